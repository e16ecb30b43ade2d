"""The plane of the index, on which shapes keep their form."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.border.plane import Plane
from tests.laws import law
from tests.lines import GEOD

lons, lats = st.floats(-180, 180), st.floats(-89, 89)


@given(lons, lats, lons, lats)
@law(100)
def test_a_short_kilometre_has_one_size_in_all_directions(
    lon: float, lat: float, centre_lon: float, centre_lat: float
) -> None:
    plane = Plane([centre_lon], [centre_lat])
    azimuths = np.arange(0, 360, 30)
    around = GEOD.fwd(np.full(12, lon), np.full(12, lat), azimuths, np.full(12, 1000))
    (here,) = plane.positions([lon], [lat])
    if np.linalg.norm(here) < 20:  # not opposite the centre
        sizes = np.linalg.norm(plane.positions(*around[:2]) - here, axis=1)
        assert sizes == pytest.approx(np.full(12, sizes.mean()), rel=2e-3)


@given(lons, lats)
@law(50)
def test_it_touches_the_earth_amid_its_points(lon: float, lat: float) -> None:
    plane = Plane([lon], [lat])
    assert plane.positions([lon], [lat]) == pytest.approx(np.zeros((1, 2)), abs=1e-12)
    assert np.isfinite(plane.positions([lon + 180], [-lat])).all()


def test_points_all_round_the_earth_have_a_plane_too() -> None:
    assert np.isfinite(Plane([0, 90, 180, -90], [0, 0, 0, 0]).positions([45, 225], [10, -10])).all()
