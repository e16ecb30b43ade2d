"""Where places lie along the borders: the kilometres, how far off, on whose side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from geodata.border.index import BorderIndex
from geodata.border.length import LengthByScale
from geodata.border.line import BorderLine
from geodata.border.nearest import LEFT, RIGHT, nearest
from geodata.border.within import Kilometres, within
from geodata.dossier.model import Border, Dossier
from geodata.dossier.spots import Spot, published_spot
from geodata.dossier.values import RADIUS_KM

EXACT: Final = 1
"""The precision code of a site that has one kilometre; the other places with a radius are circles."""
CIRCLES: Final = frozenset({2, 3})
_EQUALLY_NEAR_KM: Final = 1e-6
_AT_END_KM: Final = 0.001


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a border, in kilometres along its line from its first vertex."""

    border: str
    from_km: float
    to_km: float


@dataclass(frozen=True, slots=True)
class Chainage:
    """Where a spot lies along one border.

    km: of the spot of the line that is nearest, from its first vertex, geodesic, kilometres (WGS 84).
    offset_km: distance from the line, kilometres, never negative. side: code of the country on whose side the
    spot lies; None on the line itself, and where an end of the line is nearest: beyond it there are no sides.
    """

    border: str
    km: float
    offset_km: float
    side: str | None


@dataclass(frozen=True, slots=True)
class Along:
    """Where a place lies along one border, as well as it is known.

    stretches: kilometres from and to, in order. An exact site has one, without length; a place with a radius
    those of the line inside its circle; what lies along the border its own.
    offset_km: distance of the place, or of its centre, from the line. side: code of the country on whose side
    an exact site lies, as `Chainage` has it; None for all others.
    """

    border: str
    stretches: tuple[Kilometres, ...]
    offset_km: float
    side: str | None

    def meets(self, stretch: Stretch) -> bool:
        """Whether any of it lies on a stretch of a border, ends included."""
        return self.border == stretch.border and any(
            begin <= stretch.to_km and end >= stretch.from_km for begin, end in self.stretches
        )


class Measured:
    """The borders of a dossier, measured; each is made ready when it is first asked for, and once."""

    def __init__(self, borders: Sequence[Border]) -> None:
        self._borders = borders

    @cached_property
    def line(self) -> Mapping[str, BorderLine]:
        """The line of each border, by id."""
        return {border.id: BorderLine(border.line) for border in self._borders}

    @cached_property
    def by_scale(self) -> Mapping[str, LengthByScale]:
        """How long each border is at every scale, by id."""
        return {name: LengthByScale(line) for name, line in self.line.items()}

    @cached_property
    def _index(self) -> Mapping[str, BorderIndex]:
        return {name: BorderIndex(line) for name, line in self.line.items()}

    def chainages(self, spots: Iterable[Spot]) -> Mapping[Spot, tuple[Chainage, ...]]:
        """For each spot with coordinates its chainage along every border, the nearest border first.

        Borders equally near stand in the order of their file.
        """
        located = [spot for spot in dict.fromkeys(spots) if spot.lat is not None and spot.lon is not None]
        found: dict[Spot, list[Chainage]] = {spot: [] for spot in located}
        for border in self._borders if located else ():
            left, right = border.countries
            name = {LEFT: left, RIGHT: right}
            last = self.line[border.id].measured_km - _AT_END_KM
            at = nearest(
                self._index[border.id], *zip(*((spot.lon, spot.lat) for spot in located), strict=True)
            )
            columns = (at.km.tolist(), at.offset_km.tolist(), at.side.tolist())
            for spot, km, offset, side in zip(located, *columns, strict=True):
                abreast = _AT_END_KM < km < last
                found[spot].append(Chainage(border.id, km, offset, name.get(side) if abreast else None))
        return {spot: tuple(sorted(lines, key=lambda line: line.offset_km)) for spot, lines in found.items()}

    def along(self, spots: Iterable[Spot]) -> Mapping[Spot, tuple[Along, ...]]:
        """Where each spot lies along the borders, the nearest first; without any where that is not known.

        A spot belongs to its nearest border, to another one as near, and to all that its radius reaches; a
        place that is no exact site only to those.
        """
        asked = dict.fromkeys(spots)
        placed = self.chainages(spot for spot in asked if spot.precision in {EXACT, *CIRCLES})
        return {
            spot: self._beside(spot, placed.get(spot, ()))
            if spot.border is None
            else self._on_border(spot.border, spot)
            for spot in asked
        }

    def _on_border(self, border: str, spot: Spot) -> tuple[Along, ...]:
        """A whole border, or a stretch of it; what lies beyond the end of the line means that end."""
        last = self.line[border].measured_km
        if spot.from_km is not None and spot.to_km is not None:
            return (Along(border, ((min(spot.from_km, last), min(spot.to_km, last)),), 0.0, None),)
        return (Along(border, ((0.0, last),), 0.0, None),)

    def _beside(self, spot: Spot, chainages: Sequence[Chainage]) -> tuple[Along, ...]:
        """An exact site or a circle: where it lies along those borders to which it belongs."""
        if not chainages:
            return ()
        reach = RADIUS_KM[spot.precision]
        if spot.precision == EXACT:
            reach = max(reach, chainages[0].offset_km + _EQUALLY_NEAR_KM)
        return tuple(self._one(spot, there) for there in chainages if there.offset_km <= reach)

    def _one(self, spot: Spot, there: Chainage) -> Along:
        own = ((there.km, there.km),)
        if spot.precision == EXACT or spot.lon is None or spot.lat is None:
            return Along(there.border, own, there.offset_km, there.side)
        inside = within(self._index[there.border], spot.lon, spot.lat, RADIUS_KM[spot.precision])
        return Along(there.border, inside or own, there.offset_km, None)


class Whereabouts:
    """Where the subjects of a dossier lie along its borders, worked out once, when it is first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self.measured: Final = Measured(dossier.borders)

    @cached_property
    def along(self) -> Mapping[str, tuple[Along, ...]]:
        """Where each subject lies, by its id; no more exactly than it may be shown."""
        spots = {s.id: published_spot(s, self._dossier.place) for s in self._dossier.subjects}
        found = self.measured.along(spots.values())
        return {name: found[spot] for name, spot in spots.items()}
