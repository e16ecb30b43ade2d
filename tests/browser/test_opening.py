"""The page opens with the whole story on it, and asks nothing of anybody but its own server."""

from playwright.sync_api import Browser, Page, expect

from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from tests.browsing import map_frame, marks, watched
from tests.reading import ROWS, panel_of, wait_for_count
from tests.serving import Server

DRAWN_AS = {1: "mark", 2: "mark", 3: "ring", 5: "pill"}


def test_every_located_subject_and_both_borders_are_drawn(
    page: Page, dossier: Dossier, everything: Selection
) -> None:
    drawn = marks(page)
    borders = {border.id for border in dossier.borders}
    assert borders == {"tj-af", "tj-cn"}
    assert {name for name, (_, _, how) in drawn.items() if how == "line"} == borders
    assert drawn.keys() == {item.subject.id for item in everything.on_map}


def test_each_is_drawn_as_precisely_as_it_is_known_and_inside_the_map(
    page: Page, everything: Selection
) -> None:
    drawn = marks(page)
    box = page.locator(".st-key-map iframe").bounding_box()
    assert box is not None
    for item in everything.on_map:
        x, y, how = drawn[item.subject.id]
        assert how == ("line" if item.subject.kind == "border" else DRAWN_AS[item.spot.precision])
        assert 0 < x - box["x"] < box["width"]
        assert 0 < y - box["y"] < box["height"]


def test_the_list_has_one_row_a_subject_that_begins_with_its_label(page: Page, everything: Selection) -> None:
    rows = page.locator(ROWS)
    assert rows.evaluate_all("rows => rows.map(row => row.dataset.sel)") == [
        item.subject.id for item in (*everything.on_map, *everything.off_map)
    ]
    texts = rows.evaluate_all("rows => rows.map(row => row.textContent.trim())")
    subjects = [item.subject for item in (*everything.on_map, *everything.off_map)]
    assert all(text.startswith(s.label) for text, s in zip(texts, subjects, strict=True))


def test_the_counts_are_those_of_the_dossier(page: Page, everything: Selection) -> None:
    wait_for_count(page, len(everything.shown), everything.total)
    expect(page.locator(".st-key-timeline")).to_contain_text(f"{len(everything.undated)} undated")
    not_drawn = page.locator(".st-key-legend .counts > div", has_text="Not on the map").locator("b")
    expect(not_drawn).to_have_text(str(len(everything.off_map)))


def test_the_page_says_how_far_the_reading_goes(page: Page) -> None:
    assert "read to april 2026" in panel_of(page, "").inner_text().lower()


def test_the_frame_and_the_window_are_named(page: Page) -> None:
    expect(page).to_have_title("Map – Marznoma")
    assert (page.locator(".st-key-map iframe").get_attribute("title") or "").startswith("Map of")
    assert page.locator("html").get_attribute("lang") == "en"


def test_script_base_map_and_leaflet_come_from_this_server(browser: Browser, server: Server) -> None:
    asked: list[str] = []
    with watched(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server.url)
        map_frame(page)
    own = [url.removeprefix(server.url) for url in asked if url.startswith(server.url)]
    for start in ("/map-layer/", "/map-base/", "/leaflet/leaflet.js", "/static/media/SourceSansVF"):
        assert any(path.startswith(start) for path in own), start
    assert [url for url in asked if not url.startswith((server.url, "data:", "blob:"))] == []
