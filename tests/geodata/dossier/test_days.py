"""A dossier day by day: what a day means, and nothing assessed twice."""

from datetime import date, timedelta
from itertools import pairwise
from threading import Thread
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier import days as days_module
from geodata.dossier.days import KEPT, Days
from geodata.dossier.model import Dossier, known_on
from geodata.dossier.standing import assess
from geodata.exports.assessment import assessment_json
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law

STORY = (
    claim("talks", "officials", on=2),
    claim("relay", "daily", on=3, rests_on="talks"),
    response("denial", "denies", "talks", "ministry", on=3),
    claim("late", "radio", on=5, recorded="2026-02-01"),
)


def test_the_days_are_those_on_which_something_becomes_known() -> None:
    days = Days(evidence(*STORY))
    assert days.turns() == (day(2), day(3), day(5))
    assert days.turns(date(2026, 1, 31)) == (day(2), day(3))
    assert days.last() == day(5)
    assert days.last(date(2026, 1, 31)) == day(3)
    assert days.last(date(2025, 1, 1)) is None
    assert days.known_on("denial") == day(3)


def test_a_day_between_two_such_days_is_the_first_of_them() -> None:
    days = Days(evidence(*STORY))
    assert days.on(day(4)) is days.on(day(3))
    assert days.on(day(3)) is not days.on(day(2))


def test_no_day_and_every_later_day_are_the_last() -> None:
    days = Days(evidence(*STORY))
    assert days.on() is days.on(day(5)) is days.on(date(2099, 1, 1))
    assert days.on(recorded_by=date(2026, 2, 1)) is days.on(recorded_by=date.max) is days.on()


def test_a_day_before_everything_knows_nothing() -> None:
    nothing = Days(evidence(*STORY)).on(day(1))
    assert (nothing.standing, nothing.subjects, nothing.finding, nothing.answers) == ({}, {}, {}, {})
    assert Days(evidence(*STORY)).on(None, date(2025, 1, 1)).standing == {}


@pytest.mark.parametrize(("as_of", "hidden"), [(None, 0), (5, 0), (4, 1), (3, 1), (2, 3), (1, 4)])
def test_it_counts_what_a_day_hides(as_of: int | None, hidden: int) -> None:
    assert Days(evidence(*STORY)).later(None if as_of is None else day(as_of)) == hidden


def test_it_counts_what_was_recorded_later() -> None:
    days = Days(evidence(*STORY))
    assert days.entered_later(None) == days.entered_later(date(2026, 2, 1)) == 0
    assert days.entered_later(date(2026, 1, 31)) == 1
    assert days.later(day(3), date(2026, 1, 31)) == 0


def test_nothing_is_assessed_twice_not_even_by_many_at_once() -> None:
    days = Days(evidence(*STORY))
    asked = [day(number) for number in (2, 3, 4, 5, 6)] * 4
    with patch.object(days_module, "assess", wraps=assess) as assessed:
        readers = [Thread(target=days.on, args=[as_of]) for as_of in asked]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
    assert assessed.call_count == 3


def test_only_the_days_asked_for_last_are_kept() -> None:
    count = KEPT + 1
    first = date(2020, 1, 1)
    stated = [claim(f"c{n}", "agency", made_on=str(first + timedelta(days=n))) for n in range(count)]
    days = Days(evidence(*stated))
    kept = [days.on(as_of) for as_of in days.turns()]
    assert days.on(days.turns()[-1]) is kept[-1]
    assert days.on(days.turns()[0]) is not kept[0]


@law(40)
@given(dossiers(), st.none() | st.dates(date(2023, 1, 1), date(2027, 1, 1)))
def test_each_day_is_what_assess_says_of_it(read: Dossier, by: date | None) -> None:
    days = Days(read)
    assert days.last(by) == assess(read, None, by).as_of
    asked = [d for turn in days.turns(by) for d in (turn - timedelta(days=1), turn) if turn > date.min]
    for as_of in (None, *asked):
        found = assessment_json(days.on(as_of, by).assessment, "")
        expected = assessment_json(assess(read, as_of, by), "")
        assert {**found, "as_of": None} == {**expected, "as_of": None}


@law(40)
@given(dossiers())
def test_the_days_are_in_order_and_hide_ever_less(read: Dossier) -> None:
    days = Days(read)
    assert all(one < other for one, other in pairwise(days.turns()))
    hidden = [days.later(turn) for turn in days.turns()]
    assert all(one > other for one, other in pairwise(hidden))
    assert hidden[-1:] in ([], [0])
    for thing in (*read.claim.values(), *read.response.values()):
        assert days.known_on(thing.id) == known_on(thing, read.source[thing.source])


def test_the_last_day_on_which_something_was_recorded_may_be_asked_for_up_to_a_day() -> None:
    days = Days(evidence(*STORY))
    assert days.last_recorded() == days.last_recorded(date(2026, 2, 1)) == date(2026, 2, 1)
    assert days.last_recorded(date(2026, 1, 31)) == date(2026, 1, 1)
    assert days.last_recorded(date(2025, 12, 31)) is None
    assert Days(evidence()).last_recorded() is None
