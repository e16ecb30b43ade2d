"""The list of subjects: rows that begin with the label as written, and links that carry the whole view."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dashboard.panel.parts import back, choice
from dashboard.panel.rows import FIRST, folded, glyph_of, kind_words, rows, second_line
from dashboard.texts import en
from dashboard.view import View, read_view
from geodata.dossier.select import Selected
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import POST, RAID, TALKS, claim
from tests.telling import HOSTILE, dossier, occurred, raid_of, selected, selection_of, told_in
from tests.views import KNOWN, SELECTABLE, views

SMALL = dossier()


def view_of(link: Element) -> View:
    """The view that a link leads to."""
    address = urlsplit(link.attributes["href"])
    assert (address.scheme, address.netloc, address.path) == ("", "", "./")
    view, notices = read_view(parse_qs(address.query), KNOWN)
    assert notices == ()
    return view


@law(30)
@given(views(), st.sampled_from(SELECTABLE))
def test_a_link_that_selects_carries_the_whole_view(view: View, chosen: str) -> None:
    link = parsed(choice(view, chosen, Markup("x"), "row")).one("a")
    assert view_of(link) == replace(view, sel=chosen)
    assert link.attributes["data-sel"] == chosen


@law(30)
@given(views())
def test_the_way_back_carries_all_but_the_selection(view: View) -> None:
    link = parsed(back(view)).one("a", "back")
    assert view_of(link) == replace(view, sel="")
    assert link.attributes["data-sel"] == ""


def test_every_subject_has_a_row_that_begins_with_its_label() -> None:
    items = selection_of(SMALL).shown
    found = parsed(rows(View(), SMALL, items)).all("a", "row")
    assert [row.attributes["data-sel"] for row in found] == [item.subject.id for item in items]
    for row, item in zip(found, items, strict=True):
        words = f"{second_line(item)} · {en.STANDINGS[item.standing]}"
        assert row.text == item.subject.label + words
        assert row.one("b").text == item.subject.label


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_text_whatever_it_says(text: str) -> None:
    read = told_in(text)
    items = selection_of(read).shown
    found = parsed(rows(View(q=text), read, items))
    tame = parsed(rows(View(q="x"), SMALL, selection_of(told_in("Tame words")).shown))
    assert [row.text.startswith(text) for row in found.all("a", "row")] == [True] * len(items)
    assert found.outline == tame.outline
    assert {view_of(row).q for row in found.all("a", "row")} == {text}


@pytest.mark.parametrize(
    ("number", "open_"), [(0, 0), (1, 1), (FIRST, FIRST), (FIRST + 1, FIRST), (99, FIRST)]
)
def test_what_comes_after_the_first_dozen_is_folded_away_and_nothing_is_lost(number: int, open_: int) -> None:
    items = [selected(SMALL, "raid")] * number
    found = parsed(rows(View(), SMALL, items))
    assert len(found.all("a", "row")) == number
    assert len([part for part in found.inside if isinstance(part, Element) and part.tag == "a"]) == open_
    assert found.texts("summary") == ([f"Show all {number}"] if number > FIRST else [])
    assert len(parsed(rows(View(), SMALL, items, fold=False)).inside) == number


def test_a_folded_list_has_its_title_and_count_and_is_not_there_when_empty() -> None:
    found = parsed(folded(View(), SMALL, "Undated", [selected(SMALL, "talks")] * 15))
    assert found.one("summary").text == "Undated: 15"
    assert len(found.all("a", "row")) == 15
    assert folded(View(), SMALL, "Undated", []) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], "Undated · Attack"),
        (["2025-11-26"], "26 Nov 2025 · Attack"),
        (["2025-11-27", "2025-11-26"], "26 Nov 2025 or 27 Nov 2025 · Attack"),
        (["2025-11-26", "2025-11-27", "2025-11-28"], "26 Nov 2025 or 27 Nov 2025… · Attack"),
        (["2025-11-26", "2025-11-26"], "26 Nov 2025 · Attack"),
    ],
)
def test_a_row_says_when_it_happened_and_what_it_is(days: list[str], words: str) -> None:
    read = raid_of(claim("dead"), *occurred(*days))
    assert second_line(selected(read, "raid")) == words


def test_sites_and_borders_are_never_called_undated() -> None:
    assert second_line(selected(SMALL, "post-7")) == "Border post"
    assert second_line(selected(SMALL, "aa-bb")) == "Border segment"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ((RAID, ["type"], "armed_clash"), "Armed clash"),
        ((RAID, ["type"], "drone-strike"), "Drone strike"),
        ((RAID, ["type"], None), "Incident"),
        ((POST, ["type"], "detachment_hq"), "Detachment headquarters"),
        ((TALKS, ["type"], None), "Talks and developments"),
    ],
)
def test_a_type_is_told_in_words_or_else_the_kind(changes: tuple[str, list[str], str], words: str) -> None:
    read = dossier(changes)
    file = changes[0].removeprefix("subjects/").removesuffix(".yaml")
    assert kind_words(read.subject[file]) == words


def test_the_glyph_is_the_shape_of_the_subject_or_the_line_of_the_border() -> None:
    def classes(item: Selected) -> str:
        return parsed(glyph_of(item.subject, SMALL, item.standing)).one("i").attributes["class"]

    shown = {item.subject.id: classes(item) for item in selection_of(SMALL).shown}
    assert shown == {
        "raid": "glyph shape-incident",
        "talks": "glyph shape-talks s-denied",
        "post-7": "glyph shape-post",
        "aa-bb": "glyph border-0",
    }


def test_a_border_without_a_line_has_no_other_border_s_glyph() -> None:
    lineless = {"id": "bb-cc", "kind": "border", "label": "Border between B and C", "at": None}
    read = dossier(("subjects/bb-cc.yaml", [], lineless))
    mark = parsed(glyph_of(read.subject["bb-cc"], read, "single source")).one("i")
    assert mark.attributes["class"] == "glyph border-none"
