"""What a reader sees and does on the map page, in words that the tests share."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

from tests.browsing import MAP, map_frame

PANEL = ".st-key-panel"
ROWS = ".st-key-inview a.row"

MARK_THE_FRAME = """iframe => {
  iframe.keptMark = iframe.contentWindow.keptMark = "the same";
  const { lat, lng } = iframe.contentWindow.map.getCenter();
  return [lat, lng, iframe.contentWindow.map.getZoom()];
}"""
READ_THE_FRAME = """iframe => {
  const { lat, lng } = iframe.contentWindow.map.getCenter();
  return [iframe.keptMark, iframe.contentWindow.keptMark, [lat, lng, iframe.contentWindow.map.getZoom()]];
}"""
DRAWS = """([iframe, ids]) => {
  const drawn = document.querySelector(iframe).contentWindow.marznoma.marks().map((mark) => mark.id);
  return JSON.stringify(drawn.sort()) === JSON.stringify(ids);
}"""


def panel_of(page: Page, selected: str) -> Locator:
    """The panel of what is selected, once it is there; an empty id for the list of what is in view."""
    articles = page.locator(f"{PANEL} article[data-sel]")
    article = page.locator(f'{PANEL} article[data-sel="{selected}"]')
    expect(article).to_be_visible()
    expect(articles).to_have_count(1)
    return article


def counted(page: Page) -> tuple[int, int]:
    """How many of how many subjects the panel says are in view."""
    title = panel_of(page, "").locator("h2").inner_text()
    found = re.fullmatch(r"(\d+) of (\d+) subjects in view", title)
    assert found, title
    return int(found[1]), int(found[2])


def wait_for_count(page: Page, shown: int, total: int) -> None:
    """Until the panel says that so many of so many subjects are in view."""
    expect(panel_of(page, "").locator("h2")).to_have_text(f"{shown} of {total} subjects in view")


def wait_for_marks(page: Page, ids: Iterable[str]) -> None:
    """Until the map draws these subjects and no other."""
    map_frame(page)
    page.wait_for_function(DRAWS, arg=[MAP, sorted(ids)])


def choose_row(page: Page, subject: str) -> Locator:
    """Click the subject's row in the list; the panel that comes of it."""
    page.locator(f'{ROWS}[data-sel="{subject}"]').click()
    return panel_of(page, subject)


def back_to_the_list(page: Page) -> Locator:
    """Click "All in view"; the list that comes of it."""
    page.locator(f"{PANEL} a.back").click()
    return panel_of(page, "")


def type_day(page: Page, field: str, day: str) -> None:
    """Type a day (YYYY-MM-DD) into the field `from` or `to`, as a reader does, and leave the field."""
    page.locator(f".st-key-{field} [role=spinbutton]").first.click()
    page.keyboard.type(day.replace("-", ""))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")


@contextmanager
def map_kept(page: Page) -> Iterator[None]:
    """Fails where the block builds the map's frame anew, or moves the map by itself."""
    iframe = page.locator(MAP)
    before = iframe.evaluate(MARK_THE_FRAME)
    yield
    kept = iframe.evaluate(READ_THE_FRAME)
    assert kept == ["the same", "the same", before]
