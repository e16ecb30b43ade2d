"""The plane of the index: what lies within a distance of a point is a disk on it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.border.plane import Plane, on_sphere, radians_per_km
from tests.laws import law
from tests.lines import GEOD

lons, lats = st.floats(-180, 180), st.floats(-89.9, 89.9)


@given(lons, lats, lons, lats, st.floats(0.001, 1.5))
@law(100)
def test_a_circle_of_the_sphere_is_a_circle_of_the_plane(
    lon: float, lat: float, east: float, north: float, angle: float
) -> None:
    plane = Plane(on_sphere([east], [north])[0])
    centre = on_sphere([lon], [lat])
    (middle,), (radius,) = plane.disks(centre, np.array([angle]))
    if np.isfinite(radius):
        aside = np.cross(centre[0], [0, 0, 1])
        aside /= np.linalg.norm(aside)
        turns = np.linspace(0, 2 * np.pi, 12)[:, None]
        rim = np.cos(turns) * aside + np.sin(turns) * np.cross(centre[0], aside)
        rim = np.cos(angle) * centre + np.sin(angle) * rim
        away = np.linalg.norm(plane.positions(rim) - middle, axis=1)
        assert away == pytest.approx(np.full(12, radius), rel=1e-6)


@given(lons, lats, st.floats(0, 360))
@law(100)
def test_a_kilometre_has_one_size_in_all_directions(lon: float, lat: float, azimuth: float) -> None:
    east, north, _ = GEOD.fwd(lon, lat, azimuth, 1000)
    here, there = on_sphere([lon, east], [lat, north])
    size = 2 * np.arcsin(np.linalg.norm(here - there) / 2)
    assert size == pytest.approx(float(radians_per_km([lat])[0]), rel=1e-5)


def test_a_kilometre_grows_towards_the_poles() -> None:
    sizes = radians_per_km(np.linspace(0, 90, 91))
    assert (np.diff(sizes) >= 0).all()
    assert sizes[-1] / sizes[0] == pytest.approx(1.0034, abs=1e-4)
    assert radians_per_km([-50.0]) == pytest.approx(radians_per_km([50.0]))
