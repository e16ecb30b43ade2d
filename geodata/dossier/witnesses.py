"""Which of many claims on a matter stand on two origins (`STANDING.md`, section 6).

The support of a claim may be thousands of claims, and that of the next one nearly the same. So it is not
listed: all that is asked is whether two of its members are independent.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Final

from geodata.dossier.apart import Apart, any_apart
from geodata.dossier.indexes import End, Interval, high_end, low_end
from geodata.dossier.matters import Matter, Said, said
from geodata.dossier.model import Claim
from geodata.dossier.speakers import Marks
from geodata.dossier.values import Quantity, When


class Witnesses:
    """Who speaks on a matter, and which claims two independent voices bear out.

    marks: those of each who makes or confirms one of the claims of the matter.
    """

    def __init__(self, matter: Matter, marks: Callable[[Claim], Iterable[Marks]]) -> None:
        self._matter = matter
        self._marks = marks
        # on most matters no two voices are independent, which saves all else
        self._some_are_independent = any_apart({own for claim in matter.claims for own in marks(claim)})
        self._found: dict[Said, bool] = {}

    def bear_out(self, claim: Claim) -> bool:
        """Whether two of the voices that bear out a claim are independent."""
        if not self._some_are_independent:
            return False
        key = said(claim)
        if key not in self._found:
            self._found[key] = self._bear_out(claim)
        return self._found[key]

    def _bear_out(self, claim: Claim) -> bool:
        value = claim.value
        if not isinstance(value, Quantity | When):
            return self._two_of_its_own(claim)
        if claim.when is None:
            return self._spans.two_inside(value)
        # what is said of no time counts at every time; and what there is at one time there is in all
        return self._undated_spans.two_inside(value) or (
            self._spans.two_inside(value) and self._two_of_its_own(claim)
        )

    def _two_of_its_own(self, claim: Claim) -> bool:
        """Whether among the voices that bear out a claim, one after the other, two are independent."""
        return any_apart(marks for other in self._matter.bearing_out(claim) for marks in self._marks(other))

    @cached_property
    def _spans(self) -> "_Spans":
        return _Spans(self._spoken(self._matter.claims))

    @cached_property
    def _undated_spans(self) -> "_Spans":
        return _Spans(self._spoken(claim for claim in self._matter.claims if claim.when is None))

    def _spoken(self, claims: Iterable[Claim]) -> Iterator[tuple[End, End, Marks]]:
        """The intervals that claims give, each with the marks of one who gives it."""
        for claim in claims:
            if isinstance(claim.value, Quantity | When):
                low, high = low_end(claim.value), high_end(claim.value)
                yield from ((low, high, marks) for marks in self._marks(claim))


_BEYOND: Final[End] = (3,)
"""After every high end, the open one too."""


class _Spans:
    """Inside which intervals two independent voices lie.

    Of two intervals with one low end the longer holds whatever the shorter does. So for each low end it is
    enough to know the nearest high end by which two independent voices are heard; and on the way down the low
    ends each voice that is met can only bring that nearer.
    """

    def __init__(self, spoken: Iterable[tuple[End, End, Marks]]) -> None:
        by_high = sorted(set(spoken), key=lambda voice: voice[1])
        heard, nearest = Apart(), _BEYOND
        self._nearest: dict[End, End] = {}
        for number in sorted(range(len(by_high)), key=lambda n: by_high[n][0], reverse=True):
            low, high, marks = by_high[number]
            if high < nearest:  # one that ends later can bring nothing nearer, nor with any that is to come
                first = heard.first(marks)  # the numbers are in order of high ends: this is the nearest
                if first is not None:
                    nearest = min(nearest, max(high, by_high[first][1]))
                heard.add(number, marks)
            self._nearest[low] = nearest
        self._lows = sorted(self._nearest)

    def two_inside(self, interval: Interval) -> bool:
        """Whether two independent voices lie inside an interval."""
        place = bisect_left(self._lows, low_end(interval))
        return place < len(self._lows) and self._nearest[self._lows[place]] <= high_end(interval)
