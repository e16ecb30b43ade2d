"""Linear referencing: where along a border line points lie, how far from it, and on which side."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from geodata.border.balls import Numbers
from geodata.border.earth import Floats
from geodata.border.index import BorderIndex, Points, points

LEFT, RIGHT, ON_LINE = 1, -1, 0
"""The side of the line's direction on which a point lies."""
ON_LINE_KM: Final = 0.0005
"""Nearer to the line than half a metre a point lies on it: vertices are given to a metre."""

_AT_ONCE: Final = 20_000
"""Points that are held in memory together with what may be near them."""
_TIE_KM: Final = 1e-9
"""Two stretches are equally near that differ by less: geodesics are good to a fiftieth of it."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The spots of a border line that are nearest to some points, one value a point.

    km: of the spot, along the line from its first vertex. offset_km: geodesic distance of the point from it.
    side: LEFT or RIGHT of the line's direction, ON_LINE within half a metre of the line.
    """

    km: Floats
    offset_km: Floats
    side: NDArray[np.int8]


def nearest(index: BorderIndex, lons: ArrayLike, lats: ArrayLike) -> Nearest:
    """The nearest spot of the line for each of any number of points.

    lons, lats: degrees (WGS 84), one value a point. Where several stretches are equally near, to a
    micrometre, it is the one of the lowest kilometre. Beyond an end the line goes on straight, as far as
    sides are concerned.

    Raises ValueError where a coordinate is no number.
    """
    at = points(lons, lats)
    count = len(at.lons)
    found = Nearest(np.full(count, np.inf), np.empty(count), np.zeros(count, dtype=np.int8))
    for begin in range(0, count, _AT_ONCE):
        part = slice(begin, begin + _AT_ONCE)
        some = Points(at.lons[part], at.lats[part], at.space[part], at.up[part])
        _settle(index, some, Nearest(found.km[part], found.offset_km[part], found.side[part]))
    return found


def _settle(index: BorderIndex, at: Points, found: Nearest) -> None:
    """Write down the nearest spots of points."""
    point, piece, along = index.nearest_pieces(at)
    along, offset, bearing = index.feet(at.picked(point), piece, along)
    tied = offset <= _least(offset, point) + _TIE_KM
    point, piece = point[tied], piece[tied]
    along, offset, bearing = along[tied], offset[tied], bearing[tied]
    np.minimum.at(found.km, point, index.chainage(piece, along))
    found.offset_km[point] = offset
    # where pieces meet, the one that leaves in a direction most like that of the point divides the two sides
    turn = np.abs((bearing + 180) % 360 - 180)
    turn = np.where(along <= 0, turn, np.where(along >= index.length_km[piece], 180 - turn, 90))
    divides = (turn <= _least(turn, point)) & (offset >= ON_LINE_KM)
    found.side[point[divides]] = np.where(np.sin(np.radians(bearing[divides])) < 0, LEFT, RIGHT)


def _least(values: Floats, point: Numbers) -> Floats:
    """For each pair the least value among the pairs of its point."""
    least = np.full(int(point.max(initial=-1)) + 1, np.inf)
    np.minimum.at(least, point, values)
    return np.asarray(least[point])
