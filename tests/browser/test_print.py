"""On paper: the map as a picture with its credits, the panel beneath it, all in the light theme."""

from playwright.sync_api import Browser, expect

from tests.browsing import MAP, map_frame, watched
from tests.serving import Server

CONTROLS = ".st-key-nav, .st-key-filters, .st-key-timeline, .panel a.back, button"
PRINTED = "() => dispatchEvent(new Event('beforeprint'))"
DONE = "() => dispatchEvent(new Event('afterprint'))"
# 0 is black, 255 is white: the mean over the printed picture of the map.
BRIGHTNESS = """canvas => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, at) => (at % 4 < 3 ? sum + value : sum), 0) / (data.length * 0.75);
}"""


def test_a_page_of_the_dark_theme_is_printed_in_the_light_one(browser: Browser, server: Server) -> None:
    with watched(browser, theme="dark") as page:
        page.goto(f"{server.url}/?sel=patrol-talks-2025")
        frame = map_frame(page)
        named = frame.locator(".leaflet-control-attribution").inner_text()
        assert "OpenStreetMap" in named
        page.evaluate(PRINTED)
        page.emulate_media(media="print", color_scheme="dark")
        picture = page.locator(".map-print")
        expect(picture).to_be_visible()
        expect(picture.locator("figcaption")).to_have_text(named)
        assert picture.locator("canvas").evaluate(BRIGHTNESS) > 200
        expect(page.locator(MAP)).to_be_hidden()
        assert not any(page.locator(CONTROLS).evaluate_all("all => all.map(one => one.checkVisibility())"))
        above, below = picture.bounding_box(), page.locator(".st-key-panel").bounding_box()
        assert above is not None
        assert below is not None
        assert abs(above["width"] - below["width"]) < 2
        assert below["y"] >= above["y"] + above["height"]
        ink, paper = page.locator(".st-key-panel h2").evaluate(
            "title => [getComputedStyle(title).color, getComputedStyle(document.body).backgroundColor]"
        )
        assert (ink, paper) == ("rgb(29, 28, 26)", "rgb(255, 255, 255)")
        page.emulate_media(media="screen", color_scheme="dark")
        page.evaluate(DONE)
        expect(picture).to_have_count(0)
        expect(page.locator(MAP)).to_be_visible()
