"""Where the reader's system forces its colours: what a filled shape tells is still told."""

from playwright.sync_api import Browser, expect

from tests.browsing import MAP, map_frame, watched
from tests.serving import Server

GROUND = "rgb(0, 0, 0)"
FILL = "box => getComputedStyle(box).backgroundColor"
THEME = "iframe => document.querySelector(iframe).contentDocument.documentElement.dataset.theme"


def test_bars_glyphs_and_what_is_chosen_stand_out(browser: Browser, server: Server) -> None:
    with watched(browser, theme="dark") as page:
        page.emulate_media(forced_colors="active", color_scheme="dark")
        page.goto(f"{server.url}/?kind=incident")
        map_frame(page)
        expect(page.locator(".bars i").first).to_be_visible()
        fills = {
            name: page.locator(selector).first.evaluate(FILL)
            for name, selector in {
                "bar": ".bars .in i",
                "glyph": ".st-key-panel i.glyph",
                "logo": ".brand i",
                "kind": ".st-key-kinds [aria-pressed=true]",
                "way of parting": ".st-key-parting [aria-checked=true]",
            }.items()
        }
        assert GROUND not in fills.values(), fills
        assert page.locator(".st-key-kinds [aria-pressed=false]").first.evaluate(FILL) == GROUND
        assert page.evaluate(THEME, MAP) == "dark"
