"""The panel with nothing selected: its counts add up, and its list holds everything in view."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel.summary import counts, in_view, nothing_matches, range_words
from dashboard.texts import en
from dashboard.view import View
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import POST, RAID
from tests.telling import HOSTILE, dossier, selection_of, told_in

SMALL = dossier()
ONE, TWO = date(2025, 11, 26), date(2025, 12, 2)


def tables(read: Dossier, selection: Selection) -> list[list[int]]:
    """The counts of the two tables: what, and how well placed."""
    found = parsed(counts(read, selection))
    return [[int(count) for count in table.texts("b")] for table in found.all("div", "counts")]


def rows_of(read: Dossier, selection: Selection) -> Element:
    return parsed(in_view(View(), read, selection))


def test_the_title_says_how_many_of_how_many() -> None:
    def title(**criteria: object) -> str:
        return parsed(counts(SMALL, selection_of(SMALL, **criteria))).one("h2").text

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
def test_both_tables_add_up_to_what_is_in_view_and_the_list_has_each_once(
    read: Dossier, criteria: dict[str, object]
) -> None:
    selection = selection_of(read, **criteria)
    what, placed = tables(read, selection)
    assert sum(what) == sum(placed) == len(selection.shown)
    listed = [row.attributes["data-sel"] for row in rows_of(read, selection).all("a", "row")]
    expected = [item.subject.id for item in (*selection.shown, *selection.left_out)]
    assert sorted(listed) == sorted(expected)


def test_what_the_map_cannot_draw_and_what_a_range_leaves_out_are_listed_under_their_names() -> None:
    read = dossier((POST, ["at"], None))
    found = rows_of(read, selection_of(read, start=ONE))
    folds = {fold.one("summary").text: fold.texts("a", "row") for fold in found.all("details", "fold")}
    assert folds == {
        "Not on the map: 1": ["Border post no. 7Border post"],
        "Undated: 1": ["Reported talksTalks and developments"],
    }


def test_an_empty_kind_is_marked_and_kept() -> None:
    found = parsed(counts(SMALL, selection_of(SMALL)))
    zero = [line.one("span").text for line in found.all("div", "none")]
    assert en.SHAPE_COUNTS["mine"] in zero
    assert en.SHAPE_COUNTS["incident"] not in zero


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str) -> None:
    read, tame = told_in(text), told_in("Tame words")
    assert rows_of(read, selection_of(read)).outline == rows_of(tame, selection_of(tame)).outline
    found = parsed(counts(read, selection_of(read)))
    assert found.outline == parsed(counts(tame, selection_of(tame))).outline


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


def test_where_nothing_matches_the_filters_are_named() -> None:
    found = parsed(nothing_matches(SMALL, Criteria(end=ONE, groups=frozenset({"talks", "incident"}))))
    assert found.one("h2").text == en.NOTHING_MATCHES
    assert "Incidents, Talks, to 26 Nov 2025" in found.one("p").text
    assert found.one("article").attributes["data-sel"] == ""


def test_a_dossier_in_which_nothing_is_reported_names_no_filter() -> None:
    assert parsed(nothing_matches(SMALL, Criteria())).one("p").text.startswith(en.NOTHING_IN_IT)


def test_every_state_says_how_far_the_reading_went() -> None:
    read = dossier(("region.yaml", ["read_until"], "2024-02-29"), (RAID, ["notes"], "x"))
    for state in (counts(read, selection_of(read)), nothing_matches(read, Criteria(end=ONE))):
        assert "Read to February 2024" in parsed(state).one("p").text
