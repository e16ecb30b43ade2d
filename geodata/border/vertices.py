"""Lines as plain vertices, in one piece also across the antimeridian."""

import numpy as np
from numpy.typing import ArrayLike

Line = tuple[tuple[float, float], ...]
"""Vertices as (longitude, latitude) in degrees. Longitudes are continuous: they may run beyond ±180."""


def continuous(positions: ArrayLike, beside: float | None = None) -> Line:
    """Vertices as one line: no vertex twice in a row, every jump in longitude the short way.

    positions: longitude and latitude in degrees, one pair a vertex. beside: the longitude near which the line
    begins, so that a hole stays inside its area.
    """
    line = np.array(positions, dtype=float).reshape(-1, 2)
    if not len(line):
        return ()
    jumps = np.diff(line[:, 0], prepend=line[0, 0] if beside is None else beside)
    # numpy's unwrap adds remainders up, which leaves rounding in the longitudes; whole turns leave none
    line[:, 0] -= 360 * np.cumsum(np.rint(jumps / 360))
    moved = np.any(np.diff(line, axis=0) != 0, axis=1)
    return tuple(map(tuple, line[np.append(True, moved)].tolist()))
