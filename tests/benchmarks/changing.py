"""From a filter to the changed picture, against a rerun that changes nothing: at most 3 times as long.

The page is the dashboard's own with one button more below it, which changes nothing. The button is clicked
and a filter changed in turn, so that both see the same page and the same view. A rerun that changes nothing
is over when the page hears that the script has ended; a change when the map has drawn other marks and the
panel has another count. Both begin with the click or key. The messages of a change have at most 60 KB,
decoded.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from dashboard.texts import en
from tests.benchmarks.measuring import Row, in_turn, ratio, report, size
from tests.benchmarks.reruns import Rerun, Visit
from tests.browsing import launch, watched
from tests.conftest import ROOT
from tests.serving import serve

BOUND = 3
MOST_KILOBYTES = 60
ROUNDS = 15
KINDS = ("incident", "post", "mine", "talks", "border")
DAYS = [day for number in range(1, 29) for day in (f"202401{number:02}", f"202512{number:02}")]
"""First days of a range, typed one after the other: before most of what is reported and after it."""
AS_OF = [day for month in range(1, 13) for day in (f"2021{month:02}15", f"2025{month:02}20")]
"""As-of days, typed one after the other, each once: what it makes known is assessed in between."""

_SCRIPT = """
import runpy
import streamlit
runpy.run_path({app!r}, run_name="__main__")
streamlit.button("Nothing", key="nothing")
"""
_SERVE = """
import runpy
import streamlit
App = streamlit.App
streamlit.App = lambda script, **parts: App({script!r}, **parts)
runpy.run_module("geodata", run_name="__main__")
"""


def main() -> int:
    """Change kinds on one page, the date range on another, the as-of day on a third."""
    with TemporaryDirectory(prefix="marznoma-changing-") as scratch:
        script = Path(scratch) / "app.py"
        script.write_text(_SCRIPT.format(app=str(ROOT / "dashboard" / "app.py")), encoding="utf-8")
        command = (sys.executable, "-c", _SERVE.format(script=str(script)))
        with (
            serve(command=command, folder=ROOT) as server,
            sync_playwright() as playwright,
            launch(playwright) as browser,
        ):
            rows = [
                *_kinds(browser, server.url),
                *_days(browser, server.url, "from", DAYS),
                *_days(browser, server.url, "asof", AS_OF),
            ]
    return report("Changing a filter, against a rerun that changes nothing", rows)


def _kinds(browser: Browser, url: str) -> Iterator[Row]:
    with watched(browser) as page:
        visit = Visit(page, url)
        kinds = cycle(one_by_one(KINDS))

        def change() -> Rerun:
            pill = page.get_by_role("button", name=en.GROUPS[next(kinds)], exact=True)
            return visit.after(pill.click, change=True)

        changes, empty = in_turn(ROUNDS, change, _nothing(visit))
    yield from _rows("a kind", changes, empty)


def _days(browser: Browser, url: str, field: str, typed: Sequence[str]) -> Iterator[Row]:
    with watched(browser) as page:
        visit = Visit(page, url)
        days = cycle(typed)

        def change() -> Rerun:
            """A day is typed; it counts when the focus leaves the field."""
            page.locator(f".st-key-{field} [role=spinbutton]").first.click()
            page.keyboard.type(next(days))
            page.keyboard.press("Tab")
            return visit.after(lambda: page.keyboard.press("Tab"), change=True)

        changes, empty = in_turn(ROUNDS, change, _nothing(visit))
    yield from _rows(f"a day in “{field}”", changes, empty)


def _nothing(visit: Visit) -> Callable[[], Rerun]:
    button = visit.page.locator(".st-key-nothing button")
    return lambda: visit.after(button.click, change=False)


def _rows(name: str, changes: Sequence[Rerun], empty: Sequence[Rerun]) -> Iterator[Row]:
    yardstick = [rerun.ended for rerun in empty]
    yield ratio(f"{name}: map and panel changed", [rerun.seen for rerun in changes], yardstick, BOUND)
    yield ratio(f"{name}: of it, panel changed", [rerun.panel for rerun in changes], yardstick, None)
    yield ratio(f"{name}: of it, map changed", [rerun.picture for rerun in changes], yardstick, None)
    yield ratio(f"{name}: of it, script ended", [rerun.ended for rerun in changes], yardstick, None)
    yield size(f"{name}: messages", [rerun.payload for rerun in changes], MOST_KILOBYTES)
    yield size("nothing: messages", [rerun.payload for rerun in empty], None)


def one_by_one(kinds: Sequence[str]) -> Iterator[str]:
    """Which kind to turn on or off next so that every set of them comes once before any comes again.

    The order is that of a Gray code.
    """
    for step in range(1, 2 ** len(kinds)):
        yield kinds[(step & -step).bit_length() - 1]


if __name__ == "__main__":
    sys.exit(main())
