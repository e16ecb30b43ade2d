"""A plane on which shapes keep their form, for an index to look for what is near.

The ellipsoid is laid on a sphere by the conformal latitude and the sphere on a plane by the stereographic
projection (J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395, 1987, equations
3-1 and 21-2 to 21-4). A short kilometre has one size in all directions, wherever it is; it grows with the
distance from the plane's centre.
"""

import math

import numpy as np
from numpy.typing import ArrayLike

from geodata.border.earth import WGS84, Floats, upwards


class Plane:
    """The stereographic plane that touches the Earth amid some points.

    lons, lats: of these points, in degrees.
    """

    def __init__(self, lons: ArrayLike, lats: ArrayLike) -> None:
        sphere = _on_sphere(lons, lats)
        centre = sphere.mean(axis=0)
        if np.linalg.norm(centre) < 0.1:  # they go round the Earth, and one amid them is as good as another
            centre = sphere[0]
        self._centre = centre / np.linalg.norm(centre)
        aside = np.eye(3)[np.argmin(np.abs(self._centre))]
        east = np.cross(aside, self._centre)
        east /= np.linalg.norm(east)
        self._axes = np.stack([east, np.cross(self._centre, east)], axis=-1)

    def positions(self, lons: ArrayLike, lats: ArrayLike) -> Floats:
        """Where points lie on the plane, in radii of the Earth; what is opposite its centre, very far out."""
        sphere = _on_sphere(lons, lats)
        depth = np.maximum(1 + sphere @ self._centre, 1e-9)
        return np.asarray(2 * sphere @ self._axes / depth[:, None])


def _on_sphere(lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Unit vectors at the points' conformal latitudes."""
    lat, eccentricity = np.radians(lats), math.sqrt(WGS84.es)
    lag = eccentricity * np.arctanh(eccentricity * np.sin(lat))
    return upwards(lons, np.degrees(np.arctan(np.sinh(np.arcsinh(np.tan(lat)) - lag))))
