"""The Method page tells the rules with examples of the day, how to read the map, the terms of the data."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.dossier.model import Dossier
from tests.browser.test_accessibility import broken_rules
from tests.browsing import PHONE, watched
from tests.reading import panel_of
from tests.serving import Server, serve

NUMBERS = [*(f"R{number}" for number in range(1, 21)), *(f"V{number}" for number in range(1, 7))]
TALKS = "Reported talks on joint patrols with Russia"
OF_R10 = "#r10 .example[data-example='R10.relay']"
TOP = "element => Math.round(element.getBoundingClientRect().top)"


def opened(page: Page, server: Server, query: str = "") -> Page:
    """The Method page of a query, once it is there."""
    page.goto(f"{server.url}/method{query}")
    expect(page.locator("article.prose h1")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def method(browser: Browser, server: Server) -> Iterator[Page]:
    """The Method page, opened by its own address."""
    with watched(browser) as page:
        yield opened(page, server)


def test_it_is_the_first_page_that_a_new_server_may_be_asked_for(browser: Browser) -> None:
    with serve() as fresh, watched(browser) as page:
        expect(opened(page, fresh).locator("article.prose h1")).to_have_text("What stands, and why")


def test_its_title_names_it(method: Page) -> None:
    expect(method).to_have_title("Method – Marznoma")


def test_it_has_every_rule_once_under_its_number(method: Page) -> None:
    assert method.locator(".rule .number").all_inner_texts() == NUMBERS
    for number in NUMBERS:
        expect(method.locator(f"#{number.lower()}")).to_have_count(1)


def test_the_numbers_stand_in_a_margin_beside_the_text(method: Page) -> None:
    number = method.locator("#r10 .number").bounding_box()
    text = method.locator("#r10 p").first.bounding_box()
    assert number is not None
    assert text is not None
    assert number["x"] + number["width"] < text["x"]
    assert text["width"] <= 46 * 16


def test_before_the_withdrawal_there_is_no_example_of_a_withdrawn_report(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "?asof=2025-12-02")
    expect(page.locator(OF_R10)).to_have_count(0)
    none = page.locator("#r10 .none").inner_text()
    assert none.startswith("No example in this dossier on 2 Dec 2025 of: ")
    assert TALKS not in page.locator("#r10").inner_text()


@pytest.mark.parametrize("query", ["?asof=2025-12-03", ""])
def test_from_the_withdrawal_on_the_example_is_the_patrol_talks(
    visit: Callable[..., Page], server: Server, query: str
) -> None:
    example = opened(visit(server.url), server, query).locator(OF_R10)
    expect(example.locator(".about a")).to_have_text(TALKS)
    expect(example.locator(".chip")).to_have_text("Withdrawn by Reuters")
    text = example.inner_text()
    assert "UNN" in text
    assert "Reuters withdrew (3 Dec 2025)" in text
    assert all("Withdrawn by Reuters" in line for line in example.locator("li").all_inner_texts())
    expect(example.locator("li a").first).to_be_visible()


def test_an_example_leads_to_the_map_with_its_subject_on_the_same_day(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "?asof=2025-12-03&kind=talks")
    page.locator(f"{OF_R10} .about a").click()
    panel_of(page, "patrol-talks-2025")
    asked = {"sel": ["patrol-talks-2025"], "asof": ["2025-12-03"], "kind": ["talks"]}
    assert parse_qs(urlsplit(page.url).query) == asked


def test_contents_and_numbers_in_the_text_lead_to_their_places_and_back(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "?asof=2025-12-03")
    page.locator(".contents a", has_text="Answers").click()
    expect(page.locator("#answers")).to_be_in_viewport()
    assert 0 <= page.locator("#answers").evaluate(TOP) < 50
    page.locator("#r8 a[href='#r10']").first.click()
    expect(page.locator("#r10 h3")).to_be_in_viewport()
    assert page.url.endswith("?asof=2025-12-03#r10")
    page.go_back()
    expect(page.locator("#answers")).to_be_in_viewport()


@pytest.mark.parametrize("size", [(1440, 900), (1100, 800), PHONE])
def test_nothing_is_wider_than_the_window(
    visit: Callable[..., Page], server: Server, size: tuple[int, int]
) -> None:
    page = opened(visit(server.url, size=size), server)
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    wide = "all => all.filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML)"
    assert page.locator("article.method *").evaluate_all(wide) == []


@pytest.mark.parametrize(("theme", "size"), [("light", PHONE), ("dark", (1440, 900))])
def test_it_breaks_no_rule_of_accessibility(
    visit: Callable[..., Page], server: Server, theme: str, size: tuple[int, int]
) -> None:
    page = opened(visit(server.url, theme=theme, size=size), server, "?asof=2025-12-03")
    assert broken_rules(page) == []


def test_print_has_the_whole_page_and_no_navigation(visit: Callable[..., Page], server: Server) -> None:
    page = opened(visit(server.url), server)
    page.emulate_media(media="print")
    expect(page.locator(".st-key-nav")).to_be_hidden()
    expect(page.locator(".contents")).to_have_css("position", "static")
    assert len(page.pdf(format="A4")) > 100_000


def test_it_has_all_seven_precision_codes_with_a_name_and_a_meaning(method: Page) -> None:
    table = method.locator("article.prose table.precisions")
    rows = table.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5", "6", "7"]
    assert all(name and meaning for _, name, meaning in rows)
    assert rows[0][1] == "Exact site"
    assert rows[-1][1] == "Not located"
    for glyph in table.locator(".glyph").all():
        expect(glyph).to_be_visible()


def test_it_has_the_licences_of_code_words_lines_and_layers(method: Page, dossier: Dossier) -> None:
    text = method.locator("article.prose").inner_text()
    for licence in ("Apache License 2.0", "CC BY 4.0", "ODbL-1.0", "LGPL-3.0-or-later", "CC-BY-4.0"):
        assert licence in text
    for border in dossier.borders:
        assert dossier.subject[border.id].label in text
        assert border.provenance in text
    for credit in ("OpenStreetMap contributors", "GSHHG", "GeoNames"):
        assert credit in text


def test_it_says_how_far_the_reading_goes_and_what_silence_means(method: Page) -> None:
    text = method.locator("article.prose").inner_text()
    assert "Reporting was read until 17 Apr 2026." in text
    assert "not that nothing happened" in text


def test_only_pages_that_exist_have_a_link(method: Page) -> None:
    assert method.locator(".st-key-nav a").all_inner_texts() == ["Map", "Changes", "Disputes", "Method"]
