"""The span of the page Changes: which two states of knowledge an address asks for, by which clock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.changes.span import Span, span_of
from dashboard.view import RECORDED, View
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.turns import turned
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law
from tests.scattered import scattered

STORY = evidence(
    claim("story", "agency", on=2),
    claim("relay", "daily", on=2, rests_on="story"),
    claim("later", "radio", on=3, recorded="2026-02-01"),
    response("back", "withdraws", "story", "agency", on=3),
    claim("last", "weekly", on=9, recorded="2026-03-01"),
)


def span(read: Dossier = STORY, **view: object) -> Span:
    found = span_of(Days(read), View(**view))  # type: ignore[arg-type]
    assert found is not None
    return found


def new(found: Span) -> set[str]:
    return {thing.id for _, thing in (*found.changes.claims, *found.changes.responses)}


@pytest.mark.parametrize(
    ("view", "since", "end"),
    [
        ({}, date(2025, 11, 9), day(9)),
        ({"since": "7d"}, day(2), day(9)),
        ({"since": "2025-12-04"}, day(4), day(9)),
        ({"since": "7d", "asof": day(8)}, day(1), day(8)),
        ({"since": "7d", "asof": date(2030, 1, 1)}, day(2), day(9)),
        ({"since": "7d", "rec": date(2026, 2, 15)}, date(2025, 11, 26), day(3)),
        ({"since": "9999d", "asof": date(2, 1, 1)}, date.min, date(2, 1, 1)),
        ({"clock": RECORDED}, date(2026, 1, 30), date(2026, 3, 1)),
        ({"clock": RECORDED, "since": "7d", "rec": date(2026, 2, 15)}, date(2026, 2, 8), date(2026, 2, 15)),
        ({"clock": RECORDED, "rec": date(2030, 1, 1)}, date(2026, 1, 30), date(2026, 3, 1)),
        ({"clock": RECORDED, "asof": day(3)}, date(2026, 1, 30), date(2026, 3, 1)),
    ],
)
def test_it_counts_back_from_its_end_and_never_from_today(
    view: dict[str, object], since: date, end: date
) -> None:
    found = span(**view)
    assert (found.since, found.end) == (since, end)


def test_what_came_in_on_its_first_day_is_the_state_before() -> None:
    assert new(span(since="2025-12-02", asof=day(3))) == {"later", "back"}
    assert new(span(since="2025-12-01", asof=day(3))) == {"story", "relay", "later", "back"}
    assert new(span(clock=RECORDED, since="2026-02-01")) == {"last"}
    assert new(span(clock=RECORDED, since="2026-01-31")) == {"later", "last"}


def test_by_the_recorded_clock_only_what_is_known_on_the_as_of_day_is_new() -> None:
    assert new(span(clock=RECORDED, since="2026-01-31", asof=day(8))) == {"later"}


def test_by_the_known_clock_only_what_was_recorded_in_time_is_new() -> None:
    assert new(span(since="2025-12-02", rec=date(2026, 1, 31))) == {"back"}


@pytest.mark.parametrize("since", ["2025-12-03", "2025-12-04", "2030-01-01"])
def test_a_span_that_ends_before_it_begins_holds_nothing(since: str) -> None:
    found = span(since=since, asof=day(3))
    assert found.backward
    assert found.empty
    assert found.turns == ()


def test_before_everything_all_is_new() -> None:
    found = span(since="1990-01-01")
    assert new(found) == {"story", "relay", "later", "back", "last"}
    assert not found.before.standing


def test_a_new_claim_turns_from_how_it_stood_when_it_came_in() -> None:
    def turns(**view: object) -> dict[str, str]:
        return {turn.claim.id: f"{turn.before} to {turn.after}" for turn in span(**view).turns}

    fell = dict.fromkeys(("story", "relay"), "single source to withdrawn")
    assert turns(since="2025-12-02", asof=day(3)) == fell
    assert turns(since="2025-12-01", asof=day(3)) == fell
    assert turns(since="2025-12-01", asof=day(2)) == {}
    assert turns(clock=RECORDED, since="2025-01-01") == {"later": "single source to corroborated"}


def test_a_dossier_without_a_claim_has_no_span() -> None:
    assert span_of(Days(evidence()), View()) is None
    assert span_of(Days(evidence()), View(clock=RECORDED)) is None
    assert span_of(Days(STORY), View(rec=date(2025, 1, 1))) is None
    assert span_of(Days(STORY), View(clock=RECORDED, rec=date(2025, 1, 1))) is not None


@given(dossiers(), st.sampled_from(["", RECORDED]), st.data())
@law(60)
def test_what_is_new_in_two_spans_is_what_is_new_in_both_together(
    read: Dossier, clock: str, draw: st.DataObject
) -> None:
    whole = span_of(Days(read), View(clock=clock, since="1800-01-01"))
    if whole is None:
        return
    middle = draw.draw(st.sampled_from([whole.end - timedelta(n) for n in (0, 1, 300, 700)]))
    until = {"rec": middle} if clock else {"asof": middle}
    first = span_of(Days(read), View(clock=clock, since="1800-01-01", **until))  # type: ignore[arg-type]
    second = span_of(Days(read), View(clock=clock, since=middle.isoformat()))
    assert first is not None
    assert second is not None
    assert new(first) | new(second) == new(whole)
    assert new(first) & new(second) == set()


@given(dossiers(), st.sampled_from(["", RECORDED]), st.sampled_from(["1800-01-01", "2025-06-01", "30d"]))
@law(60)
def test_every_turn_ends_as_the_claim_stands_and_names_what_came_in(
    read: Dossier, clock: str, since: str
) -> None:
    found = span_of(Days(read), View(clock=clock, since=since))
    if found is None:
        return
    for turn in found.turns:
        assert turn.after == found.after.standing[turn.claim.id] != turn.before
        assert set(turn.turned_by) <= new(found)
        assert found.before.standing.get(turn.claim.id, turn.before) == turn.before
    assert [(t.subject, t.claim.id) for t in found.turns] == sorted(
        {(t.subject, t.claim.id) for t in found.turns}
    )


@given(
    dossiers() | scattered(), st.sampled_from(["", RECORDED]), st.sampled_from(["1800-01-01", "2025-12-01"])
)
@law(100)
def test_the_turns_of_new_claims_are_those_from_the_whole_state_on_their_day(
    read: Dossier, clock: str, since: str
) -> None:
    """The page works them out from a part of the dossier."""
    days = Days(read)
    found = span_of(days, View(clock=clock, since=since))
    if found is None:
        return
    expected = set()
    for subject, thing in found.changes.claims:
        entered = thing.recorded.latest
        first = days.on(None, entered) if clock else days.on(days.known_on(thing.id))
        expected.add(turned(subject, thing, first, found.after))
    fresh = {claim_.id for _, claim_ in found.changes.claims}
    assert {turn for turn in found.turns if turn.claim.id in fresh} == expected - {None}
