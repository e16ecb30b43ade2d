"""Strands of evidence: whatever is said of other strands, the claims of one stand as they stand."""

from datetime import date

import pytest
from hypothesis import given

from geodata.dossier.because import because
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.standing import Assessment
from geodata.dossier.strands import part_of, strands
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law
from tests.scattered import scattered

CASES = {
    "two claims on one matter": ((claim("a", "agency"), claim("b", "daily", 6)), "ab"),
    "a claim and what it rests on": (
        (claim("a", "agency"), claim("b", "daily", 2, property="wounded", rests_on="a")),
        "ab",
    ),
    "a response and its target": ((claim("a", "agency"), response("b", "denies", "a", "daily")), "ab"),
    "a response and what it rests on": (
        (
            claim("a", "agency"),
            response("b", "denies", "a", "daily"),
            response("c", "denies", "b", "radio", rests_on="b"),
        ),
        "abc",
    ),
    "claims of a publication that is answered": (
        (
            claim("a", "agency", source="daily"),
            claim("b", "agency", 2, property="wounded", source="daily"),
            response("c", "contradicts", "daily", "ministry"),
        ),
        "abc",
    ),
    "a claim and the one that replaces it": (
        (
            claim("a", "agency", property="count", unit="guns"),
            claim("b", "agency", property="count", unit="rifles", supersedes="a"),
        ),
        "ab",
    ),
    "a claim that rests on a publication and what that says": (
        (
            claim("a", "daily", property="count", unit="guns", source="daily"),
            claim("b", "agency", property="count", unit="rifles", rests_on="daily"),
        ),
        "ab",
    ),
    "claims of one publication and nothing else": (
        (claim("a", "agency", source="daily"), claim("b", "agency", 2, property="wounded", source="daily")),
        "a b",
    ),
    "one property of two subjects": ((claim("a", "agency"), claim("b", "agency", subject="talks")), "a b"),
    "one property in two units": (
        (
            claim("a", "agency", property="count", unit="guns"),
            claim("b", "agency", property="count", unit="men"),
        ),
        "a b",
    ),
    "one unit in two spellings": (
        (
            claim("a", "agency", property="count", unit="Men "),
            claim("b", "agency", property="count", unit="men"),
        ),
        "ab",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_of_one_strand_and_what_is_not(case: str) -> None:
    things, expected = CASES[case]
    found: dict[object, list[str]] = {}
    for name, strand in sorted(strands(evidence(*things)).items()):
        found.setdefault(strand, []).append(name)
    assert sorted("".join(names) for names in found.values()) == expected.split()


def told(assessment: Assessment) -> dict[str, tuple[object, ...]]:
    return {
        name: (standing, because(assessment, name), assessment.origins[name])
        for name, standing in assessment.standing.items()
    }


@given(dossiers() | scattered())
@law(100)
def test_a_strand_alone_stands_as_it_does_among_the_others(dossier: Dossier) -> None:
    strand = strands(dossier)
    assert strand.keys() == {*dossier.claim, *dossier.response}
    days = Days(dossier)
    for wanted in set(strand.values()):
        part = part_of(dossier, {name for name in strand if strand[name] == wanted})
        for day in (*days.turns(), date.max):
            for by in (None, date(2026, 1, 1)):
                whole, alone = days.on(day, by).assessment, Days(part).on(day, by).assessment
                mine = {name: found for name, found in told(whole).items() if strand[name] == wanted}
                assert told(alone) == mine
