"""What is reported: value beside value, each with how it stands, who said it, when and where."""

import itertools

import pytest

from dashboard.panel.reports import OPEN, SIDE_BY_SIDE, reports
from dashboard.texts import en
from geodata.dossier.model import Dossier
from tests.evidence import claim as told
from tests.evidence import evidence, response
from tests.markup import Element, parsed
from tests.regions import DROPPED, claim, source
from tests.telling import knowledge, raid, raid_of


def panel(read: Dossier, on: str | None = None) -> Element:
    return parsed(reports(raid(read, on), knowledge(read, on)))


def chips(found: Element) -> list[str]:
    return found.texts("span", "chip")


def test_properties_come_in_the_order_of_the_words_whatever_the_order_of_the_file() -> None:
    made = [
        claim("z", property="cause", value="x"),
        claim("b"),
        claim("o", property="occurred", value="2025"),
    ]
    orders = [raid_of(*order) for order in itertools.permutations(made)]
    assert [panel(read).texts("h4") for read in orders] == [["Killed", "When it happened", "Cause"]] * 6


def test_values_for_different_times_say_their_time() -> None:
    read = raid_of(
        claim("a", property="strength", when="2024"), claim("b", property="strength", when="2025-11~")
    )
    assert panel(read).texts("div", "value") == ["5 people, 2024", "5 people, about Nov 2025"]


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
    summary = en.WHAT_IT_SAYS if number == 1 else en.WHAT_THEY_SAY.format(number)
    assert found.texts("summary")[-1] == summary


def test_one_chip_tells_a_property_and_its_only_value() -> None:
    found = panel(raid_of(claim("a"), claim("b", by="daily", rests_on=["a"])))
    assert chips(found) == ["Single source"]
    assert len(found.all("details", "why")) == 1


def test_a_property_takes_the_first_standing_in_r19_s_order_and_each_value_has_its_own() -> None:
    found = panel(evidence(told("a", "daily", 5), told("b", "radio", 7), told("c", "weekly", {"min": 5})))
    assert chips(found) == ["Contested", "Contested", "Contested", "Corroborated"]
    assert [v.text for v in found.all("div", "value")] == ["5 people", "7 people", "5 or more people"]
    assert len(found.all("details", "why")) == 4


def test_a_value_that_fell_is_struck_through_and_names_who_took_it_down() -> None:
    found = panel(
        evidence(
            told("a", "daily", 5),
            response("r", "withdraws", "a", "daily"),
            told("b", "radio", 6),
            told("c", "weekly", 7),
            response("q", "denies", "c", "ministry"),
        )
    )
    assert chips(found) == ["Single source", "Single source", "Withdrawn by Daily", "Denied by Ministry"]
    assert found.texts("s") == ["5 people", "7 people"]
    assert [card.attributes["class"] for card in found.all("div", "card")] == [
        "card s-single-source",
        "card s-withdrawn fell",
        "card s-denied fell",
    ]


def test_a_value_of_which_one_claim_fell_stands_with_a_chip_for_each_part() -> None:
    found = panel(
        evidence(told("a", "daily", 5), told("b", "radio", 5), response("r", "withdraws", "a", "daily"))
    )
    assert found.texts("s") == []
    parts = found.all("div", "alike")
    assert [(chips(part), part.one("div", "said").one("b").text) for part in parts] == [
        (["Single source"], "Radio"),
        (["Withdrawn by Daily"], "Daily"),
    ]
    assert all(len(part.all("details", "why")) == 1 for part in parts)


def test_the_same_in_a_table() -> None:
    claims = [told(f"c{n}", "daily", n) for n in range(SIDE_BY_SIDE + 1)]
    found = panel(evidence(*claims, response("r", "withdraws", "c2", "daily")))
    assert [row.attributes.get("class") for row in found.all("tr")[1:]] == [None] * SIDE_BY_SIDE + ["fell"]
    assert found.texts("s") == ["2 people"]


def test_the_finding_stands_under_the_heading_of_its_matter() -> None:
    cars, guns = (
        told(f"{unit}-{n}", "daily", n, property="count", unit=unit) for unit, n in (("cars", 1), ("guns", 5))
    )
    more = told("cars-3", "radio", 3, property="count", unit="cars")
    found = panel(evidence(cars, guns, more))
    assert [unit.texts("p", "finding") for unit in found.all("div", "unit")] == [
        ["What stands: 1 to 3; none of these is best borne out."],
        [],
    ]


@pytest.mark.parametrize("number", [OPEN + 1, OPEN + 2, 9])
def test_of_many_who_say_the_same_the_first_few_are_open(number: int) -> None:
    found = panel(raid_of(*(claim(f"c{n:02}") for n in range(number))))
    folded = found.one("div", "alike").all("details")
    assert len(found.all("div", "said")) == number
    if number == OPEN + 1:
        assert folded == []
    else:
        assert folded[0].one("summary").text == f"{number - OPEN} more say so"
        assert len(folded[0].all("div", "said")) == number - OPEN


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
    found = panel(raid_of(claim("a")))
    (first, again, copy) = found.all("a")
    assert first.text == again.text == "Agency"
    assert first.attributes["href"] == again.attributes["href"] == "https://daily.example/agency-1"
    assert copy.attributes["href"] == "https://copies.example/agency-1"
    assert found.all("details")[-1].one("p").text == (
        "Ministry. What a says. Title of agency-1, Agency, published 2 Dec 2025 (archived copy)"
    )


def test_a_source_without_an_address_says_so_and_why() -> None:
    found = panel(raid_of(claim("a", source="daily-1")))
    assert found.all("a") == []
    assert found.one("div", "said").text.endswith("The Daily (address unknown)")
    assert found.one("span", "from").text == (
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


def test_nothing_is_told_that_is_not_known_on_the_day() -> None:
    read = raid_of(claim("a"), claim("b", value="6", made_on="2025-11-28"))
    assert panel(read, "2025-11-27").texts("div", "value") == ["5 people"]
    assert panel(read, "2025-11-28").texts("div", "value") == ["5 people", "6 people"]


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
