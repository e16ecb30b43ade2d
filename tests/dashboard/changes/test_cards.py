"""The cards of the page Changes: who did what, what turned, and no text of the data taken for markup."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.changes.cards import answers_card, claims_card, turned_card
from dashboard.changes.corrections import correction_card
from dashboard.changes.news import News, news
from dashboard.changes.span import Span, span_of
from dashboard.panel.parts import joined
from dashboard.texts import changes_en
from dashboard.view import RECORDED, View
from geodata.dossier.days import Days
from geodata.dossier.model import Correction, Dossier
from geodata.dossier.select import Criteria
from tests import telling
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law
from tests.markup import Element, parsed

STORY = (
    claim("story", "officials", "talks under way", property="occurrence", on=2),
    *(
        claim(f"relay-{n}", "daily", "talks under way", property="occurrence", on=2, rests_on="story")
        for n in range(5)
    ),
    claim("five", "guards", on=1),
    claim("six", "embassy", 6, on=3),
    response("back", "withdraws", "story", "officials", on=3),
    response("again", "withdraws", "story", "officials", on=3, rests_on="back"),
    response("no", "denies", "story", "embassy", on=3),
    response("aside", "qualifies", "story", "radio", on=3),
)


def found_in(read: Dossier, **view: Any) -> tuple[News, Span]:
    span = span_of(Days(read), View(**view))
    assert span is not None
    return news(span, Criteria()), span


def cards(read: Dossier, view: View) -> Element:
    """All cards of the page."""
    span = span_of(Days(read), view)
    assert span is not None
    found = news(span, Criteria())
    return parsed(
        joined(
            [
                *(answers_card(group, view, span) for group in (*found.against, *found.answers)),
                *(turned_card(group, view, span) for group in found.turned),
                *(claims_card(group, view, span) for group in (*found.dated, *found.undated)),
                *(correction_card(mended, view, span.after) for mended in found.corrections),
            ]
        )
    )


def words(element: Element) -> str:
    return " ".join(element.text.split())


def test_an_act_is_told_once_with_the_places_where_it_is_told_again() -> None:
    found, span = found_in(evidence(*STORY))
    card = parsed(answers_card(found.against[0], View(), span))
    acts = [words(item) for item in card.all("li")]
    assert len(acts) == 2
    assert acts[0].startswith("Withdrawn by Officials, 3 Dec 2025, officials.back")
    assert acts[0].endswith("Told again: officials.again, 3 Dec 2025")
    assert acts[1].startswith("Denied by Embassy, 3 Dec 2025, embassy.no")


def test_what_was_answered_stands_beside_it_with_its_standing_and_what_fell_with_it() -> None:
    found, span = found_in(evidence(*STORY))
    about = parsed(answers_card(found.against[0], View(), span)).one("div", "about")
    assert words(about.one("p", "says")) == "Talks under way"
    assert words(about.one("span", "chip")) == "Withdrawn by Officials"
    assert words(about.one("p", "with")) == "5 other claims fell with it."


def test_an_answer_to_what_is_not_known_yet_does_not_name_it() -> None:
    read = evidence(
        claim("five", "guards", on=1),
        claim("secret", "daily", 6, on=4),
        response("no", "denies", "secret", "embassy", on=2),
    )
    found, span = found_in(read, asof=day(2))
    about = words(parsed(answers_card(found.against[0], View(), span)).one("div", "about"))
    assert changes_en.NOT_KNOWN_YET in about
    assert "Daily" not in about


def test_a_turn_goes_from_chip_to_chip_with_what_turned_it() -> None:
    found, span = found_in(evidence(*STORY), since="2025-12-02")
    turns = {words(t.one("h4")): t for t in parsed(turned_card(found.turned[0], View(), span)).all("section")}
    story, killed = turns["What happened"], turns["Killed"]
    assert [words(chip) for chip in story.all("span", "chip")] == ["Single source", "Withdrawn by Officials"]
    assert [words(chip) for chip in killed.all("span", "chip")] == ["Single source", "Contested"]
    assert (
        words(killed.one("div", "by")) == "Turned byEmbassy says otherwise: 6 people, 3 Dec 2025, embassy.six"
    )
    assert words(story.one("div", "by")).count("Withdrawn by Officials") == 1


def test_what_fell_is_struck_through_and_nothing_else_is() -> None:
    found, span = found_in(evidence(*STORY))
    struck = parsed(claims_card(found.dated[0], View(), span)).texts("s")
    assert struck == ["Talks under way"]


def test_of_those_who_say_the_same_the_first_are_open_and_the_others_folded() -> None:
    found, span = found_in(evidence(*STORY))
    row = next(
        row
        for row in parsed(claims_card(found.dated[0], View(), span)).all("section", "told")
        if words(row.one("h4")) == "What happened"
    )
    assert words(row.all("p", "voice")[0]).startswith("Officials 2 Dec 2025,")
    folded = row.one("details")
    assert words(folded.one("summary")) == "3 more say so"
    assert len(folded.all("p", "voice")) == 3
    assert len(row.all("p", "voice")) == 6


@pytest.mark.parametrize(("number", "folded"), [(12, 0), (13, 0), (14, 2)])
def test_claims_above_a_dozen_are_folded(number: int, folded: int) -> None:
    things = [claim(f"c{n:02}", "daily", n, property="count", unit=f"u{n}") for n in range(number)]
    found, span = found_in(evidence(*things))
    card = parsed(claims_card(found.dated[0], View(), span))
    assert len(card.all("section", "told")) == number
    assert sum(len(fold.all("section", "told")) for fold in card.all("details")) == folded


def test_a_subject_of_which_nothing_was_known_before_is_marked_as_new() -> None:
    read = evidence(claim("old", "guards", on=1), claim("fresh", "daily", on=2, subject="ambush"))
    found, span = found_in(read, since="2025-12-01")
    assert (
        words(parsed(claims_card(found.dated[0], View(), span)).one("span", "new")) == changes_en.NEW_SUBJECT
    )
    found, span = found_in(read, since="2025-11-01")
    assert all(not parsed(claims_card(g, View(), span)).all("span", "new") for g in found.dated)


def test_what_has_no_date_says_so() -> None:
    read = evidence(claim("five", "guards", on=1), response("no", "denies", "five", "embassy", made_on=None))
    found, span = found_in(read)
    card = parsed(answers_card(found.against[0], View(), span))
    assert words(card.one("small", "undated")) == changes_en.UNDATED_SINCE_READ.format("20 Dec 2025")
    found, span = found_in(read, clock=RECORDED)
    assert not parsed(answers_card(found.against[0], View(), span)).all("small", "undated")


def test_a_label_leads_to_the_map_with_the_subject_selected_and_the_view_kept() -> None:
    view = View(sel="other", asof=day(9), since="7d", kinds=("incident",), q='a "word" & <b>')
    found, span = found_in(evidence(*STORY), asof=day(9))
    link = parsed(claims_card(found.dated[0], view, span)).one("h3").one("a")
    parts = urlsplit(link.attributes["href"])
    assert (parts.scheme, parts.netloc, parts.path) == ("", "", "/")
    query = {name: value for name, (value,) in parse_qs(parts.query).items()}
    assert query == {"sel": "raid", "asof": "2025-12-09", "kind": "incident", "q": view.q, "since": "7d"}


def test_a_correction_says_what_was_wrong_what_stands_now_and_what_it_is_about() -> None:
    read = telling.dossier(
        (
            "corrections.yaml",
            [],
            [{"id": "c", "day": "2025-12-02", "about": "raid-dead", "wrong": "It was six.", "now": "Five."}],
        )
    )
    found, span = found_in(read)
    card = parsed(correction_card(found.corrections[0], View(), span.after))
    assert words(card.one("p", "day")) == "2 Dec 2025"
    assert card.texts("dd")[:2] == ["It was six.", "Five."]
    assert words(card.all("dd")[2]) == "Attack near the town: what Ministry said (killed)"


def hostile(text: str) -> Dossier:
    read = telling.told_in(text)
    mended = Correction.model_validate(
        {"id": "c", "day": "2025-12-02", "about": "said", "wrong": text, "now": text}
    )
    return read.model_copy(update={"corrections": (mended,)})


@pytest.mark.parametrize("text", telling.HOSTILE)
@pytest.mark.parametrize("view", [View(since="2025-11-27"), View(since="1990-01-01", clock=RECORDED)])
def test_no_text_of_the_data_becomes_an_element(text: str, view: View) -> None:
    assert cards(hostile(text), view).outline == cards(hostile("Tame words"), view).outline


def test_the_hostile_dossier_fills_every_sort_of_card() -> None:
    """Else the test before it could not fail."""
    found, _ = found_in(hostile("x"), since="2025-11-27")
    assert all((found.against, found.turned, found.dated, found.answers, found.corrections))


@given(dossiers(), st.sampled_from(["", RECORDED]), st.sampled_from(["1800-01-01", "2025-11-26"]))
@law(40)
def test_any_dossier_can_be_told(read: Dossier, clock: str, since: str) -> None:
    view = View(clock=clock, since=since)
    if span_of(Days(read), view) is not None:
        cards(read, view)
