"""What responses do to claims and sources (`STANDING.md`, section 5)."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from graphlib import TopologicalSorter
from typing import Final, Literal

from geodata.dossier.model import Claim, Dossier, Response, Source
from geodata.dossier.speakers import Speakers

Effect = Literal["withdraws", "denies", "confirms"]
Target = Claim | Source

_TAKES_BACK: Final = ("denies", "contradicts", "withdraws")


class Answers:
    """The responses of a dossier, and what those known on a day come to.

    known: the ids of the known responses; only these act. fallen: the ids of those taken back (R6).
    """

    def __init__(self, dossier: Dossier, speakers: Speakers, known: Collection[str]) -> None:
        self._dossier = dossier
        self._speakers = speakers
        self._known = known
        self.fallen = self._fallen()
        self._reaching: dict[str, list[Response]] = defaultdict(list)
        for response in dossier.response.values():
            if response.id in known and response.id not in self.fallen:
                self._reaching[self._end(response)].append(response)

    def to(self, target: Target) -> Iterator[tuple[Response, Effect]]:
        """The known, standing responses that reach a claim or a source, and what each does to it.

        R8: what answers a source reaches every claim whose source it is.
        """
        ends = (target.id,) if isinstance(target, Source) else (target.id, target.source)
        for end in ends:
            for response in self._reaching.get(end, ()):
                effect = self._effect(response, target)
                if effect is not None:
                    yield response, effect

    def _fallen(self) -> frozenset[str]:
        """R6: what its own body or its publisher takes back, or what rests only on what has fallen."""
        responses = self._dossier.response
        takers = {name: tuple(self._takers(response)) for name, response in responses.items()}
        resting = {
            name: [r for r in response.rests_on if r in responses] for name, response in responses.items()
        }
        order = TopologicalSorter({name: (*takers[name], *resting[name]) for name in responses})
        fallen: set[str] = set()
        for name in order.static_order():
            taken_back = any(taker in self._known and taker not in fallen for taker in takers[name])
            rests = responses[name].rests_on
            if taken_back or (rests and all(rest in fallen for rest in rests)):
                fallen.add(name)
        return frozenset(fallen)

    def _takers(self, response: Response) -> Iterator[str]:
        """The answers that take a response back, where they stand."""
        for answer in self._dossier.answers.get(response.id, ()):
            if self._takes_back(answer, response):
                yield answer.id
        if response.kind != "withdraws":
            for answer in self._dossier.answers.get(response.source, ()):
                if answer.kind == "withdraws" and self._by_publisher(answer, response):
                    yield answer.id

    def _takes_back(self, answer: Response, response: Response) -> bool:
        if self._same_body(answer, response):
            return answer.kind in _TAKES_BACK
        return answer.kind == "withdraws" and self._by_publisher(answer, response)

    def _same_body(self, one: Response, other: Response) -> bool:
        return self._speakers.body(one.by) == self._speakers.body(other.by)

    def _by_publisher(self, answer: Response, response: Response) -> bool:
        return self._speakers.body(answer.by) == self._speakers.publisher(response.source)

    def _chain(self, response: Response) -> list[Response]:
        """A response and those that it answers in turn, the one aimed at the claim or source last."""
        chain = [response]
        while chain[-1].target in self._dossier.response:
            chain.append(self._dossier.response[chain[-1].target])
        return chain

    def _end(self, response: Response) -> str:
        return self._chain(response)[-1].target

    def _effect(self, response: Response, target: Target) -> Effect | None:
        """What a response does to a claim or source that it reaches, None for nothing (R7, R9)."""
        chain = self._chain(response)
        if any(link.kind == "qualifies" for link in chain):
            return None
        if len(chain) > 1:
            answered = chain[1]
            if self._same_body(response, answered) or self._takes_back(response, answered):
                return None
            if any(link.kind == "withdraws" for link in chain[1:]):
                return None
        elif response.kind == "withdraws":
            return "withdraws" if self._has_title(response, target) else "denies"
        denials = sum(link.kind != "confirms" for link in chain)
        if denials % 2 == 0:
            return "confirms"
        own = {self._own_body(target), self._own_body_of_end(chain[-1])}
        return "withdraws" if self._speakers.body(response.by) in own else "denies"

    def _own_body_of_end(self, first: Response) -> str:
        """The own body of the claim or source at the end of a chain: of a source, its publisher (R9)."""
        end = first.target
        return self._own_body(self._dossier.claim.get(end) or self._dossier.source[end])

    def _has_title(self, response: Response, target: Target) -> bool:
        body = self._speakers.body(response.by)
        source = target.id if isinstance(target, Source) else target.source
        return body in (self._own_body(target), self._speakers.publisher(source))

    def _own_body(self, target: Target) -> str:
        if isinstance(target, Source):
            return self._speakers.publisher(target.id)
        return self._speakers.body(target.by)
