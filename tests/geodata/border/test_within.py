"""The stretches of a border inside a circle."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.border.index import BorderIndex
from geodata.border.line import BorderLine
from geodata.border.nearest import nearest
from geodata.border.within import within
from tests.laws import law
from tests.lines import apart_km, places

METRE = 1e-3
radii = st.floats(0.5, 500)


@given(places(), radii)
@law(100)
def test_a_spot_of_the_line_lies_in_a_stretch_exactly_if_it_lies_in_the_circle(
    place: tuple[BorderLine, float, float], radius: float
) -> None:
    line, lon, lat = place
    found = within(BorderIndex(line), lon, lat, radius)
    for km in np.linspace(0, line.measured_km, 200):
        away = apart_km((lon, lat), line.position(km))
        if abs(away - radius) > METRE:
            assert any(begin <= km <= end for begin, end in found) == (away < radius)


@given(places(), radii)
@law(100)
def test_stretches_are_apart_in_order_and_end_on_the_circle_or_with_the_line(
    place: tuple[BorderLine, float, float], radius: float
) -> None:
    line, lon, lat = place
    found = within(BorderIndex(line), lon, lat, radius)
    assert all(begin <= end for begin, end in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))
    for km in (end for stretch in found for end in stretch):
        at_end = min(km, line.measured_km - km) < METRE
        assert at_end or apart_km((lon, lat), line.position(km)) == pytest.approx(radius, abs=METRE)


@given(places(), radii)
@law(100)
def test_there_is_a_stretch_exactly_if_the_line_is_no_further_off_than_the_radius(
    place: tuple[BorderLine, float, float], radius: float
) -> None:
    line, lon, lat = place
    index = BorderIndex(line)
    at = nearest(index, lon, lat)
    offset, km = float(at.offset_km[0]), float(at.km[0])
    found = within(index, lon, lat, radius)
    if abs(offset - radius) > METRE:
        assert bool(found) == (offset < radius)
        assert not found or any(begin <= km + METRE and km - METRE <= end for begin, end in found)


@given(places(), radii, st.floats(1, 3))
@law(50)
def test_a_wider_circle_has_all_that_a_narrower_one_has(
    place: tuple[BorderLine, float, float], radius: float, times: float
) -> None:
    line, lon, lat = place
    index = BorderIndex(line)
    wide = within(index, lon, lat, radius * times)
    for begin, end in within(index, lon, lat, radius):
        assert any(low <= begin + METRE and end - METRE <= high for low, high in wide)


def test_a_line_that_comes_back_into_the_circle_has_two_stretches() -> None:
    hairpin = BorderLine([(1, 0), (1, 4), (-1, 4), (-1, 0)])
    (one, other) = within(BorderIndex(hairpin), 0, 1, 150)
    assert one[1] < hairpin.chainages_km[1]
    assert other[0] > hairpin.chainages_km[2]
    assert other[1] - other[0] == pytest.approx(one[1] - one[0])


def test_a_circle_round_all_of_the_line_has_it_whole() -> None:
    line = BorderLine([(179, 10), (-179, 10), (-178, 11)])
    assert within(BorderIndex(line), 180, 10, 1000) == ((0, pytest.approx(line.measured_km)),)


def test_a_circle_on_the_other_side_of_the_earth_has_nothing_of_it() -> None:
    assert within(BorderIndex(BorderLine([(70, 38), (71, 38)])), -110, -38, 200) == ()
