"""A plane in which all that lies within a distance of a point is a disk, for an index to search.

The ellipsoid is laid on a sphere by the conformal latitude and the sphere on a plane by the stereographic
projection (Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395, 1987, equations 3-1 and
21-2 to 21-4). The first keeps small circles round and changes their size with the latitude alone, by 0.34 %
over the whole Earth; the second maps every circle of the sphere onto a circle.
"""

import math
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from geodata.border.earth import SEMI_MAJOR_KM, WGS84, Floats

_LEAST: Final = 0.05
"""Nearer than this to its pole of projection a circle's image grows beyond use."""


def on_sphere(lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Positions on the sphere of conformal latitude, one unit vector a point; degrees in."""
    lon, lat = np.radians(lons), _conformal(np.radians(lats))
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def radians_per_km(lats: ArrayLike) -> Floats:
    """How far on the sphere, in radians, a short kilometre of the ellipsoid is; it grows with |latitude|.

    lats: degrees, from -90 to 90.
    """
    # next to a pole both cosines vanish; their ratio has come to rest long before
    lat = np.radians(np.clip(lats, -89.99, 89.99))
    across = SEMI_MAJOR_KM / np.sqrt(1 - WGS84.es * np.sin(lat) ** 2)
    return np.asarray(np.cos(_conformal(lat)) / (across * np.cos(lat)))


def _conformal(lat: Floats) -> Floats:
    eccentricity = math.sqrt(WGS84.es)
    lag = eccentricity * np.arctanh(eccentricity * np.sin(lat))
    return np.asarray(np.arctan(np.sinh(np.arcsinh(np.tan(lat)) - lag)))


class Plane:
    """The stereographic plane that touches the sphere at a point.

    centre: that point, a unit vector.
    """

    def __init__(self, centre: Floats) -> None:
        self._centre = centre
        aside = np.eye(3)[np.argmin(np.abs(centre))]
        east = np.cross(aside, centre)
        east /= np.linalg.norm(east)
        self._axes = np.stack([east, np.cross(centre, east)], axis=-1)

    def positions(self, sphere: Floats) -> Floats:
        """Where points of the sphere lie on the plane; what is opposite the centre, very far out."""
        return np.asarray(2 * sphere @ self._axes / np.maximum(1 + sphere @ self._centre, 1e-9)[:, None])

    def disks(self, sphere: Floats, angles: Floats) -> tuple[Floats, Floats]:
        """Centres and radii of the images of circles round points of the sphere, angles in radians.

        The radius of a circle that reaches about as far as the point opposite the centre is infinite.
        """
        depth = np.cos(angles) + sphere @ self._centre
        far = (depth < _LEAST) | (angles > math.pi / 2)
        depth = np.where(far, 1.0, depth)
        return 2 * sphere @ self._axes / depth[:, None], np.where(far, np.inf, 2 * np.sin(angles) / depth)
