"""The curve of length against scale: what is on it, where it stands, and its words."""

import re
from decimal import Decimal
from itertools import pairwise
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.length import Figure, length_curve, scale_words
from dashboard.method.length import as_long_at
from dashboard.texts import method_en
from geodata.border.length import LengthByScale
from geodata.border.line import BorderLine
from geodata.dossier.values import Quantity, parse_quantity
from tests.laws import law
from tests.lines import lines
from tests.markup import Element, parsed

# Bends of some 700 m and of 3 km along the equator, and one of 30 km.
BENT = LengthByScale(
    BorderLine([(n / 20, 0.006 * (n % 2) + 0.03 * (n // 4 % 2) + 0.3 * (n // 20)) for n in range(40)])
)
FULL = BENT.length_km(0)
STRAIGHT = BENT.length_km(100)


def quantity(low: float, high: float | None = None) -> Quantity:
    ends = {"min": f"{low:.1f}", "max": f"{high:.1f}"} if high is not None else f"{low:.1f}"
    return parse_quantity(ends, measured=True)


def curve(*figures: Figure) -> Element:
    return parsed(length_curve(BENT, figures, 0))


def place(mark: Element) -> tuple[float, float]:
    left, bottom = re.findall(r"(?:left|bottom):([\d.]+)%", mark.attributes["style"])[:2]
    return float(left), float(bottom)


def drawn(found: Element) -> list[tuple[float, float]]:
    """The points of the curve, from the left and from below."""
    (address,) = re.findall(
        r'url\("data:image/svg\+xml,([^"]*)"\)', found.one("i", "line").attributes["style"]
    )
    (path,) = re.findall(r' d="M([^"]*)"', unquote(address))
    return [(float(x), 100 - float(y)) for x, y in (point.split(" ") for point in path.split("L"))]


@given(lines)
@law(30)
def test_the_curve_falls_from_the_left_edge_to_the_right_inside_the_picture(line: BorderLine) -> None:
    points = drawn(parsed(length_curve(LengthByScale(line), (), 1)))
    assert points[0][0] == 0
    assert points[-1][0] == 100
    assert all(-0.1 <= part <= 100.1 for point in points for part in point)
    assert all(one[0] <= other[0] for one, other in pairwise(points))
    assert all(one[1] >= other[1] - 0.1 for one, other in pairwise(points))


def test_a_reported_length_stands_on_the_curve() -> None:
    length = (FULL + BENT.length_km(2)) / 2
    found = curve(Figure(quantity(length), 1))
    left, bottom = place(found.one("i", "at"))
    near = min(drawn(found), key=lambda point: abs(point[1] - bottom))
    assert abs(near[0] - left) < 12
    assert found.texts("span", "after") == [f"{length:.1f}"]


@pytest.mark.parametrize(("length", "left"), [(FULL + 20, 0), (STRAIGHT - 20, 100)])
def test_what_is_on_no_scale_stands_hollow_at_the_edge(length: float, left: float) -> None:
    found = curve(Figure(quantity(length), 1))
    assert place(found.one("i", "off"))[0] == left


def test_a_range_is_a_bar_and_what_fell_is_marked() -> None:
    found = curve(Figure(quantity(STRAIGHT + 1, FULL + 5), 1), Figure(quantity(FULL - 1), 1, fell=True))
    assert "height:" in found.one("i", "span").attributes["style"]
    assert found.all("i", "off") == []
    assert len(found.all("i", "fell")) == 1


def test_of_labels_that_would_touch_the_one_with_most_sources_stays() -> None:
    found = curve(Figure(quantity(FULL - 4), 1), Figure(quantity(FULL - 4.1), 3))
    assert found.texts("span", "after") == [f"{FULL - 4.1:.1f}"]


def test_the_picture_has_words_that_stand_for_it() -> None:
    words = curve().one("div", "curve").attributes
    assert words["role"] == "img"
    assert f"{FULL:,.0f} km at full detail" in words["aria-label"]
    assert f"{BENT.length_km(10):,.0f} km at 10 km" in words["aria-label"]


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (0, "full detail"),
        (0.1165, "120 m"),
        (0.996, "1 km"),
        (1.0765, "1.1 km"),
        (12.3, "12 km"),
        (143, "140 km"),
    ],
)
def test_a_scale_is_told_to_two_digits(scale: float, words: str) -> None:
    assert scale_words(scale) == words


def test_it_is_told_at_what_scale_our_line_is_as_long() -> None:
    middle = (FULL + STRAIGHT) / 2
    scale = BENT.scale_km(round(middle, 1))
    assert scale is not None
    assert as_long_at(quantity(middle), BENT) == f"about {scale_words(scale)}"
    assert as_long_at(quantity(FULL + 1), BENT) == method_en.LONGER_THAN_ANY
    assert as_long_at(quantity(STRAIGHT - 1), BENT) == method_en.SHORTER_THAN_ANY
    assert as_long_at(quantity(middle, FULL + 1), BENT).startswith("full detail, and up to about ")
    assert as_long_at(quantity(STRAIGHT - 1, middle), BENT).endswith(", and anything coarser")
    assert as_long_at(quantity(STRAIGHT - 1, FULL + 1), BENT) == method_en.NO_SCALE
    open_ended = Quantity(Decimal(int(middle)), None, None, None, plain=False)
    assert as_long_at(open_ended, BENT).startswith("full detail, and up to about ")


@given(st.floats(1, 500), st.floats(0, 100))
@law(50)
def test_any_length_has_a_scale_or_is_said_to_have_none(low: float, more: float) -> None:
    words = as_long_at(quantity(low, low + more), BENT)
    assert words.startswith(("about ", "full detail", "no scale: ", "any scale"))
