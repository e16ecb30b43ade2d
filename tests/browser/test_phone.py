"""On a phone with a finger: one row of filters, and a selection that is a sheet over the map."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import MAP, PHONE, map_frame, marks, watched
from tests.reading import PANEL, ROWS, panel_of
from tests.reflow import too_wide
from tests.serving import Server

WIDTH, HEIGHT = PHONE
ROW = ".st-key-filters"
POPOVER = "[data-testid=stPopoverBody]"


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(server.url)
        map_frame(page)
        yield page


def fits(page: Page) -> None:
    assert too_wide(page) == []
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
    page.locator(f"{PANEL} a.back").tap()
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


def test_the_filters_are_one_row_that_scrolls_sideways_to_its_end(page: Page) -> None:
    row = page.locator(ROW)
    tops = row.locator("label p").evaluate_all("all => all.map((label) => label.getBoundingClientRect().top)")
    assert len(tops) == 4
    assert max(tops) - min(tops) < 0.5
    last = row.locator(".st-key-by")
    row.scroll_into_view_if_needed()
    expect(last).not_to_be_in_viewport()
    row.evaluate("row => row.scrollTo(row.scrollWidth, 0)")
    expect(last).to_be_in_viewport(ratio=1)
    row.evaluate("row => row.scrollTo(0, 0)")


def test_what_is_set_is_counted_in_sight_opens_in_words_and_can_be_cleared(page: Page) -> None:
    count = page.locator(ROW).get_by_role("button", name="Filters:")
    expect(count).to_have_count(0)
    page.locator(ROW).get_by_role("button", name="Incidents").tap()
    page.locator(ROW).get_by_role("button", name="Talks").tap()
    page.locator(f"{ROW} .st-key-standings").scroll_into_view_if_needed()
    expect(count.locator("p")).to_have_text("Filters: 1")
    expect(count).to_be_in_viewport(ratio=1)
    page.locator(ROW).evaluate("row => row.scrollTo(0, 0)")
    expect(count).to_be_in_viewport(ratio=1)
    count.tap()
    words = page.locator(POPOVER)
    expect(words.locator("dl")).to_have_text("KindIncidents or Talks")
    words.get_by_role("button", name="Clear filters").tap()
    expect(words).to_have_count(0)
    expect(count).to_have_count(0)
    assert "?" not in page.url
    panel_of(page, "")


def test_each_filter_is_counted_once(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        query = "kind=incident,talks&standing=contested&by=reuters,rferl&from=2020-01-01&to=2025-12-31"
        page.goto(f"{server.url}/disputes?{query}")
        page.locator(ROW).get_by_role("button", name="Filters: 4").tap()
        expect(page.locator(f"{POPOVER} dt")).to_have_text(
            ["Kind", "Standing", "Said by", "When it happened"]
        )
        expect(page.locator(f"{POPOVER} dd").last).to_have_text("1 Jan 2020 – 31 Dec 2025")


def test_what_has_the_focus_is_not_under_the_count(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/disputes?kind=post")
        count = page.locator(ROW).get_by_role("button", name="Filters: 1")
        expect(count).to_be_visible()
        last = page.locator(ROW).get_by_role("button", name="Borders")
        page.locator(ROW).get_by_role("button", name="Incidents").focus()
        last.focus()
        focused, over = last.bounding_box(), count.bounding_box()
        assert focused is not None
        assert over is not None
        assert focused["x"] + focused["width"] <= over["x"]


@pytest.fixture
def sheet(browser: Browser, server: Server) -> Iterator[Page]:
    """A page with a sheet that has the amber box and more than it can show at once."""
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/?sel=patrol-talks-2025&asof=2025-12-03")
        map_frame(page)
        panel_of(page, "patrol-talks-2025")
        yield page


def test_the_way_back_comes_first_in_the_sheet_and_stays_while_it_scrolls(sheet: Page) -> None:
    panel, back = sheet.locator(PANEL), sheet.locator(f"{PANEL} a.back")
    top, first = panel.bounding_box(), back.bounding_box()
    box = sheet.locator(f"{PANEL} .st-key-hidden").bounding_box()
    assert top is not None
    assert first is not None
    assert box is not None
    assert first["y"] == pytest.approx(top["y"], abs=2)
    assert first["height"] >= 44
    assert box["y"] >= first["y"] + first["height"]
    panel.evaluate("panel => panel.scrollTo(0, panel.scrollHeight)")
    assert panel.evaluate("panel => panel.scrollTop") > 200
    assert back.bounding_box() == first
    back.tap()
    panel_of(sheet, "")


def test_what_the_sheet_covers_can_be_scrolled_out_from_under_it(sheet: Page) -> None:
    sheet.locator(".stMain").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    card, over = sheet.locator(".st-key-timeline").bounding_box(), sheet.locator(PANEL).bounding_box()
    assert card is not None
    assert over is not None
    assert card["y"] + card["height"] <= over["y"]


def test_a_finger_finds_the_handles_of_the_months(page: Page) -> None:
    handles = page.locator(".st-key-timeline [data-testid=stSlider] div:has(> div > input)")
    expect(handles).to_have_count(2)
    handles.first.scroll_into_view_if_needed()
    for handle in handles.all():
        found = handle.evaluate("""handle => {
          const { x, y, width, height } = handle.getBoundingClientRect();
          const middle = [x + width / 2, y + height / 2];
          const corners = [[-11, -11], [11, -11], [-11, 11], [11, 11]];
          const at = corners.map(([dx, dy]) => document.elementFromPoint(middle[0] + dx, middle[1] + dy));
          return at.map((box) => handle.contains(box));
        }""")
        assert found == [True] * 4
