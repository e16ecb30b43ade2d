"""The picture over the month slider and its table: the same counts, the same stretches."""

from collections import Counter
from datetime import date

from dashboard.charts.timeline import PARTS, picture, table, years
from dashboard.texts import en
from dashboard.view import STANDINGS
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.months import Bar
from geodata.dossier.select import Criteria
from tests.markup import Element, parsed

BARS = (
    Bar(date(2024, 10, 1), date(2024, 12, 31), Counter(incident=3, talks=1)),
    Bar(date(2025, 1, 1), date(2025, 3, 31), Counter()),
    Bar(date(2025, 4, 1), date(2025, 6, 30), Counter(incident=2)),
)
NAMES = PARTS["kind"].names


def drawn(criteria: Criteria = Criteria()) -> Element:  # noqa: B008 it is frozen
    return parsed(picture(BARS, criteria, NAMES))


def heights(found: Element) -> list[str]:
    return [piece.attributes["style"] for piece in found.all("i")]


def test_a_bar_is_as_high_as_its_count_against_the_tallest() -> None:
    assert heights(drawn()) == ["height:75.0%", "height:25.0%", "height:50.0%"]


def test_a_stretch_without_anything_has_no_bar() -> None:
    assert [bar.attributes["title"] for bar in drawn().all("span", "in")] == [
        "Oct 2024 – Dec 2024: 4",
        "Apr 2025 – Jun 2025: 2",
    ]


def test_bars_outside_the_range_are_told_apart_from_those_that_it_meets() -> None:
    late = drawn(Criteria(start=date(2025, 6, 30)))
    assert [bar.attributes["title"][:8] for bar in late.all("span", "in")] == ["Apr 2025"]
    assert [bar.attributes["title"][:8] for bar in late.all("span", "out")] == ["Oct 2024"]
    early = drawn(Criteria(end=date(2024, 10, 1)))
    assert [bar.attributes["title"][:8] for bar in early.all("span", "in")] == ["Oct 2024"]


def test_the_years_stand_where_they_begin() -> None:
    found = parsed(years(BARS)).all("span")
    assert [(year.text, year.attributes["style"]) for year in found] == [("2025", "left:33.33%")]


def test_the_table_says_the_same_the_latest_first() -> None:
    found = parsed(table(BARS, NAMES))
    assert found.texts("th") == [
        *(en.WHEN_COLUMN, en.GROUPS["incident"], en.GROUPS["talks"], en.ALL),
        *("Apr 2025 – Jun 2025", "Oct 2024 – Dec 2024"),
    ]
    assert found.texts("td") == ["2", "", "2", "3", "1", "4"]


def test_the_table_leaves_out_parts_of_which_there_is_nothing() -> None:
    found = parsed(table(BARS[1:], NAMES))
    assert en.GROUPS["talks"] not in found.texts("th")


def test_bars_are_parted_by_groups_and_by_standings_that_there_are() -> None:
    assert set(PARTS["kind"].names) <= set(GROUP_IDS)
    assert set(PARTS["standing"].names) == set(STANDINGS)
