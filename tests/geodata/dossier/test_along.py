"""Where places lie along the borders: exact sites, circles, stretches, and near a tripoint."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.along import Along, Measured, Stretch, Whereabouts
from geodata.dossier.check import read_region
from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Border
from geodata.dossier.spots import NOWHERE, Spot
from geodata.dossier.standing import assess
from tests.laws import law
from tests.lines import GEOD, apart_km
from tests.regions import changed, claim, dossier_of, small_region


def border(name: str, left: str, right: str, *line: tuple[float, float]) -> Border:
    keys = {"id": name, "countries": [left, right], "provenance": "made up", "licence": "CC0"}
    return Border.model_validate({**keys, "line": line})


# Two borders along the equator, which meet at 10 degrees east; the third country lies in the north.
WEST = border("aa-cc", "CC", "AA", (5, 0), (10, 0))
SOUTH = border("aa-bb", "BB", "AA", (10, 0), (10, -5))
BORDERS = (WEST, SOUTH)


def along(spot: Spot, borders: tuple[Border, ...] = BORDERS) -> tuple[Along, ...]:
    return Measured(borders).along([spot])[spot]


def moved(lon: float, lat: float, azimuth: float, km: float, precision: int = 1) -> Spot:
    east, north, _ = GEOD.fwd(lon, lat, azimuth, km * 1000)
    return Spot(north, east, precision)


def test_an_exact_site_has_one_kilometre_on_its_nearest_border_at_any_distance() -> None:
    for away in (0.3, 20, 900):
        (found,) = along(moved(6, 0, 0, away))
        assert found.border == "aa-cc"
        assert found.offset_km == pytest.approx(away)
        assert found.side == "CC"
        ((begin, end),) = found.stretches
        assert begin == end == pytest.approx(111.319, abs=0.001)


def test_sides_are_told_as_the_country() -> None:
    assert [along(moved(7, 0, azimuth, 5))[0].side for azimuth in (0, 180)] == ["CC", "AA"]
    assert [along(moved(10, -3, azimuth, 5))[0].side for azimuth in (90, 270)] == ["BB", "AA"]
    assert along(Spot(0.0, 7.0, 1))[0].side is None


@pytest.mark.parametrize("azimuth", [181, 225, 270, 315, 359])
def test_beyond_an_end_of_a_line_there_are_no_sides(azimuth: float) -> None:
    (found,) = along(moved(5, 0, azimuth, 30))
    assert (found.border, found.side) == ("aa-cc", None)
    assert found.stretches == ((pytest.approx(0, abs=0.001),) * 2,)
    assert found.offset_km == pytest.approx(30)


def test_a_circle_has_the_stretch_inside_it_and_no_side() -> None:
    (found,) = along(moved(7, 0, 0, 15, 2))
    ((begin, end),) = found.stretches
    assert (found.border, found.side) == ("aa-cc", None)
    assert found.offset_km == pytest.approx(15)
    assert begin == pytest.approx(222.639 - 20, abs=0.01)
    assert end == pytest.approx(222.639 + 20, abs=0.01)


@pytest.mark.parametrize(("precision", "reach"), [(2, 25), (3, 60)])
def test_a_circle_that_does_not_reach_the_line_is_left_out(precision: int, reach: float) -> None:
    assert along(moved(7, 0, 0, reach + 0.01, precision)) == ()
    assert len(along(moved(7, 0, 0, reach - 0.01, precision))) == 1


@pytest.mark.parametrize(
    "spot", [NOWHERE, Spot(0.1, 7, 4), Spot(0.1, 7, 5), Spot(0.1, 7, 6), Spot(0.1, 7, 7), Spot(None, None, 1)]
)
def test_what_is_known_more_coarsely_or_not_at_all_lies_nowhere_along(spot: Spot) -> None:
    assert along(spot) == ()


def test_a_stretch_has_its_own_kilometres_and_a_whole_border_all_of_them() -> None:
    stretch = Spot(None, None, 5, border="aa-bb", from_km=12.5, to_km=80)
    assert along(stretch) == (Along("aa-bb", ((12.5, 80),), 0, None),)
    (whole,) = along(Spot(None, None, 5, border="aa-bb"))
    assert whole == Along("aa-bb", ((0, Measured(BORDERS).line["aa-bb"].measured_km),), 0, None)


def test_a_stretch_beyond_the_end_of_the_line_means_that_end() -> None:
    last = Measured(BORDERS).line["aa-cc"].measured_km
    for begin, end, told in ((500, 700, (500, last)), (600, 700, (last, last))):
        (found,) = along(Spot(None, None, 5, border="aa-cc", from_km=begin, to_km=end))
        assert found.stretches == (told,)


def test_what_is_near_a_tripoint_belongs_to_both_borders() -> None:
    for spot in (moved(10, 0, 225, 0.9), moved(10, 0, 225, 20, 2), moved(10, 0, 225, 50, 3)):
        assert {found.border for found in along(spot)} == {"aa-cc", "aa-bb"}
    # 2 km from the one, 1.5 km from the other: an exact site within 1 km of neither
    (found,) = along(moved(*GEOD.fwd(10, 0, 270, 1500)[:2], 180, 2))
    assert found.border == "aa-bb"
    # nearest to the tripoint itself, from anywhere
    assert {found.border for found in along(moved(10, 0, 45, 300))} == {"aa-cc", "aa-bb"}


def test_the_nearest_border_stands_first() -> None:
    assert [found.border for found in along(moved(*GEOD.fwd(10, 0, 270, 500)[:2], 180, 0.8))] == [
        "aa-bb",
        "aa-cc",
    ]


def test_without_borders_nothing_lies_along_any() -> None:
    assert along(Spot(0.1, 7, 1), ()) == ()


@given(st.lists(st.tuples(st.floats(4, 11), st.floats(-6, 1), st.integers(1, 7)), max_size=8))
@law(50)
def test_many_at_once_are_what_each_is_alone(given_spots: list[tuple[float, float, int]]) -> None:
    spots = [Spot(lat, lon, precision) for lon, lat, precision in given_spots]
    together = Measured(BORDERS).along(spots)
    assert together == {spot: along(spot) for spot in spots}
    for found in together.values():
        for one in found:
            assert one.offset_km >= 0
            for begin, end in one.stretches:
                assert 0 <= begin <= end <= Measured(BORDERS).line[one.border].measured_km


@pytest.mark.parametrize(
    ("begin", "end", "meets"),
    [(0, 10, True), (0, 9.9, False), (20, 30, True), (20.1, 30, False), (12, 13, True)],
)
def test_a_place_meets_a_stretch_with_its_ends(begin: float, end: float, meets: bool) -> None:
    place = Along("aa-bb", ((10, 20),), 0, None)
    assert place.meets(Stretch("aa-bb", begin, end)) is meets
    assert not place.meets(Stretch("aa-cc", begin, end))


def test_subjects_lie_no_more_exactly_than_they_may_be_shown(tmp_path: Path) -> None:
    def site(**keys: Any) -> dict[str, Any]:
        said = [claim("post-run", property="remark", value="so")]
        at = {"lat": "41.02", "lon": "11.02", "precision": "1"}
        return {"id": "post-7", "kind": "site", "label": "Post", "at": at, "claims": said, **keys}

    def of(name: str, **keys: Any) -> tuple[Along, ...]:
        files = changed(small_region(), ("subjects/post-7.yaml", (), site(**keys)))
        return Whereabouts(dossier_of(tmp_path / name, files)).along["post-7"]

    (exact,) = of("exact")
    (near,) = of("near", publish_precision="2")
    assert exact.stretches[0][0] == exact.stretches[0][1]
    assert exact.side is not None
    assert near.stretches[0][1] - near.stretches[0][0] > 40
    assert near.side is None
    line = Measured(read_region(tmp_path / "near").borders).line["aa-bb"]
    assert near.offset_km == pytest.approx(apart_km((11, 41), line.vertices[1]), abs=0.001)  # rounded
    assert of("coarse", publish_precision="4") == ()
    assert of("hidden", publish_precision="7") == ()


def test_all_days_share_what_is_worked_out_once(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, small_region())
    days = Days(dossier)
    first, *others = [days.on(day) for day in (None, *days.turns())]
    assert all(knowledge.along is first.along for knowledge in others)
    assert Knowledge(assess(dossier)).along == first.along
    assert first.along.keys() == dossier.subject.keys()
    assert [found.border for found in first.along["raid"]] == ["aa-bb"]


def test_the_shipped_places_lie_where_they_are_known_to(region: Path) -> None:
    found = Whereabouts(read_region(region)).along
    (kulma,) = found["fac-kulma-pass"]
    assert (kulma.border, kulma.side) == ("tj-cn", "TJ")
    assert kulma.offset_km < 1
    (shohin,) = found["inc-2025-11-26-shohin-sm"]
    assert shohin.border == "tj-af"
    assert all(800 < begin <= end < 1300 for begin, end in shohin.stretches)
    assert found["tj-af"][0].stretches == ((0, pytest.approx(1602.137, abs=0.001)),)
    assert found["csto-help-2025"] == found["fac-harb-maidon"] == found["tj-kg"] == ()
