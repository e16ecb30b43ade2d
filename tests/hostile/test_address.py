"""Hostile values in the address appear as text, in the notice and nowhere else."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browsing import map_frame
from tests.hostile.test_texts import ELEMENTS, NAMES
from tests.reading import panel_of
from tests.serving import Server

NOTICE = ".st-key-notices .notice"
CUT = 80


def first(text: str) -> str:
    """What a notice quotes of a value: all of it, or its first 80 characters."""
    return text if len(text) <= CUT else text[:CUT] + "…"


@pytest.mark.parametrize("name", NAMES)
def test_values_of_the_address_are_quoted_as_text(
    page: Page, hostile: Server, texts: dict[str, str], name: str
) -> None:
    text = texts[name]
    page.goto(f"{hostile.url}/?sel={quote(text)}&from={quote(text)}&lang={quote(text)}")
    notice = page.locator(NOTICE)
    notice.wait_for()
    shown = notice.locator("p").evaluate_all("lines => lines.map((line) => line.textContent)")
    assert len(shown) == 3
    for line, parameter in zip(shown, ("sel", "from", "lang"), strict=True):
        quoted = first(text).replace("\r\n", "\n")
        assert line.startswith(f"The address asks for {parameter} “{quoted}”")
    assert set(notice.evaluate(ELEMENTS)) == {"P"}
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")
    panel_of(page, "")


def test_a_text_to_search_for_is_carried_on_and_runs_nowhere(
    page: Page, hostile: Server, texts: dict[str, str]
) -> None:
    page.goto(f"{hostile.url}/?q={quote(texts['literal'])}&by=script,jinja")
    map_frame(page)
    link = page.locator(".st-key-nav").get_by_role("link", name="Method")
    assert f"q={quote(texts['literal'], safe='')}".replace("%20", "+") in (link.get_attribute("href") or "")
    link.click()
    page.locator("article.prose h1").wait_for()
    page.locator(".st-key-nav").get_by_role("link", name="Map").click()
    map_frame(page)
