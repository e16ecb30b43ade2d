"""Examples of who speaks, and of what is known from which day (`STANDING.md`, R1 to R5, R20)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.model import Claim, Response, known_on
from geodata.dossier.speakers import Origins
from geodata.dossier.values import When


def _spokesman(here: Looking) -> Iterator[Example]:
    """R1: who speaks for a body; the answers first, of which most is made."""
    things: tuple[Claim | Response, ...] = (*here.responses, *here.claims)
    for thing in things:
        if here.body(thing) != thing.by:
            yield here.told(thing, thing=thing)


def _unnamed_of_a_body(here: Looking) -> Iterator[Example]:
    """R1: somebody unnamed who belongs to a body and does not speak for it."""
    for claim in here.claims:
        party = here.dossier.party[claim.by]
        if not party.named and party.part_of is not None:
            yield here.told(claim, claim=claim)


def _origins_of_unnamed(here: Looking) -> Iterator[Example]:
    """R2: all those from whom a claim of somebody unnamed comes; the most first."""
    for claim in sorted(here.claims, key=lambda claim: -len(here.assessment.origins[claim.id])):
        if not here.dossier.party[claim.by].named and not here.rests(claim):
            yield here.told(claim, claim=claim)


def _origins_of_a_relay(here: Looking) -> Iterator[Example]:
    """R2: a claim that comes from elsewhere than from whoever makes it."""
    for claim in here.claims:
        roots = [name for name in here.rests(claim) if name in here.assessment.claims]
        if roots and here.body(claim) not in here.assessment.origins[claim.id]:
            yield here.told(claim, claim=claim, root=roots[0])


def _one_state(here: Looking) -> Iterator[Example]:
    """R3: two organs of one state that say the same, and are one voice."""
    for claim, other, own, others in _voices(here):
        if not own & others and _states(here, own) & _states(here, others):
            yield here.standing_of(claim, other=other)


def _relays(here: Looking) -> Iterator[Example]:
    """R3: several bodies repeat a report that stays a single source; the most first."""
    relays: Mapping[str, dict[str, Claim]] = defaultdict(dict)
    for claim in here.claims:
        for name in here.rests(claim):
            root = here.assessment.claims.get(name)
            if root is not None and here.body(root) != here.body(claim):
                relays[name].setdefault(here.body(claim), claim)
    roots = [claim for claim in here.standing("single source") if len(relays[claim.id]) > 1]
    for root in sorted(roots, key=lambda claim: -len(relays[claim.id])):
        yield here.told(root, (root,), root=root, relays=tuple(relays[root.id].values()))


def _two_unnamed(here: Looking) -> Iterator[Example]:
    """R3: two unnamed parties that say the same, and are not two voices."""
    for claim, other, own, others in _voices(here):
        if not own & others and _has_unnamed(here, own) and _has_unnamed(here, others):
            yield here.standing_of(claim, other=other)


def _voices(here: Looking) -> Iterator[tuple[Claim, Claim, Origins, Origins]]:
    """A claim that is a single source, another that bears it out all the same, and the origins of the two."""
    assessment = here.assessment
    for claim in here.standing("single source"):
        for member in sorted(assessment.support(claim), key=lambda member: member.id):
            other = assessment.claims.get(member.id)
            if other is not None and other is not claim:
                yield claim, other, assessment.origins[claim.id], member.origins


def _states(here: Looking, origins: Origins) -> frozenset[str]:
    return frozenset(state for name in origins if (state := here.dossier.party[name].state) is not None)


def _has_unnamed(here: Looking, origins: Origins) -> bool:
    return any(not here.dossier.party[name].named for name in origins)


def _known_from_its_own_date(here: Looking) -> Iterator[Example]:
    """R4: a date of its own; one that is no single day first, of which the last day counts."""
    dated = [(claim, made) for claim in here.claims if (made := claim.made_on) is not None]
    for claim, _ in sorted(dated, key=lambda found: found[1].earliest == found[1].latest):
        yield here.told(claim, claim=claim)


def _known_from_publication(here: Looking) -> Iterator[Example]:
    """R4: no date of its own, so that of its source."""
    for claim in here.claims:
        if claim.made_on is None and here.dossier.source[claim.source].published is not None:
            yield here.told(claim, claim=claim)


def _known_from_reading(here: Looking) -> Iterator[Example]:
    """R4: no date at all, so the day on which its source was read."""
    for claim in here.claims:
        if claim.made_on is None and here.dossier.source[claim.source].published is None:
            yield here.told(claim, claim=claim)


def _end_not_known_yet(here: Looking) -> Iterator[Example]:
    """R4: a claim that is known, and rests on one that is not."""
    for claim in here.claims:
        for name in here.rests(claim):
            if name in here.dossier.claim and name not in here.assessment.claims:
                yield here.told(claim, claim=claim, root=name)


def _publication_for_its_claims(here: Looking) -> Iterator[Example]:
    """R5: a claim rests on a publication, which stands for its own claims."""
    for claim in here.claims:
        rests = here.rests(claim)
        for name in sorted(claim.rests_on):
            if name in here.dossier.source and name not in rests:
                roots = [rest for rest in rests if _source_of(here, rest) == name]
                yield here.told(claim, claim=claim, publication=name, roots=roots)


def _publication_for_itself(here: Looking) -> Iterator[Example]:
    """R5: a claim rests on a publication, which stands for itself."""
    for claim in here.claims:
        for name in here.rests(claim):
            if name in here.dossier.source:
                yield here.told(claim, claim=claim, publication=name)


def _source_of(here: Looking, name: str) -> str | None:
    claim = here.dossier.claim.get(name)
    return None if claim is None else claim.source


def _last_known(here: Looking) -> Iterator[Example]:
    """R20: what became known last."""
    last: list[Claim | Response] = [*here.responses[-1:], *here.claims[-1:]]
    for thing in sorted(last, key=lambda thing: known_on(thing, here.dossier.source[thing.source]))[-1:]:
        yield here.told(thing, thing=thing)


def _three_clocks(here: Looking) -> Iterator[Example]:
    """An event, known from a later day, and recorded on a later one still."""
    for claim in here.claims:
        if claim.property == "occurred" and isinstance(claim.value, When):
            known = known_on(claim, here.dossier.source[claim.source])
            happened = claim.value.date.latest or date.max
            if happened < known < (claim.recorded.latest or date.min):
                yield here.told(claim, claim=claim)


SPEAKERS: Final[Mapping[str, Search]] = {
    "R1.body": _spokesman,
    "R1.unnamed": _unnamed_of_a_body,
    "R2.relay": _origins_of_a_relay,
    "R2.unnamed": _origins_of_unnamed,
    "R3.state": _one_state,
    "R3.relays": _relays,
    "R3.unnamed": _two_unnamed,
    "R4.made": _known_from_its_own_date,
    "R4.published": _known_from_publication,
    "R4.read": _known_from_reading,
    "R4.end": _end_not_known_yet,
    "R5.claims": _publication_for_its_claims,
    "R5.itself": _publication_for_itself,
    "R20.last": _last_known,
    "clocks": _three_clocks,
}
