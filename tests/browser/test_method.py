"""The Method page says how to read the map, under which terms the data stand, and what is not covered."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.dossier.model import Dossier
from tests.browsing import watched
from tests.serving import Server, serve


@pytest.fixture(scope="module")
def method(browser: Browser, server: Server) -> Iterator[Page]:
    """The Method page, opened by its own address."""
    with watched(browser) as page:
        page.goto(f"{server.url}/method")
        expect(page.locator("article.prose h1")).to_be_visible()
        yield page


def test_it_is_the_first_page_that_a_new_server_may_be_asked_for(browser: Browser) -> None:
    with serve() as fresh, watched(browser) as page:
        page.goto(f"{fresh.url}/method")
        expect(page.locator("article.prose h1")).to_have_text("How to read this map")


def test_its_title_names_it(method: Page) -> None:
    expect(method).to_have_title("Method – Marznoma")


def test_it_has_all_seven_precision_codes_with_a_name_and_a_meaning(method: Page) -> None:
    table = method.locator("article.prose table").first
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
    assert method.locator(".st-key-nav a").all_inner_texts() == ["Map", "Method"]
