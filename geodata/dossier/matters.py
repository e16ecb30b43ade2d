"""The claims on one matter, and which of them bear each other out or collide (`STANDING.md`, section 2)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from geodata.dossier.compare import bears_out, collide
from geodata.dossier.dates import Edtf
from geodata.dossier.indexes import Index, index_of
from geodata.dossier.model import Claim, Place
from geodata.dossier.properties import PROPERTIES

Time = tuple[int, int]
"""The first and the last day for which a value is said to hold, counted; an open end is the calendar's."""

Said = tuple[Hashable, Time | None]
"""What a claim says: equal for two claims on one matter that say the same of the same time."""

FEW: Final = 8
"""So many claims are compared one by one: to arrange them would take longer. Most matters have one or two."""


def said(claim: Claim) -> Said:
    """What a claim says."""
    return claim.value.meaning, _time(claim.when)


def _time(when: Edtf | None) -> Time | None:
    if when is None:
        return None
    return (when.earliest or date.min).toordinal(), (when.latest or date.max).toordinal()


class Matter(Protocol):
    """Claims on one matter, and how they compare with another claim on it. claims: all of them."""

    claims: Sequence[Claim]

    def bearing_out(self, claim: Claim) -> Iterator[Claim]:
        """The claims that bear out a claim, itself too where it is one of these."""

    def colliding(self, claim: Claim) -> Iterator[Claim]:
        """The claims that cannot hold together with a claim."""

    def all_borne_out_by(self, claim: Claim) -> bool:
        """Whether a claim bears out every one of the claims."""


def matter_of(claims: Sequence[Claim], places: Mapping[str, Place]) -> Matter:
    """Some claims on one matter; none is a matter too."""
    return FewClaims(claims, places) if len(claims) <= FEW else ManyClaims(claims, places)


class FewClaims:
    """Claims on one matter that are compared one by one."""

    __slots__ = ("_places", "claims")

    def __init__(self, claims: Sequence[Claim], places: Mapping[str, Place]) -> None:
        self.claims = claims
        self._places = places

    def bearing_out(self, claim: Claim) -> Iterator[Claim]:
        """The claims that bear out a claim, itself too where it is one of these."""
        return (other for other in self.claims if bears_out(other, claim, self._places))

    def colliding(self, claim: Claim) -> Iterator[Claim]:
        """The claims that cannot hold together with a claim."""
        return (other for other in self.claims if collide(other, claim, self._places))

    def all_borne_out_by(self, claim: Claim) -> bool:
        """Whether a claim bears out every one of the claims."""
        return all(bears_out(claim, other, self._places) for other in self.claims)


class _Shelf(NamedTuple):
    """What is said, and the values in it, whose numbers are their places in that list."""

    saying: list[Said]
    values: Index[Any]


class ManyClaims:
    """Claims on one matter, at least one, by what they say: values are compared and not claims.

    What is said of one time, or of none, stands on a shelf. A claim that says for when it holds is compared
    with those of the times that meet its own and of none; another with all.
    """

    def __init__(self, claims: Sequence[Claim], places: Mapping[str, Place]) -> None:
        self.claims = claims
        self._places = places
        self._saying: dict[Said, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._saying[said(claim)].append(claim)
        self._of_time: dict[Time | None, list[Said]] = defaultdict(list)
        for key in self._saying:
            self._of_time[key[1]].append(key)
        self._times = [time for time in self._of_time if time is not None]
        self._shelves: dict[Time | None, _Shelf] = {}

    def bearing_out(self, claim: Claim) -> Iterator[Claim]:
        """The claims that bear out a claim, itself too where it is one of these."""
        for saying, values in self._compared(claim):
            for number in values.bearing_out(claim.value):
                yield from self._saying[saying[number]]

    def colliding(self, claim: Claim) -> Iterator[Claim]:
        """The claims that cannot hold together with a claim."""
        if PROPERTIES[claim.property].many or next(self._all.values.colliding(claim.value), None) is None:
            return  # where nothing collides at any time, no time need be looked at
        for saying, values in self._compared(claim):
            for number in values.colliding(claim.value):
                yield from self._saying[saying[number]]

    def all_borne_out_by(self, claim: Claim) -> bool:
        """Whether a claim bears out every one of the claims."""
        time = _time(claim.when)
        if time is not None and self._times:
            first_end, last_beginning = self._ends.min(), self._beginnings.max()
            if time[0] > first_end or time[1] < last_beginning:
                return False
        return self._all.values.all_borne_out_by(claim.value)

    def _compared(self, claim: Claim) -> Iterator[_Shelf]:
        """The shelves of what a claim is compared with."""
        time = _time(claim.when)
        if time is None or not self._times:
            yield self._all
            return
        if None in self._of_time:
            yield self._shelf(None)
        for number in np.flatnonzero((self._beginnings <= time[1]) & (self._ends >= time[0])):
            yield self._shelf(self._times[number])

    def _shelf(self, time: Time | None) -> _Shelf:
        if time not in self._shelves:
            self._shelves[time] = self._shelf_of(self._of_time[time])
        return self._shelves[time]

    @cached_property
    def _all(self) -> _Shelf:
        return self._shelf_of(self._saying)

    def _shelf_of(self, keys: Iterable[Said]) -> _Shelf:
        saying = list(keys)
        return _Shelf(saying, index_of([self._saying[key][0].value for key in saying], self._places))

    @cached_property
    def _beginnings(self) -> NDArray[np.int64]:
        return np.array([time[0] for time in self._times])

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        return np.array([time[1] for time in self._times])


NO_CLAIMS: Final = FewClaims((), {})
"""The matter on which nothing is said."""
