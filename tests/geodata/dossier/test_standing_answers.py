"""What answers do to claims, as a table: a situation in words, what is said, how every claim then stands."""

from typing import Any

import pytest

from tests.evidence import claim, response, standings

Things = list[dict[str, Any]]

A = claim("a", "agency", source="agency.a")
DENIED = response("d", "denies", "a", "ministry")
CONFIRMED = response("c", "confirms", "a", "embassy")
WITHDRAWN = response("w", "withdraws", "a", "agency")

TITLE: dict[str, tuple[Things, dict[str, str]]] = {
    "R11 a lone denial by anybody makes a lone claim denied": (
        [A, response("d", "denies", "a", "radio")],
        {"a": "denied: d"},
    ),
    "R11 so does a denial by somebody unnamed": (
        [A, response("d", "denies", "a", "villagers", source="daily")],
        {"a": "denied: d"},
    ),
    "R9 its own body withdraws it": ([A, WITHDRAWN], {"a": "withdrawn: w"}),
    "R9 self-denial: a denial by its own body is a withdrawal": (
        [claim("a", "ministry"), response("d", "denies", "a", "spokesman")],
        {"a": "withdrawn: d"},
    ),
    "R9 so is a contradiction by its own body": (
        [claim("a", "spokesman"), response("d", "contradicts", "a", "ministry")],
        {"a": "withdrawn: d"},
    ),
    "R9 its publisher withdraws what somebody else said there": (
        [claim("a", "embassy", source="daily"), response("w", "withdraws", "a", "daily")],
        {"a": "withdrawn: w"},
    ),
    "R9 its own body withdraws what somebody else published": (
        [claim("a", "embassy", source="daily"), response("w", "withdraws", "a", "embassy")],
        {"a": "withdrawn: w"},
    ),
    "R9 a denial by its publisher is no withdrawal": (
        [claim("a", "embassy", source="daily"), response("d", "denies", "a", "daily")],
        {"a": "denied: d"},
    ),
    "R9 a withdrawal by somebody with no title is a denial": (
        [A, response("w", "withdraws", "a", "ministry")],
        {"a": "denied: w"},
    ),
    "R9 another organ of the same state has no title": (
        [claim("a", "ministry"), response("w", "withdraws", "a", "guards")],
        {"a": "denied: w"},
    ),
    "R1 of unnamed officials' words their ministry has no title: a denial, never a withdrawal": (
        [claim("a", "officials", source="daily"), response("w", "withdraws", "a", "ministry")],
        {"a": "denied: w"},
    ),
    "R1 and the reverse: unnamed officials deny their ministry's words": (
        [claim("a", "ministry"), response("d", "denies", "a", "officials", source="daily")],
        {"a": "denied: d"},
    ),
}

THROUGH: dict[str, tuple[Things, dict[str, str]]] = {
    "R7 denial of a denial by a third: a confirmation, and the denial stands beside it": (
        [A, DENIED, response("dd", "denies", "d", "embassy")],
        {"a": "contested: d dd"},
    ),
    "R7 denial of a denial by the claim's own body: it has no second origin by that": (
        [A, DENIED, response("dd", "denies", "d", "agency")],
        {"a": "denied: d"},
    ),
    "R7 confirmation of a denial by a third: a denial": (
        [A, DENIED, response("e", "confirms", "d", "radio")],
        {"a": "denied: d e"},
    ),
    "R9 confirmation of a denial by the claim's own body, read through, is a withdrawal": (
        [A, DENIED, response("e", "confirms", "d", "agency")],
        {"a": "withdrawn: e"},
    ),
    "R7 confirmation of a confirmation confirms": (
        [
            claim("a", "ministry"),
            response("c", "confirms", "a", "guards"),
            response("cc", "confirms", "c", "radio"),
        ],
        {"a": "corroborated: cc"},
    ),
    "R7 denial of a confirmation denies the claim": (
        [A, CONFIRMED, response("dc", "denies", "c", "radio")],
        {"a": "contested: c dc"},
    ),
    "R7 a withdrawal of a denial by somebody with no title denies the denial": (
        [A, DENIED, response("x", "withdraws", "d", "embassy")],
        {"a": "contested: d x"},
    ),
    "R7 answers to a withdrawal change nothing": (
        [A, WITHDRAWN, response("x", "denies", "w", "embassy"), response("y", "confirms", "w", "radio")],
        {"a": "withdrawn: w"},
    ),
    "R7 nor where the withdrawal is by somebody with no title, and counts as a denial": (
        [A, response("w", "withdraws", "a", "ministry"), response("x", "denies", "w", "embassy")],
        {"a": "denied: w"},
    ),
    "R7 a qualification changes nothing, nor do answers to it": (
        [A, response("q", "qualifies", "a", "embassy"), response("x", "denies", "q", "radio")],
        {"a": "single source"},
    ),
    "R7 a body's other answers to its own responses change nothing": (
        [A, DENIED, response("e", "confirms", "d", "ministry")],
        {"a": "denied: d"},
    ),
    "R7 an answer speaks to the claim also where what it answers has fallen": (
        [A, DENIED, response("dd", "denies", "d", "embassy"), response("w", "withdraws", "d", "ministry")],
        {"a": "corroborated: dd"},
    ),
}

FALLEN: dict[str, tuple[Things, dict[str, str]]] = {
    "R6 a denial that its own body withdraws": (
        [A, DENIED, response("w", "withdraws", "d", "spokesman")],
        {"a": "single source"},
    ),
    "R6 a confirmation that its own body denies": (
        [A, CONFIRMED, response("x", "denies", "c", "embassy")],
        {"a": "single source"},
    ),
    "R6 a withdrawal that is taken back": (
        [A, WITHDRAWN, response("x", "withdraws", "w", "agency")],
        {"a": "single source"},
    ),
    "R6 the taking back is taken back": (
        [A, DENIED, response("w", "withdraws", "d", "ministry"), response("ww", "denies", "w", "ministry")],
        {"a": "denied: d"},
    ),
    "R6 a denial whose publisher withdraws the source": (
        [
            A,
            response("d", "denies", "a", "ministry", source="daily"),
            response("w", "withdraws", "daily", "daily"),
        ],
        {"a": "single source"},
    ),
    "R6 a denial that the publisher of its source withdraws; that says nothing of the claim (R7)": (
        [
            A,
            response("d", "denies", "a", "ministry", source="daily"),
            response("w", "withdraws", "d", "daily"),
        ],
        {"a": "single source"},
    ),
    "R6 a withdrawal does not fall with its source": (
        [
            A,
            response("w", "withdraws", "a", "agency", source="daily"),
            response("x", "withdraws", "daily", "daily"),
        ],
        {"a": "withdrawn: w"},
    ),
    "R6 a denial falls with all that it rests on": (
        [
            A,
            DENIED,
            response("e", "denies", "a", "radio", rests_on="d"),
            response("w", "withdraws", "d", "ministry"),
        ],
        {"a": "single source"},
    ),
    "R6 a denial stands while something that it rests on stands": (
        [
            A,
            DENIED,
            response("e", "denies", "a", "radio", rests_on="d daily"),
            response("w", "withdraws", "d", "ministry"),
        ],
        {"a": "denied: e"},
    ),
}


ALL = {**TITLE, **THROUGH, **FALLEN}


@pytest.mark.parametrize("words", ALL)
def test_rule(words: str) -> None:
    things, stand = ALL[words]
    assert standings(things) == stand


def test_r4_only_known_responses_act() -> None:
    withdrawn = response("w", "withdraws", "a", "agency", on=3)
    assert standings([A, withdrawn], 2) == {"a": "single source"}
    assert standings([A, withdrawn], 3) == {"a": "withdrawn: w"}


def test_r6_a_response_stands_until_the_day_on_which_it_is_taken_back() -> None:
    things = [
        A,
        response("d", "denies", "a", "ministry", on=2),
        response("w", "withdraws", "d", "ministry", on=4),
    ]
    assert [standings(things, on)["a"] for on in (1, 2, 4)] == ["single source", "denied: d", "single source"]
