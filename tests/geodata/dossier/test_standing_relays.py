"""Relays, sources and rivals under denial or withdrawn, as a table: what is said, how every claim stands."""

from typing import Any

import pytest

from tests.evidence import claim, response, standings

Things = list[dict[str, Any]]

A = claim("a", "agency", source="agency.a")
DENIED = response("d", "denies", "a", "ministry")
CONFIRMED = response("c", "confirms", "a", "embassy")
WITHDRAWN = response("w", "withdraws", "a", "agency")

RELAYS: dict[str, tuple[Things, dict[str, str]]] = {
    "R10 a relay falls with its root, and because names the end": (
        [A, claim("x", "daily", rests_on="a"), claim("y", "radio", rests_on="x"), WITHDRAWN],
        {"a": "withdrawn: w", "x": "withdrawn: w", "y": "withdrawn: w"},
    ),
    "R10 what rests on two stands while one does": (
        [A, claim("b", "embassy"), claim("x", "daily", rests_on="a b"), WITHDRAWN],
        {"a": "withdrawn: w", "b": "single source", "x": "single source"},
    ),
    "R2 mixed roots, one withdrawn: only the other's origin is left, and the first is a second voice": (
        [
            A,
            claim("again", "agency"),
            claim("hurt", "embassy", 3, property="wounded"),
            claim("x", "daily", rests_on="a hurt"),
            WITHDRAWN,
        ],
        {
            "a": "withdrawn: w",
            "again": "corroborated: x",
            "hurt": "single source",
            "x": "corroborated: again",
        },
    ),
    "R11 mixed roots, one withdrawn and one denied: denied, and because names both": (
        [
            A,
            claim("b", "radio"),
            claim("x", "daily", rests_on="a b"),
            WITHDRAWN,
            response("d", "denies", "b", "embassy"),
        ],
        {"a": "withdrawn: w", "b": "denied: d", "x": "denied: d w"},
    ),
    "R11 mixed roots, one denied: the relay is not under denial, and no second voice for its root": (
        [
            A,
            claim("hurt", "embassy", 3, property="wounded"),
            claim("x", "daily", rests_on="a hurt"),
            DENIED,
        ],
        {"a": "denied: d", "hurt": "single source", "x": "single source"},
    ),
    "R11 a relay is denied with its root": (
        [A, claim("x", "daily", rests_on="a"), DENIED],
        {"a": "denied: d", "x": "denied: d"},
    ),
    "R10 an older claim stays withdrawn whatever becomes of the newer": (
        [
            claim("old", "ministry", 5),
            claim("new", "ministry", 6, supersedes="old"),
            response("w", "withdraws", "new", "ministry"),
        ],
        {"old": "withdrawn: new", "new": "withdrawn: w"},
    ),
}


SOURCES: dict[str, tuple[Things, dict[str, str]]] = {
    "R8 a source withdrawn takes quoted third parties with it, and what rests on it": (
        [
            claim("a", "embassy", source="daily"),
            claim("b", "villagers", 7, source="daily"),
            claim("x", "radio", rests_on="daily"),
            response("w", "withdraws", "daily", "daily"),
        ],
        {"a": "withdrawn: w", "b": "withdrawn: w", "x": "withdrawn: w"},
    ),
    "R8 a source denied: everything in it is denied": (
        [
            claim("a", "embassy", source="daily"),
            claim("b", "villagers", {"min": 1}, source="daily", property="wounded"),
            response("d", "denies", "daily", "ministry"),
        ],
        {"a": "denied: d", "b": "denied: d"},
    ),
    "R9 a source withdrawn by somebody with no title is denied": (
        [claim("a", "embassy", source="daily"), response("w", "withdraws", "daily", "ministry")],
        {"a": "denied: w"},
    ),
    "R9 a source denied by its own publisher is withdrawn": (
        [claim("a", "embassy", source="daily"), response("d", "denies", "daily", "daily")],
        {"a": "withdrawn: d"},
    ),
    "R5 a source that stands for itself is withdrawn like a claim": (
        [claim("x", "radio", rests_on="daily"), response("w", "withdraws", "daily", "daily")],
        {"x": "withdrawn: w"},
    ),
    "R5 and under denial like a claim": (
        [claim("x", "radio", rests_on="daily"), response("d", "denies", "daily", "ministry")],
        {"x": "denied: d"},
    ),
}


TWO_ORIGINS: dict[str, tuple[Things, dict[str, str]]] = {
    "R13 a confirmation by another is a second voice": ([A, CONFIRMED], {"a": "corroborated: c"}),
    "R3 a confirmation that rests on another only repeats it": (
        [
            claim("a", "ministry"),
            response("c", "confirms", "a", "guards"),
            response("e", "confirms", "a", "radio", rests_on="c"),
        ],
        {"a": "single source"},
    ),
    "R3 a confirmation that rests on two, one of them fallen, comes from the other only": (
        [
            claim("a", "ministry"),
            response("c", "confirms", "a", "guards"),
            response("e", "confirms", "a", "embassy"),
            response("x", "confirms", "a", "radio", rests_on="c e"),
            response("w", "withdraws", "c", "guards"),
        ],
        {"a": "corroborated: e x"},
    ),
    "a confirmation counts also where its target is under denial": (
        [A, DENIED, CONFIRMED],
        {"a": "contested: c d"},
    ),
    "a confirmation of a withdrawn claim counts for nothing": (
        [A, claim("b", "daily", {"min": 1}), CONFIRMED, WITHDRAWN],
        {"a": "withdrawn: w", "b": "single source"},
    ),
    "R16 where none is independent of the claim, because names the independent pairs": (
        [
            claim("vague", "radio", {"min": 1}, rests_on="a b"),
            claim("a", "agency", 5),
            claim("b", "daily", 5),
        ],
        {"vague": "corroborated: a b", "a": "corroborated: b", "b": "corroborated: a"},
    ),
    "R12 a denied claim of two origins is contested, and so is the other that counts it": (
        [claim("a", "ministry"), claim("b", "embassy"), response("d", "denies", "a", "radio")],
        {"a": "contested: b d", "b": "contested: a d"},
    ),
    "R12 a denied claim supports none that is not under denial": (
        [A, claim("vague", "embassy", {"min": 1}), DENIED],
        {"a": "denied: d", "vague": "single source"},
    ),
    "R12 a denied claim supports one that is under denial too": (
        [A, claim("vague", "embassy", {"min": 1}), DENIED, response("e", "denies", "vague", "ministry")],
        {"a": "denied: d", "vague": "contested: a e"},
    ),
    "R12 rivals alone: two versions are two versions": (
        [claim("a", "ministry", 5), claim("b", "embassy", 6), response("d", "denies", "a", "embassy")],
        {"a": "contested: b d", "b": "contested: a"},
    ),
    "R12 rivals alone, through a relay": (
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            claim("x", "daily", 5, rests_on="a"),
            response("d", "denies", "a", "embassy"),
        ],
        {"a": "contested: b d", "b": "contested: a x", "x": "contested: b d"},
    ),
    "R11 a rival and somebody without a version: denied, and it contests the rival no more": (
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            response("d", "denies", "a", "embassy"),
            response("e", "denies", "a", "radio"),
        ],
        {"a": "denied: d e", "b": "single source"},
    ),
    "R11 a rival whose version is withdrawn is none": (
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            response("d", "denies", "a", "embassy"),
            response("w", "withdraws", "b", "embassy"),
        ],
        {"a": "denied: d", "b": "withdrawn: w"},
    ),
    "R11 rivals alone deny only what the relay does not rest on any more, as it is withdrawn: denied": (
        [
            claim("a", "ministry", 5),
            claim("b", "agency", 5),
            claim("rival", "embassy", 6),
            claim("x", "daily", 5, rests_on="a b"),
            response("d", "denies", "a", "embassy"),
            response("w", "withdraws", "a", "ministry"),
            response("e", "denies", "b", "radio"),
        ],
        {"a": "withdrawn: w", "b": "denied: e", "rival": "single source", "x": "denied: d e w"},
    ),
    "R11 rivals alone deny its root, and somebody without a version the relay itself: denied": (
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            claim("x", "daily", 5, rests_on="a"),
            response("d", "denies", "a", "embassy"),
            response("e", "denies", "x", "radio"),
        ],
        {"a": "contested: b d", "b": "contested: a", "x": "denied: d e"},
    ),
    "R12 a rival's denial contests also where the rival's own version is denied": (
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            response("d", "denies", "a", "embassy"),
            response("e", "denies", "b", "radio"),
        ],
        {"a": "contested: d", "b": "denied: e"},
    ),
    "R12 a claim under denial is contested however many say the same, and those name it not (R16)": (
        [
            claim("a", "ministry"),
            claim("b", "embassy"),
            claim("c", "agency"),
            response("d", "denies", "a", "radio"),
        ],
        {"a": "contested: b c d", "b": "corroborated: c", "c": "corroborated: b"},
    ),
    "R16 of claims under denial only those are named without which there are no two origins": (
        [
            claim("v", "embassy", {"min": 1, "max": 6}),
            claim("a", "ministry", 5),
            claim("hurt-a", "ministry", 3, property="wounded"),
            claim("hurt-v", "embassy", 3, property="wounded"),
            claim("mixed", "radio", 4, rests_on="hurt-a hurt-v"),
            claim("rival", "daily", 7),
            response("d", "denies", "a", "daily"),
            response("e", "denies", "mixed", "daily"),
        ],
        {
            "v": "contested: a d rival",
            "a": "contested: d mixed rival",
            "hurt-a": "corroborated: hurt-v",
            "hurt-v": "corroborated: hurt-a",
            "mixed": "contested: a e rival",
            "rival": "contested: a mixed v",
        },
    ),
    "R16 contested through what it rests on: the withdrawals of that are not named": (
        [
            A,
            claim("b", "ministry", 5),
            claim("rival", "embassy", 6),
            claim("x", "daily", 5, rests_on="a b"),
            WITHDRAWN,
            response("d", "denies", "b", "embassy"),
        ],
        {
            "a": "withdrawn: w",
            "b": "contested: d rival",
            "rival": "contested: b x",
            "x": "contested: d rival",
        },
    ),
    "R16 withdrawn itself: what is withdrawn of two that it rests on is not named": (
        [
            A,
            claim("b", "embassy"),
            claim("x", "daily", rests_on="a b"),
            WITHDRAWN,
            response("v", "withdraws", "x", "daily"),
        ],
        {"a": "withdrawn: w", "b": "single source", "x": "withdrawn: v"},
    ),
    "R15 a misquote makes nobody a rival": (
        [
            claim("a", "ministry", 5),
            claim("misquote", "daily", 6, rests_on="a"),
            response("d", "denies", "a", "daily"),
        ],
        {"a": "denied: d", "misquote": "denied: d"},
    ),
}


ALL = {**RELAYS, **SOURCES, **TWO_ORIGINS}


@pytest.mark.parametrize("words", ALL)
def test_rule(words: str) -> None:
    things, stand = ALL[words]
    assert standings(things) == stand


def test_r10_what_supersedes_acts_when_it_is_known() -> None:
    things = [claim("old", "ministry", 5), claim("new", "ministry", 6, supersedes="old", on=3)]
    assert standings(things, 2) == {"old": "single source"}
    assert standings(things, 3)["old"] == "withdrawn: new"
