"""Where along the borders something lies, in words that claim no more than is known of its place."""

import math
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel.chainage import along_words, kilometre_words, told_stretches
from geodata.dossier.along import Along
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Border, Dossier
from geodata.dossier.spots import Spot
from tests.laws import law
from tests.telling import dossier, knowledge

COUNTRIES = {"AA": "Aland", "BB": "Beeland"}
# Due east along the equator, 222.6 km, A in the north; then due north from its end, 110.6 km.
EAST = [[10, 0], [11, 0], [12, 0]]
NORTH = [[12, 0], [12, 1]]


def two_borders() -> Knowledge:
    """Two borders that meet at 12 degrees east."""
    read = dossier()
    keys = {"provenance": "made up: by hand", "licence": "CC0"}
    borders = tuple(
        Border.model_validate({"id": name, "countries": ["AA", other], "line": line, **keys})
        for name, other, line in (("aa-bb", "BB", EAST), ("aa-cc", "CC", NORTH))
    )
    return knowledge(Dossier.model_construct(**{**dict(read), "borders": borders}))


KNOWN = two_borders()


def words(lon: float, lat: float, precision: int) -> str:
    spot = Spot(lat, lon, precision)
    return along_words(spot, KNOWN.whereabouts.measured.along([spot])[spot], KNOWN, COUNTRIES)


@pytest.mark.parametrize(
    ("lon", "lat", "told"),
    [
        (11, 0.0272, "Km 111 of the Border between A and B, 3.0 km inside Aland, give or take 1 km"),
        (11, -0.0272, "Km 111 of the Border between A and B, 3.0 km inside Beeland, give or take 1 km"),
        (
            11,
            0.0072,
            "Km 111 of the Border between A and B, 0.8 km off, on the side of Aland, give or take 1 km",
        ),
        (10.1, 0.0272, "Km 11 of the Border between A and B, 3.0 km off, on the side of Aland, "),
        (11, 0.0002, "Km 111 of the Border between A and B, on the line, give or take 1 km"),
        (11, -0.2, "Km 111 of the Border between A and B, 22 km off, on the side of Beeland, "),
        (9.98, 0.001, "Km 0 of the Border between A and B, 2.2 km off its end, give or take 1 km"),
        (12.02, 0.5, "Km 55 of the aa-cc, 2.2 km inside CC, give or take 1 km"),
    ],
)
def test_an_exact_site_has_its_kilometre_how_far_off_and_the_side(lon: float, lat: float, told: str) -> None:
    assert words(lon, lat, 1).startswith(told)


@pytest.mark.parametrize(
    ("lon", "lat", "precision", "told"),
    [
        # 25 km on either side of km 111.3
        (11, 0, 2, "About km 80–140 of the Border between A and B"),
        (11, 0.1, 2, "About km 80–140 of the Border between A and B"),
        # 60 km, which reach beyond the end of the one line and up the other
        (11.9, 0, 3, "About km 150–223 of the Border between A and B; about km 0–60 of the aa-cc"),
    ],
)
def test_a_circle_has_the_kilometres_inside_it_rounded_outward_and_no_side(
    lon: float, lat: float, precision: int, told: str
) -> None:
    assert words(lon, lat, precision) == told


@pytest.mark.parametrize(
    ("lat", "told"),
    [
        (0.9, "No nearer than about 70 km to the Border between A and B, on the side of Aland"),
        (-0.3, "No nearer than about 5 km to the Border between A and B, on the side of Beeland"),
        (-0.24, "Close to the Border between A and B, but not on it, on the side of Beeland"),
    ],
)
def test_a_circle_that_reaches_no_border_says_how_near_it_comes_at_the_most(lat: float, told: str) -> None:
    assert words(10.5, lat, 2) == told


def test_what_lies_beyond_the_end_of_a_border_is_on_no_side_of_it() -> None:
    assert words(9, 0.1, 2) == "No nearer than about 80 km to the Border between A and B"


@pytest.mark.parametrize("precision", [4, 6, 7])
def test_what_is_known_more_loosely_has_no_kilometre(precision: int) -> None:
    assert words(11, 0, precision) == ""


def test_a_dossier_without_borders_has_no_kilometres() -> None:
    read = knowledge(Dossier.model_construct(**{**dict(dossier()), "borders": ()}))
    assert along_words(Spot(0, 11, 1), (), read, COUNTRIES) == ""


def test_at_most_three_stretches_are_told_and_the_others_counted() -> None:
    assert kilometre_words([(667, 667)]) == "667"
    assert kilometre_words([(990, 1230)]) == "990–1,230"
    four = [(0, 10), (20, 30), (40, 50), (60, 70)]
    assert kilometre_words(four[:3]) == "0–10, 20–30, 40–50"
    assert kilometre_words(four) == "0–10, 20–30, 40–50 and 1 more"
    assert kilometre_words([*four, (80, 90)]) == "0–10, 20–30, 40–50 and 2 more"


@given(
    st.lists(st.floats(0, 222), min_size=2, max_size=10).map(sorted),
)
@law(50)
def test_rounded_outward_nothing_is_lost_and_no_two_stretches_meet(ends: list[float]) -> None:
    stretches = tuple(zip(ends[::2], ends[1::2], strict=False))
    told = told_stretches(Along("aa-bb", stretches, 0.0, None), 2, KNOWN)
    for begin, end in stretches:
        assert any(first <= begin and end <= last + 0.5 for first, last in told)
    assert all(first % 10 == 0 and (last % 10 == 0 or last == 223) for first, last in told)
    assert all(one[1] < other[0] for one, other in pairwise(told))


@given(st.floats(10.7, 11.3), st.floats(-2, 2), st.sampled_from([1, 2, 3]))
@law(60)
def test_no_words_claim_more_than_is_known(lon: float, lat: float, precision: int) -> None:
    told = words(lon, lat, precision)
    off = abs(lat) * 110.574
    if precision == 1:
        assert "give or take 1 km" in told
    elif told.startswith("About"):
        assert "side" not in told
        assert "inside" not in told
        first, last = map(int, re.findall(r"km (\d+)–(\d+)", told)[0])
        assert first % 10 == 0
        assert last - first >= 2 * math.sqrt(max({2: 25, 3: 60}[precision] ** 2 - off**2, 0)) - 1
    else:
        (least,) = map(int, re.findall(r"about (\d+) km", told)) if "about" in told else (0,)
        assert least <= off - {2: 25, 3: 60}[precision] + 0.5
        assert least % 5 == 0
