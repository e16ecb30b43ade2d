"""On small windows and with large text nothing is lost: all fits, all can be read, all can be touched."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import PHONE, map_frame, watched
from tests.reading import PANEL
from tests.reflow import cut_off, enlarge_text, over_each_other, too_small, too_wide
from tests.serving import Server

FILTERS = "kind=incident,talks&standing=corroborated&by=reuters&from=2020-01-01&to=2025-12-31"
STATES = (
    "",
    f"?{FILTERS}",
    f"?sel=patrol-talks-2025&asof=2025-12-03&{FILTERS}",
    "?sel=tj-af",
    "?sel=place:shurobod",
    "?sel=inc-2025-11-26-shohin-sm&asof=2020-12-01",
    "?kind=crossing&standing=withdrawn",
    "disputes",
    f"disputes?vs=2025-11-01&asof=2025-12-03&{FILTERS}",
    "changes",
    f"changes?since=2025-11-01&{FILTERS}",
    "method",
)
NARROWEST = (320, 640)
"""What WCAG 2.2 asks for (1.4.10)."""
TWICE_AS_LARGE = (720, 450)
"""What is left of a desktop's window where the browser shows the page at 200 %."""


def opened(page: Page, address: str) -> None:
    page.goto(address)
    if urlsplit(address).path == "/":
        map_frame(page)
        expect(page.locator(f"{PANEL} article[data-sel]")).to_have_count(1)
    else:
        expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [PHONE, NARROWEST])
def test_on_a_phone_all_fits_at_any_size_of_text(
    browser: Browser, server: Server, size: tuple[int, int], percent: int
) -> None:
    with watched(browser, size=size, touch=True) as page:
        enlarge_text(page, percent)
        for state in STATES:
            opened(page, f"{server.url}/{state}")
            found = (too_wide(page), cut_off(page), over_each_other(page), too_small(page))
            assert found == ([], [], [], []), state


@pytest.mark.parametrize("size", [TWICE_AS_LARGE, (768, 1024), (1024, 768), (1280, 800)])
def test_on_a_narrow_screen_all_fits(browser: Browser, server: Server, size: tuple[int, int]) -> None:
    with watched(browser, size=size) as page:
        for state in STATES:
            opened(page, f"{server.url}/{state}")
            assert (too_wide(page), cut_off(page), over_each_other(page)) == ([], [], []), state


def test_on_a_desktop_large_text_fits(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        enlarge_text(page, 200)
        for state in STATES:
            opened(page, f"{server.url}/{state}")
            assert (too_wide(page), cut_off(page), over_each_other(page)) == ([], [], []), state
