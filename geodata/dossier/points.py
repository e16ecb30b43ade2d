"""Many places, arranged so that those that bear out a place, or collide with it, are quickly found (V4)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from geodata.dossier.model import Place
from geodata.dossier.spots import Spot, spot_bears_out, spot_of, spots_collide
from geodata.dossier.values import RADIUS_KM, Placement

_STRETCH: Final = 1.0004
"""The geodesic is never shorter than the straight way. Up to 400 km, twice the widest radius, it is less than
0.2 per mille longer: it bends no more than a circle of 6,335 km, the least radius of curvature of WGS 84."""
_SLACK_KM: Final = 0.001
"""More than floating point may round off."""
_EQUATOR_KM, _ECCENTRICITY_SQUARED = 6378.137, 0.00669437999014
"""The semi-major axis of WGS 84, and how flat it is."""


class Placements:
    """Places, as points of space.

    The straight ways through the earth from one point to thousands are quickly found. They decide, but for
    those that are about as long as the radii allow; these are left to the geodesic.
    """

    def __init__(self, values: Sequence[Placement], places: Mapping[str, Place]) -> None:
        self._places = places
        self._values = values
        self._saying: dict[Placement, list[int]] = defaultdict(list)
        for number, value in enumerate(values):
            self._saying[value].append(number)
        self._spots = [spot_of(value, places) for value in values]
        self._points = np.array([_point(spot) for spot in self._spots]).T
        self._radii = np.array([RADIUS_KM.get(spot.precision, np.nan) for spot in self._spots])

    def bearing_out(self, value: Placement) -> Iterator[int]:
        """Those that are the same as a value, or lie within its radius and are as precise."""
        spot = spot_of(value, self._places)
        radius, straight = RADIUS_KM.get(spot.precision, np.nan), self._straight_to(spot)
        same = self._saying.get(value, [])
        near = np.flatnonzero((self._radii <= radius) & (straight <= radius + _SLACK_KM))
        for number in map(int, near):
            sure = straight[number] * _STRETCH + _SLACK_KM <= radius
            if number not in same and (sure or spot_bears_out(self._spots[number], spot)):
                yield number
        yield from same

    def colliding(self, value: Placement) -> Iterator[int]:
        """Those that are further from a value than both radii."""
        spot = spot_of(value, self._places)
        apart, straight = self._radii + RADIUS_KM.get(spot.precision, np.nan), self._straight_to(spot)
        for number in map(int, np.flatnonzero(straight * _STRETCH + _SLACK_KM > apart)):
            if straight[number] > apart[number] + _SLACK_KM or spots_collide(self._spots[number], spot):
                yield number

    def all_borne_out_by(self, value: Placement) -> bool:
        """Whether all are the same as a value, or hold it within their radius and are no more precise."""
        spot = spot_of(value, self._places)
        return all(
            other == value or spot_bears_out(spot, there)
            for other, there in zip(self._values, self._spots, strict=True)
        )

    def _straight_to(self, spot: Spot) -> NDArray[np.float64]:
        """The straight ways from all of them to a spot, in kilometres; where there is no telling, NaN."""
        x, y, z = self._points
        east, north, up = _point(spot)
        straight: NDArray[np.float64] = np.sqrt((x - east) ** 2 + (y - north) ** 2 + (z - up) ** 2)
        return straight


def _point(spot: Spot) -> tuple[float, float, float]:
    """A spot in kilometres from the middle of the earth; NaN where it has no coordinates."""
    if spot.lat is None or spot.lon is None:
        return np.nan, np.nan, np.nan
    lat, lon = radians(spot.lat), radians(spot.lon)
    normal = _EQUATOR_KM / (1 - _ECCENTRICITY_SQUARED * sin(lat) ** 2) ** 0.5
    level = normal * cos(lat)
    return level * cos(lon), level * sin(lon), normal * (1 - _ECCENTRICITY_SQUARED) * sin(lat)
