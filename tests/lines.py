"""Made-up lines that never cross themselves, and distances from them by other means than the product's."""

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from pyproj import Geod

from geodata.border.line import BorderLine

GEOD = Geod(ellps="WGS84")
_GOLDEN = (5**0.5 - 1) / 2


def _eastward(south: int, lon: int, lat: int, steps: list[tuple[int, int]]) -> BorderLine:
    """A line that goes east all the way, so that it has no loops; in hundred-thousandths of a degree."""
    line = [(lon, lat)]
    for east, north in steps:
        line.append(((line[-1][0] + east + 18_000_000) % 36_000_000 - 18_000_000, line[-1][1] + north))
    return BorderLine((lon / 1e5, south + lat / 1e5) for lon, lat in line)


step = st.tuples(st.integers(20_000, 400_000), st.integers(-100_000, 100_000))
lines = st.builds(
    _eastward,
    st.integers(-70, 70),
    st.integers(-18_000_000, 17_999_999),
    st.integers(-300_000, 300_000),
    st.lists(step, min_size=1, max_size=6),
)
"""From 70 degrees south to 70 degrees north and across the antimeridian."""


@st.composite
def places(draw: st.DrawFn, most_km: float = 400) -> tuple[BorderLine, float, float]:
    """A line and the longitude and latitude of a point up to so many kilometres from some spot of it."""
    line = draw(lines)
    lon, lat = line.position(draw(st.floats(0, 1)) * line.measured_km)
    metres = draw(st.floats(0, most_km)) * 1000
    east, north, _ = GEOD.fwd(lon, lat, draw(st.floats(0, 360)), metres)
    return line, east, north


def apart_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Geodesic kilometres between two positions."""
    return float(GEOD.inv(*one, *other)[2]) / 1000


def distance_km(line: BorderLine, lon: float, lat: float) -> float:
    """The geodesic distance of a point from a line, by a golden-section search of every segment."""
    vertices = np.array(line.vertices)
    (lons, lats), ends = vertices[:-1].T, vertices[1:].T
    azimuths, _, metres = GEOD.inv(lons, lats, *ends)

    def away(along: NDArray[np.float64]) -> NDArray[np.float64]:
        east, north, _ = GEOD.fwd(lons, lats, azimuths, along)
        return np.asarray(GEOD.inv(east, north, np.full_like(east, lon), np.full_like(east, lat))[2])

    low, high = np.zeros_like(metres), metres.copy()
    for _ in range(70):
        inner, outer = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
        nearer = away(inner) <= away(outer)
        low, high = np.where(nearer, low, inner), np.where(nearer, outer, high)
    return float(min(away(at).min() for at in (low, np.zeros_like(metres), metres))) / 1000
