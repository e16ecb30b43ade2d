"""How a claim stands and why: the chip, and the evidence that decided it, in words with links."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.look.glyphs import standing_glyph
from dashboard.panel.parts import in_order, joined, said_words, source_link, told_on
from dashboard.texts import en
from dashboard.wording import party_first
from geodata.dossier.answers import Effect
from geodata.dossier.compare import collide
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Response, ResponseKind
from geodata.dossier.standings import LIVE, Standing, slug

_PLAIN_EFFECT: Final[Mapping[ResponseKind, Effect]] = {
    "denies": "denies",
    "contradicts": "denies",
    "withdraws": "withdraws",
    "confirms": "confirms",
}
"""What a response does to what it is aimed at, if nothing makes it count as something else (R7, R9)."""

_TAKING_DOWN: Final[Mapping[Standing, Effect]] = {"withdrawn": "withdraws", "denied": "denies"}


def chip(standing: Standing, by: str = "") -> Markup:
    """A standing as a chip. by: who denies or withdraws, where that is one to name."""
    words = en.STANDINGS[standing]
    return Markup("<span class='chip s-{}'>{}<b>{}</b></span>").format(
        slug(standing), standing_glyph(standing), en.BY_WHOM_IT_FELL.format(words, by) if by else words
    )


def felled_by(claims: Iterable[Claim], standing: Standing, knowledge: Knowledge) -> str:
    """Who denies or withdraws claims of one such standing: the first by day, and how many more.

    Nothing for the other standings, and for claims that newer ones have superseded.
    """
    if standing in LIVE:
        return ""
    names = dict.fromkeys(knowledge.dossier.party[r.by].name for r in felling(claims, knowledge))
    if not names:
        return ""
    first, *others = names
    return en.AND_OTHERS.format(first, len(others)) if others else first


def felling(claims: Iterable[Claim], knowledge: Knowledge) -> list[Response]:
    """The responses that took fallen claims down, by day; those that only repeat others only if all do."""
    found = [thing for thing in evidence(claims, knowledge) if isinstance(thing, Response)]
    return [response for response in found if not response.rests_on] or found


def why(
    claims: Sequence[Claim], knowledge: Knowledge, beside: Markup | str = "", *, brief: bool = False
) -> Markup:
    """What decided the standing of claims that stand alike, folded away under "Why?".

    beside: what stands on the line that opens it, such as the chip. brief: as `because_lines` has it.
    """
    lines = joined(
        Markup("<li>{}</li>").format(line) for line in because_lines(claims, knowledge, brief=brief)
    )
    return Markup("<details class='why'><summary>{}<span>{}</span></summary><p>{}</p>{}</details>").format(
        beside,
        en.WHY,
        because_sentence(claims, knowledge),
        Markup("<ul>{}</ul>").format(lines) if lines else "",
    )


def evidence(claims: Iterable[Claim], knowledge: Knowledge) -> list[Claim | Response]:
    """The claims and responses that decided the standing of claims, each once, in order of their days."""
    assessment = knowledge.assessment
    names = {name for claim in claims for name in knowledge.because(claim.id)}
    things = (assessment.responses.get(name) or assessment.claims[name] for name in names)
    return sorted(things, key=lambda thing: in_order(thing, knowledge.dossier))


def because_sentence(claims: Sequence[Claim], knowledge: Knowledge) -> str:
    """What the standing of claims that stand alike means for them."""
    standing = knowledge.standing[claims[0].id]
    match standing:
        case "single source":
            party = knowledge.dossier.party
            origins = {name for claim in claims for name in knowledge.assessment.origins[claim.id]}
            sentences = [en.BECAUSE[standing].format(", ".join(sorted(party[name].name for name in origins)))]
        case "contested":
            sentences = list(dict.fromkeys(word for claim in claims for word in _contested(claim, knowledge)))
        case "withdrawn" | "denied":
            sentences = list(_fallen(claims, standing, knowledge))
        case "corroborated":
            sentences = [en.BECAUSE[standing]]
    return " ".join(sentences)


def relays(claims: Iterable[Claim], standing: Standing, knowledge: Knowledge) -> tuple[Claim, ...]:
    """Those of some fallen claims that nothing is aimed at, and that fell with what they repeat."""
    assessment = knowledge.assessment
    effect = _TAKING_DOWN[standing]
    return tuple(
        claim
        for claim in claims
        if claim.id not in assessment.superseding and not any(assessment.those(claim.id, effect))
    )


def because_lines(claims: Sequence[Claim], knowledge: Knowledge, *, brief: bool = False) -> Iterator[Markup]:
    """One line for each claim and response that decided the standing of claims that stand alike, by day.

    brief: who said what on the same property, when and where, stands close by. Of such claims these lines
    leave out day and source, and of rivals, which come first and in one line, all but the value: of fifteen
    rivals they would tell fifteen times fifteen.
    """
    assessment = knowledge.assessment
    near = {assessment.matter(claim)[:2] for claim in claims} if brief else set()
    own = [assessment.claims[claim.id] for claim in claims]
    names = {claim.id for claim in own}
    things = evidence(own, knowledge)
    told = [thing for thing in things if isinstance(thing, Claim)]
    effects = _effects([*own, *told], knowledge)
    beside = {claim.id for claim in told if assessment.matter(claim)[:2] in near}
    rivals = [claim for claim in told if claim.id in beside and _role(claim, own, knowledge) == en.AGAINST]
    if rivals:
        yield _rivals_line(rivals, knowledge)
    for thing in things:
        if isinstance(thing, Response):
            plain = _PLAIN_EFFECT[thing.kind]
            effect = effects.get(thing.id, plain)
            line = response_line(thing, names, knowledge)
            yield line if effect == plain else Markup("{}; {}").format(line, en.COUNTS_AS[effect])
        elif thing not in rivals:
            line, where = _claim_line(thing, own, knowledge), _when_and_where(thing, knowledge)
            yield line if thing.id in beside else Markup("{}, {}").format(line, where)


def response_line(response: Response, about: Iterable[str], knowledge: Knowledge) -> Markup:
    """Who did what to a claim, when and where; and what it was aimed at, where that is not one of `about`."""
    dossier = knowledge.dossier
    target = response.target
    return Markup("<b>{}</b> {}{}").format(
        en.DONE_BY[response.kind].format(dossier.party[response.by].name),
        _when_and_where(response, knowledge),
        "" if target in set(about) else f"; {en.AIMED_AT.format(target_words(target, knowledge))}",
    )


def target_words(name: str, knowledge: Knowledge) -> str:
    """What a response is aimed at, in words."""
    dossier = knowledge.dossier
    if name in dossier.claim:
        claim = dossier.claim[name]
        return en.SAYING_OF.format(dossier.party[claim.by].name, en.PROPERTIES[claim.property].lower())
    if name in dossier.response:
        return en.ANSWER_OF.format(dossier.party[dossier.response[name].by].name)
    return en.PUBLICATION_OF.format(dossier.source[name].outlet)


def _contested(claim: Claim, knowledge: Knowledge) -> Iterator[str]:
    """The cases of R12 that apply to a contested claim, in words, as its evidence shows them (R16)."""
    assessment = knowledge.assessment
    claim = assessment.claims[claim.id]
    found = knowledge.because(claim.id)
    others = [assessment.claims[name] for name in found if name in assessment.claims]
    rivals = {other.id for other in others if _are_rivals(other, claim, knowledge)}
    effects = _effects([claim], knowledge)
    borne_out = any(name not in rivals and effects.get(name) != "denies" for name in found)
    if claim.id in assessment.under_denial:
        yield en.DENIED_BUT_BORNE_OUT if borne_out else en.DENIED_BY_RIVALS
    elif borne_out:
        yield en.ONLY_BY_DENIED
    if rivals:
        yield en.BECAUSE["contested"]


def _fallen(claims: Sequence[Claim], standing: Standing, knowledge: Knowledge) -> Iterator[str]:
    repeats = len(relays(claims, standing, knowledge))
    if repeats == len(claims):
        yield en.ONLY_REPEATS[standing]
        return
    yield en.BECAUSE[standing]
    if repeats:
        yield en.REPEATS_FALL[standing].format(repeats)


def _claim_line(other: Claim, claims: Sequence[Claim], knowledge: Knowledge) -> Markup:
    """A claim among the evidence: one that replaces, contradicts or bears out, or is itself one of these."""
    role, party = _role(other, claims, knowledge), knowledge.dossier.party[other.by]
    return Markup("<b>{}</b>: {}").format(
        role.format(party_first(party) if role.startswith("{") else party.name),
        said_words(other, knowledge),
    )


def _rivals_line(rivals: Iterable[Claim], knowledge: Knowledge) -> Markup:
    """What rivals that stand close by say, each value once."""
    values = dict.fromkeys(said_words(rival, knowledge) for rival in rivals)
    return Markup("<b>{}</b>: {}").format(en.AGAINST_HERE, "; ".join(values))


def _when_and_where(thing: Claim | Response, knowledge: Knowledge) -> Markup:
    """The day on which something was said, and where it can be read."""
    source = knowledge.dossier.source[thing.source]
    return Markup("{}, {}").format(told_on(thing, source), source_link(source))


def _role(other: Claim, claims: Sequence[Claim], knowledge: Knowledge) -> str:
    """What a claim is among the evidence: it replaces, contradicts or bears out, or is one of these."""
    if knowledge.standing[claims[0].id] not in LIVE:
        return en.REPLACED_BY
    if any(other.id == claim.id for claim in claims):
        return "{}"
    if any(_are_rivals(other, claim, knowledge) for claim in claims):
        return en.AGAINST
    return en.BORNE_OUT_BY


def _are_rivals(one: Claim, other: Claim, knowledge: Knowledge) -> bool:
    """Whether two claims on one matter cannot hold together."""
    matter = knowledge.assessment.matter
    return matter(one) == matter(other) and collide(one, other, knowledge.dossier.place)


def _effects(claims: Iterable[Claim], knowledge: Knowledge) -> Mapping[str, Effect]:
    """What responses do to some claims or to what these rest on, by the ids of the responses."""
    ends = _with_what_they_rest_on((claim.id for claim in claims), knowledge)
    return {
        response.id: effect
        for end in ends
        for effect in en.COUNTS_AS
        for response in knowledge.assessment.those(end, effect)
    }


def _with_what_they_rest_on(names: Iterable[str], knowledge: Knowledge) -> set[str]:
    """Ids of claims, and of all that they rest on through any number of relays."""
    pending, found = list(names), set[str]()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending.extend(knowledge.assessment.rests.get(name, ()))
    return found
