"""What turned between two states of knowledge, and what turned it."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from geodata.dossier.turns import Changes, changes
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law
from tests.scattered import scattered


def spans(dossier: Dossier) -> list[tuple[Knowledge, Knowledge]]:
    """Every pair of states of a dossier by the as-of clock, from nothing to all."""
    days = Days(dossier)
    states = [days.on(date.min), *map(days.on, days.turns())]
    return list(combinations(states, 2))


def turned(*things: dict[str, Any], since: int = 1, to: int = 9) -> dict[str, str]:
    """The turns from one day of December 2025 to another, as `denied to contested: r1 r2`."""
    days = Days(evidence(*things))
    found = changes(days.on(day(since)), days.on(day(to)))
    return {
        turn.claim.id: f"{turn.before} to {turn.after}: {' '.join(turn.turned_by)}" for turn in found.turns
    }


def known(state: Knowledge) -> set[str]:
    return {*state.assessment.claims, *state.assessment.responses}


@given(dossiers() | scattered())
@law(100)
def test_every_turn_is_told_with_something_that_was_not_known_before(dossier: Dossier) -> None:
    for before, after in spans(dossier):
        for turn in changes(before, after).turns:
            assert turn.turned_by
            assert set(turn.turned_by) <= known(after) - known(before)


@given(dossiers() | scattered())
@law(40)
def test_what_came_in_is_all_that_is_known_after_and_was_not_before(dossier: Dossier) -> None:
    for before, after in spans(dossier):
        found = changes(before, after)
        came = [thing.id for _, thing in (*found.claims, *found.responses)]
        assert len(came) == len(set(came))
        assert set(came) == known(after) - known(before)
        assert {turn.claim.id for turn in found.turns} == {
            name for name in before.standing if before.standing[name] != after.standing[name]
        }


@given(dossiers() | scattered())
@law(20)
def test_nothing_lies_between_equal_states(dossier: Dossier) -> None:
    for state in {id(state): state for span in spans(dossier) for state in span}.values():
        assert changes(state, state) == Changes((), (), ())


@given(scattered(), st.randoms(use_true_random=False))
@law(40)
def test_the_order_of_the_files_does_not_matter(dossier: Dossier, random: Any) -> None:
    def told(of: Dossier) -> list[set[Any]]:
        return [
            {(subject, thing.id) for subject, thing in (*found.claims, *found.responses)}
            | {(turn.subject, turn.claim.id, turn.before, turn.after, turn.turned_by) for turn in found.turns}
            for found in (changes(*span) for span in spans(of))
        ]

    def shuffled(things: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(things, len(things)))

    subjects = [
        subject.model_copy(
            update={"claims": shuffled(subject.claims), "responses": shuffled(subject.responses)}
        )
        for subject in dossier.subjects
    ]
    parts = {name: getattr(dossier, name) for name in Dossier.model_fields}
    parts |= {"subjects": shuffled(tuple(subjects)), "sources": shuffled(dossier.sources)}
    assert told(Dossier.model_construct(**parts)) == told(dossier)


TALKS = claim("talks", "officials")
CASES = {
    "a withdrawal turns the claim and all that only repeats it": (
        (
            claim("story", "agency"),
            claim("relay", "daily", rests_on="story"),
            claim("echo", "weekly", rests_on="relay"),
            response("back", "withdraws", "story", "agency", on=2),
        ),
        dict.fromkeys(("story", "relay", "echo"), "single source to withdrawn: back"),
    ),
    "a denial of a denial turns what was denied": (
        (
            TALKS,
            response("no", "denies", "talks", "embassy"),
            response("yes", "denies", "no", "daily", on=2),
        ),
        {"talks": "denied to contested: yes"},
    ),
    "a denial that is taken back turns what it denied": (
        (
            TALKS,
            response("no", "denies", "talks", "embassy"),
            response("back", "withdraws", "no", "embassy", on=2),
            response("aside", "qualifies", "no", "daily", on=2),
        ),
        {"talks": "denied to single source: back"},
    ),
    "a rival that falls leaves the other alone": (
        (
            claim("five", "agency"),
            claim("six", "daily", 6),
            response("back", "withdraws", "six", "daily", on=2),
        ),
        {"five": "contested to single source: back", "six": "contested to withdrawn: back"},
    ),
    "the newer figure of the same party turns the older": (
        (claim("five", "agency"), claim("six", "agency", 6, on=2, supersedes="five")),
        {"five": "single source to withdrawn: six"},
    ),
    "an answer to a publication waits for what is told in it": (
        (
            claim("five", "guards"),
            claim("late", "embassy", on=2, source="agency"),
            response("against", "contradicts", "agency", "ministry"),
            response("for", "denies", "against", "daily"),
        ),
        {"five": "single source to corroborated: late"},
    ),
    "what is told besides does not turn it": (
        (
            claim("five", "agency"),
            claim("six", "daily", 6),
            response("back", "withdraws", "six", "daily", on=2),
            response("no", "denies", "six", "ministry", on=2),
            response("aside", "qualifies", "six", "embassy", on=2),
        ),
        {"five": "contested to single source: back", "six": "contested to withdrawn: back"},
    ),
    "a relay that loses one of its two roots may become independent": (
        (
            claim("root", "agency", "a raid", property="occurrence"),
            claim("other-root", "daily", "an attack", property="occurrence"),
            claim("relay", "weekly", rests_on="root other-root"),
            claim("five", "agency"),
            response("back", "withdraws", "root", "agency", on=2),
        ),
        {
            "five": "single source to corroborated: back",
            "relay": "single source to corroborated: back",
            "root": "single source to withdrawn: back",
        },
    ),
    "so may a confirmation": (
        (
            claim("root", "agency", "a raid", property="occurrence"),
            claim("other-root", "daily", "an attack", property="occurrence"),
            claim("five", "agency"),
            response("yes", "confirms", "five", "weekly", rests_on="root other-root"),
            response("back", "withdraws", "root", "agency", on=2),
        ),
        {"five": "single source to corroborated: back", "root": "single source to withdrawn: back"},
    ),
    "a claim on another matter turns nothing": (
        (claim("five", "agency"), claim("hurt", "daily", 6, property="wounded", on=2)),
        {},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_turned_a_standing_is_told(case: str) -> None:
    things, expected = CASES[case]
    assert turned(*things) == expected


def test_a_turn_of_a_longer_span_names_what_decides_it_in_the_end() -> None:
    things = (
        claim("five", "agency"),
        claim("six", "daily", 6, on=2),
        response("back", "withdraws", "five", "agency", on=3),
    )
    assert turned(*things, to=2) == {"five": "single source to contested: six"}
    assert turned(*things) == {"five": "single source to withdrawn: back"}


def test_a_record_that_is_not_known_yet_may_turn_a_standing_and_is_not_named() -> None:
    """R5: what rests on a publication rests on its claims, known or not, once they are recorded."""
    days = Days(
        evidence(
            claim("relay", "weekly", rests_on="daily"),
            claim("late", "villagers", source="daily", on=3, recorded="2026-01-02"),
            response("no", "withdraws", "late", "ministry"),
        )
    )
    (turn,) = changes(days.on(day(1), date(2026, 1, 1)), days.on(day(1), date(2026, 1, 2))).turns
    assert (turn.claim.id, turn.after, turn.turned_by) == ("relay", "denied", ())


def test_by_the_recorded_clock_a_turn_names_what_was_recorded() -> None:
    days = Days(evidence(claim("five", "agency"), claim("six", "daily", 6, recorded="2026-02-01")))
    (turn,) = changes(days.on(recorded_by=date(2026, 1, 31)), days.on()).turns
    assert (turn.claim.id, turn.before, turn.after) == ("five", "single source", "contested")
    assert turn.turned_by == ("six",)
