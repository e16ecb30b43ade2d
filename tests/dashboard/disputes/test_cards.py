"""The card of a disputed subject: rival values side by side, who says them, what fell struck through."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given

from dashboard.disputes.cards import card
from dashboard.disputes.disputed import disputes
from dashboard.disputes.values import OPEN
from dashboard.texts import en
from dashboard.view import View, read_view
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import claim as region_claim
from tests.telling import HOSTILE, raid_of, told_in
from tests.views import KNOWN, views

EVERYTHING = View()


def cards(read: Dossier, view: View = EVERYTHING) -> list[Element]:
    knowledge = Days(read).on()
    return [parsed(card(dispute, view, knowledge)) for dispute in disputes(knowledge, Criteria())]


def only_card(read: Dossier, view: View = EVERYTHING) -> Element:
    (found,) = cards(read, view)
    return found


RIVALS = evidence(
    claim("five", "ministry", 5),
    claim("three", "daily", 3, on=2),
    claim("again", "radio", 3, on=3, rests_on="three"),
)


def test_each_rival_value_has_who_says_it_when_where_how_it_stands_and_why() -> None:
    values = only_card(RIVALS).all("li", "rival")
    assert [value.one("p", "claimed").text for value in values] == ["3 people", "5 people"]
    assert [sayer.text for sayer in values[0].all("p", "sayer")] == [
        "Daily 2 Dec 2025, daily.three",
        "Radio 3 Dec 2025, radio.again Repeats Daily",
    ]
    link = values[1].all("p", "sayer")[0].one("a")
    assert (link.text, link.attributes["href"]) == ("ministry.five", "https://example.org/ministry.five")
    for value in values:
        assert value.one("span", "chip").text == en.STANDINGS["contested"]
        assert value.one("details", "why").one("summary").text.endswith(en.WHY)


def test_the_matter_has_its_name_its_chip_and_what_is_left_of_it() -> None:
    about = only_card(RIVALS).one("div", "about")
    assert about.one("h4").text == en.PROPERTIES["killed"]
    assert about.one("span", "chip").text == en.STANDINGS["contested"]
    assert "3 to 5" in about.one("p").text


def test_where_one_value_stands_in_one_way_its_chip_is_the_only_one_of_the_matter() -> None:
    read = evidence(claim("five", "daily", 5), response("denial", "denies", "five", "ministry"))
    matter = only_card(read).one("section", "disputed")
    assert matter.texts("span", "chip") == ["Denied by Ministry"]


def test_what_fell_is_struck_through_and_nothing_else() -> None:
    read = evidence(
        claim("five", "daily", 5),
        claim("three", "agency", 3),
        response("denial", "denies", "five", "ministry"),
    )
    values = only_card(read).all("li", "rival")
    assert [(value.texts("s"), value.texts("p", "claimed")) for value in values[:2]] == [
        ([], ["3 people"]),
        (["5 people"], ["5 people"]),
    ]


def test_a_denial_stands_beside_the_value_that_it_is_aimed_at() -> None:
    read = evidence(
        claim("five", "daily", 5),
        claim("same", "agency", 5),
        response("denial", "denies", "five", "ministry", on=2),
        response("aside", "qualifies", "five", "radio", on=3),
    )
    answers = only_card(read).one("li", "answers")
    assert answers.texts("p", "sayer") == [
        "Denied by Ministry, 2 Dec 2025, ministry.denial What denial says."
    ]


def test_an_answer_to_a_whole_publication_stands_there_too_and_one_to_what_is_repeated_does_not() -> None:
    withdrawn = response("gone", "withdraws", "agency.five", "agency", on=2)
    read = evidence(
        claim("five", "agency", 5), claim("hurt", "daily", 1, property="wounded", rests_on="five"), withdrawn
    )
    matters = {matter.one("h4").text: matter for matter in only_card(read).all("section", "disputed")}
    assert len(matters[en.PROPERTIES["killed"]].all("li", "answers")) == 1
    assert matters[en.PROPERTIES["wounded"]].all("li", "answers") == []
    assert matters[en.PROPERTIES["wounded"]].texts("span", "chip") == ["Withdrawn by Agency"]


@pytest.mark.parametrize(("number", "folded"), [(1, 0), (OPEN + 1, 0), (OPEN + 2, 2), (9, 9 - OPEN)])
def test_of_many_who_say_the_same_the_first_are_open_and_nobody_is_lost(number: int, folded: int) -> None:
    many = (claim(f"c{n}", "daily", 5, rests_on="root") for n in range(number - 1))
    read = evidence(claim("root", "daily", 5), *many, claim("rival", "ministry", 2))
    value = next(v for v in only_card(read).all("li", "rival") if v.one("p", "claimed").text == "5 people")
    inside = [
        line
        for details in value.one("div", "alike").all("details")
        if "why" not in details.attributes.get("class", "")
        for line in details.all("p", "sayer")
    ]
    assert len(inside) == folded
    assert len(value.all("p", "sayer")) == number


@law(30)
@given(views())
def test_the_label_leads_to_the_map_with_the_subject_selected_and_the_view_kept(view: View) -> None:
    found = only_card(RIVALS, view)
    link = found.one("h3").one("a")
    parts = urlsplit(link.attributes["href"])
    assert (parts.path, link.text) == ("/", "Raid")
    query = parse_qs(parts.query, strict_parsing=True)
    assert read_view(query, KNOWN) == (replace(view, sel="raid"), ())


def test_a_place_is_no_more_exact_than_its_subject_may_be_shown() -> None:
    at = {"lat": "41.23456", "lon": "11.5", "precision": "1"}
    far = {"lat": "45", "lon": "11.5", "precision": "1"}
    claims = [
        region_claim("here", property="location", value=at),
        region_claim("there", property="location", value=far, by="daily", source="daily-1"),
    ]

    def told(**keys: str) -> str:
        _, raid = cards(raid_of(*claims, **keys))
        return raid.text

    assert "41.235" in told()
    assert en.PROPERTIES["location"] in told(publish_precision="4")
    assert "41.2" not in told(publish_precision="4")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str) -> None:
    found, tame = cards(told_in(text)), cards(told_in("Tame words"))
    assert [one.outline for one in found] == [one.outline for one in tame]
    assert all(text in one.text for one in found)


@law(30)
@given(dossiers())
def test_every_claim_of_a_disputed_matter_is_told_once(read: Dossier) -> None:
    knowledge = Days(read).on()
    for dispute in disputes(knowledge, Criteria()):
        found = parsed(card(dispute, View(), knowledge))
        told = sum(len(group.claims) for _, matter in dispute.matters for group in matter.groups)
        lines = [line for value in found.all("div", "alike") for line in value.all("p", "sayer")]
        assert len(lines) == told
