"""Who speaks, and which voices are independent of each other (`STANDING.md`, section 3)."""

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Final

from geodata.dossier.model import Dossier

Origins = frozenset[str]
"""Ids of the parties from whom a claim or response comes."""

Marks = frozenset[Hashable]
"""What origins must not share to be independent."""

_UNNAMED: Final = ("unnamed",)


class Speakers:
    """The parties of a dossier by what they count for."""

    def __init__(self, dossier: Dossier) -> None:
        self._party = dossier.party
        self._source = dossier.source
        self._unnamed = frozenset(party.id for party in dossier.parties if not party.named)
        self.body = cache(self._body)
        self._its_body = cache(self._find_its_body)
        self.marks = cache(self._marks)

    def publisher(self, source: str) -> str:
        """The body that publishes a source."""
        return self.body(self._source[source].publisher)

    def independent(self, one: Origins, other: Origins) -> bool:
        """R3: no party in common, no state in common, and at most one of them with an unnamed party."""
        return self.marks(one).isdisjoint(self.marks(other))

    def publishing(self, source: str) -> Origins:
        """R5, of a source that stands for itself: its publisher."""
        return self._its_body(self._source[source].publisher)

    def own_origins(self, party: str, source: str) -> Origins:
        """R2, of what rests on nothing: the party's body; an unnamed party, its body and who published it."""
        if party not in self._unnamed:
            return self._its_body(party)
        return frozenset({party, self._top(party), self.publisher(source)})

    def _body(self, party: str) -> str:
        """R1: the top of a party's `part_of` chain; an unnamed party speaks for itself alone."""
        return party if party in self._unnamed else self._top(party)

    def _top(self, party: str) -> str:
        while (above := self._party[party].part_of) is not None:
            party = above
        return party

    def _find_its_body(self, party: str) -> Origins:
        return frozenset({self.body(party)})

    def _marks(self, origins: Origins) -> Marks:
        """R3 in one set: the parties, their states and, where one is unnamed, that."""
        return origins.union(*map(self._marks_of, origins))

    def _marks_of(self, party: str) -> Iterator[Hashable]:
        if (state := self._party[party].state) is not None:
            yield "state", state
        if party in self._unnamed:
            yield _UNNAMED
