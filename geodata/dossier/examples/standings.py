"""Examples of each standing, and of each way to come by it (`STANDING.md`, R10 to R16)."""

from collections.abc import Iterator, Mapping
from typing import Final

from geodata.dossier.compare import collide
from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.model import Claim


def _withdrawn_itself(here: Looking) -> Iterator[Example]:
    """R10: a withdrawal reaches the claim."""
    for claim, response in here.with_effect("withdraws", *here.standing("withdrawn")):
        if response.kind == "withdraws":
            yield here.standing_of(claim, response=response)


def _withdrawn_through(here: Looking) -> Iterator[Example]:
    """R10: all that the claim rests on is withdrawn; by another body than that which makes the claim."""
    for claim in here.standing("withdrawn"):
        if not here.rests(claim) or _is_withdrawn_directly(here, claim):
            continue
        for name in here.decided_by(claim)[1]:
            response = here.assessment.responses[name]
            if response.kind != "withdraws" or response.target not in here.dossier.claim:
                continue
            if here.body(response) != here.body(claim):
                yield here.standing_of(claim, root=response.target, response=response)


def _is_withdrawn_directly(here: Looking, claim: Claim) -> bool:
    return claim.id in here.assessment.superseding or any(here.assessment.those(claim.id, "withdraws"))


def _superseded(here: Looking) -> Iterator[Example]:
    """R10: a newer claim replaces it."""
    for claim in here.standing("withdrawn"):
        if claim.id in here.assessment.superseding:
            yield here.standing_of(claim, newer=min(here.assessment.superseding[claim.id]))


def _lone_denial(here: Looking) -> Iterator[Example]:
    """R11: one denial of a claim that nobody else makes."""
    for claim in here.simplest("denied"):
        _, responses = here.decided_by(claim)
        if len(responses) == len(here.assessment.support(claim)) == 1 and not here.rests(claim):
            yield here.standing_of(claim, responses=responses)


def _denied(here: Looking) -> Iterator[Example]:
    """R11: responses of others reach the claim."""
    for claim in here.simplest("denied"):
        if any(here.assessment.those(claim.id, "denies")):
            yield here.standing_of(claim, responses=here.decided_by(claim)[1])


def _denied_through(here: Looking) -> Iterator[Example]:
    """R11: all that the claim rests on is under denial or withdrawn; what others said first."""
    through = [c for c in here.simplest("denied") if not any(here.assessment.those(c.id, "denies"))]
    for claim in sorted(through, key=lambda claim: here.body(claim) in here.assessment.origins[claim.id]):
        yield here.standing_of(claim, responses=here.decided_by(claim)[1], roots=here.rests(claim))


def _denied_but_on_two(here: Looking) -> Iterator[Example]:
    """R12: under denial, and on two origins."""
    for claim in here.simplest("contested"):
        if claim.id in here.assessment.under_denial and here.assessment.stands_on_two(claim):
            claims, responses = here.decided_by(claim)
            supporting = {member.id for member in here.assessment.support(claim)}
            others = [name for name in claims if name in supporting]
            if others:
                yield here.standing_of(claim, responses=responses, others=others)


def _denied_by_rivals(here: Looking) -> Iterator[Example]:
    """R12: under denial, but by those alone who have a version of their own."""
    for claim in here.simplest("contested"):
        if claim.id in here.assessment.under_denial and not here.assessment.stands_on_two(claim):
            claims, responses = here.decided_by(claim)
            deniers = {here.body(here.assessment.responses[name]) for name in responses}
            rivals = [name for name in claims if here.body(here.assessment.claims[name]) in deniers]
            if rivals:
                yield here.standing_of(claim, responses=responses, rivals=rivals)


def _on_two_by_denied(here: Looking) -> Iterator[Example]:
    """R12: on two origins only by counting claims under denial."""
    for claim in here.simplest("contested"):
        if claim.id not in here.assessment.under_denial and here.assessment.only_by_denied(claim):
            claims, responses = here.decided_by(claim)
            supporting = {member.id for member in here.assessment.support(claim)}
            others = [name for name in claims if name in supporting & here.assessment.under_denial]
            if others:
                yield here.standing_of(claim, responses=responses, others=others)


def _collided(here: Looking) -> Iterator[Example]:
    """R12: a rival that itself stands, and nothing else."""
    for claim in here.simplest("contested"):
        if claim.id not in here.assessment.under_denial and not here.assessment.only_by_denied(claim):
            yield here.standing_of(claim, rivals=here.knowledge.because(claim.id))


def _corroborated(here: Looking) -> Iterator[Example]:
    """R13: borne out by a claim of an independent origin."""
    for claim in here.simplest("corroborated"):
        claims, _ = here.decided_by(claim)
        if claims and claims != [claim.id]:
            yield here.standing_of(claim, others=[name for name in claims if name != claim.id])


def _single_source(here: Looking) -> Iterator[Example]:
    """R14: one origin, and nothing against it."""
    for claim in here.simplest("single source"):
        yield here.standing_of(claim)


def _misquote(here: Looking) -> Iterator[Example]:
    """R15: it collides with all on its matter that it rests on directly."""
    known = here.dossier.claim
    for claim in here.claims:
        same = [
            known[name]
            for name in here.rests(claim)
            if name in known and here.assessment.matter(known[name]) == here.assessment.matter(claim)
        ]
        if same and all(collide(claim, other, here.dossier.place) for other in same):
            yield here.standing_of(claim, roots=same)


def _because_of_both(here: Looking) -> Iterator[Example]:
    """R16: claims and responses decided it together."""
    for claim in here.simplest("contested"):
        if claim.id in here.assessment.under_denial or here.assessment.only_by_denied(claim):
            claims, responses = here.decided_by(claim)
            if claims and responses:
                yield here.standing_of(claim, claims=claims, responses=responses)


STANDINGS: Final[Mapping[str, Search]] = {
    "R10.itself": _withdrawn_itself,
    "R10.relay": _withdrawn_through,
    "R10.newer": _superseded,
    "lone-denial": _lone_denial,
    "R11.denied": _denied,
    "R11.relay": _denied_through,
    "R12.collides": _collided,
    "R12.two": _denied_but_on_two,
    "R12.rivals": _denied_by_rivals,
    "R12.by-denied": _on_two_by_denied,
    "R13": _corroborated,
    "R14": _single_source,
    "R15": _misquote,
    "R16": _because_of_both,
}
