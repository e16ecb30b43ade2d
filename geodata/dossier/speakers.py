"""Who speaks, and which voices are independent of each other (`STANDING.md`, section 3)."""

from collections.abc import Collection
from functools import cache
from itertools import combinations

from geodata.dossier.model import Dossier

Origins = frozenset[str]
"""Ids of the parties from whom a claim or response comes."""


class Speakers:
    """The parties of a dossier by what they count for."""

    def __init__(self, dossier: Dossier) -> None:
        self._party = dossier.party
        self._source = dossier.source
        self.body = cache(self._body)
        self.own_origins = cache(self._own_origins)
        self.independent = cache(self._independent)

    def publisher(self, source: str) -> str:
        """The body that publishes a source."""
        return self.body(self._source[source].publisher)

    def any_independent(self, groups: Collection[Origins]) -> bool:
        """Whether any two of several sets of origins are independent."""
        return any(self.independent(*pair) for pair in combinations(groups, 2))

    def _body(self, party: str) -> str:
        """R1: the top of a party's `part_of` chain; an unnamed party speaks for itself alone."""
        return party if not self._party[party].named else self._top(party)

    def _top(self, party: str) -> str:
        while (above := self._party[party].part_of) is not None:
            party = above
        return party

    def _own_origins(self, party: str, source: str) -> Origins:
        """R2, of what rests on nothing: the party's body; an unnamed party, its body and who published it."""
        if self._party[party].named:
            return frozenset({self.body(party)})
        return frozenset({party, self._top(party), self.publisher(source)})

    def _independent(self, one: Origins, other: Origins) -> bool:
        """R3: no party in common, no state in common, and at most one of them with an unnamed party."""
        if one & other or self._states(one) & self._states(other):
            return False
        return not (self._has_unnamed(one) and self._has_unnamed(other))

    def _states(self, origins: Origins) -> frozenset[str]:
        return frozenset(state for party in origins if (state := self._party[party].state) is not None)

    def _has_unnamed(self, origins: Origins) -> bool:
        return any(not self._party[party].named for party in origins)
