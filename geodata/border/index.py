"""An index over a border line, by which what lies near a point is found without walking along the line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from geodata.border.earth import LEAST_RADIUS_KM, MEAN_RADIUS_KM, WGS84, Floats, in_space
from geodata.border.line import BorderLine
from geodata.border.plane import Plane, on_sphere, radians_per_km

Numbers = NDArray[np.intp]

PIECE_KM: Final = 5.0
"""The line is cut into pieces no longer than this, which are straight on the index's plane but for 1 m."""
_POINTS_AT_ONCE: Final = 20_000
"""Points whose pairs with pieces are held in memory together."""


@dataclass(frozen=True, slots=True)
class Points:
    """Points by longitude and latitude in degrees (WGS 84), in space, and on the sphere of `plane.py`."""

    lons: Floats
    lats: Floats
    space: Floats
    sphere: Floats


def points(lons: ArrayLike, lats: ArrayLike) -> Points:
    """Points, one or many. Raises ValueError where a coordinate is no number."""
    east, north = (np.atleast_1d(np.asarray(values, dtype=float)) for values in (lons, lats))
    if not (np.isfinite(east).all() and np.isfinite(north).all()):
        raise ValueError("a point without a longitude or a latitude is near nothing")
    return Points(east, north, in_space(east, north), on_sphere(east, north))


class BorderIndex:
    """A border line cut into short pieces, found by where they lie.

    A piece runs along the geodesic between two vertices, or a part of it. km: where each piece begins, in
    kilometres from the line's first vertex. length_km: of each piece.
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
        middles = points(*self.position(np.arange(len(self)), self.length_km / 2)[:2])
        vertices = points(lons, lats)
        self._lay_in_space(vertices.space, middles.space)
        self._lay_on_plane(vertices.sphere, middles.sphere)

    def __len__(self) -> int:
        """The number of pieces."""
        return len(self.km)

    def _lay_in_space(self, vertices: Floats, middles: Floats) -> None:
        """Each piece as a parabola through its ends and its middle; it strays from it by less than 1 mm."""
        self._begin, self._across = vertices[:-1], np.diff(vertices, axis=0)
        self._rise = 4 * (middles - (vertices[:-1] + vertices[1:]) / 2)

    def _lay_on_plane(self, vertices: Floats, middles: Floats) -> None:
        """Each piece as a straight line; by how much they are bent there is kept for what looks them up."""
        centre = vertices.mean(axis=0)
        length = float(np.linalg.norm(centre))
        self._sphere = vertices[:-1]
        self._plane = Plane(centre / length if length > 0.1 else vertices[0])
        ends = self._plane.positions(vertices)
        bends = self._plane.positions(middles) - (ends[:-1] + ends[1:]) / 2
        self._bend = 1.1 * float(np.linalg.norm(bends, axis=1).max())
        self._tree = shapely.STRtree(shapely.linestrings(np.stack([ends[:-1], ends[1:]], axis=1)))

    def position(self, piece: Numbers, along_km: Floats) -> tuple[Floats, Floats, Floats]:
        """Longitude, latitude and the line's azimuth, in degrees, so far along a piece."""
        lons, lats, back = WGS84.fwd(
            self._lons[piece], self._lats[piece], self._azimuths[piece], along_km * 1000
        )
        return lons, lats, back + 180

    def chainage(self, piece: Numbers, along_km: Floats) -> Floats:
        """Kilometres from the line's first vertex, so far along a piece; at its end, where the next begins."""
        at_end = along_km >= self.length_km[piece]
        return np.where(at_end, self._end_km[piece], self.km[piece] + along_km)

    def chords(self, space: Floats, piece: Numbers) -> tuple[Floats, Floats]:
        """Straight distances from points in space to pieces, and how far along these, both in kilometres."""
        across, rise = self._across[piece], self._rise[piece]
        from_begin = space - self._begin[piece]
        part = np.einsum("ij,ij->i", from_begin, across) / np.einsum("ij,ij->i", across, across)
        part = np.clip(part, 0, 1)
        gap = from_begin - part[:, None] * across - (part * (1 - part))[:, None] * rise
        return np.sqrt(np.einsum("ij,ij->i", gap, gap)), part * self.length_km[piece]

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

    def bounds_km(self, at: Points) -> Floats:
        """For each point a distance, geodesic in kilometres, within which there certainly is a piece.

        It is that of a piece that is the nearest, or next to it.
        """
        on_plane = shapely.points(self._plane.positions(at.sphere))
        _, piece = self._tree.query_nearest(on_plane, all_matches=False)
        chord, _ = self.chords(at.space, piece)
        # nothing on the ellipsoid is bent more than a circle of its least radius; and 1 cm for the parabolas
        part = np.minimum(chord / (2 * LEAST_RADIUS_KM), 1)
        return np.asarray(2 * LEAST_RADIUS_KM * np.arcsin(part) + 1e-5)

    def pairs(self, at: Points, reach_km: Floats) -> Iterator[tuple[Numbers, Numbers]]:
        """Every pair of a point and a piece that comes within reach of it, and a few that nearly do.

        reach_km: of each point, geodesic in kilometres. The numbers of the pairs come in parts, all of a
        point in one part. A point about as far as the other side of the Earth has no disk, and is held
        against every piece.
        """
        farthest = np.minimum(np.abs(at.lats) + np.degrees(reach_km / LEAST_RADIUS_KM), 90)
        angles = reach_km * radians_per_km(farthest)
        centres, radii = self._plane.disks(at.sphere, angles)
        near = np.flatnonzero(np.isfinite(radii))
        for part in np.split(near, range(_POINTS_AT_ONCE, len(near), _POINTS_AT_ONCE)):
            disks = shapely.points(centres[part])
            found = self._tree.query(disks, predicate="dwithin", distance=radii[part] + self._bend)
            yield part[found[0]], found[1]
        longest = PIECE_KM / LEAST_RADIUS_KM
        for one in np.flatnonzero(np.isinf(radii)):
            least = np.cos(min(angles[one] + longest, np.pi))
            piece = np.flatnonzero(self._sphere @ at.sphere[one] >= least)
            yield np.full_like(piece, one), piece


def picked(at: Points, point: Numbers) -> Points:
    """These of the points, as often as they are named."""
    return Points(at.lons[point], at.lats[point], at.space[point], at.sphere[point])
