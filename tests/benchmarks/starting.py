"""From `serve` to the first map drawn, against what an empty Streamlit page takes: at most 3 times as long.

Every start has a process and a browser profile of its own; the browser and the files on disk are warm.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.benchmarks.measuring import in_turn, ratio, report
from tests.browsing import MAP_SECONDS, launch, map_frame, watched
from tests.conftest import ROOT
from tests.serving import COMMAND, serve

BOUND = 3
ROUNDS = 7
EMPTY = "Nothing"
_RUN_EMPTY = """
import sys
from streamlit.web.cli import main
port = sys.argv[sys.argv.index("--port") + 1]
sys.argv = ["streamlit", "run", "empty.py", "--server.port", port]
main()
"""
_QUIET = {"STREAMLIT_SERVER_HEADLESS": "true", "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}


def main() -> int:
    """Start both in turn."""
    with (
        TemporaryDirectory(prefix="marznoma-starting-") as scratch,
        sync_playwright() as playwright,
        launch(playwright) as browser,
    ):
        (Path(scratch) / "empty.py").write_text(f"import streamlit\nstreamlit.write({EMPTY!r})\n")
        run_empty = (sys.executable, "-c", _RUN_EMPTY)
        empty, map_page = in_turn(
            ROUNDS,
            partial(_start, browser, run_empty, Path(scratch), _text_is_seen),
            partial(_start, browser, COMMAND, ROOT, _map_is_drawn),
        )
    map_answered, map_drawn = zip(*map_page, strict=True)
    empty_answered, empty_seen = zip(*empty, strict=True)
    rows = [
        ratio("from the start to the first map", map_drawn, empty_seen, BOUND),
        ratio("of it, until the server answers", map_answered, empty_answered, None),
    ]
    return report("Starting, against an empty Streamlit page", rows)


def _start(
    browser: Browser, command: tuple[str, ...], folder: Path, wait: Callable[[Page], None]
) -> tuple[float, float]:
    """Seconds from the start of the process until the server answers, and until the page is seen."""
    begun = perf_counter()
    with serve(command=command, folder=folder, environment=_QUIET) as server:
        answered = perf_counter() - begun
        with watched(browser) as page:
            page.goto(server.url, wait_until="commit")
            wait(page)
            return answered, perf_counter() - begun


def _text_is_seen(page: Page) -> None:
    expect(page.get_by_text(EMPTY, exact=True)).to_be_visible(timeout=MAP_SECONDS * 1000)


def _map_is_drawn(page: Page) -> None:
    frame = map_frame(page)
    frame.wait_for_function("() => marznoma.marks().length > 0", timeout=MAP_SECONDS * 1000)


if __name__ == "__main__":
    sys.exit(main())
