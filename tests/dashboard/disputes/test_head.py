"""The head of the page Disputes: its counts, and its sentence where nothing is disputed."""

import pytest

from dashboard.disputes.disputed import disputes
from dashboard.disputes.head import counts, head, nothing
from dashboard.texts import disputes_en, en
from dashboard.view import View
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from geodata.dossier.standings import STANDING_OF_SLUG
from tests.evidence import claim, day, evidence, response
from tests.markup import parsed
from tests.telling import HOSTILE, told_in

READ = evidence(
    claim("five", "ministry", 5),
    claim("three", "daily", 3),
    claim("again", "radio", 3),
    claim("burnt", "radio", "post burnt", property="occurrence"),
    response("denial", "denies", "burnt", "ministry"),
)


def counted(read: Dossier, *standings: str) -> tuple[str, list[str]]:
    criteria = Criteria(standings=frozenset(STANDING_OF_SLUG[slug] for slug in standings))
    found = disputes(Days(read).on(), criteria)
    head = parsed(counts(found, View(standings=standings), day(1)))
    return head.one("h2").text, head.texts("li")


def test_it_counts_subjects_and_the_claims_of_each_of_the_three_standings() -> None:
    assert counted(READ) == (
        "1 subject disputed on 1 Dec 2025",
        ["Contested 3 claims", "Denied 1 claim", "Withdrawn 0 claims"],
    )


def test_a_filter_for_some_of_the_three_counts_only_these() -> None:
    assert counted(READ, "denied")[1] == ["Denied 1 claim"]
    assert counted(READ, "denied", "contested")[1] == ["Contested 3 claims", "Denied 1 claim"]
    assert len(counted(READ, "single-source")[1]) == 3


def test_the_page_has_one_title() -> None:
    assert parsed(head()).texts("h1") == [en.DISPUTES_PAGE]


def test_where_nothing_is_disputed_the_filters_are_named() -> None:
    view = View(kinds=("talks",), standings=("denied",), by=("ministry",), start=day(1))
    found = parsed(nothing(view, READ))
    assert found.one("h2").text == disputes_en.NOTHING_DISPUTED
    assert "Talks, Denied, said by Ministry, from 1 Dec 2025" in found.one("p").text
    assert parsed(nothing(View(), READ)).one("p").text == disputes_en.NONE_DISPUTED


@pytest.mark.parametrize("text", HOSTILE)
def test_the_name_of_a_party_is_text_whatever_it_says(text: str) -> None:
    view = View(by=("ministry",))
    found, tame = parsed(nothing(view, told_in(text))), parsed(nothing(view, told_in("Tame words")))
    assert text in found.text
    assert found.outline == tame.outline
