"""Two hundred changes in one sitting: the memory of server and tab, against that after the first twenty.

At most 1.1 times as much. A sitting goes through a cycle of ten changes: of kinds, selections, days, months
and layers, of the map's zoom and place. Before it is measured all is set back to the first view, so that the
same is shown both times, and the tab collects its garbage. Of the server its resident memory is taken, of the
tab the heap of its scripts, the nodes of its documents, what listens to them, and its frames (not its
documents: each picture of the style sheet becomes one when it is first shown). The browser compiles nothing
meanwhile: what it compiles as a page is used lies in the same heap, and is none of the page's.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice

from playwright.sync_api import Page, sync_playwright

from dashboard.texts import en
from tests.benchmarks.measuring import growth, report
from tests.browsing import launch, map_frame, marks, watched
from tests.reading import PANEL, ROWS
from tests.serving import serve

BOUND = 1.1
FIRST, ALL = 20, 200
"""Changes."""

KINDS = ("incident", "post", "mine", "talks", "border")
AS_OF = [f"{year}{month:02}15" for year in range(2016, 2026) for month in range(1, 13)]
FROM = [f"{year}{month:02}15" for year in range(1993, 2010) for month in (3, 9)]
"""Typed one after the other, so that none comes twice."""
LAYERS = ("km", "water", "names", "relief", "divisions", "areas")
"""Each is turned off, then on."""
PANS = ((-160, 90), (160, -90), (90, 120), (-90, -120))
"""By how many CSS pixels the map is moved, east and south."""

_INTERPRETED = "--js-flags=--jitless"
_HEARD_MILLISECONDS = 350
"""After these a change has reached the server: the slider waits the longest."""
_SETTLE_MILLISECONDS = 600
_RESTS = "() => !document.querySelector('[data-testid=stApp][data-test-script-state=running]')"
_WHOLE_MAP = "() => { map.setView(map.options.center, map.getMinZoom(), { animate: false }); }"
_OF_TAB = {
    "JSHeapUsedSize": "heap of the tab's scripts",
    "Nodes": "nodes in the tab",
    "JSEventListeners": "listeners in the tab",
}


def main() -> int:
    """Sit at the map page, and measure twice."""
    with (
        serve() as server,
        sync_playwright() as playwright,
        launch(playwright, _INTERPRETED) as browser,
        watched(browser) as page,
    ):
        sitting = Sitting(page, server.url)
        sitting.go_on(FIRST)
        before = _memory(sitting, server.pid)
        sitting.go_on(ALL - FIRST)
        after = _memory(sitting, server.pid)
    rows = [growth(name, after[name], before[name], BOUND) for name in before]
    return report(f"{ALL} changes in one sitting, against the first {FIRST}", rows)


def _memory(sitting: "Sitting", server: int) -> Mapping[str, float]:
    """What server and tab hold at the first view: bytes, or how many."""
    sitting.go_home()
    resident = subprocess.run(["ps", "-o", "rss=", "-p", str(server)], check=True, capture_output=True)
    tab = sitting.page.context.new_cdp_session(sitting.page)
    tab.send("Performance.enable")
    for _ in range(3):
        tab.send("HeapProfiler.collectGarbage")
    found = {metric["name"]: metric["value"] for metric in tab.send("Performance.getMetrics")["metrics"]}
    tab.detach()
    return {
        "memory of the server": int(resident.stdout) * 1024,
        **{words: found[name] for name, words in _OF_TAB.items()},
        "frames in the tab": len(sitting.page.frames),
    }


class Sitting:
    """A reader at the map page, who changes one thing after another."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        page.goto(url)
        self.frame = map_frame(page)
        page.wait_for_timeout(_SETTLE_MILLISECONDS)
        layers = (layer for layer in cycle(LAYERS) for _ in range(2))
        kinds, pans, as_of, first = cycle(KINDS), cycle(PANS), cycle(AS_OF), cycle(FROM)
        ways, keys = cycle(("in", "out")), cycle(("PageDown", "PageDown", "End"))
        self._changes: Iterator[Callable[[], object]] = cycle(
            (
                lambda: self._turn_kind(next(kinds)),
                self._choose_mark,
                lambda: self._type_day("asof", next(as_of)),
                lambda: self._turn_layer(next(layers)),
                self._go_back,
                lambda: self._zoom(next(ways)),
                self._choose_row,
                lambda: self._type_day("from", next(first)),
                lambda: self._pan(next(pans)),
                lambda: self._move_months(next(keys)),
            )
        )
        self._chosen = 0

    def go_on(self, changes: int) -> None:
        """So many changes, each seen to its end."""
        for change in islice(self._changes, changes):
            self._see(change)

    def go_home(self) -> None:
        """Set everything back to the first view."""
        self._see(self._go_back)
        for name in (en.CLEAR, en.SHOW_LAST_DAY):
            button = self.page.get_by_role("button", name=name, exact=True)
            if button.count():
                self._see(button.first.click)
        self.frame.evaluate(_WHOLE_MAP)
        self.page.wait_for_timeout(_SETTLE_MILLISECONDS)

    def _see(self, change: Callable[[], object]) -> None:
        change()
        self.page.wait_for_timeout(_HEARD_MILLISECONDS)
        self.page.wait_for_function(_RESTS)

    def _turn_kind(self, kind: str) -> None:
        self.page.locator(".st-key-kinds").get_by_role("button", name=en.GROUPS[kind], exact=True).click()

    def _choose_mark(self) -> None:
        """Another each time, whatever it is; none where the filters leave none in sight."""
        spots = list(marks(self.page).values())
        if spots:
            self._chosen += 7
            x, y, _ = spots[self._chosen % len(spots)]
            self.page.mouse.click(x, y)

    def _choose_row(self) -> None:
        rows = self.page.locator(f"{ROWS}:visible")
        if rows.count():
            self._chosen += 7
            rows.nth(self._chosen % rows.count()).click()

    def _go_back(self) -> None:
        back = self.page.locator(f"{PANEL} a.back")
        if back.count():
            back.click()

    def _type_day(self, field: str, day: str) -> None:
        """It counts when the focus leaves the field."""
        self.page.locator(f".st-key-{field} [role=spinbutton]").first.click()
        self.page.keyboard.type(day)
        self.page.keyboard.press("Tab")
        self.page.keyboard.press("Tab")

    def _turn_layer(self, layer: str) -> None:
        menu = self.frame.locator(".map-layers")
        if menu.get_attribute("open") is None:
            menu.locator("summary").click()
        self.frame.locator(f"[data-layer={layer}]").click()
        menu.locator("summary").click()

    def _zoom(self, way: str) -> None:
        self.frame.locator(f".leaflet-control-zoom-{way}").click()

    def _pan(self, by: tuple[int, int]) -> None:
        self.frame.evaluate("(by) => { map.panBy(by, { animate: false }); }", by)

    def _move_months(self, key: str) -> None:
        self.page.get_by_role("slider").last.focus()
        self.page.keyboard.press(key)


if __name__ == "__main__":
    sys.exit(main())
