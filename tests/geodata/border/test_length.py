"""The length of a border at a scale: Douglas and Peucker's method, once for all tolerances."""

from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.border.length import LengthByScale
from geodata.border.line import BorderLine
from geodata.dossier.model import Border
from geodata.dossier.region import read_files
from tests.laws import law
from tests.lines import GEOD, apart_km, lines

# Tolerance in degrees of longitude and latitude, and the length at it, as the borders' source was measured.
MEASURED = {
    "tj-af": {0: 1602.1, 0.001: 1584.7, 0.005: 1482.2, 0.01: 1365.2, 0.02: 1202.9, 0.05: 1093.4, 0.1: 1041.1},
    "tj-cn": {0: 484.3, 0.001: 477.8, 0.005: 453.1, 0.01: 438.0, 0.02: 415.5, 0.05: 376.9, 0.1: 360.0},
}


@pytest.fixture(scope="module")
def shipped(region: Path) -> dict[str, LengthByScale]:
    borders = read_files(region).of(Border)
    return {border.id: LengthByScale(BorderLine(border.line)) for border in borders}


@pytest.mark.parametrize("border", MEASURED)
def test_the_shipped_borders_have_about_the_lengths_measured_from_their_source(
    shipped: dict[str, LengthByScale], border: str
) -> None:
    for degrees, length in MEASURED[border].items():
        kilometres = degrees * 111.2 * 0.89  # the mean of a degree's two sizes at 38 degrees north
        assert shipped[border].length_km(kilometres) == pytest.approx(length, rel=0.01), degrees


def test_a_reported_length_is_that_of_a_scale(shipped: dict[str, LengthByScale]) -> None:
    assert shipped["tj-af"].scale_km(1344) == pytest.approx(1.1, abs=0.05)
    assert shipped["tj-cn"].scale_km(477) == pytest.approx(0.11, abs=0.01)
    assert shipped["tj-cn"].scale_km(519) is None
    assert shipped["tj-cn"].scale_km(100) is None


@given(lines)
@law(50)
def test_at_scale_0_it_is_the_whole_and_at_a_coarse_one_the_way_between_the_ends(line: BorderLine) -> None:
    found = LengthByScale(line)
    # a vertex on the straight way between two others goes at once
    assert found.length_km(0) == pytest.approx(line.measured_km, rel=1e-9)
    assert found.length_km(10_000) == pytest.approx(apart_km(line.vertices[0], line.vertices[-1]))


@given(lines, st.lists(st.floats(0, 300), min_size=2, max_size=8))
@law(50)
def test_the_length_never_grows_with_the_scale(line: BorderLine, scales: list[float]) -> None:
    curve = LengthByScale(line).curve(sorted(scales))
    assert [scale for scale, _ in curve] == sorted(scales)
    assert all(finer >= coarser - 1e-9 for (_, finer), (_, coarser) in pairwise(curve))


@given(lines, st.floats(0, 300))
@law(50)
def test_the_scale_of_a_length_is_the_finest_that_is_no_longer(line: BorderLine, scale: float) -> None:
    found = LengthByScale(line)
    length = found.length_km(scale)
    finest = found.scale_km(length)
    assert finest is not None
    assert finest <= scale
    assert found.length_km(finest) <= length
    assert found.scale_km(found.length_km(0) + 1) is None


@pytest.mark.parametrize("tolerance", [0.001, 0.01, 0.05])
def test_on_a_small_plane_it_is_what_any_other_hand_at_the_method_finds(
    region: Path, tolerance: float
) -> None:
    """Near the equator a degree is the same in both directions, but for 0.7 %."""
    line = next(border.line for border in read_files(region).of(Border) if border.id == "tj-cn")
    moved = [(lon - 74, lat - 38) for lon, lat in line]
    other = shapely.LineString(moved).simplify(tolerance, preserve_topology=False)
    ours = LengthByScale(BorderLine(moved)).length_km(tolerance * 111)
    assert ours == pytest.approx(GEOD.geometry_length(other) / 1000, rel=0.015)
