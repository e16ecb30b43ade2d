"""What responses do to claims and sources (`STANDING.md`, section 5)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from graphlib import TopologicalSorter
from typing import Final, Literal, NamedTuple

from geodata.dossier.model import Dossier, Response
from geodata.dossier.speakers import Speakers

Effect = Literal["withdraws", "denies", "confirms"]

_TAKES_BACK: Final = ("denies", "contradicts", "withdraws")
_OF_ITS_TARGET: Final[Mapping[str, Effect | None]] = {
    "withdraws": "withdraws",
    "denies": "denies",
    "contradicts": "denies",
    "confirms": "confirms",
    "qualifies": None,
}
"""What a response says of a claim or source that is its target."""


class Act(NamedTuple):
    """What a response does to something that it reaches."""

    effect: Effect
    response: Response


Acts = tuple[Act, ...]


class Reading(NamedTuple):
    """A response read through what it answers.

    end: the claim or source at the end. says: what it says of that, None for nothing.
    """

    end: str
    says: Effect | None


class Answers:
    """The responses of a dossier, and what those known on a day come to.

    known: the ids of the known responses; only these act. fallen: the ids of those taken back (R6).
    """

    def __init__(self, dossier: Dossier, speakers: Speakers, known: Collection[str]) -> None:
        self._dossier = dossier
        self._speakers = speakers
        self._known = known
        self._takers = self._find_takers()
        self.fallen = self._find_fallen()
        self._readings = self._read()
        self._reaching = self._find_reaching()

    def reached(self, effect: Effect) -> Iterator[str]:
        """The ids of the claims and sources on which responses have an effect."""
        return (name for name, acts in self._reaching.items() if any(act.effect == effect for act in acts))

    def to(self, name: str, effect: Effect) -> Iterator[Response]:
        """The known, standing responses that reach a claim or source, by its id, and have an effect on it."""
        return (act.response for act in self._reaching.get(name, ()) if act.effect == effect)

    def taken_back_by(self, response: str) -> tuple[str, ...]:
        """The known, standing responses that take a response back (R6), by their ids."""
        takers = self._takers.get(response, ())
        return tuple(taker for taker in takers if taker in self._known and taker not in self.fallen)

    def _find_takers(self) -> Mapping[str, tuple[str, ...]]:
        """R6: the answers that take each response back, where they stand."""
        recalls = self._recalls()
        found = {name: tuple(self._taking(r, recalls)) for name, r in self._dossier.response.items()}
        return {name: takers for name, takers in found.items() if takers}

    def _find_fallen(self) -> frozenset[str]:
        """R6: what its own body or its publisher takes back, or what rests only on what has fallen."""
        responses = self._dossier.response
        follows: dict[str, tuple[str, ...]] = {}
        for name, response in responses.items():
            rested = (rest for rest in response.rests_on if rest in responses)
            if followed := (*self._takers.get(name, ()), *rested):
                follows[name] = followed
        fallen: set[str] = set()
        for name in TopologicalSorter(follows).static_order():
            takers = self._takers.get(name, ())
            taken_back = any(taker in self._known and taker not in fallen for taker in takers)
            rests = responses[name].rests_on
            if taken_back or (rests and all(rest in fallen for rest in rests)):
                fallen.add(name)
        return frozenset(fallen)

    def _recalls(self) -> Mapping[str, Sequence[str]]:
        """The withdrawals of each source by its publisher, by its id."""
        found: dict[str, list[str]] = defaultdict(list)
        for response in self._dossier.response.values():
            source = response.target if response.target in self._dossier.source else None
            if source is None or response.kind != "withdraws":
                continue
            if self._speakers.body(response.by) == self._speakers.publisher(source):
                found[source].append(response.id)
        return found

    def _taking(self, response: Response, recalls: Mapping[str, Sequence[str]]) -> Iterator[str]:
        for answer in self._dossier.answers.get(response.id, ()):
            if self._takes_back(answer, response):
                yield answer.id
        if response.kind != "withdraws":
            yield from recalls.get(response.source, ())

    def _takes_back(self, answer: Response, response: Response) -> bool:
        if self._same_body(answer, response):
            return answer.kind in _TAKES_BACK
        return answer.kind == "withdraws" and self._by_publisher(answer, response)

    def _same_body(self, one: Response, other: Response) -> bool:
        return self._speakers.body(one.by) == self._speakers.body(other.by)

    def _by_publisher(self, answer: Response, response: Response) -> bool:
        return self._speakers.body(answer.by) == self._speakers.publisher(response.source)

    def _read(self) -> Mapping[str, Reading]:
        """R7: every response read through, each after the one that it answers."""
        responses = self._dossier.response
        readings: dict[str, Reading] = {}
        for response in responses.values():
            pending = [response]
            while pending[-1].target in responses and pending[-1].target not in readings:
                pending.append(responses[pending[-1].target])
            for answer in reversed(pending):
                answered = responses.get(answer.target)
                if answered is None:
                    readings[answer.id] = Reading(answer.target, _OF_ITS_TARGET[answer.kind])
                else:
                    readings[answer.id] = _through(answer, answered, readings[answered.id])
        return readings

    def _speaks(self, response: Response) -> bool:
        """R7: whether it is not its body's own answer to its own response, and takes no response back."""
        answered = self._dossier.response.get(response.target)
        return answered is None or not (
            self._same_body(response, answered) or self._takes_back(response, answered)
        )

    def _find_reaching(self) -> Mapping[str, Acts]:
        """What reaches each claim and source, by its id: what is aimed at it, and at its source.

        R8: what answers a source reaches every claim whose source it is. What it does to each depends on
        nothing but whose claim it is, so the claims that a body makes in one source share it.
        """
        aimed: dict[str, list[Response]] = defaultdict(list)
        for response in self._dossier.response.values():
            if response.id in self._known and response.id not in self.fallen and self._speaks(response):
                aimed[self._readings[response.id].end].append(response)
        of_source = cache(lambda source, body: tuple(self._acts(aimed[source], body, source)))
        found: dict[str, Acts] = {}
        for name in aimed.keys() & self._dossier.source.keys():
            found[name] = of_source(name, self._speakers.publisher(name))
        for claim in self._dossier.claim.values():
            if claim.source in aimed:
                found[claim.id] = of_source(claim.source, self._speakers.body(claim.by))
            if claim.id in aimed:
                own = self._acts(aimed[claim.id], self._speakers.body(claim.by), claim.source)
                found[claim.id] = (*found.get(claim.id, ()), *own)
        return found

    def _acts(self, responses: Iterable[Response], own: str, source: str) -> Iterator[Act]:
        """What responses do to what a body says in a source, or to the source."""
        for response in responses:
            effect = self._effect(response, own, source)
            if effect is not None:
                yield Act(effect, response)

    def _effect(self, response: Response, own: str, source: str) -> Effect | None:
        """R9: what a response does to what its own body says in a source, or to the source."""
        end, says = self._readings[response.id]
        body, publisher = self._speakers.body(response.by), self._speakers.publisher(source)
        match says:
            case "withdraws":
                return "withdraws" if body in (own, publisher) else "denies"
            case "denies":
                itself = body == own or (end == source and body == publisher)
                return "withdraws" if itself else "denies"
        return says


def _through(response: Response, answered: Response, before: Reading) -> Reading:
    """R7: what an answer to a response says of the claim or source of which that one speaks."""
    if response.kind == "qualifies" or answered.kind == "withdraws" or before.says is None:
        return Reading(before.end, None)
    agrees = (response.kind == "confirms") == (before.says == "confirms")
    return Reading(before.end, "confirms" if agrees else "denies")
