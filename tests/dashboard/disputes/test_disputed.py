"""What is disputed: the matters of a view with a contested, denied or withdrawn claim, and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.disputes.disputed import DISPUTED, disputes, tally
from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge, matter_of
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, select
from geodata.dossier.standings import STANDINGS, Standing
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law

TWO_STORIES = (
    claim("five", "ministry", 5),
    claim("three", "daily", 3),
    claim("hurt", "agency", 1, property="wounded"),
    claim("burnt", "radio", "post burnt", property="occurrence"),
    response("denial", "denies", "burnt", "ministry"),
)


def shown(knowledge: Knowledge, **criteria: frozenset[object]) -> list[tuple[str, str, set[str]]]:
    """Subject, property and the ids of the claims of every disputed matter."""
    return [
        (dispute.item.subject.id, name, {c.id for group in matter.groups for c in group.claims})
        for dispute in disputes(knowledge, Criteria(**criteria))  # type: ignore[arg-type]
        for name, matter in dispute.matters
    ]


def test_a_disputed_matter_comes_with_all_its_claims_and_a_quiet_one_does_not_come() -> None:
    knowledge = Days(evidence(*TWO_STORIES)).on()
    assert shown(knowledge) == [("raid", "occurrence", {"burnt"}), ("raid", "killed", {"five", "three"})]


@pytest.mark.parametrize(
    ("asked", "properties"),
    [
        ({"denied"}, ["occurrence"]),
        ({"contested"}, ["killed"]),
        ({"contested", "denied"}, ["occurrence", "killed"]),
        ({"withdrawn"}, []),
        ({"denied", "single source"}, ["occurrence"]),
        ({"single source"}, ["occurrence", "killed"]),
    ],
)
def test_the_standing_filter_narrows_to_those_of_the_three_that_it_names(
    asked: set[str], properties: list[str]
) -> None:
    knowledge = Days(evidence(*TWO_STORIES)).on()
    found = shown(knowledge, standings=frozenset(asked))
    assert [name for _, name, _ in found] == properties


@law(40)
@given(dossiers(), st.frozensets(st.sampled_from(STANDINGS)))
def test_every_disputed_claim_in_view_is_here_once_and_every_matter_has_one(
    read: Dossier, standings: frozenset[Standing]
) -> None:
    knowledge, criteria = Days(read).on(), Criteria(standings=standings)
    wanted = standings & set(DISPUTED) or set(DISPUTED)
    expected = [
        (item.subject.id, matter)
        for item in select(knowledge, criteria).shown
        for matter in {
            matter_of(item.subject.id, c) for c in item.known.claims if knowledge.standing[c.id] in wanted
        }
    ]
    found = disputes(knowledge, criteria)
    keys = [
        (d.item.subject.id, matter_of(d.item.subject.id, matter.values[0].first))
        for d in found
        for _, matter in d.matters
    ]
    assert len(keys) == len(set(keys))
    assert set(keys) == set(expected)
    order = list(dict.fromkeys(subject for subject, _ in expected))
    assert [d.item.subject.id for d in found] == order


@law(40)
@given(dossiers(), st.frozensets(st.sampled_from(STANDINGS)))
def test_the_tally_counts_each_disputed_claim_in_view_once(
    read: Dossier, standings: frozenset[Standing]
) -> None:
    knowledge, criteria = Days(read).on(), Criteria(standings=standings)
    counts = tally(disputes(knowledge, criteria))
    in_view = [c for item in select(knowledge, criteria).shown for c in item.known.claims]
    for standing in standings & set(DISPUTED) or set(DISPUTED):
        assert counts[standing] == sum(knowledge.standing[c.id] == standing for c in in_view)


def test_a_claim_that_is_not_known_yet_disputes_nothing() -> None:
    read = evidence(claim("five", "ministry", 5, on=1), claim("three", "daily", 3, on=2))
    days = Days(read)
    first, last = days.turns()
    assert shown(days.on(first)) == []
    assert shown(days.on(last)) == [("raid", "killed", {"five", "three"})]
