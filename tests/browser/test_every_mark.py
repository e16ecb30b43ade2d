"""Whatever the map draws can be clicked where it is drawn, and near it."""

from playwright.sync_api import Page

from tests.browsing import click_mark, map_frame, marks
from tests.reading import panel_of

NEAR = 5 / 2**0.5
"""Five pixels off, aslant."""


def test_every_point_of_the_opening_map_opens_its_own_subject(page: Page) -> None:
    zoom = map_frame(page).evaluate("() => map.getZoom()")
    for subject in marks(page):
        click_mark(page, subject)
        panel_of(page, subject)
        assert f"sel={subject}" in page.url
    assert map_frame(page).evaluate("() => map.getZoom()") == zoom


def test_a_click_five_pixels_off_opens_it_too(page: Page) -> None:
    for right, down in ((NEAR, NEAR), (-NEAR, -NEAR)):
        for subject in ("inc-2025-11-26-shohin-sm", "fac-yol-detachment", "patrol-talks-2025", "tj-cn"):
            x, y, _ = marks(page)[subject]
            page.mouse.click(x + right, y + down)
            panel_of(page, subject)
