"""Neither the server nor a page of it asks anything of any other machine, whoever knocks."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browsing import click_mark, map_frame, watched
from tests.hostile.knocking import ask, open_socket
from tests.network import Recorder
from tests.reading import panel_of
from tests.serving import serve


def test_start_visit_click_and_knocks_under_foreign_names_reach_nobody(
    browser: Browser, region: Path, tmp_path: Path
) -> None:
    recorder = Recorder(tmp_path)
    with serve(region, environment=recorder.environment) as server:
        with watched(browser) as page:
            page.goto(server.url)
            map_frame(page)
            click_mark(page, "tj-af")
            panel_of(page, "tj-af")
            page.goto(f"{server.url}/method")
            page.locator("article.prose h1").wait_for()
        for host in ("dashboard.example.org", "203.0.113.7:8501", f"127.0.0.1:{server.port}"):
            ask(server, "/", host=host)
            open_socket(server, host=host, origin="http://dashboard.example.org")
            open_socket(server, host=host, origin=f"http://{host}")
        assert recorder.foreign() == []
