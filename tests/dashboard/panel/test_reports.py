"""What is reported: value beside value, each with who said it, when, where, and what was answered."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.panel.reports import SIDE_BY_SIDE, matters, reports
from dashboard.texts import en
from geodata.dossier.model import Dossier, Subject, matter_unit
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import DROPPED, RAID, TALKS, claim, response, source
from tests.telling import dossier, raid, raid_of


def ids(read: Dossier) -> list[list[list[str]]]:
    """The ids of the claims on the raid: matter by matter, value by value."""
    return [[[c.id for c in value.claims] for value in values] for values in matters(raid(read))]


def panel(read: Dossier, subject: str = "raid") -> Element:
    return parsed(reports(read.subject[subject], read))


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


def test_values_for_different_times_stand_apart_and_say_their_time() -> None:
    read = raid_of(
        claim("a", property="strength", when="2024"), claim("b", property="strength", when="2025-11~")
    )
    assert ids(read) == [[["a"], ["b"]]]
    assert panel(read).texts("div", "value") == ["5 people, 2024", "5 people, about Nov 2025"]


def test_what_most_parties_say_comes_first() -> None:
    read = raid_of(
        *(claim(f"a{n}", value="4") for n in range(3)),
        claim("b", value="5"),
        claim("c", value="5", by="daily"),
    )
    assert ids(read) == [[["b", "c"], ["a0", "a1", "a2"]]]


def test_properties_come_in_the_order_of_the_words_whatever_the_order_of_the_file() -> None:
    made = [
        claim("z", property="cause", value="x"),
        claim("b"),
        claim("o", property="occurred", value="2025"),
    ]
    orders = [raid_of(*order) for order in itertools.permutations(made)]
    assert [panel(read).texts("h4") for read in orders] == [["Killed", "When it happened", "Cause"]] * 6


def made_up() -> st.SearchStrategy[Subject]:
    """The raid with some of the claims of a fuller one, in any order."""
    every = raid(
        raid_of(
            *(
                claim(f"c-{value}-{by}-{n}", property="count", value=value, by=by, unit=unit)
                for value, by, (n, unit) in itertools.product(
                    "123", ("ministry", "daily"), enumerate(("cars", "Cars", "guns"))
                )
            ),
            *(claim(f"k-{by}", by=by) for by in ("ministry", "daily", "agency")),
        )
    )
    return st.lists(st.sampled_from(every.claims), unique_by=lambda c: c.id).map(
        lambda claims: every.model_copy(update={"claims": tuple(claims)})
    )


@law(40)
@given(made_up())
def test_every_claim_stands_once_with_others_of_its_matter_and_value(subject: Subject) -> None:
    found = matters(subject)
    said = [claim for values in found for value in values for claim in value.claims]
    assert sorted(claim.id for claim in said) == sorted(claim.id for claim in subject.claims)
    for values in found:
        claims = [claim for value in values for claim in value.claims]
        assert len({(claim.property, matter_unit(claim)) for claim in claims}) == 1
        meanings = [{claim.value.meaning for claim in value.claims} for value in values]
        assert all(len(meaning) == 1 for meaning in meanings)
        assert len(set.union(*meanings)) == len(meanings)
        parties = [len({claim.by for claim in value.claims}) for value in values]
        assert parties == sorted(parties, reverse=True)
    assert len(found) == len({(claim.property, matter_unit(claim)) for claim in subject.claims})


@pytest.mark.parametrize("number", [1, SIDE_BY_SIDE, SIDE_BY_SIDE + 1, 12])
def test_a_few_values_are_cards_and_more_are_a_table(number: int) -> None:
    found = panel(raid_of(*(claim(f"c{n:02}", value=str(n)) for n in range(number))))
    cards, lines = found.all("div", "card"), found.all("tr")[1:]
    few = number <= SIDE_BY_SIDE
    assert (len(cards), len(lines)) == ((number, 0) if few else (0, number))
    assert [v.text for v in found.all("div", "value")] == [
        "1 person" if n == 1 else f"{n} people" for n in range(number)
    ]
    assert [part.one("div", "said").one("b").text for part in (cards or lines)] == ["Ministry"] * number
    assert found.one("summary").text == (en.WHAT_IT_SAYS if number == 1 else en.WHAT_THEY_SAY.format(number))


@pytest.mark.parametrize(
    ("made_on", "published", "words"),
    [
        ("2025-11-27", "2025-12-02", "27 Nov 2025,"),
        (DROPPED, "2025-12-02", "published 2 Dec 2025,"),
        (DROPPED, DROPPED, "date not shown,"),
    ],
)
def test_a_claim_has_its_day_or_that_of_its_source_or_says_that_none_is_shown(
    made_on: object, published: object, words: str
) -> None:
    only = source("agency-1", publisher="agency", outlet="Agency", published=published)
    read = raid_of(claim("a", made_on=made_on), more=[("sources.yaml", [0], only)])
    assert panel(read).one("div", "said").one("span").text == words


def test_a_claim_links_to_its_source_and_its_summary_cites_it_in_full() -> None:
    read = raid_of(claim("a"))
    (first, again, copy) = panel(read).all("a")
    assert first.text == again.text == "Agency"
    assert first.attributes["href"] == again.attributes["href"] == "https://daily.example/agency-1"
    assert copy.attributes["href"] == "https://copies.example/agency-1"
    assert panel(read).one("details").one("p").text == (
        "Ministry. What a says. Title of agency-1, Agency, published 2 Dec 2025 (archived copy)"
    )


def test_a_source_without_an_address_says_so_and_why() -> None:
    found = panel(raid_of(claim("a", source="daily-1")))
    assert found.all("a") == []
    assert found.one("div", "said").text.endswith("The Daily (address unknown)")
    assert found.one("details").one("span", "from").text == (
        "Title of daily-1, The Daily (address unknown): Read in print., published 3 Dec 2025"
    )


def test_a_repeated_claim_names_whom_it_repeats_each_once() -> None:
    read = raid_of(
        claim("a"),
        claim("b", value="6"),
        claim("c", by="daily", source="daily-1", rests_on=["a", "b", "agency-1"]),
    )
    repeating = [said for said in panel(read).all("div", "said") if said.one("b").text == "Daily"]
    assert [said.one("small").text for said in repeating] == ["Repeats Ministry, Agency"]


def answered(*responses: dict[str, object], **claims: object) -> list[str]:
    """What stands beside the claim "a" of the raid about answers."""
    read = dossier((RAID, ["claims"], [claim("a", **claims)]), (TALKS, ["responses"], list(responses)))
    return panel(read).one("div", "said").texts("small", "answered")


def test_whoever_answers_a_claim_is_named_beside_it_with_the_first_day() -> None:
    assert answered(
        response("r1", target="a", made_on="2025-12-05"),
        response("r2", target="a", made_on="2025-12-04"),
        response("r3", target="a", by="daily", made_on=DROPPED),
        response("r4", target="a", kind="confirms", by="agency", made_on="2025-12"),
        response("r5", target="a", kind="contradicts", by="officials"),
        response("r6", target="a", kind="withdraws", by="ministry"),
    ) == [
        "Withdrawn by Ministry (3 Dec 2025)",
        "Denied by Ministry (4 Dec 2025), Daily",
        "Contradicted by Officials (3 Dec 2025)",
        "Confirmed by Agency (Dec 2025)",
    ]


def test_an_answer_to_a_source_stands_beside_each_of_its_claims() -> None:
    assert answered(response("r", target="agency-1", kind="withdraws", by="agency")) == [
        "Withdrawn by Agency (3 Dec 2025)"
    ]
    assert answered(response("r", target="daily-1")) == []


def test_a_qualification_stands_in_the_list_of_answers_only() -> None:
    assert answered(response("r", target="a", kind="qualifies")) == []


@pytest.mark.parametrize(
    ("value", "shown", "told"),
    [
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "3", "41.2° N, 11.0° E"),
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "4", "41° N, 11° E"),
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "7", "Not located"),
        ("town", "7", "Not located"),
    ],
)
def test_a_reported_place_is_told_no_more_exactly_than_its_subject_is_shown(
    value: object, shown: str, told: str
) -> None:
    read = raid_of(
        claim("a", property="location", value=value), publish_precision=shown, at={"place": "town"}
    )
    assert [element.text for element in panel(read).all(kind="value")] == [told]
