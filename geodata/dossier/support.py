"""Support: what bears a claim out, and whether it stands on two origins (`STANDING.md`, section 6)."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from geodata.dossier.apart import any_apart
from geodata.dossier.matters import FewClaims, Matter
from geodata.dossier.model import Claim, Response
from geodata.dossier.speakers import Marks, Origins, Speakers
from geodata.dossier.witnesses import Witnesses


class Member(NamedTuple):
    """One of the support of a claim: a claim, or a confirmation, which counts as a claim of its party."""

    id: str
    origins: Origins


class Support:
    """What supports claims: others on the matter, and the standing confirmations of any of these.

    matter_with: the matter of a claim, without what is withdrawn and without misquotes; None where the claim
    is not on it (R15). confirming: the standing confirmations of a claim, by its id. origins: of claims and
    responses, by id.

    Where some claims are left out, their confirmations are not: a confirmation counts also where what it
    confirms is under denial.
    """

    def __init__(
        self,
        matter_with: Callable[[Claim], Matter | None],
        confirming: Callable[[str], Iterator[Response]],
        origins: Mapping[str, Origins],
        speakers: Speakers,
    ) -> None:
        self._matter_with = matter_with
        self._confirming = confirming
        self._origins = origins
        self._speakers = speakers
        self._witnesses: dict[tuple[Matter, frozenset[str]], Witnesses] = {}

    def members(self, claim: Claim, left_out: frozenset[str]) -> tuple[Member, ...]:
        """The support of a claim without some claims, each member once."""
        matter = self._matter_with(claim)
        if matter is None:
            return (Member(claim.id, self._origins[claim.id]),)
        names = (name for other in matter.bearing_out(claim) for name in self._voices(other, left_out))
        return tuple(Member(name, self._origins[name]) for name in dict.fromkeys(names))

    def on_two(self, claim: Claim, left_out: frozenset[str]) -> bool:
        """Whether two members of the support of a claim without some claims are independent."""
        matter = self._matter_with(claim)
        if matter is None:
            return False
        if isinstance(matter, FewClaims):
            bearing_out = matter.bearing_out(claim)
            return any_apart(marks for other in bearing_out for marks in self._marks(other, left_out))
        return self._witnesses_of(matter, left_out).bear_out(claim)

    def _witnesses_of(self, matter: Matter, left_out: frozenset[str]) -> Witnesses:
        key = (matter, left_out)
        if key not in self._witnesses:
            if left_out and left_out.isdisjoint(claim.id for claim in matter.claims):
                self._witnesses[key] = self._witnesses_of(matter, frozenset())
            else:
                self._witnesses[key] = Witnesses(matter, partial(self._marks, left_out=left_out))
        return self._witnesses[key]

    def _marks(self, claim: Claim, left_out: frozenset[str]) -> Iterator[Marks]:
        """The marks of each who makes a claim, unless it is left out, or confirms it."""
        return (self._speakers.marks(self._origins[name]) for name in self._voices(claim, left_out))

    def _voices(self, claim: Claim, left_out: frozenset[str]) -> Iterator[str]:
        """The ids of a claim, unless it is left out, and of the confirmations of it."""
        if claim.id not in left_out:
            yield claim.id
        for response in self._confirming(claim.id):
            yield response.id
