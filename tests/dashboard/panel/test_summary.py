"""The panel with nothing selected: its counts add up, and its list holds everything in view."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel.summary import (
    counts,
    counts_below,
    filter_words,
    in_view,
    nothing_matches,
    range_words,
    stretch_words,
)
from dashboard.texts import en
from dashboard.view import STANDINGS, View
from geodata.dossier.along import Stretch
from geodata.dossier.days import Days
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import BORDER, POST, RAID, TALKS
from tests.telling import HOSTILE, dossier, knowledge, selection_of, told_in

SMALL = dossier()
ONE, TWO = date(2025, 11, 26), date(2025, 12, 2)


def legend(read: Dossier, selection: Selection) -> Element:
    return parsed(counts(knowledge(read), selection))


def tables(found: Element) -> list[list[int]]:
    """The counts of the three tables: what, how it stands, how well placed."""
    return [[int(count) for count in table.texts("b")] for table in found.all("div", "counts")]


def rows_of(read: Dossier, selection: Selection) -> Element:
    return parsed(in_view(View(), knowledge(read), selection))


def test_the_title_says_how_many_of_how_many() -> None:
    def title(**criteria: object) -> str:
        return legend(SMALL, selection_of(SMALL, **criteria)).one("h2").text

    assert title() == "4 of 4 subjects in view"
    assert title(groups=frozenset({"incident", "border"})) == "2 of 4 subjects in view"
    assert title(start=date(2026, 1, 1)) == "2 of 4 subjects in view"


@law(12)
@given(
    dossiers(),
    st.builds(
        dict,
        start=st.none() | st.just(ONE),
        groups=st.frozensets(st.sampled_from(GROUP_IDS)),
    ),
)
def test_all_tables_add_up_to_what_is_in_view_and_the_list_has_each_once(
    read: Dossier, criteria: dict[str, object]
) -> None:
    selection = selection_of(read, **criteria)
    what, stands, placed = tables(legend(read, selection))
    assert sum(what) == sum(stands) == sum(placed) == len(selection.shown)
    assert tables(parsed(counts_below(selection))) == [what, stands, placed]
    listed = [row.attributes["data-sel"] for row in rows_of(read, selection).all("a", "row")]
    expected = [item.subject.id for item in (*selection.shown, *selection.left_out)]
    assert sorted(listed) == sorted(expected)


def test_it_counts_subjects_by_their_own_standing_with_its_mark() -> None:
    table = legend(SMALL, selection_of(SMALL)).all("div", "counts")[1]
    lines = {line.one("span").text: line.one("b").text for line in table.all("div")}
    assert lines == {
        "Corroborated": "0",
        "Single source": "3",
        "Contested": "0",
        "Denied": "1",
        "Withdrawn": "0",
    }
    assert [mark.attributes["class"] for mark in table.all("i")] == [
        f"glyph standing-{slug}" for slug in STANDINGS
    ]


def test_under_something_selected_the_counts_are_no_panel_of_their_own() -> None:
    found = parsed(counts_below(selection_of(SMALL)))
    assert found.all("article") == found.all("h2") == []
    assert found.one("p").text == "4 of 4 subjects in view"


def test_what_the_map_cannot_draw_and_what_a_range_leaves_out_are_listed_under_their_names() -> None:
    read = dossier((POST, ["at"], None))
    found = rows_of(read, selection_of(read, start=ONE))
    folds = {fold.one("summary").text: fold.texts("a", "row") for fold in found.all("details", "fold")}
    assert folds == {
        "Not on the map: 1": ["Border post no. 7Border post · Single source"],
        "Undated: 1": ["Reported talksTalks and developments · Denied"],
    }


def test_an_empty_kind_is_marked_and_kept() -> None:
    found = legend(SMALL, selection_of(SMALL))
    zero = [line.one("span").text for line in found.all("div", "none")]
    assert en.SHAPE_COUNTS["mine"] in zero
    assert en.SHAPE_COUNTS["incident"] not in zero


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str) -> None:
    read, tame = told_in(text), told_in("Tame words")
    assert rows_of(read, selection_of(read)).outline == rows_of(tame, selection_of(tame)).outline
    assert legend(read, selection_of(read)).outline == legend(tame, selection_of(tame)).outline


@pytest.mark.parametrize(
    ("criteria", "words"),
    [
        (Criteria(), ""),
        (Criteria(ONE, TWO), "26 Nov 2025 – 2 Dec 2025"),
        (Criteria(start=ONE), "from 26 Nov 2025"),
        (Criteria(end=TWO), "to 2 Dec 2025"),
    ],
)
def test_a_date_range_is_told_in_words(criteria: Criteria, words: str) -> None:
    assert range_words(criteria) == words


def test_a_stretch_of_a_border_is_told_in_words() -> None:
    label = "Border between A and B"
    assert stretch_words(Stretch("aa-bb", 850, 1000), SMALL) == f"km 850–1,000 of the {label}"
    assert stretch_words(Stretch("aa-bb", 0, 60.25), SMALL) == f"km 0–60.2 of the {label}"
    assert stretch_words(None, SMALL) == ""
    asked = View(km=Stretch("aa-bb", 850, 1000), kinds=("incident",))
    assert filter_words(asked, SMALL) == ["Incidents", f"km 850–1,000 of the {label}"]


def nothing(view: View, read: Dossier = SMALL) -> Element:
    on = None if view.asof is None else view.asof.isoformat()
    return parsed(nothing_matches(knowledge(read, on), view))


def test_where_nothing_matches_the_filters_are_named() -> None:
    view = View(end=ONE, kinds=("talks", "incident"), standings=("denied", "contested"), by=("daily",))
    found = nothing(view)
    assert found.one("h2").text == en.NOTHING_MATCHES
    asked = "Incidents, Talks, Contested, Denied, said by Daily, to 26 Nov 2025"
    assert found.one("p").text.startswith(f"{en.NO_SUBJECT_HAS.format(asked)} Read to")
    assert found.one("article").attributes["data-sel"] == ""


def test_the_day_is_named_too_where_it_hides_something() -> None:
    view = View(kinds=("talks",), asof=TWO)
    assert "Talks. As known on 2 Dec 2025. Read to" in nothing(view).one("p").text
    assert "known on" not in nothing(View(kinds=("talks",), asof=date(2098, 1, 1))).one("p").text


@pytest.mark.parametrize("kinds", [(), ("talks",)])
def test_a_day_on_which_nothing_was_known_is_named_and_no_filter(kinds: tuple[str, ...]) -> None:
    found = nothing(View(kinds=kinds, asof=date(1901, 1, 1)))
    assert found.one("h2").text == "Nothing known on 1 Jan 1901"
    assert found.one("p").text.startswith(en.KNOWN_LATER)


def test_a_day_by_which_nothing_was_recorded_is_named() -> None:
    view = View(rec=date(1901, 1, 1))
    found = parsed(nothing_matches(Days(SMALL).on(None, view.rec), view))
    assert found.one("h2").text == "Nothing recorded by 1 Jan 1901"
    assert found.one("p").text.startswith(en.RECORDED_LATER)


def test_a_dossier_in_which_nothing_is_reported_names_no_filter() -> None:
    empty = dossier(
        *((file, ["claims"], []) for file in (RAID, TALKS, POST, BORDER)), (TALKS, ["responses"], [])
    )
    for view in (View(), View(kinds=("talks",))):
        assert nothing(view, empty).one("h2").text == en.NOTHING_YET
        assert nothing(view, empty).one("p").text.startswith(en.NOTHING_IN_IT)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_name_of_a_party_is_text(text: str) -> None:
    read = told_in(text)
    assert f"said by {text}" in nothing(View(by=("daily",)), read).one("p").text


def test_every_state_says_how_far_the_reading_went() -> None:
    read = dossier(("region.yaml", ["read_until"], "2024-02-29"), (RAID, ["notes"], "x"))
    for state in (legend(read, selection_of(read)), nothing(View(end=ONE), read)):
        assert "Read to February 2024" in state.one("p").text
