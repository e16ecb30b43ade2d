"""What every search for an example goes by: the known things in order of their days, the small matters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import permutations
from typing import Final, TypeVar

from geodata.dossier.answers import Answers, Effect
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Response, known_on
from geodata.dossier.standing import MatterKey
from geodata.dossier.standings import Standing

Thing = TypeVar("Thing", Claim, Response)
Named = Claim | Response | str

MOST: Final = 40
"""Claims on one matter: where there are more, its pairs are no example that anybody would read."""


@dataclass(frozen=True, slots=True)
class Example:
    """A place in a dossier where a rule can be seen at work.

    subject: id of the subject that it is about. parts: ids of the claims, responses and sources that tell it,
    by their roles. stands: ids of the claims whose one standing it shows; none where that is not the point.
    """

    subject: str
    parts: Mapping[str, tuple[str, ...]]
    stands: tuple[str, ...] = ()


class Looking:
    """What is known of a dossier on a day, laid out for the search.

    Claims and responses are in order of the days from which they are known, then of their ids, so that the
    example found first is the same whatever the order of the files.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.assessment = knowledge.assessment
        self.dossier = knowledge.dossier
        self.claims = self.in_order(self.assessment.claims.values())
        self.responses = self.in_order(self.assessment.responses.values())

    def in_order(self, things: Iterable[Thing]) -> tuple[Thing, ...]:
        """Claims or responses by the days from which they are known, then by their ids."""
        source = self.dossier.source
        return tuple(sorted(things, key=lambda thing: (known_on(thing, source[thing.source]), thing.id)))

    def body(self, thing: Claim | Response) -> str:
        """The body that says it (R1)."""
        return self.assessment.speakers.body(thing.by)

    def rests(self, claim: Claim) -> tuple[str, ...]:
        """The ids of what a claim rests on, sorted; for a source those of its claims, if it has any (R5)."""
        rests, dossier = self.assessment.rests, self.dossier
        found = {
            name
            for rest in rests.get(claim.id, ())
            for name in ((rest,) if rest in dossier.claim or rest in dossier.source else rests[rest])
        }
        return tuple(sorted(found))

    def with_effect(self, effect: Effect, *claims: Claim) -> Iterator[tuple[Claim, Response]]:
        """Each of some claims, else of all known ones, with each response that has an effect on it."""
        for claim in claims or self.claims:
            for response in self.in_order(self.assessment.those(claim.id, effect)):
                yield claim, response

    @cached_property
    def fallen(self) -> frozenset[str]:
        """The ids of the responses that have been taken back (R6)."""
        return Answers(self.dossier, self.assessment.speakers, self.assessment.responses.keys()).fallen

    def standing(self, standing: Standing) -> Iterator[Claim]:
        """The claims of one standing, in order."""
        return (claim for claim in self.claims if self.knowledge.standing[claim.id] == standing)

    def simplest(self, standing: Standing) -> list[Claim]:
        """The claims of one standing, those first on whose matter the fewest claims are known."""
        matter = self.assessment.matter
        return sorted(self.standing(standing), key=lambda claim: len(self._matters[matter(claim)]))

    @cached_property
    def subjects(self) -> tuple[KnownSubject, ...]:
        """What is known of each subject, in order of their ids, and its claims in theirs."""
        known = sorted(self.knowledge.subjects.values(), key=lambda known: known.subject.id)
        return tuple(replace(subject, claims=self.in_order(subject.claims)) for subject in known)

    @cached_property
    def matters(self) -> Mapping[MatterKey, Sequence[Claim]]:
        """The claims on each matter on which not too many are known, those of the fewest claims first."""
        small = [(key, claims) for key, claims in self._matters.items() if len(claims) <= MOST]
        return dict(sorted(small, key=lambda matter: len(matter[1])))

    def pairs(self, *properties: str) -> Iterator[tuple[Claim, Claim]]:
        """Two known claims on one matter, either way round. properties: those of the claims; none is any."""
        for claims in self.matters.values():
            if not properties or claims[0].property in properties:
                yield from permutations(claims, 2)

    @cached_property
    def _matters(self) -> Mapping[MatterKey, list[Claim]]:
        found: dict[MatterKey, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[self.assessment.matter(claim)].append(claim)
        return found

    @cached_property
    def subject_of(self) -> Mapping[str, str]:
        """The id of the subject in whose file a claim or response stands, by the thing's id."""
        found = {claim.id: subject.id for subject in self.dossier.subjects for claim in subject.claims}
        return found | {
            response.id: subject.id for subject in self.dossier.subjects for response in subject.responses
        }

    def decided_by(self, claim: Claim) -> tuple[list[str], list[str]]:
        """The ids of the claims and of the responses that decided a claim's standing (R16)."""
        because = self.knowledge.because(claim.id)
        claims = [name for name in because if name in self.assessment.claims]
        return claims, [name for name in because if name in self.assessment.responses]

    def standing_of(self, claim: Claim, **parts: Named | Sequence[Named]) -> Example:
        """An example that shows how a claim stands, and why."""
        return self.told(claim, (claim,), claim=claim, **parts)

    def told(
        self, about: Claim | Response, stands: Iterable[Claim] = (), **parts: Named | Sequence[Named]
    ) -> Example:
        """An example about a claim or response. stands: the claims whose standing it shows."""
        return Example(
            self.subject_of[about.id],
            {role: _ids(part) for role, part in parts.items()},
            tuple(claim.id for claim in stands),
        )


Search = Callable[[Looking], Iterator[Example]]
"""Yields examples of one thing that a rule says, the clearest first."""


def _ids(part: Named | Sequence[Named]) -> tuple[str, ...]:
    parts = (part,) if isinstance(part, str | Claim | Response) else part
    return tuple(thing if isinstance(thing, str) else thing.id for thing in parts)
