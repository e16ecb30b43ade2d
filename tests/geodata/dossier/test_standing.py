"""The rules of evidence as a table: a situation in words, what is said, and how every claim then stands.

Answers have tables of their own, `test_standing_answers.py` and `test_standing_relays.py`.
"""

from typing import Any, NamedTuple

import pytest

from geodata.dossier.standing import assess
from tests.evidence import claim, day, evidence, standings, told


class Case(NamedTuple):
    words: str
    things: list[dict[str, Any]]
    stand: dict[str, str]


PLACE = {"property": "location"}
LENGTH = {"property": "length_km"}

COMPARING = [
    Case(
        "V1 an open range holds the exact: the exact supports the vague, never the reverse",
        [claim("some", "ministry", {"min": 1}), claim("five", "embassy", 5)],
        {"some": "corroborated: five", "five": "single source"},
    ),
    Case(
        "V1 two open ends that meet do not collide, and neither bears the other out",
        [claim("over", "ministry", {"min": 5}), claim("under", "embassy", {"max": 5})],
        {"over": "single source", "under": "single source"},
    ),
    Case(
        "V1 two open ends that do not meet collide",
        [claim("over", "ministry", {"min": 6}), claim("under", "embassy", {"max": 5})],
        {"over": "contested: under", "under": "contested: over"},
    ),
    Case(
        "V1 other units are other matters",
        [claim("a", "ministry", 5), claim("b", "embassy", 6, unit="border guards")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "V1 units are compared without regard to case and outer spaces",
        [claim("a", "ministry", 5), claim("b", "embassy", 6, unit=" People ")],
        {"a": "contested: b", "b": "contested: a"},
    ),
    Case(
        "V2 measured numbers that round to each other: the finer bears out the coarser",
        [claim("round", "ministry", 1344, **LENGTH), claim("fine", "embassy", "1344.15", **LENGTH)],
        {"round": "corroborated: fine", "fine": "single source"},
    ),
    Case(
        "V2 neighbours among measured numbers meet where they round",
        [claim("a", "ministry", 1343, **LENGTH), claim("b", "embassy", 1344, **LENGTH)],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "V2 counts are exact",
        [claim("a", "ministry", 5), claim("b", "embassy", 6)],
        {"a": "contested: b", "b": "contested: a"},
    ),
    Case(
        "V3 a day bears out its month, and another month collides",
        [
            claim("day", "ministry", "2025-11-26", property="occurred"),
            claim("month", "embassy", "2025-11", property="occurred"),
            claim("later", "daily", "2025-12", property="occurred"),
        ],
        {"day": "contested: later", "month": "contested: later", "later": "contested: day month"},
    ),
    Case(
        "V4 places that only just touch do not collide",
        [claim("a", "ministry", "post", **PLACE), claim("b", "embassy", "town-near", **PLACE)],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "V4 places that only just miss each other collide",
        [claim("a", "ministry", "post", **PLACE), claim("b", "embassy", "town-far", **PLACE)],
        {"a": "contested: b", "b": "contested: a"},
    ),
    Case(
        "V4 a post inside a town's circle bears it out; a place without coordinates is compared with nothing",
        [
            claim("a", "ministry", "post", **PLACE),
            claim("b", "embassy", "town-around", **PLACE),
            claim("c", "daily", "somewhere", **PLACE),
        ],
        {"a": "single source", "b": "corroborated: a", "c": "single source"},
    ),
    Case(
        "V5 a class and a group bear out the class; without a term in common they collide",
        [
            claim("both", "ministry", ["militants", "the-band"], property="attacker"),
            claim("class", "embassy", " Militants ", property="attacker"),
        ],
        {"both": "single source", "class": "corroborated: both"},
    ),
    Case(
        "V5 of what may have several values none collides with another",
        [
            claim("a", "ministry", "rifle", property="method"),
            claim("b", "embassy", "drone", property="method"),
        ],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "V6 texts never collide, and the same words bear each other out",
        [
            claim("a", "ministry", "Talks  began", property="occurrence"),
            claim("b", "embassy", "talks began ", property="occurrence"),
            claim("c", "daily", "no talks", property="occurrence"),
        ],
        {"a": "corroborated: b", "b": "corroborated: a", "c": "single source"},
    ),
    Case(
        "`when` that do not meet: a sequence over time is no contradiction",
        [claim("a", "ministry", 5, when="2025-10"), claim("b", "embassy", 6, when="2025-11")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "`when` that do not meet: equal values do not bear each other out either",
        [claim("a", "ministry", 5, when="2025-10"), claim("b", "embassy", 5, when="2025-11")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "one `when` only: the two are compared",
        [claim("a", "ministry", 5, when="2025-10"), claim("b", "embassy", 6)],
        {"a": "contested: b", "b": "contested: a"},
    ),
]

SPEAKING = [
    Case(
        "R1 a spokesman is his ministry",
        [claim("a", "ministry"), claim("b", "spokesman")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R3 two organs of one state are one voice in the count of witnesses",
        [claim("a", "ministry"), claim("b", "guards")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R12 two organs of one state may contradict each other",
        [claim("a", "ministry", 5), claim("b", "guards", 6)],
        {"a": "contested: b", "b": "contested: a"},
    ),
    Case(
        "R2 unnamed officials are no second voice beside their ministry",
        [claim("a", "ministry"), claim("b", "officials", source="daily")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R2 unnamed people are no second voice beside the outlet that quotes them",
        [claim("a", "daily"), claim("b", "villagers", source="daily.2")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R3 an unnamed party and a named one of elsewhere are two",
        [claim("a", "embassy"), claim("b", "villagers", source="daily")],
        {"a": "corroborated: b", "b": "corroborated: a"},
    ),
    Case(
        "R3 two unnamed parties are never two, whoever quotes them",
        [claim("a", "traders", source="radio"), claim("b", "villagers", source="daily")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R3 outlets that carry one agency's text are one origin",
        [
            claim("root", "agency"),
            claim("x", "daily", rests_on="root"),
            claim("y", "radio", rests_on="root"),
            claim("z", "weekly", rests_on="y"),
        ],
        dict.fromkeys(("root", "x", "y", "z"), "single source"),
    ),
    Case(
        "R2 mixed roots: what rests on two comes from both, and is no second voice beside either",
        [
            claim("a", "agency"),
            claim("hurt", "embassy", 3, property="wounded"),
            claim("mixed", "radio", rests_on="a hurt"),
        ],
        dict.fromkeys(("a", "hurt", "mixed"), "single source"),
    ),
    Case(
        "R5 what rests on a source rests on its claims on that property",
        [claim("a", "embassy", source="daily"), claim("b", "radio", rests_on="daily")],
        {"a": "single source", "b": "single source"},
    ),
    Case(
        "R5 a source without claims on that property stands for its publisher",
        [
            claim("a", "embassy", 3, source="daily", property="wounded"),
            claim("b", "radio", rests_on="daily"),
            claim("c", "embassy"),
        ],
        {"a": "single source", "b": "corroborated: c", "c": "corroborated: b"},
    ),
    Case(
        "R13 two independent voices",
        [claim("a", "ministry"), claim("b", "embassy")],
        {"a": "corroborated: b", "b": "corroborated: a"},
    ),
    Case("R14 one voice", [claim("a", "ministry")], {"a": "single source"}),
]

OLDER = [
    Case(
        "R10 self-correction: the newer claim supersedes the older",
        [claim("old", "ministry", 5), claim("new", "ministry", 6, supersedes="old", on=2)],
        {"old": "withdrawn: new", "new": "single source"},
    ),
    Case(
        "R10 a superseded claim takes its relays with it, and because names the end and never the relay",
        [
            claim("old", "ministry", 5),
            claim("relay", "daily", 5, rests_on="old"),
            claim("relay-2", "radio", 5, rests_on="relay"),
            claim("new", "ministry", 6, supersedes="old", on=2),
        ],
        {
            "old": "withdrawn: new",
            "relay": "withdrawn: new",
            "relay-2": "withdrawn: new",
            "new": "single source",
        },
    ),
    Case(
        "R15 a misquote contests nothing and supports nothing, and others contest it",
        [
            claim("root", "ministry", 5),
            claim("misquote", "daily", 6, rests_on="root"),
            claim("other", "embassy", 6),
        ],
        {"root": "contested: other", "misquote": "contested: root", "other": "contested: root"},
    ),
    Case(
        "R15 who differs from one only of what it rests on is no misquote",
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6),
            claim("mixed", "daily", 6, rests_on="a b"),
        ],
        {"a": "contested: b mixed", "b": "contested: a", "mixed": "contested: a"},
    ),
    Case(
        "R15 who differs from what it rests on of another matter is no misquote",
        [
            claim("hurt", "ministry", 5, property="wounded"),
            claim("dead", "daily", 6, rests_on="hurt"),
            claim("other", "embassy", 7),
        ],
        {"hurt": "single source", "dead": "contested: other", "other": "contested: dead"},
    ),
    Case(
        "R15 who differs from all that the source says that it repeats is one (R5)",
        [
            claim("a", "embassy", 5, source="daily"),
            claim("misquote", "radio", 6, rests_on="daily"),
        ],
        {"a": "single source", "misquote": "contested: a"},
    ),
    Case(
        "other subjects and other properties are other matters",
        [
            claim("a", "ministry", 5),
            claim("b", "embassy", 6, subject="raid-2"),
            claim("c", "daily", 7, property="wounded"),
        ],
        dict.fromkeys("abc", "single source"),
    ),
]


@pytest.mark.parametrize("case", [*COMPARING, *SPEAKING, *OLDER], ids=lambda case: case.words)
def test_rule(case: Case) -> None:
    assert standings(case.things) == case.stand


def test_r2_an_unnamed_party_speaks_for_itself_its_body_and_the_publisher() -> None:
    read = evidence(claim("a", "officials", source="daily"), claim("b", "villagers", source="daily"))
    origins = assess(read).origins
    assert origins["a"] == {"officials", "ministry", "daily"}
    assert origins["b"] == {"villagers", "daily"}


def test_r4_a_claim_is_known_from_the_last_day_on_which_it_may_have_been_made() -> None:
    things = [claim("a", "ministry", made_on="2025-12-02/2025-12-04")]
    assert standings(things, 3) == {}
    assert standings(things, 4) == {"a": "single source"}


def test_r4_without_a_day_of_its_own_the_day_of_reading_counts() -> None:
    things = [claim("a", "ministry", made_on=None)]
    assert standings(things, 19) == {}
    assert standings(things, 20) == {"a": "single source"}


def test_r4_rests_on_is_followed_before_the_other_end_is_known() -> None:
    things = [
        claim("root", "agency", on=5),
        claim("x", "daily", rests_on="root", on=1),
        claim("y", "radio", rests_on="root", on=1),
    ]
    assert standings(things, 1) == {"x": "single source", "y": "single source"}


def test_r4_what_was_recorded_later_is_left_out() -> None:
    read = evidence(claim("a", "ministry"), claim("b", "embassy", recorded="2026-01-05"))
    assert told(assess(read, None, day(31).replace(year=2026, month=1, day=4))) == {"a": "single source"}
    assert told(assess(read, None, day(31).replace(year=2026, month=1, day=5)))["a"] == "corroborated: b"


def test_r20_the_last_day_is_the_one_without_a_day() -> None:
    read = evidence(claim("a", "ministry", on=2), claim("b", "embassy", on=4))
    assert assess(read).as_of == day(4)
    assert assess(evidence()).as_of is None
    assert assess(evidence()).standing == {}
