"""Hostile texts of a region appear as text, in the list, the tooltip, the panel, the title and the map."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browsing import click_mark, map_frame, marks
from tests.hostile.region import BORDER, hostile_texts
from tests.reading import PANEL, ROWS, panel_of
from tests.serving import Server

NAMES = list(hostile_texts(Path("trap")))
ELEMENTS = "panel => [...panel.querySelectorAll('*')].map((element) => element.tagName)"
OWN_ELEMENTS = {
    *(
        "A",
        "ARTICLE",
        "B",
        "CITE",
        "DD",
        "DETAILS",
        "DIV",
        "DL",
        "DT",
        "H2",
        "H3",
        "H4",
        "I",
        "LI",
        "OL",
        "P",
    ),
    *("S", "SECTION", "SMALL", "SPAN", "SUMMARY", "TABLE", "TBODY", "TD", "TH", "THEAD", "TIME", "TR", "UL"),
}


def as_parsed(text: str) -> str:
    """The text after an HTML parser, which makes every kind of line end one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def content(locator: Locator) -> str:
    return locator.evaluate("element => element.textContent")


def test_every_subject_is_drawn(page: Page) -> None:
    assert marks(page).keys() == {*NAMES, BORDER}


def test_the_list_has_each_label_as_written(page: Page, texts: dict[str, str]) -> None:
    labels = page.locator(f"{ROWS} > b").evaluate_all("all => all.map(label => label.textContent)")
    assert {as_parsed(text) for text in texts.values()} <= set(labels)


@pytest.mark.parametrize("name", NAMES)
def test_the_tooltip_has_the_label_as_written(page: Page, texts: dict[str, str], name: str) -> None:
    x, y, _ = marks(page)[name]
    page.mouse.move(x + 1, y + 1)
    tooltip = map_frame(page).locator(".map-tooltip")
    expect(tooltip).to_be_visible()
    shown, text = content(tooltip.locator("strong")), texts[name]
    assert shown == text or (len(shown) > 150 and text.startswith(shown.removesuffix("…")))
    box = tooltip.bounding_box()
    assert box is not None
    assert box["width"] < 400


@pytest.mark.parametrize("name", NAMES)
def test_the_panel_has_every_text_as_written_and_nothing_but_text(
    page: Page, texts: dict[str, str], name: str
) -> None:
    click_mark(page, name)
    panel, text = panel_of(page, name), as_parsed(texts[name])
    assert content(panel.locator("h2")) == text
    # label, value, units, parties, terms, outlets, titles, summaries, place, notes: each is the one text
    assert content(panel).count(text.strip()) >= 30
    assert set(panel.evaluate(ELEMENTS)) <= OWN_ELEMENTS
    links = page.locator(f"{PANEL} a")
    assert links.evaluate_all("all => all.map(a => a.getAttribute('href'))") == ["./?"]
    if name.startswith("jinja"):
        assert "49" not in page.locator("body").inner_text()
    assert " ".join(page.title().split()).startswith(" ".join(texts[name].split())[:500])
    panel.evaluate("panel => panel.querySelectorAll('details').forEach((folded) => { folded.open = true; })")
    assert page.locator(PANEL).evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")


def test_the_ring_of_a_hostile_district_has_its_name_as_text(
    page: Page, hostile: Server, texts: dict[str, str]
) -> None:
    page.goto(f"{hostile.url}/?sel=place:jinja")
    panel = panel_of(page, "place:jinja")
    assert content(panel.locator("h2")) == f"{texts['jinja']}: 1 subject"
    map_frame(page)


def test_legend_and_credits_of_the_map_have_them_as_text(page: Page, texts: dict[str, str]) -> None:
    frame = map_frame(page)
    assert texts["jinja"] + texts["image"] in content(frame.locator(".map-legend"))
    assert texts["image"] in content(frame.locator(".leaflet-control-attribution"))
    expect(frame.locator("img")).to_have_count(0)


def test_the_method_page_has_licences_and_credits_as_text(
    page: Page, hostile: Server, texts: dict[str, str]
) -> None:
    page.goto(f"{hostile.url}/method")
    prose = page.locator("article.prose")
    expect(prose.locator("h1")).to_be_visible()
    shown = content(prose)
    assert texts["image"] in shown
    assert texts["jinja"] in shown
    expect(prose.locator("img")).to_have_count(0)
    page.goto(hostile.url)
    map_frame(page)
