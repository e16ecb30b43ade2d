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


def upwards(lons: ArrayLike, lats: ArrayLike) -> Floats:
    """The directions of the verticals at points, one unit vector (x, y, z) a point; degrees in."""
    lon, lat = np.radians(lons), np.radians(lats)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def in_space(lons: ArrayLike, lats: ArrayLike) -> Floats:
    """Geocentric positions in kilometres, one row (x, y, z) a point of the ellipsoid; degrees in."""
    up = upwards(lons, lats)
    across = SEMI_MAJOR_KM / np.sqrt(1 - WGS84.es * up[..., 2:] ** 2)
    return across * up * [1, 1, 1 - WGS84.es]
