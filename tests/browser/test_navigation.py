"""The ways from page to page: a row of links, which a phone folds into a menu."""

import re

from playwright.sync_api import Browser, expect

from tests.browsing import PHONE, watched
from tests.serving import Server

NAVIGATION = ".st-key-nav"
NAMES = ("Map", "Changes", "Disputes", "Method")
ADDRESSES = ("", "changes", "disputes", "method")
ICONS = "() => [...document.querySelectorAll('link[rel~=icon]')].map((link) => new URL(link.href).pathname)"


def test_the_menu_unfolds_leads_to_every_page_keeps_the_view_and_closes(
    browser: Browser, server: Server
) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/changes?kind=talks")
        links, menu = page.locator(f"{NAVIGATION} a"), page.locator(f"{NAVIGATION} summary")
        expect(page.locator("h1")).to_be_visible()
        expect(links.filter(visible=True)).to_have_count(0)
        expect(menu).to_have_accessible_name("Menu")
        menu.tap()
        expect(links).to_have_text(NAMES)
        weights = links.locator("p").evaluate_all("all => all.map((p) => +getComputedStyle(p).fontWeight)")
        assert [weight >= 600 for weight in weights] == [name == "Changes" for name in NAMES]
        for link in links.all():
            box = link.bounding_box()
            assert box is not None
            assert box["height"] >= 44
        links.get_by_text("Disputes").tap()
        expect(page.locator("h1")).to_have_text("Disputes")
        expect(links.filter(visible=True)).to_have_count(0)
        assert page.url == f"{server.url}/disputes?kind=talks"


def test_the_menu_stays_open_while_its_page_is_drawn_again(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/disputes")
        menu = page.locator(NAVIGATION).locator("details")
        menu.locator("summary").tap()
        page.locator(".st-key-filters").get_by_role("button", name="Incidents").tap()
        expect(page.locator(".st-key-filters").get_by_role("button", name="Filters: 1")).to_be_visible()
        expect(menu).to_have_attribute("open", "")


def test_where_there_is_room_the_links_stand_in_a_row_and_there_is_no_menu(
    browser: Browser, server: Server
) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/method?kind=talks")
        expect(page.locator(NAVIGATION).get_by_role("link")).to_have_text(NAMES)
        expect(page.locator(NAVIGATION).locator("summary")).to_be_hidden()


def test_the_open_pages_link_is_told_and_every_link_leads_to_its_page_in_a_new_tab_too(
    browser: Browser, server: Server
) -> None:
    with watched(browser) as page:
        links = page.locator(NAVIGATION).get_by_role("link")
        for name in NAMES:
            if name == "Map":
                page.goto(f"{server.url}/?kind=talks")
            else:
                links.get_by_text(name, exact=True).click()
            current = page.locator(f"{NAVIGATION} a[aria-current=page]")
            expect(current).to_have_text([name])
            assert links.evaluate_all("all => all.map((link) => link.href)") == [
                f"{server.url}/{other}?kind=talks" for other in ADDRESSES
            ]
            page.reload()
            expect(current).to_have_text([name])


def test_every_page_has_the_icon(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        for address in ADDRESSES:
            page.goto(f"{server.url}/{address}")
            expect(page).to_have_title(re.compile("– Marznoma$"))
            assert page.evaluate(ICONS) == ["/look/icon.svg"]
            assert page.request.get(f"{server.url}/look/icon.svg").headers["content-type"] == "image/svg+xml"
