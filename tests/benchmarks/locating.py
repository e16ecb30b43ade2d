"""Points on a border: at most as long for 30 of them as a walk along the line takes for one.

The walk is what one would write first: every segment in turn, on a plane of the point's own, then the
geodesic distance of the nearest spot. Ten times as many points, a million, take at most 12 times as long,
and ten times as many vertices at most twice.
"""

import math
import sys
from functools import partial
from itertools import pairwise

import numpy as np

from geodata.border.earth import WGS84
from geodata.border.index import BorderIndex
from geodata.border.line import BorderLine
from geodata.border.nearest import nearest
from geodata.dossier.model import Border
from geodata.dossier.region import SHIPPED, read_files
from tests.benchmarks.measuring import in_turn, ratio, report, seconds

WALKED, MANY, MOST = 20, 100_000, 1_000_000
"""Points."""
TIMES, FINER = 30, 10

BOUND = 1
BOUND_OF_MOST = 12
BOUND_OF_VERTICES = 2
ROUNDS = 3


def main() -> int:
    """Locate points in and around the shipped region on its longest border."""
    borders = (BorderLine(border.line) for border in read_files(SHIPPED).of(Border))
    line = max(borders, key=lambda line: line.measured_km)
    fine = BorderLine(_finer(line))
    index, fine_index = BorderIndex(line), BorderIndex(fine)
    assert len(fine_index) == FINER * (len(line.vertices) - 1)
    rng = np.random.default_rng(11)
    lons, lats = rng.uniform(65, 77.5, MOST), rng.uniform(35, 43, MOST)
    for walked_km, km in zip(_walk(line, lons, lats), nearest(index, lons, lats).offset_km, strict=False):
        assert km <= walked_km + 1e-6
    walked, many, most, finer = in_turn(
        ROUNDS,
        partial(seconds, partial(_walk, line, lons, lats)),
        partial(seconds, partial(nearest, index, lons[:MANY], lats[:MANY])),
        partial(seconds, partial(nearest, index, lons, lats)),
        partial(seconds, partial(nearest, fine_index, lons[:MANY], lats[:MANY])),
    )
    as_many = [taken / MANY * TIMES * WALKED for taken in many]
    return report(
        "Locating",
        [
            ratio(f"{TIMES * WALKED} of {MANY:,} points, against {WALKED} walked", as_many, walked, BOUND),
            ratio(f"{MOST:,} points, against a tenth", most, many, BOUND_OF_MOST),
            ratio(f"{MANY:,} points, {FINER} times the vertices", finer, many, BOUND_OF_VERTICES),
        ],
    )


def _finer(line: BorderLine) -> list[tuple[float, float]]:
    """The line with ten segments for each."""
    steps = [
        line.position(begin + (end - begin) * number / FINER)
        for begin, end in pairwise(line.chainages_km)
        for number in range(FINER)
    ]
    return [*steps, line.vertices[-1]]


def _walk(line: BorderLine, lons: np.ndarray, lats: np.ndarray) -> list[float]:
    """The distance in kilometres of the first few points, each by a walk along the line."""
    found = []
    for lon, lat in zip(lons[:WALKED].tolist(), lats[:WALKED].tolist(), strict=True):
        narrow = math.cos(math.radians(lat))
        least, spot = math.inf, line.vertices[0]
        for (west, south), (east, north) in pairwise(line.vertices):
            across, up = (east - west) * narrow, north - south
            part = ((lon - west) * narrow * across + (lat - south) * up) / (across * across + up * up)
            part = min(max(part, 0), 1)
            at = west + part * (east - west), south + part * up
            away = math.hypot((lon - at[0]) * narrow, lat - at[1])
            if away < least:
                least, spot = away, at
        found.append(WGS84.inv(lon, lat, *spot)[2] / 1000)
    return found


if __name__ == "__main__":
    sys.exit(main())
