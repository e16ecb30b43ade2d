"""What is reported of a subject: property by property, value by value, side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from dashboard.panel.parts import citation, heading, joined, told_by
from dashboard.texts import en
from dashboard.wording import date_words, unit_words, value_words
from geodata.dossier.dates import Edtf
from geodata.dossier.model import Claim, Dossier, Response, Subject, matter_unit
from geodata.dossier.spots import published_placement
from geodata.dossier.values import Placement, Quantity, When

SIDE_BY_SIDE: int = 4
"""Up to so many values stand as cards; more are a table."""

_SIZES = {Quantity: "figure", When: "date"}
_ORDER = {name: number for number, name in enumerate(en.PROPERTIES)}


@dataclass(frozen=True, slots=True)
class Reported:
    """One value of a matter and the claims that have it, at one time."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim whose writing of the value is shown."""
        return self.claims[0]


def reports(subject: Subject, dossier: Dossier) -> Markup:
    """The block "What is reported": the matters of one property under one heading."""
    blocks: list[Markup] = [heading(en.WHAT_IS_REPORTED)]
    for name, group in groupby(matters(_as_published(subject, dossier)), lambda m: m[0].first.property):
        title = Markup("<h4>{}</h4>").format(en.PROPERTIES[name])
        body = joined(_matter(values, dossier) for values in group)
        blocks.append(Markup("<section class='matter'>{}{}</section>").format(title, body))
    return joined(blocks)


def _as_published(subject: Subject, dossier: Dossier) -> Subject:
    """The subject with the places that claims give it no more exactly than it may be shown."""
    shown = subject.publish_precision
    if shown is None:
        return subject

    def coarse(claim: Claim) -> Claim:
        if claim.property != "location" or not isinstance(claim.value, Placement):
            return claim
        return claim.model_copy(update={"value": published_placement(claim.value, shown, dossier.place)})

    return subject.model_copy(update={"claims": tuple(map(coarse, subject.claims))})


def matters(subject: Subject) -> list[tuple[Reported, ...]]:
    """The claims by property and unit, each matter by value: what most parties say comes first."""
    by_matter: dict[tuple[str, str | None], dict[object, list[Claim]]] = {}
    for claim in subject.claims:
        values = by_matter.setdefault((claim.property, matter_unit(claim)), {})
        when = None if claim.when is None else (claim.when.earliest, claim.when.latest)
        values.setdefault((claim.value.meaning, when), []).append(claim)
    in_order = sorted(by_matter.items(), key=lambda matter: (_ORDER[matter[0][0]], matter[0][1] or ""))
    return [_by_parties(values.values()) for _, values in in_order]


def _by_parties(groups: Iterable[Sequence[Claim]]) -> tuple[Reported, ...]:
    """The values that most parties give first, and of each the claims in order of their days."""
    values = [Reported(tuple(sorted(claims, key=_day))) for claims in groups]
    return tuple(sorted(values, key=lambda v: (-len({claim.by for claim in v.claims}), _day(v.first))))


def _matter(values: Sequence[Reported], dossier: Dossier) -> Markup:
    body = _cards(values, dossier) if len(values) <= SIDE_BY_SIDE else _table(values, dossier)
    return Markup("<div class='unit'>{}{}</div>").format(body, _summaries(values, dossier))


def _cards(values: Sequence[Reported], dossier: Dossier) -> Markup:
    card = Markup("<div class='card'>{}{}</div>")
    cards = (
        card.format(_value(value.first, dossier), joined(_said(claim, dossier) for claim in value.claims))
        for value in values
    )
    return Markup("<div class='cards'>{}</div>").format(joined(cards))


def _table(values: Sequence[Reported], dossier: Dossier) -> Markup:
    line = Markup("<tr><td>{}</td><td>{}</td></tr>")
    lines = (
        line.format(_value(value.first, dossier), joined(_said(claim, dossier) for claim in value.claims))
        for value in values
    )
    return Markup(
        "<table class='values'><thead><tr><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>"
    ).format(en.VALUE, en.BY_WHOM, joined(lines))


def _value(claim: Claim, dossier: Dossier) -> Markup:
    size = _SIZES.get(type(claim.value), "words")
    unit, when = unit_words(claim), ""
    if claim.when is not None and claim.value != When(claim.when):
        when = date_words(claim.when)
    aside = ", ".join(words for words in (unit, when) if words)
    return Markup("<div class='value {}'>{}{}</div>").format(
        size,
        value_words(claim, dossier),
        Markup(" <small>{}</small>").format(aside) if aside else "",
    )


def _said(claim: Claim, dossier: Dossier) -> Markup:
    repeats = dict.fromkeys(_name(name, dossier) for name in claim.rests_on)
    line = Markup("<small>{}</small>")
    repeated = line.format(en.REPEATS.format(", ".join(repeats))) if repeats else Markup("")
    return Markup("<div class='said'>{}{}{}</div>").format(
        told_by(claim, dossier), repeated, joined(_answers(claim, dossier))
    )


def _answers(claim: Claim, dossier: Dossier) -> Iterator[Markup]:
    """What was answered to a claim or to the source that has it, one line a kind: who, and when first.

    Qualifications stand in the list of answers only.
    """
    found = (*dossier.answers.get(claim.id, ()), *dossier.answers.get(claim.source, ()))
    for kind, words in en.ANSWERED.items():
        days: dict[str, Edtf | None] = {}
        for response in sorted(found, key=_day):
            if response.kind == kind:
                days.setdefault(dossier.party[response.by].name, response.made_on)
        if days:
            who = (name if day is None else f"{name} ({date_words(day)})" for name, day in days.items())
            yield Markup("<small class='answered'><b>{}</b> {}</small>").format(words, ", ".join(who))


def _day(thing: Claim | Response) -> tuple[bool, str, str]:
    """By what things told stand in order of their days; those without a day last."""
    return thing.made_on is None, str(thing.made_on and thing.made_on.latest), thing.id


def _name(name: str, dossier: Dossier) -> str:
    if name in dossier.claim:
        return dossier.party[dossier.claim[name].by].name
    return dossier.source[name].outlet


def _summaries(values: Sequence[Reported], dossier: Dossier) -> Markup:
    claims = [claim for value in values for claim in value.claims]
    title = en.WHAT_IT_SAYS if len(claims) == 1 else en.WHAT_THEY_SAY.format(len(claims))
    line = Markup("<p><b>{}.</b> {} <span class='from'>{}</span></p>")
    lines = (
        line.format(dossier.party[claim.by].name, claim.summary, citation(dossier.source[claim.source]))
        for claim in claims
    )
    return Markup("<details><summary>{}</summary>{}</details>").format(title, joined(lines))
