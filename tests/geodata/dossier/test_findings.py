"""What is left of each matter (R17): values side by side, low and high, a best one where origins agree."""

from datetime import date
from typing import Any

import pytest

from geodata.dossier.findings import Finding, findings
from geodata.dossier.standing import assess
from tests.evidence import claim, evidence, response

Found = tuple[list[Any], Any, Any, Any]
"""Values as written, low, high, best as written."""

DENIED = response("d", "denies", "a", "radio")
WHEN = {"property": "occurred"}

CASES: dict[str, tuple[list[dict[str, Any]], Found]] = {
    "one voice: a value, and no best one": ([claim("a", "ministry", 5)], ([5], 5, 5, None)),
    "two rivals: both, side by side, and no best one": (
        [claim("a", "ministry", 5), claim("b", "embassy", 6)],
        ([5, 6], 5, 6, None),
    ),
    "two that agree: the best value": (
        [claim("a", "ministry", 5), claim("b", "embassy", 5)],
        ([5], 5, 5, 5),
    ),
    "the best value bears out every other corroborated one": (
        [claim("a", "ministry", 5), claim("b", "embassy", 5), claim("c", "daily", {"min": 1})],
        ([5, {"min": 1}], 1, None, 5),
    ),
    "the vague is best where the exact has one source": (
        [claim("a", "ministry", 5), claim("c", "daily", {"min": 1})],
        ([5, {"min": 1}], 1, None, {"min": 1}),
    ),
    "the vague is not the best one for standing first": (
        [claim("a", "daily", {"min": 1}), claim("b", "ministry", 5), claim("c", "embassy", 5)],
        ([{"min": 1}, 5], 1, None, 5),
    ),
    "of two that bear each other out the first is the best": (
        [
            claim("a", "ministry", "town-near", property="location"),
            claim("b", "embassy", "town-around", property="location"),
        ],
        (["town-near", "town-around"], None, None, "town-near"),
    ),
    "none, where a claim with the same value has one source": (
        [
            claim("a", "ministry", 5, when="2025-10"),
            claim("b", "embassy", 5, when="2025-10"),
            claim("c", "daily", 5, when="2025-11"),
        ],
        ([5], 5, 5, None),
    ),
    "a denied value leaves low and high": (
        [claim("a", "ministry", 5), claim("b", "embassy", {"min": 6, "max": 7}), DENIED],
        ([{"min": 6, "max": 7}], 6, 7, None),
    ),
    "nothing stands": ([claim("a", "ministry", 5), DENIED], ([], None, None, None)),
    "an open end is none": ([claim("a", "ministry", {"max": 9})], ([{"max": 9}], None, 9, None)),
    "an open end is none also beside an end": (
        [claim("a", "ministry", {"max": 9}), claim("b", "spokesman", {"min": 5, "max": 7})],
        ([{"max": 9}, {"min": 5, "max": 7}], None, 9, None),
    ),
    "V2's rounding is left out of low and high": (
        [claim("a", "ministry", 1344, property="length_km")],
        ([1344], 1344, 1344, None),
    ),
    "values of one meaning are one, as the first id writes it": (
        [
            claim("b", "ministry", "1344.0", property="length_km"),
            claim("a", "guards", 1344, property="length_km"),
        ],
        ([1344], 1344, 1344, None),
    ),
    "a misquote stays among the values": (
        [claim("a", "ministry", 5), claim("m", "daily", 6, rests_on="a")],
        ([5, 6], 5, 6, None),
    ),
    "dates have days": (
        [claim("a", "ministry", "2025-11", **WHEN), claim("b", "embassy", "2025-11-26", **WHEN)],
        (["2025-11", "2025-11-26"], date(2025, 11, 1), date(2025, 11, 30), "2025-11"),
    ),
    "texts have no ends": (
        [claim("a", "ministry", "a raid", property="occurrence")],
        (["a raid"], None, None, None),
    ),
}


@pytest.mark.parametrize("words", CASES)
def test_finding(words: str) -> None:
    things, expected = CASES[words]
    (finding,) = _findings(things)
    best = None if finding.best is None else _written(finding.best)
    assert ([_written(v) for v in finding.values], finding.low, finding.high, best) == expected


def test_one_for_every_matter_in_order_of_subject_property_and_unit() -> None:
    things = [
        claim("a", "ministry", 5, subject="b-raid"),
        claim("b", "ministry", 5, property="wounded"),
        claim("c", "ministry", 5, unit="soldiers"),
        claim("d", "ministry", 5),
        claim("e", "ministry", "a raid", property="occurrence", subject="a-raid"),
    ]
    assert [(f.subject, f.property, f.unit) for f in _findings(things)] == [
        ("a-raid", "occurrence", None),
        ("b-raid", "killed", "people"),
        ("raid", "killed", "people"),
        ("raid", "killed", "soldiers"),
        ("raid", "wounded", "people"),
    ]


def test_a_value_has_the_origins_of_all_its_claims() -> None:
    (finding,) = _findings(
        [claim("a", "spokesman"), claim("b", "embassy"), claim("c", "radio", rests_on="b")]
    )
    (value,) = finding.values
    assert [c.id for c in value.claims] == ["a", "b", "c"]
    assert value.origins == {"ministry", "embassy"}


def _findings(things: list[dict[str, Any]]) -> tuple[Finding, ...]:
    return findings(assess(evidence(*things)))


def _written(value: Any) -> Any:
    return value.claims[0].value.as_json()
