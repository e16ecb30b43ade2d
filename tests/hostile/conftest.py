"""A dashboard of a hostile region, and a page that watches for anything that runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import map_frame, watched
from tests.hostile.region import hostile_texts, write_region
from tests.serving import Server, serve


@pytest.fixture(scope="session")
def trap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that only a text that runs on the server would make."""
    return tmp_path_factory.mktemp("trap") / "ran"


@pytest.fixture(scope="session")
def texts(trap: Path) -> dict[str, str]:
    """The hostile texts by id."""
    return hostile_texts(trap)


@pytest.fixture(scope="session")
def hostile(texts: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard of the hostile region."""
    with serve(write_region(tmp_path_factory.mktemp("hostile") / "region", texts)) as running:
        yield running


@pytest.fixture(scope="module")
def page(browser: Browser, hostile: Server, trap: Path) -> Iterator[Page]:
    """A watched page of it; at the end nothing has run, in the page or on the server."""
    dialogs: list[str] = []
    with watched(browser) as page:
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.goto(hostile.url)
        map_frame(page)
        yield page
        assert [frame.evaluate("() => String(window.pwned)") for frame in page.frames] == ["undefined"] * 2
    assert dialogs == []
    assert not trap.exists()
    assert "Traceback" not in hostile.printed()
    assert "Error" not in hostile.printed()
