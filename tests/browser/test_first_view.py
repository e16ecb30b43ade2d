"""What the map shows when it arrives: all that is drawn stands in its frame, also beside a sheet."""

import pytest
from playwright.sync_api import Browser

from tests.browsing import DESKTOP, MAP, PHONE, map_frame, watched
from tests.serving import Server

TALKS = "patrol-talks-2025"
"""Lies along the whole border: its pill is the widest thing drawn."""

GOOD = 0.1
"""Under this sum of layout shifts a page counts as standing still (web.dev, Cumulative Layout Shift)."""

OUTSIDE = """() => {
  const { pills, rings, marks, radius } = marznoma.layout();
  const boxes = [
    ...pills.map((pill) => [pill, pill.halfWidth]),
    ...rings.map((ring) => [ring, ring.radius]),
    ...marks.map((mark) => [mark, radius]),
  ];
  return boxes.filter(([{ x }, half]) => x - half < 1 || x + half > innerWidth - 1).map(([{ id }]) => id);
}"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("query", ["", f"?sel={TALKS}"])
def test_nothing_drawn_is_cut_off_at_the_sides_of_the_map(
    browser: Browser, server: Server, size: tuple[int, int], query: str
) -> None:
    with watched(browser, size=size, touch=size == PHONE) as page:
        page.goto(f"{server.url}/{query}")
        frame = map_frame(page)
        page.wait_for_timeout(400)  # whatever would still move has moved
        assert frame.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_nothing_moves_when_the_map_arrives(browser: Browser, server: Server, size: tuple[int, int]) -> None:
    with watched(browser, size=size, touch=size == PHONE) as page:
        page.add_init_script(SHIFTS)
        page.goto(server.url)
        map_frame(page)
        page.wait_for_timeout(400)
        shifts = page.evaluate("() => shifts")
        assert sum(value for _, value, _ in shifts) < GOOD, shifts
        assert page.locator(MAP).is_visible()


SHIFTS = """
if (window === top) {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node, previousRect: a, currentRect: b }) => [
        `${node?.nodeName}.${node?.className ?? ""}`.slice(0, 80),
        `${a.x},${a.y} ${a.width}x${a.height} -> ${b.x},${b.y} ${b.width}x${b.height}`,
      ]);
      shifts.push([Math.round(entry.startTime), entry.value, moved]);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
"""
