"""From a filter to the changed picture, and from a click to the panel, against a rerun that changes nothing.

At most twice as long. The page is the dashboard's own with one button more below it, which changes nothing.
The button is clicked after every change, so that both see the same page and the same view. A rerun that
changes nothing is over when the page hears that the script has ended; a filter is changed when the map has
drawn other marks and the panel has another count, a selection when the panel has another heading. All begin
with the click or key. The messages of a change have at most 60 KB, decoded.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from dashboard.panel.subject import subject_panel
from dashboard.served import live_region
from dashboard.texts import en
from dashboard.view import View
from tests.benchmarks.measuring import Row, in_turn, ratio, report, size
from tests.benchmarks.reruns import Rerun, Visit
from tests.browsing import MAP, click_mark, launch, marks, watched
from tests.conftest import ROOT
from tests.reading import PANEL
from tests.serving import serve

BOUND = 2
MOST_KILOBYTES = 60
ROUNDS = 15
KINDS = ("incident", "post", "mine", "talks", "border")
DAYS = [day for number in range(1, 29) for day in (f"202401{number:02}", f"202512{number:02}")]
"""First days of a range, typed one after the other: before most of what is reported and after it."""
AS_OF = [day for month in range(1, 13) for day in (f"2021{month:02}15", f"2025{month:02}20")]
"""As-of days, typed one after the other, each once: what it makes known is assessed in between."""
HEAVIEST = 5
"""Subjects with the longest panels, of which every one is chosen."""

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
_OPEN_LISTS = f"document.querySelectorAll('{PANEL} details').forEach((list) => {{ list.open = true; }})"


def main() -> int:
    """Change one thing again and again on each of several pages."""
    heaviest = _heaviest()
    with _server() as url, sync_playwright() as playwright, launch(playwright) as browser:
        chosen = f"{url}/?sel={heaviest[0]}"
        rows = [
            *_changed(browser, url, "a kind", _kinds),
            *_changed(browser, chosen, "a kind, a panel open", _kinds, panel=False),
            *_changed(browser, url, "a day in “from”", _days("from", DAYS)),
            *_changed(browser, url, "the slider of months", _months),
            *_changed(browser, url, "a day in “asof”", _days("asof", AS_OF)),
            *_changed(browser, chosen, "a day in “asof”, a panel open", _days("asof", AS_OF), panel=False),
            *_changed(browser, url, "a click on a mark", _marks, picture=False),
            *_listed(browser, url, heaviest),
        ]
    return report("Changing a filter and choosing, against a rerun that changes nothing", rows)


@contextmanager
def _server() -> Iterator[str]:
    """The dashboard with the button, and its address."""
    with TemporaryDirectory(prefix="marznoma-changing-") as scratch:
        script = Path(scratch) / "app.py"
        script.write_text(_SCRIPT.format(app=str(ROOT / "dashboard" / "app.py")), encoding="utf-8")
        with serve(command=(sys.executable, "-c", _SERVE.format(script=str(script))), folder=ROOT) as server:
            yield server.url


def _heaviest() -> list[str]:
    """The ids of the subjects with the longest panels, the longest first."""
    state = live_region().edition().days.on()

    def length(subject: str) -> int:
        return len(subject_panel(View(sel=subject), state.subjects[subject], state))

    return sorted(state.subjects, key=length, reverse=True)[:HEAVIEST]


def _changed(
    browser: Browser,
    url: str,
    name: str,
    begin: Callable[[Visit], Callable[[], None]],
    *,
    panel: bool = True,
    picture: bool = True,
) -> Iterator[Row]:
    """The rows of one change. begin: makes, on its page, what changes it, another way each time. panel,
    picture: whether these become others.
    """
    with watched(browser) as page:
        visit = Visit(page, url)
        change = begin(visit)
        changes, empty = in_turn(
            ROUNDS, lambda: visit.after(change, panel=panel, picture=picture), _nothing(visit)
        )
    yield from _rows(name, changes, empty)


def _listed(browser: Browser, url: str, subjects: Sequence[str]) -> Iterator[Row]:
    """The rows of choosing subjects in the list, and of the way back to it."""
    with watched(browser) as page:
        visit = Visit(page, url)
        ids = cycle(subjects)

        def choose() -> Rerun:
            page.evaluate(_OPEN_LISTS)
            row = page.locator(f"{PANEL} a.row[data-sel='{next(ids)}']").first
            return visit.after(row.click, panel=True)

        def go_back() -> Rerun:
            return visit.after(page.locator(f"{PANEL} a.back").click, panel=True)

        chosen, empty, listed, empty_list = in_turn(ROUNDS, choose, _nothing(visit), go_back, _nothing(visit))
    yield from _rows("a click on a row", chosen, empty)
    yield from _rows("back to the list", listed, empty_list)


def _kinds(visit: Visit) -> Callable[[], None]:
    kinds = cycle(one_by_one(KINDS))
    pills = visit.page.locator(".st-key-kinds")
    return lambda: pills.get_by_role("button", name=en.GROUPS[next(kinds)], exact=True).click()


def _days(field: str, typed: Sequence[str]) -> Callable[[Visit], Callable[[], None]]:
    def begin(visit: Visit) -> Callable[[], None]:
        days, keyboard = cycle(typed), visit.page.keyboard

        def change() -> None:
            """A day is typed; it counts when the focus leaves the field."""
            visit.page.locator(f".st-key-{field} [role=spinbutton]").first.click()
            keyboard.type(next(days))
            keyboard.press("Tab")
            keyboard.press("Tab")

        return change

    return begin


def _months(visit: Visit) -> Callable[[], None]:
    """The range ends a tenth of all months earlier with each key; after four it is open again."""
    keys = cycle([*["PageDown"] * 4, "End"])

    def change() -> None:
        visit.page.get_by_role("slider").last.focus()
        visit.page.keyboard.press(next(keys))

    return change


def _marks(visit: Visit) -> Callable[[], None]:
    """One mark after the other of those that stand by themselves."""
    ids = cycle([name for name, (*_, drawn) in marks(visit.page).items() if drawn == "mark"])

    def choose() -> None:
        """The button that changes nothing lies below: the map was scrolled away from."""
        visit.page.locator(MAP).scroll_into_view_if_needed()
        click_mark(visit.page, next(ids))

    return choose


def _nothing(visit: Visit) -> Callable[[], Rerun]:
    button = visit.page.locator(".st-key-nothing button")
    return lambda: visit.after(button.click)


def _rows(name: str, changes: Sequence[Rerun], empty: Sequence[Rerun]) -> Iterator[Row]:
    yardstick = [rerun.ended for rerun in empty]
    yield ratio(f"{name}: seen", [rerun.seen for rerun in changes], yardstick, BOUND)
    yield ratio(f"{name}: script ended", [rerun.ended for rerun in changes], yardstick, None)
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
