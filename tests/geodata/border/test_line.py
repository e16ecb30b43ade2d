"""A border segment: its length, and the part of it between two chainages."""

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geodata.border.line import BorderLine
from geodata.dossier.model import Border
from geodata.dossier.region import read_files

GEOD = Geod(ellps="WGS84")


def walked(start: tuple[int, int], steps: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """A line in hundred-thousandths of a degree, as files have them, longitudes within ±180."""
    line = [start]
    for east, north in steps:
        lon, lat = line[-1]
        line.append(((lon + east + 18_000_000) % 36_000_000 - 18_000_000, lat + north))
    return [(lon / 1e5, lat / 1e5) for lon, lat in line]


starts = st.tuples(st.integers(-18_000_000, 17_999_999), st.integers(-4_000_000, 4_000_000))
steps = st.tuples(st.integers(-2_000_000, 2_000_000), st.integers(-400_000, 400_000)).filter(any)
lines = st.builds(walked, starts, st.lists(steps, min_size=1, max_size=10))
fractions = st.floats(0, 1)


def length_km(line: tuple[tuple[float, float], ...]) -> float:
    lons, lats = zip(*line, strict=True)
    return float(GEOD.line_length(lons, lats)) / 1000


def apart_m(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(GEOD.inv(*one, *other)[2])


@pytest.fixture(scope="module")
def shipped(region: Path) -> dict[str, BorderLine]:
    """The shipped borders as they stand in the file."""
    return {border.id: BorderLine(border.line) for border in read_files(region).of(Border)}


@pytest.mark.parametrize(("border", "km"), [("tj-af", 1602.1), ("tj-cn", 484.3)])
def test_the_shipped_borders_have_the_lengths_measured_from_their_source(
    shipped: dict[str, BorderLine], border: str, km: float
) -> None:
    assert shipped[border].measured_km == pytest.approx(km, abs=0.05)


def test_one_degree_along_the_equator_is_the_ellipsoid_s() -> None:
    assert BorderLine([(0, 0), (1, 0)]).measured_km == pytest.approx(111.319, abs=0.001)


@given(lines)
def test_the_stretch_from_end_to_end_is_the_line(line: list[tuple[float, float]]) -> None:
    border = BorderLine(line)
    assert border.stretch(0, border.measured_km) == border.vertices


@given(lines, st.lists(fractions, max_size=4))
def test_stretches_add_up_to_the_whole(line: list[tuple[float, float]], cuts: list[float]) -> None:
    border = BorderLine(line)
    ends = sorted(cut * border.measured_km for cut in (0, *cuts, 1))
    stretches = [border.stretch(*pair) for pair in pairwise(ends)]
    assert sum(map(length_km, stretches)) == pytest.approx(border.measured_km, abs=1e-6)
    assert all(one[-1] == other[0] for one, other in pairwise(stretches))


@given(lines, fractions, fractions)
def test_a_stretch_is_as_long_as_its_kilometres(
    line: list[tuple[float, float]], one: float, other: float
) -> None:
    border = BorderLine(line)
    begin, end = sorted((one * border.measured_km, other * border.measured_km))
    assert length_km(border.stretch(begin, end)) == pytest.approx(end - begin, abs=1e-6)


@given(lines, fractions)
def test_the_way_back_has_the_same_spots(line: list[tuple[float, float]], fraction: float) -> None:
    border, back = BorderLine(line), BorderLine(line[::-1])
    km = fraction * border.measured_km
    assert apart_m(border.position(km), back.position(border.measured_km - km)) < 0.01


@given(lines)
def test_longitudes_never_jump(line: list[tuple[float, float]]) -> None:
    vertices = BorderLine(line).vertices
    assert all(abs(onward[0] - vertex[0]) <= 180 for vertex, onward in pairwise(vertices))


def test_a_line_across_the_antimeridian_goes_the_short_way() -> None:
    border = BorderLine([(179, 10), (-179, 10), (-178, 11)])
    assert border.measured_km < 400
    lon, _ = border.stretch(0, border.chainages_km[1] / 2)[-1]
    assert lon == pytest.approx(180, abs=1e-6)


def test_an_end_between_two_vertices_lies_on_the_geodesic() -> None:
    border = BorderLine([(0, 50), (60, 50)])
    (lon, lat) = border.position(border.measured_km / 2)
    assert lon == pytest.approx(30, abs=1e-6)
    assert lat > 53


@given(lines, st.floats(1, 1000))
def test_a_stepped_line_is_the_same_line_with_no_step_longer_than_asked(
    line: list[tuple[float, float]], most_km: float
) -> None:
    border = BorderLine(line)
    stepped = border.stepped(most_km)
    assert tuple(vertex for vertex in stepped if vertex in border.vertices) == border.vertices
    assert all(length_km(pair) <= most_km * (1 + 1e-9) for pair in pairwise(stepped))
    assert length_km(stepped) == pytest.approx(border.measured_km, rel=1e-9)


def test_kilometres_beyond_an_end_mean_that_end() -> None:
    border = BorderLine([(70, 38), (71, 38), (72, 38)])
    assert border.stretch(-5, border.measured_km + 5) == border.vertices
    assert border.stretch(border.measured_km + 1, border.measured_km + 2) == ((72, 38), (72, 38))


def test_a_stretch_without_length_is_its_spot_twice() -> None:
    begin, end = BorderLine([(70, 38), (71, 38)]).stretch(10, 10)
    assert begin == end


@pytest.mark.parametrize(("from_km", "to_km"), [(2, 1), (math.nan, 1), (0, math.nan)])
def test_a_stretch_that_ends_before_it_begins_is_refused(from_km: float, to_km: float) -> None:
    with pytest.raises(ValueError, match="stretch"):
        BorderLine([(70, 38), (71, 38)]).stretch(from_km, to_km)


@pytest.mark.parametrize("line", [[], [(70, 38)], [(70, 38), (70, 38)]])
def test_a_line_without_length_is_refused(line: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="two different vertices"):
        BorderLine(line)
