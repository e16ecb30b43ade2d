"""The head of the page Changes: the span in words, the counts, and the ways out of an empty span."""

from datetime import date
from typing import Any

import pytest

from dashboard.changes.head import CLAIMS_ID, box, head, section_head, tally
from dashboard.changes.news import news
from dashboard.changes.nothing import advice
from dashboard.changes.span import Span, span_of
from dashboard.view import RECORDED, View
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from tests.evidence import claim, day, evidence, response
from tests.markup import parsed

STORY = evidence(
    claim("story", "agency", on=2),
    response("back", "withdraws", "story", "agency", on=3),
    claim("later", "radio", on=9, recorded="2026-02-01"),
)
UNDATED = evidence(claim("story", "agency", on=2), claim("bare", "daily", made_on=None))


def span(read: Dossier = STORY, **view: Any) -> Span:
    found = span_of(Days(read), View(**view))
    assert found is not None
    return found


def told(read: Dossier = STORY, elsewhere: int = 0, **view: Any) -> list[str]:
    found = parsed(head(span(read, **view), View(**view), elsewhere=elsewhere))
    return [found.one("h1").text, *found.texts("p")]


def test_the_span_is_told_in_words_with_its_clock_and_what_its_ends_are() -> None:
    title, words, read_to = told(since="7d")
    assert title == "New since 2 Dec 2025"
    assert words == (
        "Became known after 2 Dec 2025 and by 9 Dec 2025: 7 days, to the last day on which anything became "
        "known. What was known on 2 Dec 2025 is the state before."
    )
    assert read_to.startswith("Read to December 2025")
    assert "1 day, to the as-of day" in told(since="2025-12-02", asof=day(3))[1]


def test_the_recorded_clock_has_words_of_its_own() -> None:
    title, words, _ = told(since="7d", clock=RECORDED)
    assert title == "Recorded since 25 Jan 2026"
    assert words.startswith(
        "Recorded in this dossier after 25 Jan 2026 and by 1 Feb 2026: 7 days, to the last day"
    )
    assert "What was recorded by 25 Jan 2026 is the state before." in words
    rec = told(since="7d", clock=RECORDED, rec=date(2026, 1, 31))[1]
    assert "to the day up to which records are asked for" in rec


def test_where_nothing_came_before_it_says_that_all_is_new() -> None:
    assert told(since="1990-01-01")[1].endswith("Nothing was known by 1 Jan 1990: all of it is new.")
    recorded = told(since="1990-01-01", clock=RECORDED)[1]
    assert recorded.endswith("Nothing was recorded by 1 Jan 1990: all of it is new.")


def test_what_the_other_clock_and_the_filters_leave_out_is_said() -> None:
    assert "Left out is what became known after 3 Dec 2025" in told(clock=RECORDED, asof=day(3))[-1]
    assert "Left out is what was recorded here after 31 Jan 2026" in told(rec=date(2026, 1, 31))[-1]
    assert "The filters leave out 3 subjects that changed." in told(elsewhere=3)[-1]
    assert "eft out" not in told()[-1]


def test_each_count_leads_to_its_section_and_a_count_of_none_leads_nowhere() -> None:
    read = evidence(
        claim("story", "agency", on=2),
        response("back", "withdraws", "story", "agency", on=3),
        response("no", "denies", "story", "ministry", on=3),
        response("nay", "denies", "story", "embassy", on=3),
    )
    found = parsed(tally(news(span(read), Criteria())))
    assert found.texts("li") == [
        "1 withdrawal, 2 denials",
        "1 standing turned",
        "1 new claim",
        "0 other answers",
        "0 own corrections",
    ]
    links = {link.text: link.attributes["href"] for link in found.all("a")}
    assert links["1 new claim"] == f"#{CLAIMS_ID}"
    assert len(links) == 3
    assert parsed(section_head(CLAIMS_ID, "x")).one("h2").attributes["id"] == CLAIMS_ID


def test_undated_claims_are_counted_apart() -> None:
    counts = parsed(tally(news(span(UNDATED), Criteria()))).texts("li")
    assert {"1 new claim", "1 undated claim", "No withdrawal or denial"} <= set(counts)


def way_out(read: Dossier = STORY, **view: Any) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    found = advice(span(read, **view))
    assert found is not None
    return found.sentences, {way.label: dict(way.changes) for way in found.ways}


def test_a_span_with_something_in_it_needs_no_advice() -> None:
    assert advice(span()) is None


def test_an_empty_span_says_what_came_last_before_it_and_leads_there() -> None:
    sentences, ways = way_out(since="2025-12-03", asof=day(8))
    assert sentences == (
        "Nothing became known after 3 Dec 2025 and by 8 Dec 2025.",
        "The last before that came on 3 Dec 2025: 1 claim or answer.",
    )
    assert ways == {"Since 2 Dec 2025": {"since": "2025-12-02"}, "The 30 days to 8 Dec 2025": {"since": ""}}


def test_a_month_is_no_way_where_it_is_empty_too() -> None:
    _, ways = way_out(
        evidence(claim("old", "agency", on=1), claim("new", "daily", made_on="2026-06-01")),
        since="7d",
        asof=date(2026, 5, 1),
    )
    assert ways == {"Since 30 Nov 2025": {"since": "2025-11-30"}}


def test_an_empty_span_before_everything_says_so() -> None:
    sentences, ways = way_out(asof=day(1))
    assert sentences[1] == "Nor did anything before."
    assert ways == {}


def test_the_recorded_clock_speaks_of_records() -> None:
    sentences, _ = way_out(clock=RECORDED, rec=date(2026, 1, 31), since="7d")
    assert sentences == (
        "Nothing was recorded after 24 Jan 2026 and by 31 Jan 2026.",
        "The last before that came on 1 Jan 2026: 2 claims and answers.",
    )


@pytest.mark.parametrize("since", ["2025-12-03", "2025-12-31"])
def test_a_span_that_ends_before_it_begins_says_so(since: str) -> None:
    sentences, ways = way_out(since=since, asof=day(3))
    (words,) = sentences
    assert "is not before 3 Dec 2025, the end of the span" in words
    assert ways == {"The 7 days to 3 Dec 2025": {"since": "7d"}, "The 30 days to 3 Dec 2025": {"since": ""}}
    title, *paragraphs = told(since=since, asof=day(3))
    assert title.startswith("New since")
    assert not any("state before" in words for words in paragraphs)


def test_where_all_is_undated_the_last_day_with_a_date_is_a_way() -> None:
    sentences, ways = way_out(UNDATED, since="7d")
    assert sentences[0].startswith("All of this is undated")
    assert sentences[1] == "The last change that has a date came on 2 Dec 2025."
    assert ways == {"The 30 days to 2 Dec 2025": {"since": "", "asof": day(2)}}
    assert advice(span(UNDATED, since="30d")) is None


def test_where_nothing_has_a_date_there_is_no_such_way() -> None:
    sentences, ways = way_out(evidence(claim("bare", "daily", made_on=None)))
    assert (len(sentences), ways) == (1, {})


def test_a_box_holds_its_sentences_as_text() -> None:
    assert parsed(box(["<b>", "& more"])).texts("p") == ["<b>", "& more"]
