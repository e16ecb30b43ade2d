"""The length of a border line at a scale: the coarser the line is drawn, the shorter it is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

import numpy as np

from geodata.border.balls import Numbers
from geodata.border.earth import WGS84, Floats, in_space
from geodata.border.line import BorderLine


class LengthByScale:
    """How long a border line is at every scale.

    A scale is a tolerance in kilometres. The line is simplified to it by Douglas and Peucker's method: the
    vertex furthest from the straight line between the ends is kept where it is further than the tolerance,
    and both parts are treated so in turn (D. H. Douglas and T. K. Peucker, *Algorithms for the reduction of
    the number of points required to represent a digitized line or its caricature*, Cartographica 10(2),
    1973). Straight is the geodesic, distance that across the surface, and the length is that of the geodesics
    between the vertices kept. That it depends on the scale: L. F. Richardson, *The problem of contiguity*,
    General Systems Yearbook 6, 1961.

    As a vertex is kept only where all those before it were, the line is split once: each vertex has the
    coarsest scale at which it is kept. So the length never grows with the scale. It is measured once too:
    vertices go one after the other, and each shortens the line by a way round.
    """

    def __init__(self, line: BorderLine) -> None:
        lons, lats = (np.array(values) for values in zip(*line.vertices, strict=True))
        kept_under = _coarsest_scales(in_space(lons, lats))
        going = np.argsort(kept_under[1:-1], kind="stable") + 1
        saved = np.maximum(_ways_round(lons, lats, going), 0)
        self._gone_at: list[float] = kept_under[going].tolist()
        self._lengths: list[float] = (line.measured_km - np.cumsum([0.0, *saved])).tolist()
        self.scales_km: Final[tuple[float, ...]] = tuple(dict.fromkeys(self._gone_at))
        """The scales at which a vertex goes, ascending: between two of them the length does not change."""

    def length_km(self, scale_km: float) -> float:
        """The length at a scale; at scale 0 that of the line in full detail."""
        return self._lengths[bisect_right(self._gone_at, scale_km)]

    def curve(self, scales_km: Iterable[float]) -> tuple[tuple[float, float], ...]:
        """Pairs of a scale and the length at it, both in kilometres."""
        return tuple((scale, self.length_km(scale)) for scale in scales_km)

    def scale_km(self, length_km: float) -> float | None:
        """The finest scale at which the line is no longer than a length.

        0 where the length is that of the line in full detail. None where no scale gives it: it is greater
        than that, or less than the distance between the line's ends.
        """
        scales = (0.0, *self.scales_km)
        if not self.length_km(scales[-1]) <= length_km <= self.length_km(0):
            return None
        return scales[bisect_left(scales, -length_km, key=lambda scale: -self.length_km(scale))]


def _coarsest_scales(space: Floats) -> Floats:
    """For each vertex the scale, in kilometres, under which it is kept; infinite for the two ends.

    space: the vertices, geocentric in kilometres. All parts are split at once, again and again.
    """
    found = np.zeros(len(space))
    found[[0, -1]] = np.inf
    begin, end, most = np.array([0]), np.array([len(space) - 1]), np.array([np.inf])
    while True:
        # what lies on a straight line goes at scale 0, whatever its parts
        split = (end - begin >= 2) & (most > 0)
        begin, end, most = begin[split], end[split], most[split]
        if not len(begin):
            return found
        furthest, away = _furthest(space, begin, end)
        scale = np.minimum(away, most)
        found[furthest] = scale
        begin, end = np.concatenate((begin, furthest)), np.concatenate((furthest, end))
        most = np.concatenate((scale, scale))


def _ways_round(lons: Floats, lats: Floats, going: Numbers) -> Floats:
    """By how many kilometres each vertex lengthens the line that is left when it goes.

    lons, lats: degrees (WGS 84). going: numbers of vertices, none an end, in the order in which they go.
    """
    before, after = list(range(-1, len(lons) - 1)), list(range(1, len(lons) + 1))
    beside = np.empty((2, len(going)), dtype=np.int64)
    for place, vertex in enumerate(going.tolist()):
        one, other = before[vertex], after[vertex]
        beside[:, place] = one, other
        after[one], before[other] = other, one

    def apart_km(start: Numbers, end: Numbers) -> Floats:
        return np.asarray(WGS84.inv(lons[start], lats[start], lons[end], lats[end])[2]) / 1000

    one, other = beside
    return apart_km(one, going) + apart_km(going, other) - apart_km(one, other)


def _furthest(space: Floats, begin: Numbers, end: Numbers) -> tuple[Numbers, Floats]:
    """For each part the vertex furthest from the straight line between its ends, and how far that is.

    Of several as far it is the first. begin, end: numbers of vertices, at least one between the two.
    """
    inside = end - begin - 1
    first = np.cumsum(inside) - inside
    part = np.repeat(np.arange(len(begin)), inside)
    vertex = np.arange(inside.sum()) - first[part] + begin[part] + 1
    away = _across(space[vertex], space[begin][part], space[end][part])
    most = np.maximum.reduceat(away, first)
    reached = np.flatnonzero(away == most[part])
    _, foremost = np.unique(part[reached], return_index=True)
    return vertex[reached[foremost]], most


def _across(space: Floats, begin: Floats, end: Floats) -> Floats:
    """Distance in kilometres, across the surface, of points from the great ellipses between two others.

    Beyond these ends it is that from the end.
    """
    normal = np.cross(begin, end)
    size = np.linalg.norm(normal, axis=1)
    to_end = np.minimum(np.linalg.norm(space - begin, axis=1), np.linalg.norm(space - end, axis=1))
    beside = (_dot(space, np.cross(normal, begin)) > 0) & (_dot(space, np.cross(end, normal)) > 0)
    beside &= size > 0
    return np.where(beside, np.abs(_dot(space, normal)) / np.where(beside, size, 1), to_end)


def _dot(one: Floats, other: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", one, other))
