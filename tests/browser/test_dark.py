"""Who has set their system to dark gets a dark page and a dark map; both follow at once when that changes."""

from playwright.sync_api import Browser

from tests.browsing import MAP, click_mark, map_frame, watched
from tests.reading import panel_of
from tests.serving import Server

# 0 is black, 255 is white: the mean over the panel's ground and over the whole picture of the map.
BRIGHTNESS = """iframe => {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const card = getComputedStyle(document.querySelector(".st-key-panel")).backgroundColor;
  const canvas = document.querySelector(iframe).contentDocument.querySelector(".leaflet-overlay-pane canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return [mean(card.match(/[0-9.]+/g).slice(0, 3).map(Number)), mean(data.filter((_, at) => at % 4 < 3))];
}"""


def test_page_and_map_follow_the_theme_of_the_system(browser: Browser, server: Server) -> None:
    with watched(browser, theme="dark") as page:
        page.goto(server.url)
        map_frame(page)
        click_mark(page, "tj-cn")
        panel_of(page, "tj-cn")
        assert max(page.evaluate(BRIGHTNESS, MAP)) < 80
        page.emulate_media(color_scheme="light")
        page.wait_for_function(f"iframe => Math.min(...({BRIGHTNESS})(iframe)) > 200", arg=MAP)
        panel_of(page, "tj-cn")
