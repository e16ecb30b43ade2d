"""What is known of each subject on a day: its claims, when it happened (R18), its own standing (R19)."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from geodata.dossier.because import because
from geodata.dossier.known import Knowledge, KnownSubject, first_of, matter_of
from geodata.dossier.model import Dossier
from geodata.dossier.standing import assess
from geodata.dossier.standings import STANDINGS, Standing
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law

Things = tuple[dict[str, Any], ...]


def raid(*things: dict[str, Any], on: int | None = None) -> KnownSubject:
    knowledge = Knowledge(assess(evidence(*things), None if on is None else day(on)))
    return knowledge.subjects["raid"]


def occurred(name: str, by: str, value: str, **keys: Any) -> dict[str, Any]:
    return claim(name, by, value, property="occurred", **keys)


DATES: list[tuple[str, Things, list[str]]] = [
    ("without a report of the day it is undated", (claim("a", "agency"),), []),
    ("one report is its date", (occurred("a", "agency", "2025-11-26"),), ["2025-11-26"]),
    (
        "rivals are all its dates, the earliest first",
        (occurred("a", "agency", "2025-11-27"), occurred("b", "daily", "2025-11-26")),
        ["2025-11-26", "2025-11-27"],
    ),
    (
        "the best value stands alone, and the vaguer that it bears out does not count",
        (
            occurred("a", "agency", "2025-11-26"),
            occurred("b", "daily", "2025-11-26"),
            occurred("c", "radio", "2025-11"),
        ),
        ["2025-11-26"],
    ),
    (
        "a denied date is no date",
        (
            occurred("a", "agency", "2025-11-26"),
            response("r", "denies", "a", "embassy"),
            occurred("b", "daily", "2025-11-27"),
        ),
        ["2025-11-27"],
    ),
    (
        "with all of them withdrawn it is undated",
        (occurred("a", "agency", "2025-11-26"), response("r", "withdraws", "a", "agency")),
        [],
    ),
    (
        "two ways of writing one interval are one date",
        (occurred("a", "agency", "2025-11-XX"), occurred("b", "daily", "2025-11", rests_on="a")),
        ["2025-11-XX"],
    ),
]


@pytest.mark.parametrize(("promise", "things", "dates"), DATES, ids=[promise for promise, *_ in DATES])
def test_r18_when_it_happened(promise: str, things: Things, dates: list[str]) -> None:
    assert [found.written for found in raid(*things).dates] == dates


def test_r18_the_date_follows_the_day() -> None:
    things = (
        occurred("a", "agency", "2025-11-26", on=1),
        occurred("b", "daily", "2025-11-27", on=3),
        response("r", "withdraws", "a", "agency", on=5),
    )
    found = {on: [found.written for found in raid(*things, on=on).dates] for on in (1, 3, 5)}
    assert found == {1: ["2025-11-26"], 3: ["2025-11-26", "2025-11-27"], 5: ["2025-11-27"]}


def says(name: str, by: str, words: str = "a raid", **keys: Any) -> dict[str, Any]:
    return claim(name, by, words, property="occurrence", **keys)


OWN: list[tuple[str, Things, Standing]] = [
    ("of one claim it is that claim's", (claim("a", "agency"),), "single source"),
    (
        "contested comes before all others",
        (claim("a", "agency", 3), claim("b", "daily", 5), claim("c", "radio", property="missing")),
        "contested",
    ),
    (
        "corroborated comes before single source",
        (claim("a", "agency"), claim("b", "daily"), claim("c", "radio", property="missing")),
        "corroborated",
    ),
    (
        "denied comes before withdrawn",
        (
            claim("a", "agency"),
            response("r", "denies", "a", "embassy"),
            claim("b", "agency", property="missing"),
            response("s", "withdraws", "b", "agency"),
        ),
        "denied",
    ),
    (
        "what happened counts alone where anything is said of it",
        (
            says("a", "agency"),
            response("r", "withdraws", "a", "agency"),
            claim("b", "agency", 3),
            claim("c", "daily", 5),
        ),
        "withdrawn",
    ),
    (
        "what happened counts only once it is known",
        (says("a", "agency", on=9), claim("b", "agency", 3), claim("c", "daily", 5)),
        "contested",
    ),
]


@pytest.mark.parametrize(("promise", "things", "standing"), OWN, ids=[promise for promise, *_ in OWN])
def test_r19_a_subjects_own_standing(promise: str, things: Things, standing: Standing) -> None:
    assert raid(*things, on=8).standing == standing


def test_a_subject_of_which_no_claim_is_known_is_not_there() -> None:
    things = (claim("a", "agency", on=3), response("r", "denies", "a", "embassy", on=1))
    dossier = evidence(*things)
    assert Knowledge(assess(dossier, day(2))).subjects == {}
    assert set(Knowledge(assess(dossier, day(3))).subjects) == {"raid"}


def test_who_has_spoken_is_the_party_and_its_body() -> None:
    things = (claim("a", "spokesman"), response("r", "denies", "a", "embassy", on=4))
    assert raid(*things, on=3).speakers == {"spokesman", "ministry"}
    assert raid(*things, on=4).speakers == {"spokesman", "ministry", "embassy"}


def test_an_unnamed_party_speaks_for_itself_alone() -> None:
    assert raid(claim("a", "officials")).speakers == {"officials"}


def test_the_answers_are_those_known() -> None:
    things = (claim("a", "agency"), response("r", "denies", "a", "embassy", on=4))
    assert Knowledge(assess(evidence(*things), day(3))).answers == {}
    assert [r.id for r in Knowledge(assess(evidence(*things), day(4))).answers["a"]] == ["r"]


@pytest.mark.parametrize("number", range(len(STANDINGS)))
def test_the_first_of_several_standings_is_that_of_r19(number: int) -> None:
    assert first_of(reversed(STANDINGS[number:])) == STANDINGS[number]


@law(40)
@given(dossiers())
def test_every_known_claim_is_that_of_one_known_subject(read: Dossier) -> None:
    knowledge = Knowledge(assess(read))
    found = Counter(claim.id for known in knowledge.subjects.values() for claim in known.claims)
    assert found == Counter(knowledge.standing.keys())
    for known in knowledge.subjects.values():
        assert known.standings == {knowledge.standing[claim.id] for claim in known.claims}
        assert known.standing in known.standings
        for told in known.claims:
            assert knowledge.because(told.id) == because(knowledge.assessment, told.id)
            assert matter_of(known.subject.id, told) in knowledge.finding
