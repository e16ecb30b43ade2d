"""A region that does not pass the check opens a page that lists its errors; mended, it opens as a map."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.dossier.live import LOOK_AGAIN_AFTER
from tests.browsing import marks, watched
from tests.serving import Server, serve

KILLED, COORDINATES = "subjects/inc-2025-11-30-shodak.yaml", "places.yaml"


@pytest.fixture(scope="module")
def folder(region: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped region with two broken files."""
    copy = tmp_path_factory.mktemp("faulty") / "region"
    shutil.copytree(region, copy)
    subject, places = copy / KILLED, copy / COORDINATES
    subject.write_text(subject.read_text("utf-8").replace("kind: incident", "kind: volcano", 1), "utf-8")
    places.write_text(places.read_text("utf-8").replace("lat: 37.83654", "lat: 137.83654", 1), "utf-8")
    return copy


@pytest.fixture(scope="module")
def faulty(folder: Path) -> Iterator[Server]:
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="module")
def page(browser: Browser, faulty: Server) -> Iterator[Page]:
    with watched(browser) as page:
        page.goto(faulty.url)
        expect(page.locator(".prose h1")).to_be_visible()
        yield page


def test_every_error_is_listed_with_its_file_and_line(page: Page, folder: Path) -> None:
    assert page.locator(".prose h1").inner_text() == "This region cannot be shown: 2 errors"
    rows = page.locator(".prose tbody tr").all_inner_texts()
    assert len(rows) == 2
    for (file, wrong), row in zip(((COORDINATES, "137.83654"), (KILLED, "volcano")), rows, strict=True):
        lines = (folder / file).read_text("utf-8").splitlines()
        number = next(number for number, line in enumerate(lines, 1) if wrong in line)
        assert row.startswith(f"{file}:{number}\n")
        assert f'Found "{wrong}"; expected ' in row


def test_there_is_no_trace_and_no_map(page: Page, faulty: Server) -> None:
    text = page.locator("body").inner_text()
    assert "Traceback" not in text
    assert ".py" not in text
    expect(page.locator("iframe")).to_have_count(0)
    assert "Traceback" not in faulty.printed()
    assert "2 errors" in faulty.printed()


def test_the_method_page_lists_the_errors_too(page: Page, faulty: Server) -> None:
    page.goto(f"{faulty.url}/method")
    expect(page.locator(".prose h1")).to_have_text("This region cannot be shown: 2 errors")


def test_after_mending_and_a_reload_the_map_is_there(
    page: Page, folder: Path, faulty: Server, region: Path
) -> None:
    for file in (KILLED, COORDINATES):
        shutil.copyfile(region / file, folder / file)
    page.wait_for_timeout(LOOK_AGAIN_AFTER * 1000 + 200)
    page.goto(faulty.url)
    assert {"tj-af", "tj-cn", "inc-2025-11-30-shodak", "fac-201-bokhtar"} <= marks(page).keys()
