"""What is reported of a subject: property by property, value by value, side by side, and how each stands."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from dashboard.panel.findings import finding_words
from dashboard.panel.matters import Alike, Matter, Reported, by_property
from dashboard.panel.parts import citation, heading, joined, repeated, told_by
from dashboard.panel.standings import chip, felled_by, why
from dashboard.texts import en
from dashboard.wording import date_words, party_first, unit_words, value_words
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Dossier
from geodata.dossier.standings import slug
from geodata.dossier.values import Quantity, When

SIDE_BY_SIDE: int = 4
"""Up to so many values stand as cards; more are a table."""
OPEN: int = 3
"""Of those who say the same, so many are open at first."""

_SIZES = {Quantity: "figure", When: "date"}


def reports(known: KnownSubject, knowledge: Knowledge) -> Markup:
    """The block "What is reported": the matters of one property under one heading."""
    blocks = (_property(name, matters, knowledge) for name, matters in by_property(known, knowledge))
    return joined([heading(en.WHAT_IS_REPORTED), *blocks])


def stands(claims: Sequence[Claim], knowledge: Knowledge, *, brief: bool = False) -> Markup:
    """The chip of claims that stand alike, and beside it why. brief: as `because_lines` has it."""
    standing = knowledge.standing[claims[0].id]
    return why(claims, knowledge, chip(standing, felled_by(claims, standing, knowledge)), brief=brief)


def _property(name: str, matters: Sequence[Matter], knowledge: Knowledge) -> Markup:
    """Where all that is said of it is one value that stands in one way, one chip tells both."""
    groups = [group for matter in matters for group in matter.groups]
    standing = knowledge.matter_standing(claim for group in groups for claim in group.claims)
    alike = [claim for group in groups if group.standing == standing for claim in group.claims]
    return Markup("<section class='matter'><h4>{}</h4>{}{}</section>").format(
        en.PROPERTIES[name],
        stands(alike, knowledge, brief=any(len(matter.values) > SIDE_BY_SIDE for matter in matters)),
        joined(_matter(matter, knowledge, chips=len(groups) > 1) for matter in matters),
    )


def _matter(matter: Matter, knowledge: Knowledge, *, chips: bool) -> Markup:
    found = finding_words(matter, knowledge)
    body = (_cards if len(matter.values) <= SIDE_BY_SIDE else _table)(matter.values, knowledge, chips=chips)
    return Markup("<div class='unit'>{}{}{}</div>").format(
        Markup("<p class='finding'>{}</p>").format(found) if found else "",
        body,
        _summaries([claim for value in matter.values for claim in value.claims], knowledge.dossier),
    )


def _cards(values: Sequence[Reported], knowledge: Knowledge, *, chips: bool) -> Markup:
    card = Markup("<div class='card s-{}{}'>{}{}</div>")
    return Markup("<div class='cards'>{}</div>").format(
        joined(
            card.format(
                slug(value.standing),
                " fell" if value.fell else "",
                _value(value, knowledge.dossier),
                _groups(value.groups, knowledge, chips=chips),
            )
            for value in values
        )
    )


def _table(values: Sequence[Reported], knowledge: Knowledge, *, chips: bool) -> Markup:
    line = Markup("<tr{}><td>{}</td><td>{}</td></tr>")
    lines = (
        line.format(
            Markup(" class='fell'") if value.fell else "",
            _value(value, knowledge.dossier),
            _groups(value.groups, knowledge, chips=chips, brief=True),
        )
        for value in values
    )
    return Markup(
        "<table class='values'><thead><tr><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>"
    ).format(en.VALUE, en.BY_WHOM, joined(lines))


def _value(value: Reported, dossier: Dossier) -> Markup:
    """The value as its first claim writes it; struck through where nobody's claim of it stands."""
    claim = value.first
    when = ""
    if claim.when is not None and claim.value != When(claim.when):
        when = date_words(claim.when)
    aside = ", ".join(words for words in (unit_words(claim), when) if words)
    inner = Markup("{}{}").format(
        value_words(claim, dossier), Markup(" <small>{}</small>").format(aside) if aside else ""
    )
    return Markup("<div class='value {}'>{}</div>").format(
        _SIZES.get(type(claim.value), "words"), Markup("<s>{}</s>").format(inner) if value.fell else inner
    )


def _groups(groups: Iterable[Alike], knowledge: Knowledge, *, chips: bool, brief: bool = False) -> Markup:
    return joined(
        Markup("<div class='alike'>{}{}</div>").format(
            stands(group.claims, knowledge, brief=brief) if chips else "", _sayers(group.claims, knowledge)
        )
        for group in groups
    )


def _sayers(claims: Sequence[Claim], knowledge: Knowledge) -> Markup:
    """Who says it, one after the other; of many, those after the first few are folded away."""
    said = [_said(claim, knowledge) for claim in claims]
    if len(said) <= OPEN + 1:
        return joined(said)
    return Markup("{}<details><summary>{}</summary>{}</details>").format(
        joined(said[:OPEN]), en.MORE_SAY_SO.format(len(said) - OPEN), joined(said[OPEN:])
    )


def _said(claim: Claim, knowledge: Knowledge) -> Markup:
    dossier = knowledge.dossier
    whom = repeated(claim, dossier)
    asides = [en.REPEATS.format(whom)] if whom else []
    if claim.id in knowledge.assessment.misquotes:
        asides.append(en.MISQUOTES)
    line = Markup("<small>{}</small>")
    return Markup("<div class='said'>{}{}</div>").format(
        told_by(claim, dossier), joined(line.format(words) for words in asides)
    )


def _summaries(claims: Sequence[Claim], dossier: Dossier) -> Markup:
    title = en.WHAT_IT_SAYS if len(claims) == 1 else en.WHAT_THEY_SAY.format(len(claims))
    line = Markup("<p><b>{}.</b> {} <span class='from'>{}</span></p>")
    party, source = dossier.party, dossier.source
    lines = (
        line.format(party_first(party[claim.by]), claim.summary, citation(source[claim.source]))
        for claim in claims
    )
    return Markup("<details><summary>{}</summary>{}</details>").format(title, joined(lines))
