"""Every state of every page, at both sizes and in both themes: it says what it is, and nothing is cut off.

The pictures of all of them lie in `screenshots/` afterwards, for whoever wants to look at them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, PHONE, map_frame, watched
from tests.conftest import ROOT
from tests.reflow import cut_off, over_each_other, too_wide
from tests.regions import RAID, changed, claim, small_region
from tests.serving import Server, serve
from tests.writing import write_files

SCREENSHOTS = ROOT / "screenshots"
Look = tuple[tuple[int, int], Literal["light", "dark"]]
LOOKS: list[Look] = [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light"), (PHONE, "dark")]

PANEL, TITLE = ".st-key-panel", ".st-key-panel h2"

STATES = {
    "nothing-selected": ("/", TITLE, "subjects in view"),
    "incident": ("/?sel=inc-2025-11-26-shohin-sm", TITLE, "Shohin SM"),
    "site": ("/?sel=fac-tem-bridge", TITLE, "Tem"),
    "site-with-a-long-name": ("/?sel=fac-russian-built-post", TITLE, "post"),
    "one-claim": ("/?sel=csto-help-2025", TITLE, "CSTO"),
    "border": ("/?sel=tj-af", TITLE, "Tajik-Afghan border"),
    "story": ("/?sel=patrol-talks-2025", TITLE, "talks on joint patrols"),
    "ring": ("/?sel=place:shurobod", TITLE, "subjects"),
    "pill": ("/?sel=along:tj-af", TITLE, "subjects"),
    "undated": ("/?sel=list:undated", TITLE, "Undated"),
    "not-located": ("/?sel=contacts-2025-autumn", PANEL, "Not located"),
    "not-known-yet": (
        "/?sel=patrol-talks-2025&asof=2025-12-01",
        TITLE,
        "Not known on 1 Dec 2025",
    ),
    "as-of": (
        "/?asof=2025-12-02&from=2021-01-01&to=2025-12-31",
        ".st-key-hidden",
        "As known on 2 Dec",
    ),
    "nothing-matches": ("/?kind=mine&standing=denied", TITLE, "Nothing matches"),
    "wrong-address": ("/?sel=nothing-of-that-name&from=2021-02-30", ".notice", "nothing-of-that-name"),
    "changes": ("/changes?asof=2025-12-04&since=7d", "h1", "New since 27 Nov 2025"),
    "changes-empty": ("/changes?asof=2026-04-10&since=7d", ".changes.box", "Nothing became known"),
    "disputes": ("/disputes", "h1", "Disputes"),
    "disputes-between": ("/disputes?asof=2025-12-04&vs=2025-12-02", "h1", "Disputes"),
    "disputes-none": ("/disputes?kind=mine&standing=withdrawn", "h1", "Disputes"),
    "method": ("/method", "h1", "What stands"),
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A region in which a subject has a name of 300 letters and forty claims, all at odds."""
    files = changed(
        small_region(),
        (RAID, ["label"], "Attack" + "attack" * 49),
        *((RAID, ["claims", 3 + n], claim(f"more-{n}", value=str(10 + n))) for n in range(40)),
    )
    with serve(write_files(tmp_path_factory.mktemp("crowded"), files)) as running:
        yield running


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: f"{look[0][0]}-{look[1]}")
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size, theme = request.param
    with watched(browser, size=size, theme=theme, touch=size == PHONE) as page:
        yield page


def look_at(page: Page, url: str, where: str, words: str, name: str) -> None:
    page.goto(url)
    expect(page.locator(where).first).to_contain_text(words)
    if page.locator(".st-key-map").count():
        map_frame(page)
    page.wait_for_timeout(150)  # the next frame has what the last message brought
    width = page.evaluate("() => innerWidth")
    theme = page.evaluate("() => getComputedStyle(document.querySelector('.stApp')).colorScheme")
    page.screenshot(path=picture(f"{name}-{width}-{theme}"))
    assert (too_wide(page), cut_off(page), over_each_other(page)) == ([], [], [])


def picture(name: str) -> Path:
    SCREENSHOTS.mkdir(exist_ok=True)
    return SCREENSHOTS / f"{name}.png"


@pytest.mark.parametrize("state", STATES)
def test_a_state_says_what_it_is_and_nothing_is_cut_off(page: Page, server: Server, state: str) -> None:
    address, where, words = STATES[state]
    look_at(page, server.url + address, where, words, state)


def test_a_long_name_and_forty_claims_have_room(page: Page, crowded: Server) -> None:
    look_at(page, f"{crowded.url}/?sel=raid", TITLE, "Attackattack", "forty-claims")
    expect(page.locator(".st-key-panel .matter").first).to_be_visible()


@pytest.mark.parametrize("menu", ["legend", "layers"])
def test_the_open_menus_of_the_map(page: Page, server: Server, menu: str) -> None:
    page.goto(server.url)
    frame = map_frame(page)
    frame.locator(f".map-{menu} > summary").click()
    expect(frame.locator(f".map-{menu} .map-box-content")).to_be_visible()
    page.screenshot(path=picture(f"menu-{menu}-{page.evaluate('() => innerWidth')}"))
    box = frame.locator(f".map-{menu} .map-box-content").evaluate(
        "box => { const r = box.getBoundingClientRect();"
        " return [r.left >= 0, r.top >= 0, r.right <= innerWidth, r.bottom <= innerHeight]; }"
    )
    assert box == [True] * 4
