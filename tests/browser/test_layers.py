"""The Layers menu: what it turns on and off, what of it the address keeps, and who is asked for what."""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, Route, expect

from dashboard.view import LAYERS
from tests.browsing import PHONE, map_frame, watched
from tests.reading import map_kept
from tests.serving import Server

TILES = "tile.openstreetmap.org"
PIXEL = """([lat, lon]) => {
  const layer = Object.values(map._layers).find((layer) => layer._container?.tagName === "CANVAS");
  const canvas = layer._container;
  const [at, shown] = [map.latLngToContainerPoint([lat, lon]), map.getContainer().getBoundingClientRect()];
  const drawn = canvas.getBoundingClientRect();
  const ratio = canvas.width / drawn.width;
  const [x, y] = [at.x + shown.left - drawn.left, at.y + shown.top - drawn.top];
  return Array.from(canvas.getContext("2d").getImageData(x * ratio, y * ratio, 1, 1).data);
}"""
SHADES = """([lat, lon, zoom]) => {
  map.setView([lat, lon], zoom, { animate: false });
  const layer = Object.values(map._layers).find((layer) => layer._container?.tagName === "CANVAS");
  layer.redraw();
  const { data } = layer._context.getImageData(0, 0, layer._container.width, layer._container.height);
  const shades = new Set();
  for (let at = 0; at < data.length; at += 4) shades.add(data.slice(at, at + 3).join());
  return shades.size;
}"""
EAST = (36.2, 75.9)
"""Latitude and longitude of a spot of other people's land with nothing on it but relief."""


def switch(frame: Frame, layer: str) -> None:
    """Turn a layer as a reader does."""
    menu = frame.locator(".map-layers")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    frame.locator(f"[data-layer={layer}]").click()


def shown(frame: Frame) -> set[str]:
    """The layers whose switches are on."""
    boxes = frame.locator(".map-layers input:checked")
    return set(boxes.evaluate_all("boxes => boxes.map((box) => box.dataset.layer)"))


def asked_layers(page: Page) -> str | None:
    values = parse_qs(urlsplit(page.url).query).get("layers")
    return values[-1] if values else None


def png() -> bytes:
    """A picture of one black pixel."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@contextmanager
def with_tiles(browser: Browser, *, there: bool) -> Iterator[tuple[Page, list[str]]]:
    """A page whose online tiles the test gives, or refuses; and the addresses that were asked for."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        assert route.request.headers.get("referer", "").count("/") <= 3, "more than the site is told"
        if there:
            route.fulfill(body=png(), content_type="image/png")
        else:
            route.abort()

    with watched(browser, asks=TILES) as page:
        page.route(lambda url: urlsplit(url).hostname == TILES, answer)
        yield page, asked


def test_every_layer_is_shown_at_first_and_online_tiles_are_not(page: Page) -> None:
    assert shown(map_frame(page)) == set(LAYERS)
    assert asked_layers(page) is None


def test_a_turned_switch_is_in_the_address_and_back_turns_it_again(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        page.goto(server.url)
        frame = map_frame(page)
        with map_kept(page):
            switch(frame, "relief")
            page.wait_for_url("**layers=areas%2Cnames%2Cdivisions%2Cwater%2Ckm**")
            switch(frame, "areas")
            page.wait_for_url("**layers=names%2Cdivisions%2Cwater%2Ckm**")
            assert shown(frame) == {"names", "divisions", "water", "km"}
            page.go_back()
            expect(frame.locator("[data-layer=areas]")).to_be_checked()
            page.go_back()
            expect(frame.locator("[data-layer=relief]")).to_be_checked()
            assert asked_layers(page) is None


def test_layers_of_the_address_are_shown_and_survive_a_reload(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/?layers=names,water&sel=tj-cn")
        for _ in range(2):
            assert shown(map_frame(page)) == {"names", "water"}
            page.reload()
        frame = map_frame(page)
        for layer in ("names", "water"):
            switch(frame, layer)
        page.wait_for_url("**layers=none**")
        page.reload()
        frame = map_frame(page)
        assert shown(frame) == set()
        for layer in LAYERS:
            switch(frame, layer)
        page.wait_for_function("() => !location.search.includes('layers')")
        assert urlsplit(page.url).query == "sel=tj-cn"


def test_the_relief_shades_the_land_and_is_gone_by_zoom_9_and_a_half(page: Page) -> None:
    frame = map_frame(page)
    shaded = [frame.evaluate(SHADES, [*EAST, zoom]) for zoom in (8, 9, 9.5)]
    switch(frame, "relief")
    plain = [frame.evaluate(SHADES, [*EAST, zoom]) for zoom in (8, 9, 9.5)]
    switch(frame, "relief")
    assert shaded[0] > plain[0] + 10
    assert shaded[1] > plain[1]
    assert shaded[2] == plain[2]


def test_the_relief_lies_at_an_address_that_changes_with_it(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        with page.expect_response("**/map-base/*.webp") as loaded:
            page.goto(server.url)
        map_frame(page)
        answer = loaded.value
        assert answer.headers["content-type"] == "image/webp"
        assert "immutable" in answer.headers["cache-control"]
        name = urlsplit(answer.url).path.removeprefix("/map-base/").removesuffix(".webp")
        assert hashlib.sha256(answer.body()).hexdigest().startswith(name)
        gone = page.request.get(f"{server.url}/map-base/0123456789ab.webp")
        assert (gone.status, gone.headers.get("cache-control")) == (404, None)


def test_a_map_whose_relief_does_not_load_is_whole_and_has_no_switch_for_it(
    browser: Browser, server: Server
) -> None:
    with watched(browser) as page:
        page.route(
            "**/map-base/*.webp",
            lambda route: route.fulfill(body=b"no picture", content_type="image/webp"),
        )
        page.goto(server.url)
        frame = map_frame(page)
        assert frame.evaluate("() => marznoma.marks().length") > 50
        frame.locator(".map-layers summary").click()
        expect(frame.locator("[data-layer=relief]")).to_be_hidden()
        expect(frame.locator("[data-layer=water]")).to_be_visible()


def test_online_tiles_are_asked_of_one_host_once_a_reader_has_chosen_them(
    browser: Browser, server: Server
) -> None:
    with with_tiles(browser, there=True) as (page, asked):
        page.goto(server.url)
        frame = map_frame(page)
        frame.locator(".map-layers summary").click()
        expect(frame.get_by_text("openstreetmap.org will see the request")).to_be_visible()
        assert asked == []
        ground = frame.evaluate(PIXEL, EAST)
        assert ground[3] == 255
        switch(frame, "tiles")
        page.wait_for_function("""() => {
          const map = document.querySelector(".st-key-map iframe").contentWindow;
          return map.document.querySelectorAll("img.leaflet-tile-loaded").length > 0;
        }""")
        assert {urlsplit(url).hostname for url in asked} == {TILES}
        assert frame.evaluate(PIXEL, EAST)[3] == 0, "the land is drawn over the tiles"
        expect(frame.locator(".leaflet-control-attribution")).to_contain_text("© OpenStreetMap contributors")
        assert urlsplit(page.url).query == ""
        switch(frame, "tiles")
        expect(frame.locator("img.leaflet-tile")).to_have_count(0)
        assert frame.evaluate(PIXEL, EAST) == ground


def test_online_tiles_are_not_remembered(browser: Browser, server: Server) -> None:
    with with_tiles(browser, there=True) as (page, asked):
        page.goto(server.url)
        switch(map_frame(page), "tiles")
        page.wait_for_timeout(500)
        assert asked
        page.reload()
        frame = map_frame(page)
        asked.clear()
        assert "tiles" not in shown(frame)
        page.goto(f"{server.url}/?layers=tiles")
        map_frame(page)
        page.wait_for_timeout(500)
        assert asked == []


def test_tiles_that_cannot_be_had_are_told_in_a_sentence_and_the_land_stays(
    browser: Browser, server: Server
) -> None:
    with with_tiles(browser, there=False) as (page, asked):
        page.goto(server.url)
        frame = map_frame(page)
        switch(frame, "tiles")
        status = frame.locator(".map-layers [role=status]")
        expect(status).to_have_text("The online tiles cannot be loaded.")
        assert asked
        assert frame.evaluate(PIXEL, EAST)[3] == 255
        switch(frame, "tiles")
        expect(status).to_have_text("")


def test_the_switches_can_be_reached_and_turned_with_the_keyboard(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        page.goto(server.url)
        frame = map_frame(page)
        frame.locator(".map-layers summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(frame.locator("[data-layer=areas]")).not_to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_menu_fits_on_a_phone_and_every_credit_is_seen(
    browser: Browser, server: Server, theme: str
) -> None:
    with watched(browser, PHONE, "dark" if theme == "dark" else "light", touch=True) as page:
        page.goto(server.url)
        frame = map_frame(page)
        attribution = frame.locator(".leaflet-control-attribution")
        for credit in ("© OpenStreetMap contributors", "GSHHG", "Natural Earth", "GeoNames", "Tom Patterson"):
            expect(attribution).to_contain_text(credit)
        frame.locator(".map-layers summary").tap()
        size = frame.evaluate("() => [innerWidth, innerHeight]")
        box = frame.locator(".map-layers").evaluate("box => box.getBoundingClientRect().toJSON()")
        assert box["left"] >= 0
        assert box["right"] <= size[0]
        assert box["bottom"] <= size[1]
