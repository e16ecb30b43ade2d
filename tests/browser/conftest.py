"""The shipped region as the library reads it, and a page that shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from geodata.dossier.check import read_region
from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from tests.browsing import map_frame, watched
from tests.serving import Server
from tests.telling import selection_of


@pytest.fixture(scope="session")
def dossier(region: Path) -> Dossier:
    """The shipped region."""
    return read_region(region)


@pytest.fixture(scope="session")
def everything(dossier: Dossier) -> Selection:
    """The shipped region without a filter."""
    return selection_of(dossier)


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A watched page with the map drawn, one a module: whoever changes its state puts it back."""
    with watched(browser) as page:
        page.goto(server.url)
        map_frame(page)
        yield page
