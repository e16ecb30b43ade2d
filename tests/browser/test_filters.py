"""The row of filters on a desktop: one line, in which nothing moves when a filter is set."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import DESKTOP, watched
from tests.serving import Server

PAGES = ("", "disputes", "changes")
ROW = ".st-key-filters"
LABELS = f"{ROW} label p"
CONTROLS = (
    f"{ROW} [data-testid=stDateInputField], {ROW} [role=toolbar] button, {ROW} .react-aria-ComboBox, "
    f"{ROW} .st-key-clear button"
)
BESIDE_A_SCROLL_BAR = (DESKTOP[0] - 17, DESKTOP[1])
PLACES = """boxes => boxes.map((box) => {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return [left, right, top, bottom];
})"""
NAMES = {"": 4, "disputes": 6, "changes": 6}


def places(page: Page, selector: str) -> list[list[float]]:
    """The left, right, top and bottom of each, CSS pixels."""
    found: list[list[float]] = page.locator(selector).evaluate_all(PLACES)
    return found


@pytest.mark.parametrize("size", [DESKTOP, BESIDE_A_SCROLL_BAR])
@pytest.mark.parametrize("address", PAGES)
def test_all_labels_stand_on_one_line_and_all_controls_on_another(
    browser: Browser, server: Server, address: str, size: tuple[int, int]
) -> None:
    with watched(browser, size=size) as page:
        page.goto(f"{server.url}/{address}")
        expect(page.locator(LABELS)).to_have_count(NAMES[address])
        assert len({round(top, 1) for _, _, top, _ in places(page, LABELS)}) == 1
        assert len({round(top + bottom) for _, _, top, bottom in places(page, CONTROLS)}) == 1


@pytest.mark.parametrize("address", PAGES)
def test_clear_filters_comes_at_the_right_end_and_moves_nothing(
    browser: Browser, server: Server, address: str
) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/{address}")
        expect(page.locator(LABELS)).to_have_count(NAMES[address])
        before = places(page, CONTROLS)
        clear = page.locator(ROW).get_by_role("button", name="Clear filters")
        expect(clear).to_have_count(0)
        page.locator(ROW).get_by_role("button", name="Incidents").click()
        expect(clear).to_be_enabled()
        assert places(page, CONTROLS) == before
        [[_, row_ends, _, _]] = places(page, ROW)
        assert places(page, f"{ROW} .st-key-clear button")[0][1] == pytest.approx(row_ends, abs=1)
        clear.click()
        expect(clear).to_have_count(0)
        assert places(page, CONTROLS) == before
