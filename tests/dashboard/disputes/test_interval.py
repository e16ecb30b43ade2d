"""The head of a comparison: it reads sensibly for any two days."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.disputes.between import compare
from dashboard.disputes.interval import interval, no_interval
from dashboard.texts import disputes_en
from dashboard.view import View
from geodata.dossier.days import Days
from geodata.dossier.select import Criteria
from tests.evidence import claim, day, evidence, response
from tests.markup import Element, parsed

DAYS = Days(
    evidence(
        claim("root", "agency", "talks", property="occurrence", on=1),
        response("gone", "withdraws", "root", "agency", on=3),
        claim("late", "radio", 5, on=5),
    )
)
LAST = day(5)


EVERYTHING = View()


def head(one: date, other: date, view: View = EVERYTHING) -> Element:
    return parsed(interval(compare(DAYS, one, min(other, LAST), Criteria()), view, LAST))


@pytest.mark.parametrize(
    ("one", "other", "title", "words"),
    [
        (
            day(1),
            day(3),
            "Between 1 Dec 2025 and 3 Dec 2025",
            "1 standing turned; 0 claims and 1 answer became known.",
        ),
        (
            day(5),
            day(1),
            "Between 1 Dec 2025 and 5 Dec 2025",
            "1 standing turned; 1 claim and 1 answer became known.",
        ),
        (
            day(3),
            day(4),
            "Between 3 Dec 2025 and 4 Dec 2025",
            "No standing turned; 0 claims and 0 answers became known.",
        ),
        (
            date(1901, 1, 1),
            day(1),
            "Between 1 Jan 1901 and 1 Dec 2025",
            "No standing turned; 1 claim and 0 answers became known. Nothing was known yet on 1 Jan 1901.",
        ),
    ],
)
def test_it_names_both_days_and_counts_what_lies_between(
    one: date, other: date, title: str, words: str
) -> None:
    found = head(one, other)
    assert found.one("h2").text == title
    assert found.one("p").text.removesuffix(disputes_en.SEE_WHAT_IS_NEW).strip() == words


def test_it_says_of_what_it_counts_where_a_filter_is_set() -> None:
    assert disputes_en.EITHER_DAY_COUNTS not in head(day(1), day(3)).text
    assert disputes_en.EITHER_DAY_COUNTS in head(day(1), day(3), View(kinds=("incident",))).text


def test_a_day_after_the_last_is_taken_as_the_last_and_it_says_so() -> None:
    found = head(day(1), date(2030, 1, 1), View(asof=day(1), vs=date(2030, 1, 1)))
    assert found.one("h2").text == "Between 1 Dec 2025 and 5 Dec 2025"
    assert "Nothing becomes known after 5 Dec 2025, so 1 Jan 2030 is taken as that day." in found.text
    assert "taken as" not in head(day(1), LAST, View(asof=day(1), vs=LAST)).text


@pytest.mark.parametrize(("one", "other", "asof"), [(day(1), day(3), ["2025-12-03"]), (day(1), day(5), None)])
def test_the_link_leads_to_what_became_known_between_them_in_the_same_view(
    one: date, other: date, asof: list[str] | None
) -> None:
    parts = urlsplit(head(one, other, View(kinds=("talks",), vs=one, asof=other)).one("a").attributes["href"])
    query = parse_qs(parts.query, strict_parsing=True)
    expected = {"kind": ["talks"], "since": ["2025-12-01"], "asof": asof}
    assert (parts.path, query) == ("/changes", {name: day for name, day in expected.items() if day})


def test_there_is_no_link_where_nothing_became_known() -> None:
    assert head(day(3), day(4)).all("a") == []


@pytest.mark.parametrize(
    ("on", "vs", "words"),
    [
        (day(3), day(3), "Both days are 3 Dec 2025. Choose another day to see what lies between."),
        (
            LAST,
            date(2030, 1, 1),
            (
                "Nothing becomes known after 5 Dec 2025, so 1 Jan 2030 is taken as that day. "
                "Both days are 5 Dec 2025. Choose another day to see what lies between."
            ),
        ),
        (None, day(3), "Nothing is known on any day."),
    ],
)
def test_one_day_twice_or_none_is_said(on: date | None, vs: date, words: str) -> None:
    found = parsed(no_interval(on, vs))
    assert (found.one("h2").text, found.one("p").text.strip()) == (disputes_en.NOTHING_BETWEEN, words)
