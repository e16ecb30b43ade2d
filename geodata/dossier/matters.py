"""The claims on one matter, and which of them bear each other out or collide (`STANDING.md`, section 2)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, Final

from geodata.dossier.compare import bears_out, collide
from geodata.dossier.model import Claim, Place
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.values import Quantity, When

_INTERVALS: Final = (Quantity, When)


def said(claim: Claim) -> Hashable:
    """Equal for two claims on one matter that say the same of the same time."""
    when = None if claim.when is None else (claim.when.earliest, claim.when.latest)
    return claim.value.meaning, when


class Matter:
    """Claims on one matter, by what they say.

    Many claims say the same, so values are compared and not claims; and intervals are found by their ends, so
    that thousands of different figures cost no comparison of each with each.
    """

    def __init__(self, claims: Sequence[Claim], places: Mapping[str, Place]) -> None:
        self._places = places
        self._saying: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._saying[said(claim)].append(claim)
        firsts = [same[0] for same in self._saying.values()]
        self._intervals = all(isinstance(c.value, _INTERVALS) and c.when is None for c in firsts)
        self._firsts = sorted(firsts, key=_low) if self._intervals else firsts
        self._lows = [_low(claim) for claim in self._firsts] if self._intervals else []
        self._highs = sorted(map(_high, self._firsts)) if self._intervals else []

    def bearing_out(self, claim: Claim) -> Iterator[Claim]:
        """The claims that bear out a claim, itself too where it is one of these."""
        for other in self._beginning_inside(claim):
            if bears_out(other, claim, self._places):
                yield from self._saying[said(other)]

    def colliding(self, claim: Claim) -> Iterator[Claim]:
        """The claims that cannot hold together with a claim."""
        for other in self._firsts:
            if collide(other, claim, self._places):
                yield from self._saying[said(other)]

    def collides(self, claim: Claim) -> bool:
        """Whether any of the claims cannot hold together with a claim."""
        if PROPERTIES[claim.property].many or not self._firsts:
            return False
        if self._intervals and claim.when is None:
            return self._lows[-1] > _high(claim) or self._highs[0] < _low(claim)
        return any(collide(other, claim, self._places) for other in self._firsts)

    def _beginning_inside(self, claim: Claim) -> Sequence[Claim]:
        """The values that could bear out a claim: of intervals those that begin inside its own."""
        if not self._intervals:
            return self._firsts
        start, end = bisect_left(self._lows, _low(claim)), bisect_right(self._lows, _high(claim))
        return self._firsts[start:end]


def _low(claim: Claim) -> tuple[Any, ...]:
    """The low end of an interval so that it sorts: an open one before all."""
    value: Any = claim.value
    low = value.low if isinstance(value, Quantity) else value.date.earliest
    return (0,) if low is None else (1, low)


def _high(claim: Claim) -> tuple[Any, ...]:
    """The high end of an interval so that it sorts: an open one after all."""
    value: Any = claim.value
    high = value.high if isinstance(value, Quantity) else value.date.latest
    return (2,) if high is None else (1, high)


NO_CLAIMS: Final = Matter((), {})
"""The matter on which nothing is said."""
