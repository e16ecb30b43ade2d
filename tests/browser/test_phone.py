"""On a phone with a finger: nothing is wider than the screen, and a selection is a sheet over the map."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import MAP, PHONE, map_frame, marks, watched
from tests.reading import PANEL, ROWS, panel_of
from tests.serving import Server

WIDTH, HEIGHT = PHONE
WIDEST = """() => {
  const page = document.querySelector(".stMain");
  const scrolls = (box) => box !== page && ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
  const canBeScrolledTo = (box) => {
    for (let up = box.parentElement; up; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter((box) => {
    const { left, right, width, height } = box.getBoundingClientRect();
    return width > 1 && height > 1 && (right > innerWidth + 0.5 || left < -0.5) && !canBeScrolledTo(box);
  });
  return wide.map((box) => `${box.tagName}.${box.className}`);
}"""
SIZES = "() => [document.scrollingElement.scrollWidth, document.querySelector('.stMain').scrollWidth]"


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(server.url)
        map_frame(page)
        yield page


def fits(page: Page) -> None:
    assert max(page.evaluate(SIZES)) <= WIDTH
    assert page.evaluate(WIDEST) == []
    page.locator(".stMain").evaluate("main => main.scrollTo(200, main.scrollTop)")
    assert page.locator(".stMain").evaluate("main => main.scrollLeft") == 0


def test_nothing_is_wider_than_the_screen(page: Page) -> None:
    panel_of(page, "")
    fits(page)
    frame = map_frame(page)
    assert frame.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")


def test_the_list_stands_under_the_map(page: Page) -> None:
    above, below = page.locator(MAP).bounding_box(), page.locator(PANEL).bounding_box()
    assert above is not None
    assert below is not None
    assert below["y"] >= above["y"] + above["height"]
    assert page.locator(PANEL).evaluate("panel => getComputedStyle(panel).position") != "fixed"


def test_a_ring_of_many_is_their_number_and_a_tap_on_it_lists_them(page: Page) -> None:
    counted = [spot[:2] for spot in marks(page).values() if spot[2] == "count"]
    x, y = max(set(counted), key=counted.count)
    page.touchscreen.tap(x, y)
    panel = panel_of(page, "place:shurobod")
    assert panel.locator("a.row").count() == counted.count((x, y))
    panel.locator("a.back").tap()
    panel_of(page, "")


def test_a_tap_on_a_mark_opens_a_sheet_that_leaves_the_map_in_sight(page: Page) -> None:
    x, y, _ = marks(page)["inc-2017-11-ishkashim-civilians"]
    page.touchscreen.tap(x, y)
    panel = panel_of(page, "inc-2017-11-ishkashim-civilians")
    expect(panel.locator("h2")).to_be_in_viewport()
    sheet = page.locator(PANEL)
    assert sheet.evaluate("panel => getComputedStyle(panel).position") == "fixed"
    box, above = sheet.bounding_box(), page.locator(MAP).bounding_box()
    assert box is not None
    assert above is not None
    assert (box["x"], box["width"]) == (0, WIDTH)
    assert box["y"] + box["height"] == pytest.approx(HEIGHT, abs=1)
    assert box["y"] - above["y"] > 120
    fits(page)


def test_what_was_tapped_is_not_hidden_under_its_sheet(page: Page) -> None:
    box = page.locator(PANEL).bounding_box()
    assert box is not None
    assert marks(page)["inc-2017-11-ishkashim-civilians"][1] < box["y"]


def test_the_sheet_goes_with_the_selection(page: Page) -> None:
    page.locator(f"{PANEL} a.back").tap()
    panel_of(page, "")
    assert page.locator(PANEL).evaluate("panel => getComputedStyle(panel).position") != "fixed"


def test_a_row_can_be_tapped(page: Page) -> None:
    row = page.locator(f'{ROWS}[data-sel="patrol-talks-2025"]')
    row.tap()
    expect(panel_of(page, "patrol-talks-2025").locator("h2")).to_be_in_viewport()
    page.locator(f"{PANEL} a.back").tap()
    panel_of(page, "")


def test_one_finger_over_the_map_is_left_to_the_page(page: Page) -> None:
    frame = map_frame(page)
    touch = frame.evaluate("() => getComputedStyle(map.getContainer()).touchAction")
    assert "pan-y" in touch
    assert not frame.evaluate("() => map.dragging.enabled()")
