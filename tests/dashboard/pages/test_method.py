"""The page Method: every rule once, every example as the dossier has it, and text from data as text."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given

from dashboard.method.examples import Examples
from dashboard.method.prose import prose
from dashboard.method.rules import keys_of
from dashboard.pages.method import method
from dashboard.texts import en, examples_en, method_en, rules_en
from dashboard.view import View
from geodata.basemap import BaseMap
from geodata.dossier.days import Days
from geodata.dossier.examples import SEARCHES, examples
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition
from geodata.dossier.model import Dossier
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.standings import STANDINGS
from tests.dossiers import dossiers
from tests.evidence import claim, evidence
from tests.laws import law
from tests.markup import Element, parsed
from tests.situations import SITUATIONS, situation
from tests.telling import HOSTILE, dossier, told_in

NUMBERS = [*(f"R{number}" for number in range(1, 21)), *(f"V{number}" for number in range(1, 7))]
TAME = "Tame words"
ELSEWHERE = ("lone-denial", "denied-leaves", "contested-stays", "clocks", "when")
"""The examples that stand with no rule."""


def edition(read: Dossier) -> Edition:
    return Edition(read, "0" * 12, BaseMap(), Days(read))


def page(read: Dossier, view: View = View()) -> Element:  # noqa: B008 (frozen)
    return parsed(method(edition(read), view))


def example(key: str, knowledge: Knowledge | None = None, view: View = View()) -> Element:  # noqa: B008
    """The example of a situation, as the page tells it."""
    known = situation(key) if knowledge is None else knowledge
    return parsed(Examples(known, view, known.assessment.as_of).under([key], decided=True))


def test_every_rule_stands_once_under_its_number_and_in_order() -> None:
    found = page(dossier())
    assert found.texts("span", "number") == NUMBERS
    rules = found.all("section", "rule")
    assert [rule.attributes["id"] for rule in rules] == [number.lower() for number in NUMBERS]
    for number, rule in zip(NUMBERS, rules, strict=True):
        assert rule.one("h3").text == f"{number} {rules_en.RULES[number].title}"
        assert rule.all("p")


def test_every_link_within_the_page_leads_to_one_place_on_it() -> None:
    found = page(dossier())
    ids = [element.attributes["id"] for element in found.all() if "id" in element.attributes]
    links = [a.attributes["href"] for a in found.all("a") if a.attributes["href"].startswith("#")]
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} <= set(ids)
    contents = found.one("nav", "contents").all("a")
    assert [a.attributes["href"] for a in contents] == [
        f"#{h2.attributes['id']}" for h2 in found.all("h2")[1:]
    ]
    assert [a.text for a in contents] == [h2.text for h2 in found.all("h2")[1:]]


def test_every_example_that_is_looked_for_is_told_and_stands_on_the_page() -> None:
    assert examples_en.EXAMPLES.keys() == SEARCHES.keys()
    of_rules = [key for number in NUMBERS for key in keys_of(number)]
    of_surprises = {key for surprise in method_en.SURPRISES for key in surprise.examples}
    assert {*of_rules, *ELSEWHERE} == SEARCHES.keys()
    assert of_surprises <= SEARCHES.keys()
    assert all(keys_of(number) for number in NUMBERS)


@pytest.mark.parametrize("key", SEARCHES)
def test_an_example_says_of_what_in_which_subject_and_how_that_stands(key: str) -> None:
    known = situation(key)
    found = example(key, known)
    (box,) = found.all("div", "example")
    assert box.attributes["data-example"] == key
    assert box.one("p", "of").text == f"Example: {examples_en.EXAMPLES[key].of}"
    assert box.one("p", "about").one("a").text == "Raid"
    stands = examples(known)[key].stands
    standings = (
        [en.STANDINGS[known.matter_standing(known.dossier.claim[name] for name in stands)]] if stands else []
    )
    assert [chip.partition(" by ")[0] for chip in box.texts("span", "chip")] == standings
    because = {name for claim in stands for name in known.because(claim)}
    assert len(box.all("li")) == len(because)
    assert "{" not in box.text


def test_the_chip_of_a_lone_denial_names_who_denies() -> None:
    assert example("lone-denial").one("span", "chip").text == "Denied by Ministry"


def test_what_decided_an_example_is_counted_where_it_is_long() -> None:
    claims = [claim(f"c{n}", "guards", n) for n in range(10, 20)]
    known = Days(evidence(claim("a", "ministry", 5), *claims)).on()
    lines = example("R12.collides", known).texts("li")
    assert len(lines) == 6
    assert lines[-1] == "and 5 more"


def test_an_example_leads_to_the_map_with_its_subject_and_all_that_was_asked_for() -> None:
    view = View(sel="talks", asof=date(2025, 12, 2), standings=("denied",), start=date(2025, 1, 1))
    address = urlsplit(example("R14", view=view).one("p", "about").one("a").attributes["href"])
    asked = {"sel": ["raid"], "asof": ["2025-12-02"], "standing": ["denied"], "from": ["2025-01-01"]}
    assert (address.path, parse_qs(address.query)) == ("/", asked)


def test_running_text_has_paragraphs_points_and_links_to_rules() -> None:
    found = parsed(prose("One\n  line, as R10 says.\n\nThese:\n\n* first\n  still;\n* second.\n\nA <i> B"))
    assert found.texts("p") == ["One line, as R10 says.", "These:", "A <i> B"]
    assert found.texts("li") == ["first still;", "second."]
    assert len(found.all("ul")) == 1
    assert found.one("a").attributes["href"] == "#r10"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("key", SEARCHES)
def test_no_text_of_the_data_becomes_more_than_text_in_an_example(key: str, text: str) -> None:
    told, tame = (example(key, retold(situation(key), words)) for words in (text, TAME))
    assert told.outline == tame.outline
    assert told.text == tame.text.replace(TAME, text)


def retold(known: Knowledge, text: str) -> Knowledge:
    """A situation in which every party, outlet and subject has a name of this text."""
    read = known.dossier
    renamed = {
        "parties": [party.model_copy(update={"name": text + party.id}) for party in read.parties],
        "sources": [source.model_copy(update={"outlet": text, "title": text}) for source in read.sources],
        "subjects": [subject.model_copy(update={"label": text}) for subject in read.subjects],
    }
    things = {name: tuple(all_of) for name, all_of in renamed.items()}
    return Days(Dossier.model_construct(**{**dict(read), **things})).on(known.assessment.as_of)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_more_than_text_on_the_page(text: str) -> None:
    assert page(told_in(text)).outline == page(told_in(TAME)).outline


def test_a_place_in_an_example_is_no_more_exact_than_its_subject_may_be_shown() -> None:
    read = situation("V4.apart").dossier
    coarse = [subject.model_copy(update={"publish_precision": 7}) for subject in read.subjects]
    known = Days(Dossier.model_construct(**{**dict(read), "subjects": tuple(coarse)})).on()
    assert "Post" in example("V4.apart").text
    assert "Post" not in example("V4.apart", known).text


def test_where_a_rule_has_no_example_the_page_says_so_with_the_day() -> None:
    found = page(evidence(*SITUATIONS["R10.relay"][0]), View(asof=date(2025, 12, 1)))
    rules = dict(zip(NUMBERS, found.all("section", "rule"), strict=True))
    assert rules["R15"].texts("p", "none") == ["No example in this dossier on 1 Dec 2025."]
    assert rules["R10"].texts("p", "none") == [
        "No example in this dossier on 1 Dec 2025 of: a claim replaced by a newer one."
    ]
    assert len(rules["R10"].all("div", "example")) == 2


def test_the_page_says_of_which_day_it_is() -> None:
    read = evidence(claim("a", "ministry", on=2), claim("b", "guards", on=4))
    for view, words in (
        (View(), "as known on 4 Dec 2025."),
        (View(asof=date(2025, 12, 3)), "as known on 3 Dec 2025."),
        (View(asof=date(2026, 12, 3)), "as known on 4 Dec 2025."),
        (
            View(asof=date(2025, 12, 3), rec=date(2026, 1, 1)),
            "as known on 3 Dec 2025, and of it what was recorded by 1 Jan 2026.",
        ),
    ):
        assert words in page(read, view).text
    assert not page(read, View(asof=date(2025, 12, 1))).all("div", "example")


def test_a_dossier_of_nothing_has_the_rules_and_no_example() -> None:
    found = page(evidence())
    assert found.texts("span", "number") == NUMBERS
    assert not found.all("div", "example")


@given(dossiers())
@law(15)
def test_any_dossier_has_its_page(read: Dossier) -> None:
    found = page(read)
    assert found.texts("span", "number") == NUMBERS
    shown = {box.attributes["data-example"] for box in found.all("div", "example")}
    assert shown == examples(Days(read).on()).keys()


def test_the_five_standings_are_told_in_short_in_the_order_in_which_they_are_tried() -> None:
    lines = page(dossier()).one("table", "five").all("tr")
    assert [line.one("span", "chip").text for line in lines] == [
        en.STANDINGS[standing]
        for standing in ("withdrawn", "denied", "contested", "corroborated", "single source")
    ]
    assert [line.one("a").text for line in lines] == ["R10", "R11", "R12", "R13", "R14"]
    assert method_en.SHORT.keys() == set(STANDINGS)


def test_the_rules_on_values_name_the_properties_and_radii_that_the_library_has() -> None:
    rules = dict(zip(NUMBERS, page(dossier()).all("section", "rule"), strict=True))
    for rule, words, wanted in (
        ("V2", method_en.MEASURED, [name for name, entry in PROPERTIES.items() if entry.measured]),
        ("V5", method_en.SEVERAL, [name for name, entry in PROPERTIES.items() if entry.many]),
    ):
        before, _, after = words.partition("{}")
        (line,) = (text for text in rules[rule].texts("p") if text.startswith(before))
        listed = line.removeprefix(before).removesuffix(after).split(", ")
        assert sorted(listed) == sorted({en.PROPERTIES[name].lower() for name in wanted})
    assert "1 km (exact site), 25 km (within about 25 km), 60 km (district only), 200 km" in rules["V4"].text


def test_every_reported_length_stands_with_its_source_and_the_scale_of_our_line() -> None:
    found = page(dossier()).one("section", "long")
    assert found.one("h3").text == "Border between A and B"
    assert found.one("p", "from").text.startswith("Measured: 175 km in full detail, 3 points, ")
    assert found.one("p", "from").text.endswith("The line: made up.")
    (row,) = found.one("tbody").all("tr")
    length, by, scale = row.texts("td")
    assert length == "1,344.15 km"
    assert by == "Ministry 27 Nov 2025, Agency"
    assert scale == method_en.LONGER_THAN_ANY
    assert len(found.one("div", "curve").all("i", "off")) == 1


def test_of_a_day_on_which_no_length_is_known_the_curve_stands_alone() -> None:
    found = page(dossier(), View(asof=date(2020, 1, 1))).one("section", "long")
    assert found.one("p", "none").text == method_en.NO_LENGTH
    assert found.all("table") == []
    assert len(found.all("i", "line")) == 1


def test_the_lengths_at_some_scales_stand_in_a_table_too() -> None:
    table = page(dossier()).one("details", "scales")
    first = table.one("tbody").all("tr")[0]
    assert (first.one("th").text, first.one("td").text) == ("full detail", "175 km")
