"""The Earth as an ellipsoid: its geodesics, and positions on it as positions in space (WGS 84)."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod

Floats = NDArray[np.float64]

WGS84: Final = Geod(ellps="WGS84")
SEMI_MAJOR_KM: Final = WGS84.a / 1000
MEAN_RADIUS_KM: Final = 6371.0088
"""The mean of the three semi-axes (IUGG)."""
LEAST_RADIUS_KM: Final = SEMI_MAJOR_KM * (1 - WGS84.es)
"""The smallest radius of curvature that there is, along the meridian at the equator."""


def in_space(lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Geocentric positions in kilometres, one row (x, y, z) a point of the ellipsoid.

    lons, lats: degrees. Between two points s kilometres apart along the geodesic the straight line is
    shorter by about s³ / 24R², nearly the same in every direction and at every latitude, so that of two
    points not much further than 1,000 km away the one that is nearer in space is nearer on the ellipsoid, but
    for a relative 2e-5.
    """
    lon, lat = np.radians(lons), np.radians(lats)
    across = SEMI_MAJOR_KM / np.sqrt(1 - WGS84.es * np.sin(lat) ** 2)
    flat = across * np.cos(lat)
    return np.stack([flat * np.cos(lon), flat * np.sin(lon), across * (1 - WGS84.es) * np.sin(lat)], axis=-1)
