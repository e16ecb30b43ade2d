"""Dates as EDTF writes them, and the interval of days that each stands for (`STANDING.md`, V3)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from geodata.errors import UnfitError

MAXIMUM_LENGTH = 64
EXPECTED = "a date such as 2025-11-26, 2025-11, 2025, 2025-11~ or 2025-12-01/2025-12-02"

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[?~%])?"
)
_OPEN = ("..", "")

Unit = Literal["day", "month", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class End:
    """One date, or one end of an interval.

    first, last: its days as written. earliest, latest: its days as widened by `~` or `%`.
    unit: the date's own precision. mark: `?`, `~`, `%` or nothing.
    """

    first: date
    last: date
    earliest: date
    latest: date
    unit: Unit
    mark: str


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written and the closed interval of days that it stands for.

    start, end: its two ends, the same for a single date; None for an open end, at most one of them.
    """

    written: str
    start: End | None
    end: End | None

    @property
    def earliest(self) -> date | None:
        """The first day, None where the start is open."""
        return None if self.start is None else self.start.earliest

    @property
    def latest(self) -> date | None:
        """The last day, None where the end is open."""
        return None if self.end is None else self.end.latest

    def meets(self, other: "Edtf") -> bool:
        """Whether the two intervals share a day."""
        return not_after(self.earliest, other.latest) and not_after(other.earliest, self.latest)

    def within(self, other: "Edtf") -> bool:
        """Whether every day of this interval lies in the other."""
        return (
            other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ) and (other.latest is None or (self.latest is not None and self.latest <= other.latest))


def not_after(start: date | None, end: date | None) -> bool:
    """Whether an interval's start lies on or before another's end; an open end (None) is boundless."""
    return start is None or end is None or start <= end


@lru_cache(maxsize=10_000)  # a region has few days and writes each of them many times
def parse_edtf(text: str) -> Edtf:
    """Read an EDTF date or interval.

    Raises UnfitError for seasons, sets, times, backward intervals, days that do not exist and whatever
    is longer than 64 characters.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise UnfitError(EXPECTED, f"Shorten it to at most {MAXIMUM_LENGTH} characters.")
    start_text, slash, end_text = text.partition("/")
    if not slash:
        single = _parse_end(text)
        return Edtf(text, single, single)
    if start_text in _OPEN and end_text in _OPEN:
        raise UnfitError(EXPECTED, "Give at least one end of the interval a date.")
    start = None if start_text in _OPEN else _parse_end(start_text)
    end = None if end_text in _OPEN else _parse_end(end_text)
    if start and end and start.first > end.last:
        raise UnfitError("an interval whose start is not after its end", "Swap its two ends.")
    return Edtf(text, start, end)


def parse_day(text: str) -> date:
    """Read a single day, YYYY-MM-DD. Raises UnfitError for everything else."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        end = _parse_end(text)
        return end.first
    raise UnfitError("a day such as 2025-12-02", "Write it as year-month-day.")


def _parse_end(text: str) -> End:
    match = _DATE.fullmatch(text)
    if match is None:
        raise UnfitError(EXPECTED, "Write it in EDTF; seasons, sets and times of day are not read.")
    year, month, day, mark = match.group("year", "month", "day", "mark")
    if "X" in year and (month or mark in ("~", "%")):
        raise UnfitError(EXPECTED, "After a year with X write nothing more, except ?.")
    if month == "XX" and day and day != "XX":
        raise UnfitError(EXPECTED, "A day of an unknown month is not read: write XX for the day too.")
    unit = _precision(year, month, day)
    first, last = _days(text, year, month, day)
    if mark in ("~", "%"):
        return End(first, last, _widen(first, unit, -1), _widen(last, unit, 1), unit, mark)
    return End(first, last, first, last, unit, mark or "")


def _precision(year: str, month: str | None, day: str | None) -> Unit:
    if "X" in year:
        return "century" if year.endswith("XX") else "decade"
    if month in (None, "XX"):
        return "year"
    return "month" if day in (None, "XX") else "day"


def _days(text: str, year: str, month: str | None, day: str | None) -> tuple[date, date]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    try:
        if month in (None, "XX"):
            return date(low, 1, 1), date(high, 12, 31)
        if day in (None, "XX"):
            return date(low, int(month), 1), _end_of_month(low, int(month))
        exact = date(low, int(month), int(day))
    except ValueError:
        raise UnfitError("a day that exists", f"There is no {text} in the calendar.") from None
    return exact, exact


def _widen(day: date, unit: Unit, sign: Literal[-1, 1]) -> date:
    """The day moved outward by one unit of the date's own precision, and held inside the calendar."""
    try:
        if unit == "day":
            return day + timedelta(days=sign)
        if unit == "year":
            return day.replace(year=day.year + sign)
        months = day.year * 12 + day.month - 1 + sign
        year, month = divmod(months, 12)
        return date(year, month + 1, 1) if sign < 0 else _end_of_month(year, month + 1)
    except (OverflowError, ValueError):
        return date.min if sign < 0 else date.max


def _end_of_month(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, calendar.monthrange(year, month)[1])
