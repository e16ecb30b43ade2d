"""What is reported, sorted: property by property, value by value, and by how each claim stands."""

import itertools

import pytest
from hypothesis import given

from dashboard.panel.matters import by_property
from geodata.dossier.findings import Finding
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Dossier, matter_unit
from geodata.dossier.standings import LIVE, STANDINGS
from tests.dossiers import dossiers
from tests.evidence import claim as told
from tests.evidence import evidence, response
from tests.laws import law
from tests.regions import POST, claim
from tests.telling import dossier, knowledge, raid, raid_of

Ids = list[list[list[str]]]


def ids(read: Dossier) -> Ids:
    """The ids of the claims on the raid: matter by matter, value by value."""
    found = by_property(raid(read), knowledge(read))
    return [[[c.id for c in v.claims] for v in matter.values] for _, matters in found for matter in matters]


def test_values_that_mean_the_same_stand_together() -> None:
    read = raid_of(
        claim("a", value="5"),
        claim("b", value={"min": "5", "max": "5"}, by="daily"),
        claim("c", value="5.0", by="agency"),
        claim("d", value="6"),
        claim("e", property="attacker", value=["gang", "Militia "]),
        claim("f", property="attacker", value=["militia", "GANG"]),
        claim("g", property="cause", value="A  quarrel"),
        claim("h", property="cause", value="a quarrel"),
    )
    assert ids(read) == [[["a", "b", "c"], ["d"]], [["e", "f"]], [["g", "h"]]]


def test_values_of_different_units_stand_apart_and_the_writing_of_a_unit_does_not_matter() -> None:
    read = raid_of(
        claim("a", property="count", unit="cars"),
        claim("b", property="count", unit="guns"),
        claim("c", property="count", unit=" CARS "),
    )
    assert ids(read) == [[["a", "c"]], [["b"]]]


def test_values_for_different_times_stand_apart() -> None:
    read = raid_of(
        claim("a", property="strength", when="2024"), claim("b", property="strength", when="2025-11~")
    )
    assert ids(read) == [[["a"], ["b"]]]


def test_what_most_parties_say_comes_first() -> None:
    read = raid_of(
        *(claim(f"a{n}", value="4") for n in range(3)),
        claim("b", value="5"),
        claim("c", value="5", by="daily"),
    )
    assert ids(read) == [[["b", "c"], ["a0", "a1", "a2"]]]


def test_of_one_day_a_claim_comes_before_its_repeats() -> None:
    assert ids(raid_of(claim("b"), claim("a", by="daily", rests_on=["b"]))) == [[["b", "a"]]]


def test_what_stands_comes_before_what_fell_whatever_more_parties_say() -> None:
    read = evidence(
        told("a", "daily", 5),
        told("b", "radio", 5, rests_on="a"),
        response("r", "withdraws", "a", "daily"),
        told("c", "agency", 6),
    )
    ((_, (matter,)),) = by_property(raid(read), knowledge(read))
    assert [[c.id for c in value.claims] for value in matter.values] == [["c"], ["a", "b"]]
    assert [value.fell for value in matter.values] == [False, True]


def test_claims_of_one_value_that_stand_differently_are_groups_of_it_in_the_order_of_r19() -> None:
    read = evidence(told("a", "daily", 5), response("r", "withdraws", "a", "daily"), told("b", "radio", 5))
    ((_, (matter,)),) = by_property(raid(read), knowledge(read))
    (value,) = matter.values
    assert [(group.standing, [c.id for c in group.claims]) for group in value.groups] == [
        ("single source", ["b"]),
        ("withdrawn", ["a"]),
    ]
    assert (value.standing, value.fell, value.first.id) == ("single source", False, "b")


@pytest.mark.parametrize("order", list(itertools.permutations(["cause", "killed", "occurred"])))
def test_properties_come_in_the_order_of_the_words_whatever_the_order_of_the_file(order: list[str]) -> None:
    values = {"cause": "x", "killed": "5", "occurred": "2025"}
    read = raid_of(*(claim(f"c{n}", property=name, value=values[name]) for n, name in enumerate(order)))
    found = [name for name, _ in by_property(raid(read), knowledge(read))]
    assert found == ["killed", "occurred", "cause"]


def test_of_a_site_it_is_first_told_who_runs_it_and_its_status() -> None:
    values = {"occurrence": "built", "status": "open", "strength": "40", "operator": "guards"}
    claims = [claim(name, property=name, value=value) for name, value in values.items()]
    read = dossier((POST, ["claims"], claims))
    known = knowledge(read).subjects["post-7"]
    assert [name for name, _ in by_property(known, knowledge(read))] == [
        "operator",
        "status",
        "occurrence",
        "strength",
    ]


@law(25)
@given(dossiers())
def test_every_known_claim_stands_once_with_others_of_its_matter_its_value_and_its_standing(
    read: Dossier,
) -> None:
    state = knowledge(read)
    for known in state.subjects.values():
        found = grouped(known, state)
        assert sorted(c.id for c, _ in found) == sorted(c.id for c in known.claims)
        for said, finding in found:
            assert (said.property, matter_unit(said)) == (finding.property, finding.unit)


def grouped(known: KnownSubject, state: Knowledge) -> list[tuple[Claim, Finding]]:
    """The claims of a subject as the panel has them, each with its matter's finding; on the way, the laws."""
    found = []
    for name, matters in by_property(known, state):
        for matter in matters:
            assert matter.finding.property == name
            fell = [value.fell for value in matter.values]
            assert fell == sorted(fell)
            for value in matter.values:
                order = [STANDINGS.index(group.standing) for group in value.groups]
                assert order == sorted(set(order))
                assert value.fell == (not LIVE & {group.standing for group in value.groups})
                assert len({c.value.meaning for c in value.claims}) == 1
                for group in value.groups:
                    assert {state.standing[c.id] for c in group.claims} == {group.standing}
            found += [(c, matter.finding) for value in matter.values for c in value.claims]
    return found
