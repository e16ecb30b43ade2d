"""Who said what, in order: everything known of a subject once, by the days from which it is known."""

import itertools

import pytest
from hypothesis import given

from dashboard.panel.sequence import FIRST, responses_of, sequence
from dashboard.texts import en
from geodata.dossier.model import Dossier
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import DROPPED, RAID, TALKS
from tests.regions import claim as filed
from tests.regions import response as answer
from tests.telling import HOSTILE, dossier, knowledge, raid_of, told_in


def told(read: Dossier, subject: str = "raid", on: str | None = None) -> Element:
    state = knowledge(read, on)
    return parsed(sequence(state.subjects[subject], state))


def who_did_what(read: Dossier, subject: str = "raid") -> list[str]:
    """The first line of each entry."""
    return [entry.all("p")[0].text for entry in told(read, subject).all("li")]


def test_entries_come_by_the_day_from_which_they_are_known() -> None:
    read = evidence(
        claim("late", "daily", 5, on=9),
        claim("early", "radio", 6, on=2),
        response("answer", "denies", "late", "ministry", on=5),
    )
    assert told(read).texts("time") == ["2 Dec 2025", "5 Dec 2025", "9 Dec 2025"]


def test_on_one_day_repeats_come_after_claims_and_answers_after_what_they_answer() -> None:
    read = evidence(
        claim("b", "daily", 5),
        claim("a", "radio", 5, rests_on="b"),
        response("y", "denies", "b", "ministry"),
        response("x", "confirms", "y", "embassy"),
        response("w", "qualifies", "b", "embassy"),
        response("v", "withdraws", "b", "daily"),
    )
    assert who_did_what(read) == [
        "Daily said",
        "Radio repeated Daily",
        "Daily withdrew what Daily said (killed)",
        "Ministry denied what Daily said (killed)",
        "Embassy qualified what Daily said (killed)",
        "Embassy confirmed the answer of Ministry",
    ]


def test_an_entry_has_the_claim_its_summary_and_the_link() -> None:
    (entry,) = told(raid_of(filed("a"))).all("li")
    assert entry.one("p", "act").text == "Killed: 5 people. What a says."
    assert entry.one("a").attributes["href"] == "https://daily.example/agency-1"
    assert entry.one("b").text == "Ministry"


def test_what_one_party_says_in_one_source_on_one_day_is_one_entry() -> None:
    read = raid_of(
        filed("b", property="wounded", value="1"),
        filed("a"),
        filed("c", property="occurred", value="2025-11-26"),
        filed("d", by="daily"),
        filed("e", made_on="2025-11-28"),
    )
    assert [[act.text for act in entry.all("p", "act")] for entry in told(read).all("li")] == [
        ["Killed: 5 people. What d says."],
        [
            "Killed: 5 people. What a says.",
            "Wounded: 1 person. What b says.",
            "When it happened: 26 Nov 2025. What c says.",
        ],
        ["Killed: 5 people. What e says."],
    ]


def test_a_day_that_is_not_shown_is_said_to_be_so() -> None:
    undated = [("sources.yaml", [0, "published"], DROPPED)]
    assert told(raid_of(filed("a", made_on=DROPPED), more=undated)).texts("time") == [en.NO_DATE]


def test_answers_from_other_files_are_in_it() -> None:
    read = dossier(
        (RAID, ["claims"], [filed("a")]),
        (
            TALKS,
            ["responses"],
            [
                answer("one", target="a"),
                answer("two", target="one", by="daily"),
                answer("other"),
            ],
        ),
    )
    assert who_did_what(read) == [
        "Ministry said",
        "Ministry denied what Ministry said (killed)",
        "Daily denied the answer of Ministry",
    ]


def test_answers_to_answers_are_in_it_however_far_they_go() -> None:
    chain = ("a", "one", "two", "three")
    answers = [answer(name, target=aim, kind="qualifies") for aim, name in itertools.pairwise(chain)]
    read = dossier((RAID, ["claims"], [filed("a")]), (TALKS, ["responses"], answers))
    assert len(who_did_what(read)) == len(chain)


def test_a_withdrawal_of_the_publication_is_in_it() -> None:
    withdrawal = answer("r", kind="withdraws", target="agency-1", by="agency")
    read = dossier((RAID, ["claims"], [filed("a")]), (TALKS, ["responses"], [withdrawal]))
    assert who_did_what(read)[-1] == "Agency withdrew the publication in Agency"


def test_nothing_is_in_it_that_is_not_known_on_the_day() -> None:
    read = evidence(
        claim("a", "daily", 5), response("r", "denies", "a", "radio", on=4), claim("b", "radio", 6, on=5)
    )
    assert len(told(read, on="2025-12-03").all("li")) == 1
    assert len(told(read, on="2025-12-04").all("li")) == 2


def fallen(*things: dict[str, object]) -> list[str]:
    return told(evidence(claim("a", "daily", 5), *things)).texts("li", "fell")


def test_an_answer_that_was_taken_back_does_not_look_as_if_it_stood_and_says_by_whom() -> None:
    denial = response("q", "denies", "a", "ministry")
    (entry,) = fallen(denial, response("r", "withdraws", "q", "spokesman", on=4))
    assert entry.startswith("1 Dec 2025Ministry denied what Daily said")
    assert entry.endswith("This answer no longer stands. Taken back by Spokesman, 4 Dec 2025.")
    assert fallen(denial, response("r", "withdraws", "q", "radio", on=4)) == []


def test_an_answer_whose_publication_was_withdrawn_says_so() -> None:
    denial = response("q", "denies", "a", "ministry", source="agency")
    (entry,) = fallen(denial, response("r", "withdraws", "agency", "agency", on=4))
    assert entry.endswith("Taken back by Agency, 4 Dec 2025.")


def test_an_answer_that_only_repeats_a_fallen_one_says_so() -> None:
    denial, taken_back = (
        response("q", "denies", "a", "ministry"),
        response("r", "withdraws", "q", "ministry", on=4),
    )
    entries = fallen(denial, response("s", "denies", "a", "radio", rests_on="q"), taken_back)
    assert entries[-1].endswith(en.FELL_WITH_WHAT_IT_REPEATS)


def many(own: int, repeats: int) -> Element:
    relays = [claim(f"r{n:02}", "radio", 5, source=f"radio.r{n:02}", rests_on="a00") for n in range(repeats)]
    return told(evidence(*(claim(f"a{n:02}", "daily", 5) for n in range(own)), *relays))


def shown(found: Element) -> int:
    """The number of entries that are not folded away."""
    return len(found.all("ol", "told")[0].all("li"))


def test_a_dozen_are_all_open() -> None:
    found = many(FIRST - 5, 5)
    assert (shown(found), found.texts("summary")) == (FIRST, [])


def test_of_more_those_that_only_repeat_others_are_folded_away() -> None:
    found = many(5, FIRST)
    assert (shown(found), found.texts("summary")) == (5, [f"{FIRST} more that only repeat others"])
    assert len(found.all("li")) == 5 + FIRST


def test_of_many_that_repeat_nothing_the_first_dozen_is_open() -> None:
    found = many(FIRST + 2, 1)
    assert (shown(found), found.texts("summary")) == (FIRST, ["3 more"])
    assert len(found.all("li")) == FIRST + 3


@law(25)
@given(dossiers())
def test_every_known_claim_and_response_is_in_it_once(read: Dossier) -> None:
    state = knowledge(read)
    for known in state.subjects.values():
        answers = responses_of(known, state)
        assert {r.id for r in known.responses} <= {r.id for r in answers} <= state.assessment.responses.keys()
        found = parsed(sequence(known, state))
        assert len(found.all("p", "act")) == len(known.claims) + len(answers)
        assert len(found.all("time")) == len(found.all("li"))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str) -> None:
    found, tame = told(told_in(text)), told(told_in("Tame words"))
    assert found.outline == tame.outline
    assert found.texts("p") == [words.replace("Tame words", text) for words in tame.texts("p")]
