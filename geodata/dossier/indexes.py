"""Many values of one type, arranged so that what bears out a value, or collides with it, is quickly found.

What bears out and what collides is told in `values.py` and `spots.py` (`STANDING.md`, section 2). Here a
value is not compared with all others; only a place is, in `points.py`, in a way that is quick for thousands.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, Protocol, TypeVar

from geodata.dossier.apart import Apart
from geodata.dossier.model import Place
from geodata.dossier.points import Placements
from geodata.dossier.values import Placement, Quantity, Terms, When, Words

V_contra = TypeVar("V_contra", contravariant=True)

End = tuple[int, Decimal | date] | tuple[int]
"""An end of an interval, so that it sorts: a low end that is open before all, a high one after all."""

Interval = Quantity | When


class Index(Protocol[V_contra]):
    """Numbered values, regardless of the time for which they are said to hold."""

    def bearing_out(self, value: V_contra) -> Iterator[int]:
        """The numbers of those that bear a value out."""

    def colliding(self, value: V_contra) -> Iterator[int]:
        """The numbers of those that collide with a value."""

    def all_borne_out_by(self, value: V_contra) -> bool:
        """Whether a value bears out every one of them."""


def index_of(values: Sequence[Any], places: Mapping[str, Place]) -> Index[Any]:
    """The index of values of one type, at least one."""
    match values[0]:
        case Quantity() | When():
            return Intervals(values)
        case Terms():
            return TermSets(values)
        case Placement():
            return Placements(values, places)
    return Texts(values)


def low_end(value: Interval) -> End:
    """The low end of an interval."""
    low = value.low if isinstance(value, Quantity) else value.date.earliest
    return (0,) if low is None else (1, low)


def high_end(value: Interval) -> End:
    """The high end of an interval."""
    high = value.high if isinstance(value, Quantity) else value.date.latest
    return (2,) if high is None else (1, high)


class Intervals:
    """Quantities or dates, in order of their low and of their high ends."""

    def __init__(self, values: Sequence[Interval]) -> None:
        lows, highs = list(map(low_end, values)), list(map(high_end, values))
        self._values = values
        self._by_low = sorted(range(len(values)), key=lows.__getitem__)
        self._by_high = sorted(range(len(values)), key=highs.__getitem__)
        self._lows, self._highs = sorted(lows), sorted(highs)

    def bearing_out(self, value: Any) -> Iterator[int]:
        """Of those that begin inside a value, those that end inside it."""
        begin, end = bisect_left(self._lows, low_end(value)), bisect_right(self._lows, high_end(value))
        for place in range(begin, end):
            number = self._by_low[place]
            if self._values[number].bears_out(value):
                yield number

    def colliding(self, value: Interval) -> Iterator[int]:
        """Those that begin after a value's end, and those that end before its beginning."""
        for place in range(bisect_right(self._lows, high_end(value)), len(self._by_low)):
            yield self._by_low[place]
        for place in range(bisect_left(self._highs, low_end(value))):
            yield self._by_high[place]

    def all_borne_out_by(self, value: Interval) -> bool:
        """Whether a value lies inside the one that begins last and inside the one that ends first."""
        return low_end(value) >= self._lows[-1] and high_end(value) <= self._highs[0]


class TermSets:
    """Categories, by their terms."""

    def __init__(self, values: Sequence[Terms]) -> None:
        self._sets = [value.terms for value in values]
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(self._sets):
            for term in terms:
                self._having[term].append(number)

    def bearing_out(self, value: Terms) -> Iterator[int]:
        """Of those that have the rarest of a value's terms, those that have all of them."""
        rarest = min((self._having.get(term, []) for term in value.terms), key=len)
        return (number for number in rarest if value.terms <= self._sets[number])

    def colliding(self, value: Terms) -> Iterator[int]:
        """Those that have no term in common with a value."""
        return self._apart.numbers(value.terms)

    def all_borne_out_by(self, value: Terms) -> bool:
        """Whether a value has every term of all of them."""
        return value.terms >= self._having.keys()

    @cached_property
    def _apart(self) -> Apart:
        return Apart(self._sets)


class Texts:
    """Texts, by their words."""

    def __init__(self, values: Sequence[Words]) -> None:
        self._saying: dict[str, list[int]] = defaultdict(list)
        for number, value in enumerate(values):
            self._saying[value.words].append(number)

    def bearing_out(self, value: Words) -> Iterator[int]:
        """Those of the same words."""
        return iter(self._saying.get(value.words, ()))

    def colliding(self, _value: Words) -> Iterator[int]:
        """None: texts never collide."""
        return iter(())

    def all_borne_out_by(self, value: Words) -> bool:
        """Whether all of them have the same words as a value."""
        return self._saying.keys() == {value.words}
