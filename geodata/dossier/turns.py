"""What turned between two states of knowledge, and what turned it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Response
from geodata.dossier.standing import MatterKey
from geodata.dossier.standings import Standing


@dataclass(frozen=True, slots=True)
class Turn:
    """A claim, known before and after, whose standing is no longer what it was.

    subject: id of its subject. turned_by: ids of the claims and responses that turned it: of what became
    known in between, that which lies nearest to the claim among all that bears on it. Empty only where a
    claim turned it that was recorded in between and is not known yet (R5).
    """

    subject: str
    claim: Claim
    before: Standing
    after: Standing
    turned_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What lies between two states of knowledge, in order of subjects and of ids.

    claims, responses: those that became known, each with the id of its subject. turns: standings that turned.
    """

    claims: tuple[tuple[str, Claim], ...]
    responses: tuple[tuple[str, Response], ...]
    turns: tuple[Turn, ...]


def changes(before: Knowledge, after: Knowledge) -> Changes:
    """What became known, and which standings turned, from one state of knowledge of a dossier to another."""
    subjects = after.dossier.subjects
    old, new = before.assessment, after.assessment
    return Changes(
        claims=tuple(
            (subject.id, claim)
            for subject in subjects
            for claim in subject.claims
            if claim.id in new.claims and claim.id not in old.claims
        ),
        responses=tuple(
            (subject.id, response)
            for subject in subjects
            for response in subject.responses
            if response.id in new.responses and response.id not in old.responses
        ),
        turns=tuple(
            turn
            for subject in subjects
            for claim in subject.claims
            if (turn := turned(subject.id, claim, before, after)) is not None
        ),
    )


def turned(subject: str, claim: Claim, before: Knowledge, after: Knowledge) -> Turn | None:
    """How the standing of a claim turned from one state of knowledge to another; None where it did not."""
    old, new = before.standing.get(claim.id), after.standing.get(claim.id)
    if old is None or new is None or old == new:
        return None
    return Turn(subject, claim, old, new, _turned_by(claim.id, before, after))


def _turned_by(claim: str, before: Knowledge, after: Knowledge) -> tuple[str, ...]:
    """Outward from what decided the standing, then and now, to the first things not known before."""
    known = before.assessment.claims.keys() | before.assessment.responses.keys()
    now = after.assessment.claims.keys() | after.assessment.responses.keys()
    seen: set[str] = set()
    ring = {claim}
    while ring:
        seen |= ring
        # of what bears on a thing, what decides it comes first
        near = set(_deciding(ring, before, after)) - seen
        matters = {after.assessment.matter(c) for name in seen if (c := after.assessment.claims.get(name))}
        far = near | (set(_bearing(ring, matters, after)) - seen)
        for found in (near, far):
            new = {name for name in found if name in now and name not in known}
            if new:
                return tuple(sorted(new))
        ring = far
    return ()


def _deciding(names: Iterable[str], before: Knowledge, after: Knowledge) -> Iterator[str]:
    """What decides how claims stand, before or after."""
    for name in names:
        for knowledge in (before, after):
            if name in knowledge.standing:
                yield from knowledge.because(name)


def _bearing(names: Iterable[str], matters: Iterable[MatterKey], after: Knowledge) -> Iterator[str]:
    """What else bears on claims, responses and sources: what they rest on, what answers them.

    An answer to a source waits for the claims that it has on a matter, so that of a source these count.
    """
    dossier = after.dossier
    for name in names:
        # what is qualified stands as it stood (R7)
        yield from (answer.id for answer in after.answers.get(name, ()) if answer.kind != "qualifies")
        yield from after.assessment.rests.get(name, ())
        if name in dossier.response:
            yield dossier.response[name].target
        if name in dossier.source:
            yield from (claim.id for claim in _claims_on(matters, after) if claim.source == name)


def _claims_on(matters: Iterable[MatterKey], knowledge: Knowledge) -> Iterator[Claim]:
    """The known claims on some matters."""
    for matter in matters:
        claims = knowledge.subjects[matter[0]].claims
        yield from (claim for claim in claims if knowledge.assessment.matter(claim) == matter)
