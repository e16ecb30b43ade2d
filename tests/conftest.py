"""What every test may ask for: the shipped region, a running dashboard, a browser and a watched page."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browsing import launch, watched
from tests.serving import Server, serve

ROOT = Path(__file__).resolve().parent.parent
SLOW_LAST = ("browser", "hostile", "wheel")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first: whoever waits for the run learns of a broken one within seconds."""

    def slowness(item: pytest.Item) -> int:
        below = item.path.relative_to(ROOT / "tests").parts[0]
        return SLOW_LAST.index(below) + 1 if below in SLOW_LAST else 0

    items.sort(key=slowness)


@pytest.fixture(scope="session")
def region() -> Path:
    """The folder of the region that ships."""
    return ROOT / "geodata" / "regions" / "tajikistan"


@pytest.fixture(scope="session")
def server(region: Path) -> Iterator[Server]:
    """A dashboard of the shipped region, one for the whole run."""
    with serve(region) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium, one a module."""
    chromium = launch(playwright)
    yield chromium
    chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address in a watched page: visit(url, size=DESKTOP, theme="light")."""
    with ExitStack() as pages:

        def visit(url: str, **look: object) -> Page:
            page = pages.enter_context(watched(browser, **look))
            page.goto(url)
            return page

        yield visit
