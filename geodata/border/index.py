"""An index over a border line, by which what lies near a point is found without walking along the line."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import ArrayLike

from geodata.border.balls import Balls, Numbers
from geodata.border.earth import MEAN_RADIUS_KM, WGS84, Floats, in_space, upwards
from geodata.border.line import BorderLine
from geodata.border.plane import Plane

PIECE_KM: Final = 5.0
"""The line is cut into pieces no longer than this."""
_NO_MATTER_KM: Final = 1e-5
"""What straight pieces and parabolas take from the truth is less than 1 cm."""
_NOT_BENT_KM: Final = 5.0


@dataclass(frozen=True, slots=True)
class Points:
    """Points by longitude and latitude in degrees (WGS 84), in space, and with their verticals."""

    lons: Floats
    lats: Floats
    space: Floats
    up: Floats

    def picked(self, numbers: Numbers) -> "Points":
        """These of the points, as often as they are named."""
        return Points(self.lons[numbers], self.lats[numbers], self.space[numbers], self.up[numbers])


def points(lons: ArrayLike, lats: ArrayLike) -> Points:
    """Points, one or many. Raises ValueError where a coordinate is no number."""
    east, north = (np.atleast_1d(np.asarray(values, dtype=float)) for values in (lons, lats))
    if not (np.isfinite(east).all() and np.isfinite(north).all()):
        raise ValueError("a point without a longitude or a latitude is near nothing")
    return Points(east, north, in_space(east, north), upwards(east, north))


class BorderIndex:
    """A border line cut into short pieces, found by where they lie.

    A piece runs along the geodesic between two vertices, or a part of it. km: where each piece begins, in
    kilometres from the line's first vertex. length_km: of each piece.

    A tree of the pieces on a plane gives one that is near, about the nearest; balls round them in space give
    all that are as near as that one.
    """

    def __init__(self, line: BorderLine) -> None:
        self.line: Final = line
        cut = BorderLine(line.stepped(PIECE_KM))
        lons, lats = (np.array(values) for values in zip(*cut.vertices, strict=True))
        self.km: Final[Floats] = np.array(cut.chainages_km[:-1])
        self.length_km: Final[Floats] = np.diff(cut.chainages_km)
        self._end_km = np.array([*cut.chainages_km[1:-1], line.measured_km])
        self._lons, self._lats = lons[:-1], lats[:-1]
        self._azimuths, _, _ = WGS84.inv(lons[:-1], lats[:-1], lons[1:], lats[1:])
        self._plane = Plane(lons, lats)
        ends = self._plane.positions(lons, lats)
        self._tree = shapely.STRtree(shapely.linestrings(np.stack([ends[:-1], ends[1:]], axis=1)))
        # each piece as a parabola through its ends and its middle
        vertices = in_space(lons, lats)
        middles = in_space(*self.position(np.arange(len(self)), self.length_km / 2)[:2])
        self._begin, self._across = vertices[:-1], np.diff(vertices, axis=0)
        self._rise = 4 * (middles - (vertices[:-1] + vertices[1:]) / 2)
        self._balls = Balls(middles, self.length_km / 2 + _NO_MATTER_KM)

    def __len__(self) -> int:
        """The number of pieces."""
        return len(self.km)

    def position(self, piece: Numbers, along_km: Floats) -> tuple[Floats, Floats, Floats]:
        """Longitude, latitude and the line's azimuth, in degrees, so far along a piece."""
        lons, lats, back = WGS84.fwd(
            self._lons[piece], self._lats[piece], self._azimuths[piece], along_km * 1000
        )
        return lons, lats, back + 180

    def chainage(self, piece: Numbers, along_km: Floats) -> Floats:
        """Kilometres from the line's first vertex so far along a piece; its end is where the next begins."""
        at_end = along_km >= self.length_km[piece]
        return np.where(at_end, self._end_km[piece], self.km[piece] + along_km)

    def feet(self, at: Points, piece: Numbers, along_km: Floats) -> tuple[Floats, Floats, Floats]:
        """The spot of a piece that is nearest to a point: kilometres along the piece, distance, bearing.

        at, piece: pairs. along_km: about where the spot is. The distance is geodesic, in kilometres; the
        bearing that of the point from the spot, in degrees clockwise from the line's direction.

        The step from there to the spot is that of spherical trigonometry in the right triangle that the two
        make with the point (S. Baselga and J. C. Martínez-Llario, *Intersection and point-to-line solutions
        for geodesics on the ellipsoid*, Studia Geophysica et Geodaetica 62, 2018, where it is repeated).
        """
        distance, bearing = self.sighted(at, piece, along_km)
        angle = distance / MEAN_RADIUS_KM
        step = np.arctan2(np.sin(angle) * np.cos(np.radians(bearing)), np.cos(angle)) * MEAN_RADIUS_KM
        along_km = np.clip(along_km + step, 0, self.length_km[piece])
        return along_km, *self.sighted(at, piece, along_km)

    def sighted(self, at: Points, piece: Numbers, along_km: Floats) -> tuple[Floats, Floats]:
        """Distance in kilometres and bearing, see `feet`, of points from spots so far along pieces."""
        lons, lats, direction = self.position(piece, along_km)
        azimuth, _, metres = WGS84.inv(lons, lats, at.lons, at.lats)
        return metres / 1000, azimuth - direction

    def reached(self, at: Points, reach_km: Floats) -> tuple[Numbers, Numbers]:
        """Every pair of a point and a piece that comes within reach of it, and a few that nearly do.

        reach_km: of each point, in kilometres; what is so far off along the geodesic is nearer in space.
        """
        return self._balls.reached(at.space, reach_km)

    def nearest_pieces(self, at: Points) -> tuple[Numbers, Numbers, Floats]:
        """Every pair of a point and a piece that may be the nearest to it, and how far along the piece about.

        Straight distances decide, and then the arcs over them. By how much each may mislead was measured
        against the geodesic, in all directions from everywhere on the Earth: at a distance of one radius by
        0.0008 of it and 0.0003, which grow with its square and its cube. The bounds here are over twice that.
        """
        _, some = self._tree.query_nearest(
            shapely.points(self._plane.positions(at.lons, at.lats)), all_matches=False
        )
        chord, *_ = self._chords(at, some)
        point, piece = self.reached(at, chord * (1 + 0.002 * (chord / MEAN_RADIUS_KM) ** 2) + _NO_MATTER_KM)
        of_pairs = at.picked(point)
        chord, along_km, gap = self._chords(of_pairs, piece)
        arc = _arcs(chord, np.einsum("ij,ij->i", gap, of_pairs.up))
        least = np.full(len(at.lons), np.inf)
        np.minimum.at(least, point, arc)
        far = least[point] / MEAN_RADIUS_KM
        likely = arc <= least[point] * (1 + np.minimum(0.0007 * far**3, 0.0012 * far**2)) + _NO_MATTER_KM
        return point[likely], piece[likely], along_km[likely]

    def _chords(self, at: Points, piece: Numbers) -> tuple[Floats, Floats, Floats]:
        """Straight distances of points from pieces, how far along these, the way from there; kilometres."""
        across, rise = self._across[piece], self._rise[piece]
        from_begin = at.space - self._begin[piece]
        part = np.einsum("ij,ij->i", from_begin, across) / np.einsum("ij,ij->i", across, across)
        part = np.clip(part, 0, 1)
        gap = from_begin - part[:, None] * across - (part * (1 - part))[:, None] * rise
        return np.sqrt(np.einsum("ij,ij->i", gap, gap)), part * self.length_km[piece], gap


def _arcs(chord: Floats, drop: Floats) -> Floats:
    """Arcs over straight distances, as long as those of circles that drop so far below the horizontal."""
    bent = np.where(chord > _NOT_BENT_KM, 2 * drop / np.maximum(chord, _NOT_BENT_KM) ** 2, 0)
    half = np.clip(chord * bent / 2, 0, 1)
    return np.where(half > 0, chord * np.arcsin(half) / np.maximum(half, 1e-9), chord)
