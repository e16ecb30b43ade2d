"""The panel of a border and the curve of its length: drawn, filtered, followed, and small on the way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import PHONE, map_frame
from tests.reading import PANEL, panel_of
from tests.serving import Server

ALONG = f"{PANEL} .lying a.row"
MOST_BYTES = 60_000
DECODED = """line => {
  const address = getComputedStyle(line).maskImage.match(/^url\\("(data:image\\/svg.*)"\\)$/)[1];
  const picture = new Image();
  picture.src = address;
  return picture.decode().then(() => true);
}"""


def opened(page: Page, server: Server, selected: str, query: str = "") -> Page:
    page.goto(f"{server.url}/?sel={selected}{query}")
    map_frame(page)
    panel_of(page, selected)
    expect(page.locator(f"{PANEL} ol.told").first).to_be_visible()
    return page


def shown(page: Page) -> list[str]:
    return page.locator(ALONG).evaluate_all("rows => rows.map(row => row.dataset.sel)")


def test_measured_and_reported_lengths_are_drawn_on_one_ruler(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "tj-af")
    ruler = page.locator(f"{PANEL} .ruler")
    box = page.locator(f"{PANEL} .measured")
    expect(box).to_contain_text("Measured: 1,602 km along the line in full detail.")
    expect(ruler.locator("b")).to_have_text("1,602 km measured")
    inside = ruler.locator("div").bounding_box()
    assert inside is not None
    for mark in [*ruler.locator("i").all(), *ruler.locator("span, b").all()]:
        found = mark.bounding_box()
        assert found is not None
        assert found["height"] > 0
        assert inside["x"] - 1 <= found["x"]
        assert found["x"] + found["width"] <= inside["x"] + inside["width"] + 1


def test_what_lies_along_it_is_filtered_and_leads_to_its_panel(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "tj-af")
    everything = shown(page)
    received: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    page.reload()
    opened(page, server, "tj-af")
    page.wait_for_timeout(1500)
    received.clear()
    page.get_by_role("button", name="Crossings", exact=True).click()
    expect(page.locator(f'{ALONG}[data-sel^="inc-"]')).to_have_count(0)
    crossings = shown(page)
    assert 0 < len(crossings) < len(everything)
    assert set(crossings) < set(everything)
    page.wait_for_timeout(1000)
    assert sum(received) < MOST_BYTES
    page.locator(ALONG).first.click()
    panel = panel_of(page, crossings[0])
    expect(panel.locator(".place .along")).to_contain_text("km ")


def test_the_box_leads_to_the_curve_and_its_reported_lengths(
    visit: Callable[..., Page], server: Server
) -> None:
    page = opened(visit(server.url), server, "tj-cn")
    page.locator(f"{PANEL} .measured a").click()
    expect(page.locator("h2#border-length")).to_be_visible()
    assert page.url.endswith("/method?sel=tj-cn#border-length")
    for section in page.locator(".method .long").all():
        line = section.locator(".curve i.line")
        assert line.evaluate(DECODED)
        found = line.bounding_box()
        assert found is not None
        assert found["height"] > 200
        section.locator("summary").click()
        rows = section.locator("tbody tr")
        assert rows.count() > 3
        expect(rows.first.locator(".said").first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_curve_fits_a_phone(visit: Callable[..., Page], server: Server, theme: str) -> None:
    page = visit(server.url, size=PHONE, theme=theme)
    page.goto(f"{server.url}/method#border-length")
    expect(page.locator(".curve").first).to_be_visible()
    wide = "all => all.filter(one => one.getBoundingClientRect().right > innerWidth).length"
    assert page.locator(".curve *").evaluate_all(wide) == 0
