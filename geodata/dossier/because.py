"""Why a claim stands as it does: the ids of the evidence that decided it (`STANDING.md`, R16)."""

from collections.abc import Iterable, Iterator, Sequence

from geodata.dossier.apart import Apart
from geodata.dossier.model import Claim
from geodata.dossier.standing import Assessment
from geodata.dossier.support import Member


def because(assessment: Assessment, name: str) -> tuple[str, ...]:
    """The ids of the claims and responses that decided the standing of a known claim, in order."""
    claim = assessment.claims[name]
    match assessment.standing[name]:
        case "withdrawn":
            found = _withdrawing(assessment, name)
        case "denied":
            found = _against(assessment, name, withdrawals=True)
        case "contested":
            found = _contesting(assessment, claim)
        case "corroborated":
            support, under_denial = assessment.support(claim), assessment.under_denial
            sound = tuple(member for member in support if member.id not in under_denial)
            found = _independent_of(assessment, claim, sound)
        case "single source":
            found = set()
    return tuple(sorted(found))


def _withdrawing(assessment: Assessment, name: str) -> set[str]:
    """What withdraws a claim or source, itself or at the end of every path of what it rests on."""
    found: set[str] = set()
    for end in _reached(assessment, name, withdrawn_only=True):
        found |= {response.id for response in assessment.those(end, "withdraws")}
        found |= assessment.superseding.get(end, frozenset())
    return found


def _against(assessment: Assessment, name: str, *, withdrawals: bool) -> set[str]:
    """The responses against a claim or source, itself or through what it rests on.

    withdrawals: with those of the withdrawn things that it rests on.
    """
    found: set[str] = set()
    for end in _reached(assessment, name, withdrawn_only=False):
        found |= {response.id for response in assessment.those(end, "denies")}
        if withdrawals and end in assessment.withdrawn:
            found |= _withdrawing(assessment, end)
    return found


def _reached(assessment: Assessment, name: str, *, withdrawn_only: bool) -> Iterator[str]:
    """A claim or source, and all that it rests on where all of that is down, through any number of relays.

    withdrawn_only: what is down is withdrawn, else withdrawn or under denial.
    """
    pending, seen = [name], {name}
    while pending:
        here = pending.pop()
        yield here
        rests = assessment.rests.get(here, ())
        if all(
            rest in assessment.withdrawn or (not withdrawn_only and rest in assessment.under_denial)
            for rest in rests
        ):
            pending.extend(rest for rest in rests if rest not in seen)
            seen.update(rests)


def _contesting(assessment: Assessment, claim: Claim) -> set[str]:
    found = {other.id for other in assessment.contesting(claim)}
    if claim.id in assessment.under_denial:
        found |= _against(assessment, claim.id, withdrawals=False)
        if assessment.stands_on_two(claim):
            found |= _independent_of(assessment, claim, assessment.support(claim))
    elif assessment.only_by_denied(claim):
        support = assessment.support(claim)
        needed = {member.id for member in _paired(assessment, support)} & assessment.under_denial
        found |= needed.union(*(_against(assessment, name, withdrawals=False) for name in needed))
    return found


def _independent_of(assessment: Assessment, claim: Claim, support: Sequence[Member]) -> set[str]:
    """The members of a support that are independent of a claim; else those of all independent pairs."""
    own, independent = assessment.origins[claim.id], assessment.speakers.independent
    found = {member.id for member in support if independent(own, member.origins)}
    return found or {member.id for member in _paired(assessment, support)}


def _paired(assessment: Assessment, support: Iterable[Member]) -> Iterator[Member]:
    """The members that are independent of some other."""
    members = list(support)
    marks = {member.origins: assessment.speakers.marks(member.origins) for member in members}
    groups = Apart(marks.values())
    paired = {origins for origins, own in marks.items() if groups.first(own) is not None}
    return (member for member in members if member.origins in paired)
