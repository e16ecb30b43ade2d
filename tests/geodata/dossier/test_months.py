"""Counting over time: each dated subject once, in bars that are neither too many nor too few."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.months import MOST_BARS, bars, end_of_month, happened_on, month_number, month_of, span_of
from geodata.dossier.select import Selected
from tests.laws import law
from tests.telling import occurred, raid_of, selected


def item(*days: str) -> Selected:
    """The raid, which has these dates."""
    return selected(raid_of(*occurred(*days)), "raid") if days else selected(raid_of({**CLAIM}), "raid")


CLAIM = {
    "id": "said",
    "property": "remark",
    "value": "so",
    "by": "agency",
    "source": "agency-1",
    "summary": "It is said.",
}


@pytest.mark.parametrize(
    ("days", "day"),
    [
        (["2025-11-26"], date(2025, 11, 26)),
        (["2025-11-27", "2025-11-26"], date(2025, 11, 26)),
        (["2025-11"], date(2025, 11, 1)),
        (["2025-11~"], date(2025, 10, 1)),
        (["../2025-11-26"], date(2025, 11, 26)),
        ([], None),
    ],
)
def test_a_subject_counts_on_the_first_day_on_which_it_may_have_happened(
    days: list[str], day: date | None
) -> None:
    assert happened_on(item(*days)) == day


def test_the_span_goes_from_the_first_month_to_the_last() -> None:
    items = [item("2025-11-26"), item("2021-02-03"), item()]
    assert span_of(items) == (date(2021, 2, 1), date(2025, 11, 1))
    assert span_of([item()]) is None


@pytest.mark.parametrize(
    ("first", "last", "count", "months"),
    [
        (date(2025, 11, 1), date(2025, 11, 1), 1, 1),
        (date(2020, 1, 1), date(2025, 12, 1), 72, 1),
        (date(1993, 7, 1), date(2026, 4, 1), 132, 3),
        (date(1900, 1, 1), date(2025, 12, 1), 126, 12),
        (date(1000, 1, 1), date(1999, 12, 1), 100, 120),
    ],
)
def test_a_bar_is_a_month_a_quarter_a_year_or_more(first: date, last: date, count: int, months: int) -> None:
    made = bars([], (first, last), lambda _: "")
    assert len(made) == count <= MOST_BARS
    assert {month_number(bar.end) - month_number(bar.start) + 1 for bar in made} == {months}


def test_what_lies_outside_the_span_is_not_counted() -> None:
    items = [item("2025-11-26"), item("2025-12-01"), item("2024-01-01"), item()]
    made = bars(items, (date(2025, 11, 1), date(2025, 11, 1)), lambda _: "all")
    assert [bar.counts for bar in made] == [Counter(all=1)]


@law(30)
@given(st.lists(st.dates(date(1800, 1, 1), date(2100, 1, 1)), min_size=1, max_size=6))
def test_every_dated_subject_is_in_one_bar_and_the_bars_join(days: list[date]) -> None:
    items = [item(day.isoformat()) for day in days]
    span = span_of(items)
    assert span is not None
    made = bars(items, span, lambda one: str(happened_on(one)))
    assert sum((bar.counts for bar in made), Counter()) == Counter(map(str, days))
    assert made[0].start <= min(days)
    assert max(days) <= made[-1].end
    assert all(one.end + timedelta(days=1) == other.start for one, other in pairwise(made))
    for bar in made:
        assert all(bar.start <= date.fromisoformat(day) <= bar.end for day in bar.counts)


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)))
@law(50)
def test_months_are_counted_and_found_again(day: date) -> None:
    first = month_of(month_number(day))
    assert first == day.replace(day=1)
    assert first <= day <= end_of_month(day)
    assert end_of_month(day) + timedelta(days=1) == month_of(month_number(day) + 1)
