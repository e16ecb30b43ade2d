"""Dates as STANDING V3 has them: each form, what is refused, and the laws of their intervals."""

from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta

import pytest
from edtf import parse_edtf as second_reading
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.dates import MAXIMUM_LENGTH, parse_day, parse_edtf
from geodata.errors import UnfitError
from tests.laws import law

FORMS = {
    "2025-11-26": ("2025-11-26", "2025-11-26"),
    "2025-11": ("2025-11-01", "2025-11-30"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2025": ("2025-01-01", "2025-12-31"),
    "202X": ("2020-01-01", "2029-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "202X?": ("2020-01-01", "2029-12-31"),
    "2025-11-XX": ("2025-11-01", "2025-11-30"),
    "2025-XX": ("2025-01-01", "2025-12-31"),
    "2025-XX-XX": ("2025-01-01", "2025-12-31"),
    "2025-11-26?": ("2025-11-26", "2025-11-26"),
    "2025-11-26~": ("2025-11-25", "2025-11-27"),
    "2025-11-26%": ("2025-11-25", "2025-11-27"),
    "2025-11~": ("2025-10-01", "2025-12-31"),
    "2025-12~": ("2025-11-01", "2026-01-31"),
    "2025-01%": ("2024-12-01", "2025-02-28"),
    "2025~": ("2024-01-01", "2026-12-31"),
    "2025-XX~": ("2024-01-01", "2026-12-31"),
    "2025-11-XX~": ("2025-10-01", "2025-12-31"),
    "2025?": ("2025-01-01", "2025-12-31"),
    "9999~": ("9998-01-01", "9999-12-31"),
    "9999-12-31~": ("9999-12-30", "9999-12-31"),
    "0001-01~": ("0001-01-01", "0001-02-28"),
    "2025-12-01/2025-12-02": ("2025-12-01", "2025-12-02"),
    "2005-07/2005-12": ("2005-07-01", "2005-12-31"),
    "2025-12-01~/2025-12-02": ("2025-11-30", "2025-12-02"),
    "2025-11?/2025~": ("2025-11-01", "2026-12-31"),
    "2025-12-02/2025-12": ("2025-12-02", "2025-12-31"),
    "../2025-12-04": (None, "2025-12-04"),
    "/2025-12-04": (None, "2025-12-04"),
    "2005/..": ("2005-01-01", None),
    "2005/": ("2005-01-01", None),
    "2005-03~/..": ("2005-02-01", None),
}
REFUSED = {
    "seasons": ["2025-21", "2025-24", "2025-33"],
    "sets": ["{2025,2026}", "[2025..2026]", "2025-11,2025-12"],
    "times": ["2025-11-26T10:00:00", "2025-11-26T10:00:00Z", "2025-11-26 10:00"],
    "backward intervals": ["2025-12-02/2025-12-01", "2026/2025", "2025-12/2025-11-30", "2025-12~/2025-11"],
    "days that do not exist": [
        "2025-02-29",
        "2025-11-31",
        "2025-13",
        "2025-00",
        "2025-11-00",
        "0000",
        "000X",
    ],
    "no date": ["", " ", "X", "November 2025", "2025-11-26 ", "2025-11-26\n", "20251126", "2025-1-2", "٢٠٢٥"],
    "signs in the wrong place": [
        "202X~",
        "20XX%",
        "202X-11",
        "2X25",
        "XXXX",
        "2025-1X",
        "2025-11-2X",
        "2025?~",
    ],
    "marks before the end": ["?2025", "2025?-11", "2025-~11", "~2025"],
    "intervals of no or three ends": ["/", "../..", "/..", "2025/2026/2027", "//"],
    "years beyond four digits": ["12025", "Y12025", "-2025", "+2025"],
}


@pytest.mark.parametrize(("text", "days"), FORMS.items())
def test_every_form_stands_for_its_days(text: str, days: tuple[str | None, str | None]) -> None:
    when = parse_edtf(text)
    assert tuple(day and day.isoformat() for day in (when.earliest, when.latest)) == days
    assert when.written == text


@pytest.mark.parametrize("text", [text for texts in REFUSED.values() for text in texts])
def test_what_is_no_date_is_refused_with_what_is_expected_and_the_mend(text: str) -> None:
    with pytest.raises(UnfitError) as refused:
        parse_edtf(text)
    assert refused.value.expected
    assert refused.value.mend.endswith(".")


def test_no_more_than_64_characters_are_read() -> None:
    assert MAXIMUM_LENGTH == 64
    with pytest.raises(UnfitError, match="expected"):
        parse_edtf("2025-11-26/" + "0" * 54)
    with pytest.raises(UnfitError) as refused:
        parse_edtf("2" * 1_000_000)
    assert "64" in refused.value.mend


def test_a_single_day_is_written_as_year_month_day_and_nothing_else() -> None:
    assert parse_day("2025-12-02") == date(2025, 12, 2)
    for text in ("2025-12", "2025-12-XX", "2025-12-02~", "2025-12-02/2025-12-03", "2025-02-30", "today", ""):
        with pytest.raises(UnfitError):
            parse_day(text)


days = st.dates(date(1, 1, 1), date(9999, 12, 31))
plain = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
    days.map(lambda day: day.isoformat()[:7] + "-XX"),
    days.map(lambda day: day.isoformat()[:4] + "-XX"),
    days.map(lambda day: day.isoformat()[:4] + "-XX-XX"),
)
decades = st.sampled_from(["001X", "19XX", "196X", "20XX", "202X", "99XX"])
marks = st.sampled_from(["", "?", "~", "%"])
ends = st.one_of(st.builds(str.__add__, plain, marks), decades)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    one, other = sorted([draw(ends), draw(ends)], key=lambda end: parse_edtf(end).start.first)
    start = draw(st.sampled_from([one, one, one, "..", ""]))
    end = draw(st.sampled_from([other, other, "..", ""])) if start == one else other
    return f"{start}/{end}" if end or start else f"{one}/"


written = st.one_of(ends, intervals())


@given(days)
@law()
def test_the_interval_of_a_day_is_that_day(day: date) -> None:
    when = parse_edtf(day.isoformat())
    assert (when.earliest, when.latest) == (day, day)


@given(days, marks)
@law()
def test_every_way_to_write_a_day_more_loosely_contains_it(day: date, mark: str) -> None:
    text = day.isoformat()
    for loose in (text, text[:7], text[:4], f"{text[:7]}-XX", f"{text[:4]}-XX-XX"):
        when = parse_edtf(loose + mark)
        assert when.earliest <= day <= when.latest
    for loose in (f"{text[:3]}X", f"{text[:2]}XX"):
        if day.year >= 100:
            assert parse_edtf(loose).earliest <= day <= parse_edtf(loose).latest


@given(written)
@law(300)
def test_no_interval_ends_before_it_begins(text: str) -> None:
    when = parse_edtf(text)
    assert when.earliest is not None or when.latest is not None
    if when.earliest and when.latest:
        assert when.earliest <= when.latest


@given(plain, st.sampled_from("~%"))
@law(200)
def test_about_widens_by_one_unit_of_the_date_each_way_and_perhaps_does_not(text: str, about: str) -> None:
    exact, wide = parse_edtf(text), parse_edtf(text + about)
    assert exact.within(wide)
    perhaps = parse_edtf(text + "?")
    assert (perhaps.earliest, perhaps.latest) == (exact.earliest, exact.latest)
    length = (exact.latest - exact.earliest).days + 1
    if date(2, 1, 1) < exact.earliest and exact.latest < date(9998, 1, 1):
        after = wide.latest - exact.latest
        before = exact.earliest - wide.earliest
        longest = {1: 1}.get(length, 31 if length <= 31 else 366)
        assert timedelta(0) < before <= timedelta(longest)
        assert timedelta(0) < after <= timedelta(longest)
        whole_months = length == 1 or (
            wide.earliest.day == 1 and wide.latest.day == monthrange(wide.latest.year, wide.latest.month)[1]
        )
        assert whole_months


@given(written, written)
@law(200)
def test_intervals_meet_both_ways_or_not_at_all(one: str, other: str) -> None:
    first, second = parse_edtf(one), parse_edtf(other)
    assert first.meets(second) == second.meets(first)
    assert first.meets(first)
    assert first.within(first)
    if first.within(second):
        assert first.meets(second)


@given(st.one_of(st.text(max_size=70), st.text("0123456789-/.?~%X T{}[]", max_size=70)))
@law(500)
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    with suppress(UnfitError):
        assert parse_edtf(text).written == text


@st.composite
def shared(draw: st.DrawFn) -> str:
    """What the package `edtf` reads too; its fuzzy bounds, and an end that is nothing, are not ours."""
    length = st.sampled_from([4, 7, 10])
    one, other = (day.isoformat()[: draw(length)] for day in sorted([draw(days), draw(days)]))
    intervals = [f"{one}/{other}", f"{one}/..", f"../{other}"]
    return draw(st.one_of(plain, decades, plain.map(lambda text: text + "?"), st.sampled_from(intervals)))


@given(shared())
@law(80)
def test_another_reader_of_edtf_finds_the_same_days(text: str) -> None:
    ours, theirs = parse_edtf(text), second_reading(text)
    for day, bound in ((ours.earliest, theirs.lower_strict()), (ours.latest, theirs.upper_strict())):
        if day is None:
            assert isinstance(bound, float)
        else:
            assert day == date(*bound[:3])
