"""Linear referencing: the nearest spot of a border, its kilometre, its distance, its side."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from geodata.border.index import PIECE_KM, BorderIndex
from geodata.border.line import BorderLine
from geodata.border.nearest import LEFT, ON_LINE, RIGHT, nearest
from geodata.dossier.model import Border
from geodata.dossier.region import read_files
from tests.laws import law
from tests.lines import GEOD, apart_km, distance_km, lines, places

fractions = st.floats(0, 1)
METRE, MILLIMETRE = 1e-3, 1e-6
"""In kilometres."""


def of_line(line: BorderLine, lon: float, lat: float) -> tuple[float, float, int]:
    """Kilometre, distance and side of one point."""
    found = nearest(BorderIndex(line), lon, lat)
    return float(found.km[0]), float(found.offset_km[0]), int(found.side[0])


@pytest.fixture(scope="module")
def shipped(region: Path) -> dict[str, tuple[Border, BorderIndex]]:
    borders = read_files(region).of(Border)
    return {border.id: (border, BorderIndex(BorderLine(border.line))) for border in borders}


@given(lines, fractions)
@law(100)
def test_a_point_on_the_line_has_distance_0_and_the_kilometre_that_it_was_made_from(
    line: BorderLine, fraction: float
) -> None:
    km, offset, side = of_line(line, *line.position(fraction * line.measured_km))
    assert offset < MILLIMETRE
    assert km == pytest.approx(fraction * line.measured_km, abs=MILLIMETRE)
    assert side == ON_LINE


@given(lines, st.lists(fractions, min_size=2, max_size=9))
@law(50)
def test_the_chainage_grows_along_the_line(line: BorderLine, found: list[float]) -> None:
    spots = [line.position(fraction * line.measured_km) for fraction in sorted(found)]
    km = nearest(BorderIndex(line), *zip(*spots, strict=True)).km
    assert all(one <= other + MILLIMETRE for one, other in pairwise(km))
    assert 0 <= km[0] <= km[-1] <= line.measured_km + MILLIMETRE


@given(places())
@law(100)
def test_the_distance_is_the_geodesic_one(place: tuple[BorderLine, float, float]) -> None:
    line, lon, lat = place
    km, offset, _ = of_line(line, lon, lat)
    assert offset == pytest.approx(distance_km(line, lon, lat), rel=1e-9, abs=MILLIMETRE)
    assert offset == pytest.approx(apart_km((lon, lat), line.position(km)), rel=1e-9, abs=MILLIMETRE)


@given(places(20_000))
@law(50)
def test_so_it_is_from_anywhere_on_the_earth(place: tuple[BorderLine, float, float]) -> None:
    line, lon, lat = place
    _, offset, _ = of_line(line, lon, lat)
    assert offset == pytest.approx(distance_km(line, lon, lat), rel=1e-6, abs=MILLIMETRE)


@pytest.mark.parametrize(
    "line",
    [
        [(10, 70), (23, 70.5)],
        [(175, 65), (-178, 66)],
        [(178, -17), (-178, -17)],
        [(-170, 89), (10, 89)],
        [(69, 37), (74.6, 37)],
    ],
)
def test_two_vertices_far_apart_are_joined_by_the_geodesic(line: list[tuple[float, float]]) -> None:
    border = BorderLine(line)
    assert border.measured_km > 200
    for km in np.linspace(0, border.measured_km, 7):
        lon, lat = border.position(km)
        azimuth = GEOD.inv(lon, lat, *border.position(km + 0.01 if km < 100 else km - 0.01))[0]
        for turn, away in ((90, 0.02), (-90, 3.0), (90, 40.0)):
            east, north, _ = GEOD.fwd(lon, lat, azimuth + turn, away * 1000)
            found, offset, _ = of_line(border, east, north)
            assert offset == pytest.approx(away, rel=1e-3)
            assert offset == pytest.approx(distance_km(border, east, north), rel=1e-9)
            assert found == pytest.approx(km, abs=METRE)


@given(places())
@law(100)
def test_turning_the_line_round_mirrors_kilometre_and_side(place: tuple[BorderLine, float, float]) -> None:
    line, lon, lat = place
    km, offset, side = of_line(line, lon, lat)
    back_km, back_offset, back_side = of_line(BorderLine(line.vertices[::-1]), lon, lat)
    assert back_offset == pytest.approx(offset, abs=MILLIMETRE)
    if abs(line.measured_km - back_km - km) > METRE:  # equally near: each takes its own lower kilometre
        assert apart_km((lon, lat), line.position(line.measured_km - back_km)) == pytest.approx(
            offset, rel=1e-9
        )
    elif side != ON_LINE and 0 < km < line.measured_km - MILLIMETRE:
        assert back_side == -side


@given(lines, fractions)
@law(100)
def test_left_is_left_of_the_direction_and_half_a_metre_is_neither(line: BorderLine, fraction: float) -> None:
    km = fraction * line.measured_km
    assume(min(abs(km - vertex) for vertex in line.chainages_km) > 0.05)
    (lon, lat), onward = line.position(km), line.position(km + 0.01)
    azimuth = GEOD.inv(lon, lat, *onward)[0]
    for turn, side in ((-90, LEFT), (90, RIGHT)):
        for metres, expected in ((0.4, ON_LINE), (0.6, side)):
            assert of_line(line, *GEOD.fwd(lon, lat, azimuth + turn, metres)[:2])[2] == expected


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-89, 89)), min_size=1, max_size=30), lines)
@law(50)
def test_many_points_in_one_call_give_what_each_gives_alone(
    spots: list[tuple[float, float]], line: BorderLine
) -> None:
    index = BorderIndex(line)
    together = nearest(index, *zip(*spots, strict=True))
    alone = [nearest(index, *spot) for spot in spots]
    assert together.km.tolist() == [float(one.km[0]) for one in alone]
    assert together.offset_km.tolist() == [float(one.offset_km[0]) for one in alone]
    assert together.side.tolist() == [int(one.side[0]) for one in alone]


def test_of_stretches_equally_near_it_is_the_one_of_the_lowest_kilometre() -> None:
    hairpin = [(1, 0), (1, 4), (-1, 4), (-1, 0)]
    for line in (hairpin, hairpin[::-1]):
        border = BorderLine(line)
        km, offset, _ = of_line(border, 0, 2)
        assert km < border.chainages_km[1]
        assert offset == pytest.approx(distance_km(border, 0, 2))


# It comes from the west, runs round a loop and goes on east from the very spot where it left.
LOOP = [(-2, 0), (0, 0), (-1, 1), (1, 1), (0, 0), (2, 0)]


@pytest.mark.parametrize(
    ("lon", "lat", "side"),
    [
        (0, -0.3, RIGHT),
        (-1.5, -0.1, RIGHT),
        (1.5, -0.1, RIGHT),
        (0, 0.05, RIGHT),
        (0, 0.5, RIGHT),
        (0.3, 0.1, LEFT),
        (-0.3, 0.1, LEFT),
        (0, 1.2, LEFT),
        (1.2, 1.2, LEFT),
    ],
)
def test_where_the_line_touches_itself_the_sides_are_those_of_its_parts(
    lon: float, lat: float, side: int
) -> None:
    assert of_line(BorderLine(LOOP), lon, lat)[2] == side
    assert of_line(BorderLine(LOOP[::-1]), lon, lat)[2] == -side


def test_the_spot_where_the_line_touches_itself_has_its_lower_kilometre() -> None:
    border = BorderLine(LOOP)
    assert of_line(border, 0, 0) == (pytest.approx(border.chainages_km[1]), pytest.approx(0), ON_LINE)
    assert of_line(border, 0, -0.3)[0] == pytest.approx(border.chainages_km[1])


@pytest.mark.parametrize(
    ("lon", "lat", "side"),
    [(1, 1, LEFT), (1, 2.5, RIGHT), (1.02, 3, RIGHT), (0.98, 3, RIGHT), (1.3, 2.001, RIGHT)],
)
def test_past_a_sharp_bend_the_side_is_that_of_both_arms(lon: float, lat: float, side: int) -> None:
    peak = [(1.1, 0), (1, 2), (0.9, 0)]
    assert of_line(BorderLine(peak), lon, lat)[2] == side
    assert of_line(BorderLine(peak[::-1]), lon, lat)[2] == -side


# Towns of the gazetteer, whichever country holds them.
TOWNS = {
    "tj-af": {
        "TJ": [(71.55337, 37.49039), (69.09911, 37.23634), (68.77905, 38.53575), (70.78902, 38.45373)],
        "AF": [(71.53333, 36.68333), (68.86, 36.73), (69.42126, 37.06588), (68.93644, 37.18897)],
    },
    "tj-cn": {
        "TJ": [(73.96674, 38.17023), (74.38194, 38.485)],
        "CN": [(75.2283, 37.7725), (75.9892, 39.4704)],
    },
}


@pytest.mark.parametrize("border", TOWNS)
def test_known_towns_lie_on_their_known_sides(
    shipped: dict[str, tuple[Border, BorderIndex]], border: str
) -> None:
    made, index = shipped[border]
    country = {LEFT: made.countries[0], RIGHT: made.countries[1]}
    for code, towns in TOWNS[border].items():
        found = nearest(index, *zip(*towns, strict=True))
        assert [country[side] for side in found.side] == [code] * len(towns)


@pytest.mark.parametrize("name", ["tj-af", "tj-cn"])
def test_whatever_lies_in_a_country_of_the_map_lies_on_its_side(
    region: Path, shipped: dict[str, tuple[Border, BorderIndex]], name: str
) -> None:
    border, index = shipped[name]
    rng = np.random.default_rng(7)
    lons, lats = rng.uniform(66, 77, 5000), rng.uniform(35.2, 42.8, 5000)
    found = nearest(index, lons, lats)
    # the map's outlines are simplified to 200 m; what is nearest to an end lies beside no part of the line
    beside = (found.km > 0) & (found.km < index.line.measured_km - METRE) & (found.offset_km > 0.3)
    countries = json.loads((region / "basemap" / "countries.geojson").read_text(encoding="utf-8"))
    outlines = {
        feature["properties"]["code"]: shapely.from_geojson(json.dumps(feature["geometry"]))
        for feature in countries["features"]
    }
    for code, side in zip(border.countries, (LEFT, RIGHT), strict=True):
        inside = shapely.contains_xy(outlines[code], lons, lats) & beside
        assert inside.sum() > 500
        assert set(found.side[inside].tolist()) == {side}


@pytest.mark.parametrize("name", ["tj-af", "tj-cn"])
def test_over_the_whole_shipped_border_the_chainage_is_the_length_so_far(
    shipped: dict[str, tuple[Border, BorderIndex]], name: str
) -> None:
    border, index = shipped[name]
    lons, lats = zip(*border.line, strict=True)
    so_far = np.cumsum([0, *GEOD.line_lengths(lons, lats)]) / 1000
    found = nearest(index, lons, lats)
    assert found.offset_km.max() < MILLIMETRE
    first = dict(reversed([*zip(border.line, so_far, strict=True)]))
    assert found.km.tolist() == pytest.approx([first[spot] for spot in border.line], abs=METRE)
    assert index.length_km.max() <= PIECE_KM


@pytest.mark.parametrize(("lon", "lat"), [(float("nan"), 0), (0, float("inf"))])
def test_a_point_that_is_nowhere_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(ValueError, match="longitude"):
        nearest(BorderIndex(BorderLine([(0, 0), (1, 1)])), lon, lat)


def test_no_points_have_no_nearest_spots() -> None:
    assert nearest(BorderIndex(BorderLine([(0, 0), (1, 1)])), [], []).km.tolist() == []
