"""Examples of the rules: each is what the assessment says, and each situation has the example it should."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given

from geodata.dossier.check import read_region
from geodata.dossier.compare import bears_out, collide, same_time
from geodata.dossier.days import Days
from geodata.dossier.examples import SEARCHES, examples
from geodata.dossier.examples.looking import Example
from geodata.dossier.known import Knowledge, first_of
from geodata.dossier.model import Claim, Dossier, known_on
from geodata.dossier.standings import LIVE, Standing
from tests.dossiers import dossiers
from tests.evidence import evidence
from tests.geodata.dossier.test_standing_laws import bodies_of_evidence
from tests.laws import law
from tests.situations import AGENCY, SITUATIONS, situation


def known(name: str, knowledge: Knowledge) -> bool:
    return name in knowledge.assessment.claims or name in knowledge.assessment.responses


def one(example: Example, role: str, knowledge: Knowledge) -> Claim:
    """The only claim of a role."""
    (name,) = example.parts[role]
    return knowledge.dossier.claim[name]


@pytest.mark.parametrize("key", SEARCHES)
def test_each_search_finds_the_example_of_its_situation(key: str) -> None:
    _, parts = SITUATIONS[key]
    found = examples(situation(key))[key]
    assert found.subject == "raid"
    assert {role: " ".join(names) for role, names in found.parts.items()} == parts


def test_every_situation_is_that_of_a_search() -> None:
    assert SITUATIONS.keys() == SEARCHES.keys()


def test_one_claim_alone_shows_what_one_claim_can_and_no_more() -> None:
    assert examples(Days(evidence(AGENCY)).on()).keys() == {"R4.made", "R14", "R18.undated", "R20.last"}


def test_where_nothing_is_known_there_is_no_example() -> None:
    assert examples(Days(evidence()).on()) == {}
    assert examples(Days(evidence(AGENCY)).on(date(2025, 11, 30))) == {}


STANDS: Final[Mapping[str, Standing]] = {
    "R3.state": "single source",
    "R3.relays": "single source",
    "R3.unnamed": "single source",
    "R9.publisher": "withdrawn",
    "R9.own": "withdrawn",
    "R9.own-denial": "withdrawn",
    "R10.itself": "withdrawn",
    "R10.relay": "withdrawn",
    "R10.newer": "withdrawn",
    "lone-denial": "denied",
    "R11.denied": "denied",
    "R11.relay": "denied",
    "R12.collides": "contested",
    "R12.two": "contested",
    "R12.rivals": "contested",
    "R12.by-denied": "contested",
    "R13": "corroborated",
    "R14": "single source",
    "R16": "contested",
    "R17.best": "corroborated",
    "denied-leaves": "denied",
    "contested-stays": "contested",
    "V1.exact": "corroborated",
    "V1.apart": "contested",
    "V3.within": "corroborated",
    "V3.apart": "contested",
    "V4.apart": "contested",
    "V5.apart": "contested",
    "V6.same": "corroborated",
}
"""The standing that the claims of an example have, where it can be only one."""

DECIDING: Final = ("response", "responses", "rivals", "others", "claims", "newer")
DECIDED: Final = ("R10", "R11", "R12", "R13", "R16", "lone-denial")
"""In the examples of these, what has these roles is among what decided the standing."""


def two(promise: Callable[[Knowledge, Claim, Claim], bool]) -> Callable[[Knowledge, Example], bool]:
    """A promise about the claims of the roles `claim` and `other`."""
    return lambda k, e: promise(k, one(e, "claim", k), one(e, "other", k))


def from_day(knowledge: Knowledge, claim: Claim) -> date:
    return known_on(claim, knowledge.dossier.source[claim.source])


def more_exact(knowledge: Knowledge, vague: Claim, exact: Claim) -> bool:
    places = knowledge.dossier.place
    return bears_out(exact, vague, places) and vague.value.meaning != exact.value.meaning


def apart(knowledge: Knowledge, claim: Claim, other: Claim) -> bool:
    return collide(claim, other, knowledge.dossier.place) and other.id in knowledge.because(claim.id)


def side_by_side(knowledge: Knowledge, claim: Claim, other: Claim) -> bool:
    return {knowledge.standing[claim.id], knowledge.standing[other.id]} <= LIVE and not (
        other.id in knowledge.because(claim.id) and knowledge.standing[claim.id] == "contested"
    )


def one_voice(knowledge: Knowledge, claim: Claim, other: Claim) -> bool:
    """The two say the same, are no two voices, and not because they share an origin."""
    assessment = knowledge.assessment
    own, others = assessment.origins[claim.id], assessment.origins[other.id]
    same = bears_out(other, claim, knowledge.dossier.place)
    return same and not own & others and not assessment.speakers.independent(own, others)


PROMISES: Final[Mapping[str, Callable[[Knowledge, Example], bool]]] = {
    "R2.relay": lambda k, e: (
        k.assessment.speakers.body(one(e, "claim", k).by) not in k.assessment.origins[one(e, "claim", k).id]
    ),
    "R3.state": two(one_voice),
    "R3.unnamed": two(one_voice),
    "R3.relays": lambda k, e: all(
        k.assessment.origins[one(e, "root", k).id] <= k.assessment.origins[name] for name in e.parts["relays"]
    ),
    "R4.read": lambda k, e: (
        from_day(k, one(e, "claim", k)) == k.dossier.source[one(e, "claim", k).source].accessed.latest
    ),
    "R4.end": lambda k, e: not known(e.parts["root"][0], k),
    "R6.taken-back": lambda k, e: (
        not any(
            r.id == e.parts["response"][0]
            for c in k.assessment.claims
            for effect in ("withdraws", "denies", "confirms")
            for r in k.assessment.those(c, effect)
        )
    ),
    "R8.publication": lambda k, e: (
        k.dossier.response[e.parts["response"][0]].target == one(e, "claim", k).source
    ),
    "R12.two": lambda k, e: k.assessment.stands_on_two(one(e, "claim", k)),
    "R12.rivals": lambda k, e: (
        {k.assessment.speakers.body(k.dossier.claim[name].by) for name in e.parts["rivals"]}
        <= {k.assessment.speakers.body(k.dossier.response[name].by) for name in e.parts["responses"]}
    ),
    "R12.collides": lambda k, e: set(e.parts["rivals"]) == set(k.because(one(e, "claim", k).id)),
    "R15": lambda k, e: [m.id for m in k.assessment.support(one(e, "claim", k))] == [one(e, "claim", k).id],
    "R17.nothing": lambda k, e: {k.standing[name] for name in e.stands} <= {"withdrawn", "denied"},
    "R18.several": lambda k, e: len(k.subjects[e.subject].dates) > 0,
    "R18.undated": lambda k, e: k.subjects[e.subject].dates == (),
    "R18.best": lambda k, e: len(k.subjects[e.subject].dates) == 1 < len(e.parts["claims"]),
    "R19.occurrence": lambda k, e: (
        {k.standing[n] for n in e.stands} == {k.subjects[e.subject].standing}
        and first_of(k.subjects[e.subject].standings) != k.subjects[e.subject].standing
    ),
    "R19.all": lambda k, e: {k.standing[n] for n in e.stands} == {k.subjects[e.subject].standing},
    "R20.last": lambda k, e: e.parts["thing"][0] in {*k.assessment.claims, *k.assessment.responses},
    "V1.exact": two(more_exact),
    "V2": two(more_exact),
    "V3.within": two(more_exact),
    "V4.within": two(more_exact),
    "V5.within": two(more_exact),
    "V1.apart": two(apart),
    "V3.apart": two(apart),
    "V4.apart": two(apart),
    "V5.apart": two(apart),
    "V5.many": two(side_by_side),
    "V6.same": two(lambda k, c, o: bears_out(o, c, {}) and o.id in k.because(c.id)),
    "V6.other": two(side_by_side),
    "when": two(lambda k, c, o: not same_time(c.when, o.when) and side_by_side(k, c, o)),
}
"""What an assessment says of an example, beside the standing and what decided it."""


def broken(key: str, example: Example, knowledge: Knowledge) -> list[str]:
    """The promises that an example breaks."""
    things = [
        name
        for role, part in example.parts.items()
        for name in part
        # what others rest on or answer is followed whether it is known or not (R4)
        if role not in ("root", "roots", "answered") and name not in knowledge.dossier.source
    ]
    because = {name for claim in example.stands for name in knowledge.because(claim)}
    deciding = {name for role in DECIDING for name in example.parts.get(role, ())}
    promises = {
        "what it tells is known": all(known(name, knowledge) for name in things),
        "its subject has what it shows": {
            knowledge.assessment.matter(knowledge.dossier.claim[name])[0] for name in example.stands
        }
        <= {example.subject},
        "it stands as its rule says": key not in STANDS
        or {knowledge.standing[name] for name in example.stands} == {STANDS[key]},
        "that is what decided it": not key.startswith(DECIDED) or deciding <= because,
        "it is what its rule says": key not in PROMISES or PROMISES[key](knowledge, example),
    }
    return [promise for promise, kept in promises.items() if not kept]


@pytest.mark.parametrize("key", SEARCHES)
def test_the_example_of_a_situation_keeps_every_promise(key: str) -> None:
    knowledge = situation(key)
    assert broken(key, examples(knowledge)[key], knowledge) == []


anything = dossiers() | bodies_of_evidence().map(lambda things: evidence(*things))


@given(anything)
@law(150)
def test_every_example_is_what_the_assessment_says(read: Dossier) -> None:
    days = Days(read)
    for day in (None, *days.turns()):
        knowledge = days.on(day)
        for key, example in examples(knowledge).items():
            assert broken(key, example, knowledge) == [], (key, day)


@given(anything)
@law(100)
def test_no_example_depends_on_the_order_of_files_and_rows(read: Dossier) -> None:
    assert examples(Days(backwards(read)).on()) == examples(Days(read).on())


def backwards(read: Dossier) -> Dossier:
    """The same dossier, its subjects and their claims and responses the other way round."""
    subjects = [
        subject.model_copy(
            update={
                "claims": tuple(turned(claim) for claim in reversed(subject.claims)),
                "responses": tuple(turned(answer) for answer in reversed(subject.responses)),
            }
        )
        for subject in reversed(read.subjects)
    ]
    return Dossier.model_construct(**{**dict(read), "subjects": tuple(subjects)})


def turned(thing: Any) -> Any:
    """A claim or response, what it rests on the other way round."""
    return thing.model_copy(update={"rests_on": thing.rests_on[::-1]})


@pytest.fixture(scope="module")
def shipped(region: Path) -> Days:
    return Days(read_region(region))


WITHOUT: Final = {"R6", "R15"}
"""The rules of which it has no example: no response in it has fallen, and nobody misquotes."""


def test_the_shipped_dossier_has_examples_of_all_other_rules(shipped: Days) -> None:
    rules = {key.partition(".")[0] for key in SEARCHES}
    numbered = {rule for rule in rules if rule[0] in "RV" and rule[1:].isdigit()}
    assert len(numbered) == 26
    assert {key.partition(".")[0] for key in examples(shipped.on())} >= numbered - WITHOUT


def test_its_examples_keep_every_promise_on_every_day_of_the_story(shipped: Days) -> None:
    for day in (*(date(2025, 12, n) for n in range(1, 5)), None):
        knowledge = shipped.on(day)
        for key, example in examples(knowledge).items():
            assert broken(key, example, knowledge) == [], (key, day)


def test_a_withdrawn_relay_is_an_example_from_the_day_of_the_withdrawal_on(shipped: Days) -> None:
    assert "R10.relay" not in examples(shipped.on(date(2025, 12, 2)))
    for day in (date(2025, 12, 3), None):
        found = examples(shipped.on(day))["R10.relay"]
        assert found.subject == "patrol-talks-2025"
        assert found.parts["root"] == ("stm-reuters-talks",)
