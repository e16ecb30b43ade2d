"""The chip says how a claim stands; "Why?" opens what decided it, each thing once, in words with its link."""

from collections.abc import Sequence

import pytest
from hypothesis import given

from dashboard.panel.standings import because_lines, because_sentence, chip, felled_by, why
from dashboard.texts import en
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Dossier
from geodata.dossier.standings import STANDINGS, Standing
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law
from tests.markup import parsed
from tests.regions import RAID
from tests.regions import claim as filed
from tests.telling import HOSTILE, dossier, knowledge, raid_of, told_in

Things = Sequence[dict[str, object]]


def claims_of(state: Knowledge, *names: str) -> list[Claim]:
    return [state.assessment.claims[name] for name in names]


def lines(read: Dossier, *names: str) -> list[str]:
    """The evidence on some claims, in words."""
    state = knowledge(read)
    return [parsed(line).text for line in because_lines(claims_of(state, *names), state)]


def sentence(read: Dossier, *names: str) -> str:
    state = knowledge(read)
    return because_sentence(claims_of(state, *names), state)


def named(read: Dossier, *names: str) -> str:
    """Who denies or withdraws claims that stand alike."""
    state = knowledge(read)
    return felled_by(claims_of(state, *names), state.standing[names[0]], state)


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_chip_has_the_standing_in_words_and_beside_them_its_mark(standing: Standing) -> None:
    found = parsed(chip(standing)).one("span", "chip")
    assert found.text == en.STANDINGS[standing]
    assert len(found.all("i", "glyph")) == 1
    assert parsed(chip(standing, "Reuters")).text == f"{en.STANDINGS[standing]} by Reuters"


DENIED = evidence(
    claim("a", "daily", 5),
    response("r", "denies", "a", "ministry", on=3),
    response("q", "denies", "a", "radio", on=2),
    response("s", "denies", "a", "ministry", on=4),
)


def test_whoever_denied_first_is_named_and_how_many_more_did() -> None:
    assert named(DENIED, "a") == "Radio and 1 more"


def test_whoever_only_repeats_a_denial_is_not_counted_as_one_who_denies() -> None:
    read = evidence(
        claim("a", "daily", 5),
        response("r", "denies", "a", "ministry", on=2),
        response("q", "denies", "a", "radio", on=2, rests_on="r"),
    )
    assert named(read, "a") == "Ministry"
    assert len(lines(read, "a")) == 2


def test_nobody_is_named_for_what_stands_or_was_replaced() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "daily", 6, supersedes="a"))
    assert named(read, "a") == named(read, "b") == ""


def test_a_lone_claim_says_from_whom_it_comes() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "radio", 5, rests_on="a"))
    told = (
        "Nothing independent bears it out, and nothing that stands speaks against it. It comes from: Daily."
    )
    assert sentence(read, "a", "b") == told
    assert lines(read, "a", "b") == []


def test_an_unnamed_party_comes_with_its_body_and_with_who_published_it() -> None:
    assert sentence(evidence(claim("a", "officials", 5, source="agency")), "a").endswith(
        "It comes from: Agency, Ministry, Officials."
    )


def test_a_borne_out_claim_names_the_independent_voices() -> None:
    read = evidence(
        claim("a", "daily", {"min": 3}), claim("b", "radio", 5, on=2), claim("c", "daily", 4, on=3)
    )
    assert sentence(read, "a") == en.BECAUSE["corroborated"]
    assert lines(read, "a") == ["Radio says so too: 5 people, 2 Dec 2025, radio.b"]


def test_claims_that_bear_each_other_out_stand_by_their_names() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "radio", 5, on=2))
    assert lines(read, "a", "b") == [
        "Daily: 5 people, 1 Dec 2025, daily.a",
        "Radio: 5 people, 2 Dec 2025, radio.b",
    ]


def test_a_confirmation_is_a_voice_too() -> None:
    read = evidence(claim("a", "daily", 5), response("r", "confirms", "a", "ministry", on=2))
    assert lines(read, "a") == ["Confirmed by Ministry, 2 Dec 2025, ministry.r"]


def test_a_contested_claim_names_its_rivals_and_what_they_say() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "radio", 7, on=2), claim("c", "weekly", {"min": 4}))
    assert sentence(read, "a") == en.BECAUSE["contested"]
    assert lines(read, "a") == ["Radio says otherwise: 7 people, 2 Dec 2025, radio.b"]


def test_one_denied_by_its_rivals_alone_says_so() -> None:
    read = evidence(
        claim("a", "daily", 5), claim("b", "radio", 7), response("r", "denies", "a", "radio", on=2)
    )
    assert sentence(read, "a") == f"{en.DENIED_BY_RIVALS} {en.BECAUSE['contested']}"
    assert lines(read, "a") == [
        "Radio says otherwise: 7 people, 1 Dec 2025, radio.b",
        "Denied by Radio, 2 Dec 2025, radio.r",
    ]


def test_one_denied_but_borne_out_names_both_sides() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "radio", 5), response("r", "denies", "a", "ministry"))
    assert sentence(read, "a") == en.DENIED_BUT_BORNE_OUT
    assert lines(read, "a") == [
        "Radio says so too: 5 people, 1 Dec 2025, radio.b",
        "Denied by Ministry, 1 Dec 2025, ministry.r",
    ]
    assert sentence(read, "b") == en.ONLY_BY_DENIED


def test_a_denied_claim_names_who_denies_it_when_and_where() -> None:
    assert sentence(DENIED, "a") == en.BECAUSE["denied"]
    assert lines(DENIED, "a") == [
        "Denied by Radio, 2 Dec 2025, radio.q",
        "Denied by Ministry, 3 Dec 2025, ministry.r",
        "Denied by Ministry, 4 Dec 2025, ministry.s",
    ]


def test_a_relay_says_that_it_fell_with_what_it_repeats_and_at_what_the_blow_was_aimed() -> None:
    read = evidence(
        claim("a", "daily", 5),
        claim("b", "radio", 5, rests_on="a"),
        response("r", "withdraws", "a", "daily", on=2),
    )
    assert sentence(read, "a") == en.BECAUSE["withdrawn"]
    assert sentence(read, "b") == en.ONLY_REPEATS["withdrawn"]
    assert sentence(read, "a", "b") == f"{en.BECAUSE['withdrawn']} {en.REPEATS_FALL['withdrawn'].format(1)}"
    assert lines(read, "a", "b") == ["Withdrawn by Daily, 2 Dec 2025, daily.r"]
    assert lines(read, "b") == ["Withdrawn by Daily, 2 Dec 2025, daily.r; aimed at what Daily said (killed)"]


def test_a_relay_of_what_is_denied_says_that_too() -> None:
    read = evidence(
        claim("a", "daily", 5), claim("b", "radio", 5, rests_on="a"), response("r", "denies", "a", "ministry")
    )
    assert sentence(read, "b") == en.ONLY_REPEATS["denied"]
    assert sentence(read, "a", "b") == f"{en.BECAUSE['denied']} {en.REPEATS_FALL['denied'].format(1)}"


def test_a_withdrawn_publication_is_named_as_what_the_withdrawal_is_aimed_at() -> None:
    read = evidence(
        claim("a", "ministry", 5, source="agency"), response("r", "withdraws", "agency", "agency", on=2)
    )
    assert lines(read, "a") == [
        "Withdrawn by Agency, 2 Dec 2025, agency.r; aimed at the publication in agency"
    ]


def test_a_replaced_claim_says_by_what() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "daily", 6, on=2, supersedes="a"))
    assert lines(read, "a") == ["Replaced by what Daily said later: 6 people, 2 Dec 2025, daily.b"]


@pytest.mark.parametrize(
    ("things", "told"),
    [
        (
            [response("r", "withdraws", "a", "radio")],
            "Withdrawn by Radio, 1 Dec 2025, radio.r; counts as a denial",
        ),
        (
            [response("r", "denies", "a", "daily")],
            "Denied by Daily, 1 Dec 2025, daily.r; counts as a withdrawal",
        ),
        (
            [response("q", "confirms", "a", "weekly"), response("r", "denies", "q", "radio")],
            "Denied by Radio, 1 Dec 2025, radio.r; aimed at the answer of Weekly",
        ),
        (
            [response("q", "denies", "a", "agency"), response("r", "confirms", "q", "radio")],
            "Confirmed by Radio, 1 Dec 2025, radio.r; aimed at the answer of Agency; counts as a denial",
        ),
    ],
)
def test_what_counts_as_something_else_than_it_says_is_marked(things: Things, told: str) -> None:
    assert told in lines(evidence(claim("a", "daily", 5), *things), "a")


def test_a_denial_of_a_denial_counts_as_a_confirmation() -> None:
    read = evidence(
        claim("a", "daily", 5),
        response("q", "denies", "a", "agency"),
        response("r", "denies", "q", "radio", on=2),
    )
    assert (
        "Denied by Radio, 2 Dec 2025, radio.r; aimed at the answer of Agency; counts as a confirmation"
        in (lines(read, "a"))
    )


def test_no_place_among_the_evidence_is_more_exact_than_its_subject_may_be_shown() -> None:
    read = raid_of(
        filed("a", property="location", value={"lat": "41.2345", "lon": "11.0321", "precision": "1"}),
        filed(
            "b",
            property="location",
            value={"lat": "44.9876", "lon": "11.0321", "precision": "1"},
            by="daily",
            source="daily-1",
        ),
        publish_precision="3",
        at={"place": "town"},
    )
    (line,) = lines(read, "a")
    assert line.startswith("Daily says otherwise: 45.0° N, 11.0° E, ")


def test_told_briefly_rivals_stand_in_one_line_with_their_values_and_an_answer_with_day_and_source() -> None:
    read = evidence(
        claim("a", "daily", 5),
        claim("b", "radio", 7),
        claim("c", "agency", 9),
        claim("d", "ministry", 7),
        response("r", "denies", "a", "radio", on=2),
    )
    state = knowledge(read)
    told = [parsed(line).text for line in because_lines(claims_of(state, "a"), state, brief=True)]
    assert told == ["What says otherwise here: 7 people; 9 people", "Denied by Radio, 2 Dec 2025, radio.r"]


def test_told_briefly_what_bears_a_claim_out_stands_without_its_day_and_source() -> None:
    read = evidence(claim("a", "daily", 5), claim("b", "radio", 5))
    state = knowledge(read)
    told = [parsed(line).text for line in because_lines(claims_of(state, "a"), state, brief=True)]
    assert all("2025" not in line for line in told)
    assert any(line.startswith("Radio") for line in told)


def test_why_opens_beside_the_chip_and_links_to_each_source() -> None:
    state = knowledge(DENIED)
    found = parsed(why(claims_of(state, "a"), state, chip("denied", "Radio"))).one("details", "why")
    assert found.one("summary").text == "Denied by RadioWhy?"
    assert [link.attributes["href"] for link in found.all("a")] == [
        f"https://example.org/{name}" for name in ("radio.q", "ministry.r", "ministry.s")
    ]
    assert "open" not in found.attributes


@law(25)
@given(dossiers())
def test_the_evidence_is_exactly_what_decided_and_each_has_a_line(read: Dossier) -> None:
    state = knowledge(read)
    for known in state.subjects.values():
        for standing in STANDINGS:
            alike = [c for c in known.claims if state.standing[c.id] == standing]
            if alike:
                decided = {name for c in alike for name in state.because(c.id)}
                found = parsed(why(alike, state))
                assert len(found.all("li")) == len(decided)
                assert found.one("p").text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str) -> None:
    def outline(words: str) -> tuple[object, ...]:
        state = knowledge(told_in(words))
        claims = state.subjects["raid"].claims
        return parsed("".join(why([c], state, chip("denied", words)) for c in claims)).outline

    assert outline(text) == outline("Tame words")


def test_only_what_is_known_on_the_day_is_among_the_evidence() -> None:
    read = dossier((RAID, ["claims"], [filed("a"), filed("b", value="6", by="daily", made_on="2025-12-05")]))
    early, late = knowledge(read, "2025-12-04"), knowledge(read)
    assert [c.id for c in early.subjects["raid"].claims] == ["a"]
    assert because_sentence(claims_of(early, "a"), early).startswith("Nothing independent")
    assert because_sentence(claims_of(late, "a"), late) == en.BECAUSE["contested"]
