"""No state of a page breaks a rule of WCAG 2.2 AA that a machine can find, in either theme."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browsing import PHONE, map_frame, watched
from tests.reading import panel_of
from tests.serving import Server

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}

Theme = Literal["light", "dark"]


def broken_rules(document: Page | Frame) -> list[str]:
    """The rules that a page or a frame breaks, each with the first element that does."""
    found = Axe().run(document, options=RULES).response
    assert len(found["passes"]) > 20
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:300]}" for rule in found["violations"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_state_of_the_pages_in_both_themes(browser: Browser, server: Server, theme: Theme) -> None:
    with watched(browser, theme=theme) as page:
        page.goto(server.url)
        frame = map_frame(page)
        for menu in ("Layers", "Legend"):
            frame.locator("summary", has_text=menu).click()
        assert (broken_rules(page), broken_rules(frame)) == ([], [])
        page.goto(f"{server.url}/?sel=inc-2025-11-26-shohin-sm&from=2025-11-01&kind=incident&lang=none")
        map_frame(page)
        panel_of(page, "inc-2025-11-26-shohin-sm")
        for folded in page.locator(".st-key-panel details > summary").all():
            folded.click()
        assert broken_rules(page) == []
        page.goto(f"{server.url}/?sel=place:shurobod")
        panel_of(page, "place:shurobod")
        assert broken_rules(page) == []
        page.goto(f"{server.url}/?kind=crossing")
        panel_of(page, "")
        assert broken_rules(page) == []
        page.goto(f"{server.url}/method")
        expect(page.locator("article.prose h1")).to_be_visible()
        assert broken_rules(page) == []


def test_a_phone_with_the_sheet_open(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/?sel=tj-af")
        frame = map_frame(page)
        panel_of(page, "tj-af")
        assert (broken_rules(page), broken_rules(frame)) == ([], [])
