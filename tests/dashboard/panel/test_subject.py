"""The panel of one subject: all that is known of it on the day, in the order in which it matters."""

import pytest
from hypothesis import given

from dashboard.panel.sequence import responses_of
from dashboard.panel.subject import subject_panel
from dashboard.texts import en
from dashboard.view import View
from geodata.dossier.model import Dossier
from geodata.dossier.standings import LIVE
from tests.dossiers import dossiers
from tests.evidence import claim as told
from tests.evidence import evidence
from tests.evidence import response as answered
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import RAID, claim, source
from tests.telling import HOSTILE, dossier, knowledge, raid_of, told_in

SMALL = dossier()
TAME = told_in("Tame words")


def panel(read: Dossier, subject: str = "raid", on: str | None = None) -> Element:
    state = knowledge(read, on)
    return parsed(subject_panel(View(sel=subject), state.subjects[subject], state))


@pytest.mark.parametrize("subject", ["raid", "talks", "post-7"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element_or_an_attribute(text: str, subject: str) -> None:
    found = panel(told_in(text), subject)
    assert found.outline == panel(TAME, subject).outline
    assert found.one("h2").text == text
    assert found.one("article").attributes["aria-label"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_of_the_data_arrives_as_it_is(text: str) -> None:
    found = panel(told_in(text))
    for tag, kind in (
        *(("div", "said"), ("small", ""), ("cite", ""), ("dd", ""), ("div", "value"), ("p", "")),
        *(("li", ""), ("span", "chip")),
    ):
        words = [words.replace("Tame words", text) for words in panel(TAME).texts(tag, kind)]
        assert found.texts(tag, kind) == words
    assert found.one("p", "note").text == text


@law(20)
@given(dossiers())
def test_any_dossier_has_its_panels(read: Dossier) -> None:
    state = knowledge(read)
    for subject, known in state.subjects.items():
        found = panel(read, subject)
        assert found.one("article").attributes["data-sel"] == subject
        assert found.one("h2").text == known.subject.label
        assert len(found.all("div", "said")) == len(known.claims)
        assert len(found.all("p", "act")) == len(known.claims) + len(responses_of(known, state))
        assert len(found.all("details", "why")) == len(found.all("span", "chip"))
        struck = all(state.standing[c.id] not in LIVE for c in known.claims)
        assert (len(found.all("s")) == len(found.all("div", "value"))) == struck
        for link in found.all("a"):
            address = link.attributes["href"]
            assert address.startswith(("http://", "https://", "./?"))
            if not address.startswith("./?"):
                assert "noopener" in link.attributes["rel"].split()


@pytest.mark.parametrize(
    "address", ["https://x.example/?a=1&b=\"'><script>&amp;", "HTTP://x.example/{{7*7}}"]
)
def test_an_address_is_linked_as_it_is_without_a_handle_on_this_page(address: str) -> None:
    copy = {"address": address, "day": "2026-01-01"}
    only = source("agency-1", publisher="agency", url=address, archived=copy)
    links = [
        link
        for link in panel(raid_of(claim("a"), more=[("sources.yaml", [0], only)])).all("a")
        if "data-sel" not in link.attributes
    ]
    # beside the value, in its citation with the copy, in the sequence
    assert [link.attributes["href"] for link in links] == [address] * 4
    assert {link.attributes["rel"] for link in links} == {"noopener noreferrer"}
    assert {link.attributes["target"] for link in links} == {"_blank"}


def test_what_is_reported_comes_first_then_where_then_who_said_what() -> None:
    assert panel(SMALL).texts("h3") == [en.WHAT_IS_REPORTED, en.WHERE, en.WHO_SAID_WHAT]
    assert panel(dossier((RAID, ["notes"], "A note."))).texts("h3")[-1] == en.EDITORS_NOTE


STORY = evidence(
    told("a", "daily", "x", property="occurrence"), answered("r", "withdraws", "a", "daily", on=3)
)


def test_of_a_story_that_fell_the_box_and_the_sequence_come_before_the_values() -> None:
    found = panel(STORY)
    assert found.texts("h3") == [en.WHO_SAID_WHAT, en.WHAT_IS_REPORTED, en.WHERE]
    assert found.one("div", "story").text.startswith("Withdrawn by Daily on 3 Dec 2025.")


def test_before_it_fell_it_is_told_as_any_other() -> None:
    found = panel(STORY, on="2025-12-02")
    assert found.texts("h3") == [en.WHAT_IS_REPORTED, en.WHERE, en.WHO_SAID_WHAT]
    assert found.all("div", "story") == []
    assert "3 Dec 2025" not in found.text
