"""One border segment as a line with kilometres along it.

All lengths are geodesic, on the WGS 84 ellipsoid; between two vertices the line is the geodesic.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final

from geodata.border.earth import WGS84
from geodata.border.vertices import Line, continuous


class BorderLine:
    """A border segment, measured from its first vertex.

    line: vertices as (longitude, latitude) in degrees (WGS 84), in order. A jump of over 180° in longitude
    goes the short way, across the antimeridian.

    Raises ValueError where the line has fewer than two different vertices.
    """

    def __init__(self, line: Iterable[tuple[float, float]]) -> None:
        self.vertices: Final[Line] = continuous(list(line))
        """The vertices with continuous longitudes, which may run beyond ±180; none twice in a row."""
        if len(self.vertices) < 2:
            raise ValueError("a border line needs two different vertices at least")

    @property
    def measured_km(self) -> float:
        """Length of the whole line in kilometres."""
        return self.chainages_km[-1]

    @cached_property
    def chainages_km(self) -> tuple[float, ...]:
        """Kilometres along the line from its first vertex to each vertex, one value a vertex."""
        lons, lats = zip(*self.vertices, strict=True)
        steps = WGS84.line_lengths(list(lons), list(lats))
        return tuple(metres / 1000 for metres in accumulate(steps, initial=0.0))

    def position(self, km: float) -> tuple[float, float]:
        """Longitude and latitude at `km` kilometres from the first vertex; beyond an end, that end."""
        after = bisect_left(self.chainages_km, km)
        if after == 0 or after == len(self.vertices):
            return self.vertices[0 if after == 0 else -1]
        if self.chainages_km[after] == km:
            return self.vertices[after]
        (lon, lat), onward = self.vertices[after - 1], self.vertices[after]
        azimuth, _, _ = WGS84.inv(lon, lat, *onward)
        metres = (km - self.chainages_km[after - 1]) * 1000
        reached, reached_lat, _ = WGS84.fwd(lon, lat, azimuth, metres)
        return reached + 360 * round((lon - reached) / 360), reached_lat

    def stepped(self, most_km: float) -> Line:
        """The vertices, with more between them where two are further apart than `most_km` kilometres."""
        found: list[tuple[float, float]] = []
        for vertex, (begin, end) in zip(self.vertices, pairwise(self.chainages_km), strict=False):
            steps = math.ceil((end - begin) / most_km)
            found += (vertex, *(self.position(begin + (end - begin) * n / steps) for n in range(1, steps)))
        return (*found, self.vertices[-1])

    def stretch(self, from_km: float, to_km: float) -> Line:
        """The part of the line between two chainages, its ends interpolated along the geodesic.

        from_km, to_km: kilometres from the first vertex. What lies beyond an end of the line means that end,
        so a reported kilometre a little over the measured length is no error. A stretch without length is its
        spot, twice.

        Raises ValueError where from_km is greater than to_km, or one of them is no number.
        """
        if not from_km <= to_km:
            raise ValueError(f"a stretch cannot end at km {to_km} and begin at km {from_km}")
        begin, end = (min(max(km, 0.0), self.measured_km) for km in (from_km, to_km))
        between = slice(bisect_right(self.chainages_km, begin), bisect_left(self.chainages_km, end))
        return (self.position(begin), *self.vertices[between], self.position(end))
