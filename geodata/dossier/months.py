"""Counting over time: subjects by the stretch of months in which they happened."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from geodata.dossier.select import Selected

STEPS: Final = (1, 3, 12, 60, 120)
"""Months that one bar may stand for."""
MOST_BARS: Final = 140


@dataclass(frozen=True, slots=True)
class Bar:
    """The subjects of one stretch of time. start, end: its first and last day. counts: by what they are."""

    start: date
    end: date
    counts: Counter[str]


def happened_on(item: Selected) -> date | None:
    """The day by which a subject is counted: the first on which it may have happened.

    Of one whose beginning is open, its last. None for the undated.
    """
    if not item.dates:
        return None
    return item.dates[0].earliest or item.dates[0].latest


def span_of(items: Iterable[Selected]) -> tuple[date, date] | None:
    """The first days of the first and of the last month in which anything happened; None without any."""
    days = [day for item in items if (day := happened_on(item)) is not None]
    return (min(days).replace(day=1), max(days).replace(day=1)) if days else None


def bars(
    items: Sequence[Selected], span: tuple[date, date], key: Callable[[Selected], str]
) -> tuple[Bar, ...]:
    """The dated subjects by stretches of a month, a quarter, a year or more, so that there are not too many.

    span: as `span_of` gives it; what lies outside is not counted. Each subject counts once, by `happened_on`.
    """
    first, last = span
    whole = month_number(last) - month_number(first) + 1
    step = next((step for step in STEPS if whole <= step * MOST_BARS), STEPS[-1])
    begin = month_number(first) // step * step
    counts: dict[int, Counter[str]] = {}
    for item in items:
        day = happened_on(item)
        if day is not None and first <= day <= end_of_month(last):
            counts.setdefault((month_number(day) - begin) // step, Counter())[key(item)] += 1
    return tuple(
        Bar(
            month_of(begin + index * step),
            month_of(begin + (index + 1) * step) - timedelta(days=1),
            counts.get(index, Counter()),
        )
        for index in range((month_number(last) - begin) // step + 1)
    )


def month_number(day: date) -> int:
    """The months since the year 0, by which months can be counted."""
    return day.year * 12 + day.month - 1


def month_of(number: int) -> date:
    """The first day of a month by its number."""
    year, month = divmod(number, 12)
    return date(year, month + 1, 1)


def end_of_month(day: date) -> date:
    """The last day of a day's month."""
    return month_of(month_number(day) + 1) - timedelta(days=1)
