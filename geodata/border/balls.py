"""Balls round a row of things, and round those, by which what is near a point is found in a few steps."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from geodata.border.earth import Floats

Numbers = NDArray[np.intp]

_FOLD: Final = 8


class Balls:
    """A hierarchy of balls: one round each thing, one round every 8 that follow each other, and so on.

    centres: of the things, a row (x, y, z) each. radii: within which of its centre all of a thing lies.
    """

    def __init__(self, centres: Floats, radii: Floats) -> None:
        self._levels = [(centres, radii)]
        while len(centres) > _FOLD:
            starts = np.arange(0, len(centres), _FOLD)
            low = np.minimum.reduceat(centres - radii[:, None], starts)
            high = np.maximum.reduceat(centres + radii[:, None], starts)
            above = (low + high) / 2
            own = np.repeat(above, _FOLD, axis=0)[: len(centres)]
            radii = np.maximum.reduceat(np.linalg.norm(centres - own, axis=1) + radii, starts)
            centres = above
            self._levels.append((centres, radii))

    def reached(self, points: Floats, reach: Floats) -> tuple[Numbers, Numbers]:
        """Every pair of a point and a thing whose ball comes within reach of it, by their numbers.

        points: a row (x, y, z) each. reach: of each point.
        """
        point = np.repeat(np.arange(len(points)), len(self._levels[-1][0]))
        ball = np.tile(np.arange(len(self._levels[-1][0])), len(points))
        for level, (centres, radii) in reversed([*enumerate(self._levels)]):
            gap = points[point] - centres[ball]
            near = np.einsum("ij,ij->i", gap, gap) <= (reach[point] + radii[ball]) ** 2
            point, ball = point[near], ball[near]
            if level:
                below = (ball[:, None] * _FOLD + np.arange(_FOLD)).ravel()
                there = below < len(self._levels[level - 1][0])
                point, ball = np.repeat(point, _FOLD)[there], below[there]
        return point, ball
