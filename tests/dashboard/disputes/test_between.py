"""Between two days: which standings turned, of the subjects that pass the filters on either of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.disputes.between import Comparison, compare
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, select
from geodata.dossier.standings import STANDINGS, Standing
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law

STORY = (
    claim("root", "agency", "talks", property="occurrence", on=1),
    claim("relay", "daily", "talks", property="occurrence", on=2, rests_on="root"),
    response("gone", "withdraws", "root", "agency", on=3),
    claim("late", "radio", 5, on=3),
)
BEFORE_ALL = date(1901, 1, 1)
days_of = st.sampled_from(
    [BEFORE_ALL, *(date(2025, month, 28) for month in (1, 6, 11, 12)), date(2026, 1, 1)]
)


def told(found: Comparison) -> list[tuple[str, list[str], str, str, tuple[str, ...]]]:
    """Each row: subject, claims, from what, to what, turned by what."""
    return [
        (group.item.subject.id, [c.id for c in row.claims], row.before, row.after, row.turned_by)
        for group in found.turned
        for row in group.things
    ]


def test_claims_that_one_thing_turned_alike_are_told_together_with_it() -> None:
    found = compare(Days(evidence(*STORY)), day(2), day(3), Criteria())
    assert told(found) == [("raid", ["root", "relay"], "single source", "withdrawn", ("gone",))]
    assert (found.turns, found.claims, found.responses) == (2, 1, 1)


@law(40)
@given(dossiers(), days_of, days_of, st.frozensets(st.sampled_from(STANDINGS)))
def test_it_holds_each_claim_known_on_both_days_whose_standing_differs_and_that_passes_on_either(
    read: Dossier, one: date, other: date, standings: frozenset[Standing]
) -> None:
    days, criteria = Days(read), Criteria(standings=standings)
    found = compare(days, one, other, criteria)
    before, after = days.on(min(one, other)), days.on(max(one, other))
    passing = {item.subject.id for state in (before, after) for item in select(state, criteria).shown}
    expected = {
        claim.id: (before.standing[claim.id], after.standing[claim.id])
        for subject in read.subjects
        if subject.id in passing
        for claim in subject.claims
        if claim.id in before.standing and before.standing[claim.id] != after.standing[claim.id]
    }
    rows = [(row, claim) for group in found.turned for row in group.things for claim in row.claims]
    assert {claim.id: (row.before, row.after) for row, claim in rows} == expected
    assert len(rows) == found.turns == len(expected)


@law(20)
@given(dossiers(), days_of, days_of)
def test_the_order_of_the_two_days_changes_nothing(read: Dossier, one: date, other: date) -> None:
    days = Days(read)
    there, back = compare(days, one, other, Criteria()), compare(days, other, one, Criteria())
    assert told(there) == told(back)
    assert (
        (there.span.since, there.span.end)
        == (back.span.since, back.span.end)
        == (
            min(one, other),
            max(one, other),
        )
    )
    assert (there.claims, there.responses) == (back.claims, back.responses)


@law(20)
@given(dossiers(), days_of)
def test_nothing_lies_between_a_day_and_itself(read: Dossier, one: date) -> None:
    found = compare(Days(read), one, one, Criteria())
    assert (found.turned, found.turns, found.claims, found.responses) == ((), 0, 0, 0)


def test_since_a_day_before_everything_all_became_known_and_nothing_turned() -> None:
    read = evidence(*STORY)
    found = compare(Days(read), BEFORE_ALL, day(3), Criteria())
    assert (found.turns, found.claims, found.responses) == (0, 3, 1)


@pytest.mark.parametrize(
    ("standing", "turns"), [("single source", 2), ("withdrawn", 2), ("denied", 0), ("corroborated", 0)]
)
def test_a_subject_counts_if_it_passes_on_the_earlier_day_or_on_the_later(
    standing: Standing, turns: int
) -> None:
    days = Days(evidence(*STORY[:3]))
    found = compare(days, day(2), day(3), Criteria(standings=frozenset({standing})))
    assert found.turns == turns
    assert found.responses == bool(turns)


def test_what_was_recorded_later_is_left_out() -> None:
    late = response("gone", "withdraws", "root", "agency", on=3, recorded="2026-02-01")
    read = evidence(*STORY[:2], late)
    assert compare(Days(read), day(2), day(3), Criteria()).turns == 2
    assert compare(Days(read), day(2), day(3), Criteria(), recorded_by=date(2026, 1, 1)).turns == 0
