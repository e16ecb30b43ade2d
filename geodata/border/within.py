"""The stretches of a border line that lie within a distance of a point."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from geodata.border.balls import Numbers
from geodata.border.earth import Floats
from geodata.border.index import BorderIndex, points

Kilometres = tuple[float, float]
"""A stretch: where it begins and where it ends, in kilometres from the line's first vertex."""

_HALVINGS: Final = 45
_JOINT_KM: Final = 1e-6


def within(index: BorderIndex, lon: float, lat: float, radius_km: float) -> tuple[Kilometres, ...]:
    """The stretches of the line whose geodesic distance from a point is at most a radius, in order.

    lon, lat: degrees (WGS 84). radius_km: up to a quarter of the Earth's circumference. Stretches that meet
    to a millimetre are one; one that the circle only touches begins and ends at the same kilometre.

    Raises ValueError where a coordinate is no number.
    """
    at = points(lon, lat)
    _, piece = index.reached(at, np.array([radius_km]))

    def offset_at(piece: Numbers, along_km: Floats) -> Floats:
        return index.sighted(at.picked(np.zeros_like(piece)), piece, along_km)[0]

    along, offset, _ = index.feet(at.picked(np.zeros_like(piece)), piece, index.length_km[piece] / 2)
    piece, along = piece[offset <= radius_km], along[offset <= radius_km]

    def reach(end: Floats) -> Floats:
        """How far towards an end of each piece: along it the distance grows from its least one on."""
        far = end.copy()
        crossed = np.flatnonzero(offset_at(piece, end) > radius_km)
        inner, outer = along[crossed], end[crossed]
        for _ in range(_HALVINGS):
            middle = (inner + outer) / 2
            met = offset_at(piece[crossed], middle) <= radius_km
            inner, outer = np.where(met, middle, inner), np.where(met, outer, middle)
        far[crossed] = inner
        return far

    ends = (index.chainage(piece, reach(end)) for end in (np.zeros_like(along), index.length_km[piece]))
    return tuple(_joined(zip(*(end.tolist() for end in ends), strict=True)))


def _joined(parts: Iterable[Kilometres]) -> list[Kilometres]:
    """Stretches in order, those that meet made one."""
    found: list[Kilometres] = []
    for begin, end in parts:
        if found and begin - found[-1][1] <= _JOINT_KM:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found
