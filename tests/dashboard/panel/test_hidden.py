"""Looking back: what is hidden is counted, and a subject that was not known yet is not told."""

from datetime import date

import pytest

from dashboard.panel.hidden import hidden_box, not_known
from dashboard.view import View
from tests.markup import parsed
from tests.telling import HOSTILE

DAY, RECORDED = date(2025, 12, 2), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (0, "0 later claims and responses are hidden."),
        (1, "1 later claim or response is hidden."),
        (1202, "1,202 later claims and responses are hidden."),
    ],
)
def test_the_box_names_the_day_and_counts_what_comes_later(later: int, words: str) -> None:
    assert parsed(hidden_box(DAY, later, None, 0)).texts("p") == [f"As known on 2 Dec 2025. {words}"]


def test_on_the_last_day_there_is_no_box() -> None:
    assert hidden_box(None, 0, None, 0) == ""
    assert hidden_box(None, 0, RECORDED, 0) == ""


def test_what_entered_later_is_counted_too() -> None:
    told = "As recorded by 1 Jan 2026: 12 later entries are left out."
    assert parsed(hidden_box(None, 0, RECORDED, 12)).texts("p") == [told]
    assert parsed(hidden_box(DAY, 5, RECORDED, 12)).texts("p")[1:] == [told]


def test_what_is_not_known_yet_is_told_without_its_label_and_with_a_way_back() -> None:
    found = parsed(not_known(View(sel="raid", asof=DAY), "Not known on 2 Dec 2025", "No claim."))
    assert found.one("article").attributes["data-sel"] == "raid"
    assert found.one("h2").text == found.one("article").attributes["aria-label"] == "Not known on 2 Dec 2025"
    assert found.one("a", "back").attributes["href"] == "./?asof=2025-12-02"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_text(text: str) -> None:
    found = parsed(not_known(View(sel="raid"), text, "Nothing."))
    assert found.outline == parsed(not_known(View(sel="raid"), "Tame", "Nothing.")).outline
    assert found.one("h2").text == text
