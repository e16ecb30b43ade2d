"""Names on the map: none lies on another, each stands where it may, at every zoom and on both screens."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Browser, Frame

from geodata.border.line import BorderLine
from geodata.dossier.model import Dossier
from tests.browsing import DESKTOP, PHONE, map_frame, watched
from tests.lettered import Written, keep_texts, written
from tests.serving import Server

ZOOMS = (5, 5.75, 6, 6.5, 6.75, 7, 7.5, 8, 8.5, 9.5, 10.5)
CENTRES = ((38.4, 71.2), (37.5, 69.6), (38.2, 74.0))
FIGURE = re.compile(r"km (\d+)")


@pytest.fixture(scope="module", params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def frame(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Frame]:
    """The real dossier's map, whose texts are kept, on a wide screen and on a phone's."""
    with watched(browser, request.param, touch=request.param == PHONE) as page:
        page.goto(server.url)
        frame = map_frame(page)
        keep_texts(frame)
        yield frame


def turn(frame: Frame, layer: str, *, on: bool) -> None:
    """Turn a layer off, or back on so that all are, and wait until the address says so."""
    frame.evaluate(
        """([layer, on]) => {
          const box = document.querySelector(`[data-layer=${layer}]`);
          if (box.checked !== on) box.click();
        }""",
        [layer, on],
    )
    frame.page.wait_for_function("on => on !== location.search.includes('layers=')", arg=on)


def clashes(texts: list[Written]) -> list[tuple[str, str]]:
    """The texts that lie on each other; letters along one line are one text."""
    return [
        (one.text, other.text)
        for one, other in combinations(texts, 2)
        if not (one.turned and other.turned) and one.lies_on(other)
    ]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_name_lies_on_another_nor_on_a_pills_title(frame: Frame, zoom: float) -> None:
    for lat, lon in CENTRES:
        texts = written(frame, lat, lon, zoom)
        assert len(texts) > 3
        assert clashes(texts) == []


def test_figures_stand_at_0_and_every_500_km_and_at_every_100_from_zoom_8(frame: Frame) -> None:
    def figures(zoom: float) -> set[int]:
        found: set[int] = set()
        for lat in (36.8, 37.5, 38.3, 39.2):
            for lon in (68.0, 69.5, 70.7, 71.6, 72.5, 73.5, 74.5):
                texts = (text.text for text in written(frame, lat, lon, zoom))
                found |= {int(figure[1]) for text in texts if (figure := FIGURE.fullmatch(text))}
        return found

    far, near = figures(7.75), figures(8.5)
    assert {0, 500, 1000, 1500} >= far >= {0, 500, 1000}
    assert all(figure % 100 == 0 for figure in near)
    assert len(near) >= 12


def test_a_figure_stands_beside_its_kilometre(frame: Frame, dossier: Dossier) -> None:
    line = BorderLine(next(border.line for border in dossier.borders if border.id == "tj-af"))
    lon, lat = line.position(500)
    # The canvas goes beyond the map by a fifth on each side.
    width, height = frame.evaluate("() => [map.getSize().x, map.getSize().y]")
    texts = written(frame, lat, lon, 8.5)
    (figure,) = (text for text in texts if text.text == "km 500")
    x, y = figure.left + figure.width / 2, figure.top + figure.height / 2
    assert abs(x - 0.7 * width) < 30 + figure.width / 2
    assert abs(y - 0.7 * height) < 45


def test_names_and_km_marks_have_a_switch_each(frame: Frame) -> None:
    view = (38.4, 71.2, 7)
    both = {text.text for text in written(frame, *view)}
    turn(frame, "km", on=False)
    names = {text.text for text in written(frame, *view)}
    turn(frame, "km", on=True)
    turn(frame, "names", on=False)
    figures = {text.text for text in written(frame, *view)}
    turn(frame, "names", on=True)
    assert any(FIGURE.fullmatch(text) for text in both & figures)
    assert not any(FIGURE.fullmatch(text) for text in names)
    assert {"Dushanbe", "Khorog"} <= names
    assert {"Dushanbe", "Khorog"}.isdisjoint(figures)


def test_the_capital_is_named_at_every_zoom_though_marks_sit_on_it(frame: Frame) -> None:
    for zoom in ZOOMS:
        assert "Dushanbe" in {text.text for text in written(frame, 38.54, 68.78, zoom)}, zoom


@pytest.mark.parametrize(
    ("town", "from_zoom", "lat", "lon"),
    [("Kulob", 6, 37.91, 69.78), ("Faizabad", 6.8, 37.12, 70.58), ("Taloqan", 6.8, 36.74, 69.53)],
)
def test_a_town_is_named_from_the_zoom_of_its_rank_on(
    frame: Frame, town: str, from_zoom: float, lat: float, lon: float
) -> None:
    named = [zoom for zoom in ZOOMS if town in {text.text for text in written(frame, lat, lon, zoom)}]
    assert named
    assert min(named) >= from_zoom


def test_a_town_that_names_the_ring_on_it_is_left_out(frame: Frame) -> None:
    texts = {text.text for text in written(frame, 38.17, 73.97, 8)}
    assert "Murghob district" in texts
    assert "Murghob" not in texts


def test_a_country_never_stands_far_from_its_own_place(frame: Frame) -> None:
    for zoom in (6, 7, 8):
        for lat, lon in ((38.4, 71.2), (38.0, 69.0), (39.4, 69.0), (37.5, 73.0)):
            (x, y) = frame.evaluate(
                """([lat, lon, zoom]) => {
                  map.setView([lat, lon], zoom, { animate: false });
                  const at = map.latLngToContainerPoint([38.65, 67.05]);
                  return [at.x + 0.2 * map.getSize().x, at.y + 0.2 * map.getSize().y];
                }""",
                [lat, lon, zoom],
            )
            most = 26 if frame.evaluate("() => map.getSize().x") < 560 else 60
            for text in written(frame, lat, lon, zoom):
                if text.text == "UZBEKISTAN":
                    assert abs(text.left + text.width / 2 - x) <= most + 2
                    assert abs(text.top + text.height / 2 - y) <= most + 2
