"""Unrolled border and map are two pictures of one view: selecting, pointing, choosing go both ways."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.texts import border_en, en
from geodata.dossier.along import Stretch
from geodata.dossier.model import Dossier
from geodata.dossier.select import DATED_KINDS
from tests.browser.test_accessibility import broken_rules
from tests.browsing import PHONE, click_mark, map_frame, marks, watched
from tests.reading import counted, panel_of, wait_for_count
from tests.serving import Server
from tests.telling import selection_of

CARD = ".st-key-unrolled"
CANVAS = f"{CARD} canvas"
EXACT, DATED = "fac-tem-bridge", "inc-2018-08-26-darqad"
TEN_DAYS = "inc-2023-04-ansarullah"
"""Of which no day is known, only ten."""
STRETCH = "km=tj-af:850-1000"
FIELDS = f"{CARD} form"
INK = """canvas => canvas.toDataURL()"""


@pytest.fixture(autouse=True)
def opened(page: Page, server: Server) -> None:
    """Each test begins without a filter or a selection."""
    page.goto(server.url)
    map_frame(page)


def chart(page: Page) -> dict[str, dict[str, Any]]:
    """The marks of the chart by subject: x and y in the window, to which the card is scrolled."""
    page.locator(CANVAS).scroll_into_view_if_needed()
    found = map_frame(page).evaluate("() => marznoma.chart()")
    return {spot["id"]: spot for spot in found}


def at(page: Page, subject: str) -> tuple[float, float]:
    spot = chart(page)[subject]
    return spot["x"], spot["y"]


def drawn(page: Page) -> str:
    """The picture, once it stands still."""
    page.wait_for_timeout(150)
    picture: str = page.locator(CANVAS).evaluate(INK)
    return picture


def test_a_click_on_a_mark_selects_it_as_on_the_map(page: Page) -> None:
    page.mouse.click(*at(page, DATED))
    panel_of(page, DATED)
    expect(page).to_have_url(re.compile(f"sel={DATED}"))
    page.go_back()
    panel_of(page, "")


def test_a_click_on_the_map_outlines_the_mark_in_the_chart(page: Page) -> None:
    chart(page)
    before = drawn(page)
    page.locator(".stMain").evaluate("main => main.scrollTo(0, 0)")
    click_mark(page, EXACT)
    panel_of(page, EXACT)
    assert drawn(page) != before


def test_pointing_at_a_mark_rings_it_on_the_map_and_the_other_way_round(page: Page) -> None:
    frame = map_frame(page)
    x, y = at(page, DATED)
    page.mouse.move(x, y - 60)
    picture = "() => document.querySelector('.leaflet-overlay-pane canvas').toDataURL()"
    resting, chart_resting = frame.evaluate(picture), drawn(page)
    page.mouse.move(x, y)
    assert drawn(page) != chart_resting
    assert frame.evaluate(picture) != resting
    page.mouse.move(x, y - 60)
    assert drawn(page) == chart_resting
    assert frame.evaluate(picture) == resting
    page.locator(".stMain").evaluate("main => main.scrollTo(0, 0)")
    page.mouse.move(*marks(page)[EXACT][:2])
    assert drawn(page) != chart_resting


def test_a_place_has_a_bar_where_it_may_lie_and_an_exact_one_has_none(page: Page) -> None:
    spots = chart(page)
    canvas = page.locator(CANVAS).bounding_box()
    assert canvas is not None
    assert spots[EXACT]["bars"] == []
    for spot in spots.values():
        x = spot["x"] - canvas["x"]
        assert not spot["bars"] or any(bar["left"] - 0.1 <= x <= bar["right"] + 0.1 for bar in spot["bars"])
    assert spots[EXACT]["dated"] is False
    assert spots[DATED]["dated"] is True


def test_days_that_are_not_known_are_a_box_where_there_is_room(page: Page, server: Server) -> None:
    assert chart(page)[TEN_DAYS]["box"] is None
    heights = []
    for last in ("2023-04-30", "2023-05-30"):
        page.goto(f"{server.url}/?from=2023-04-01&to={last}")
        map_frame(page)
        spot = chart(page)[TEN_DAYS]
        heights.append(spot["box"]["bottom"] - spot["box"]["top"])
        assert all(bar["right"] - bar["left"] > 10 for bar in spot["bars"])
    assert heights[0] / heights[1] == pytest.approx(59 / 29, rel=0.05)


def test_earlier_stands_over_later_and_sites_over_everything_dated(page: Page) -> None:
    spots = chart(page)
    order = ["inc-1993-07-13-sarigor", "inc-2006-04-19-mine-panj", DATED, "inc-2026-04-17-farkhor"]
    heights = [spots[name]["y"] for name in order]
    assert heights == sorted(heights)
    assert max(s["y"] for s in spots.values() if not s["dated"]) < min(heights)


def test_a_stretch_in_the_address_narrows_map_list_chart_and_bars_and_is_told(
    page: Page, server: Server, dossier: Dossier
) -> None:
    _, total = counted(page)
    page.goto(f"{server.url}/?{STRETCH}")
    map_frame(page)
    shown, of_all = counted(page)
    assert of_all == total
    assert 0 < shown < total
    spots = chart(page)
    assert "inc-2023-09-05-kevron" in spots
    assert EXACT not in spots
    assert EXACT not in marks(page)
    narrowed = selection_of(dossier, stretch=Stretch("tj-af", 850, 1000)).shown
    dated = [item for item in narrowed if item.dates and item.subject.kind in DATED_KINDS]
    expect(page.locator(".time-head")).to_contain_text(f"{len(dated)} of 50 dated incidents and talks")
    form = page.locator(FIELDS)
    expect(form.get_by_label(border_en.UNROLLED["from"])).to_have_value("850")
    expect(form.get_by_label(border_en.UNROLLED["to"])).to_have_value("1000")
    page.get_by_role("button", name=en.CLEAR).first.click()
    expect(page).not_to_have_url(re.compile("km="))
    expect(form.get_by_label(border_en.UNROLLED["from"])).to_have_value("")
    wait_for_count(page, total, total)


def test_dragging_across_a_border_chooses_a_stretch_and_back_undoes_it(page: Page) -> None:
    shown, _ = counted(page)
    x, y = at(page, EXACT)
    page.mouse.move(x - 40, y + 60)
    page.mouse.down()
    page.mouse.move(x, y + 60)
    page.mouse.move(x + 40, y + 60)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"km=tj-af(:|%3A)\d+-\d+"))
    begin, end = map(float, re.findall(r"km=tj-af(?::|%3A)(\d+)-(\d+)", page.url)[0])
    assert begin < 665 < end
    assert begin % 5 == end % 5 == 0
    panel_of(page, "")
    page.wait_for_function(
        "count => !document.querySelector('.st-key-panel h2').innerText.startsWith(count)", arg=f"{shown} of"
    )
    assert EXACT in chart(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile("km="))
    expect(page.locator(".st-key-panel h2")).to_contain_text(f"{shown} of")


def test_a_drag_that_is_broken_off_leaves_no_stretch_marked(page: Page) -> None:
    x, y = at(page, EXACT)
    page.mouse.move(x - 40, y + 60)
    resting = drawn(page)
    page.mouse.down()
    page.mouse.move(x + 40, y + 60)
    assert drawn(page) != resting
    page.locator(CANVAS).dispatch_event("pointercancel")
    page.mouse.move(x - 40, y + 60)
    page.mouse.up()
    assert drawn(page) == resting
    expect(page).not_to_have_url(re.compile("km="))


def test_the_fields_choose_a_stretch_by_keyboard_and_clear_it(page: Page) -> None:
    form = page.locator(FIELDS)
    form.get_by_label(border_en.UNROLLED["from"]).fill("1000")
    form.get_by_label(border_en.UNROLLED["to"]).fill("850")
    page.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_have_text(border_en.UNROLLED["backward"])
    expect(page).not_to_have_url(re.compile("km="))
    form.get_by_label(border_en.UNROLLED["to"]).fill("5000")
    page.keyboard.press("Enter")
    expect(form.get_by_role("status")).to_have_text(border_en.UNROLLED["beyond"].format("1602.2"))
    expect(form.get_by_label(border_en.UNROLLED["to"])).to_have_attribute("aria-invalid", "true")
    form.get_by_label(border_en.UNROLLED["to"]).fill("1200.5")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"km=tj-af(:|%3A)1000-1200\.5"))
    form.get_by_role("button", name=border_en.UNROLLED["clear"]).click()
    expect(page).not_to_have_url(re.compile("km="))
    form.get_by_label(border_en.UNROLLED["border"]).select_option("tj-cn")
    page.keyboard.press("Tab")
    form.get_by_role("button", name=border_en.UNROLLED["show"]).click()
    expect(page).to_have_url(re.compile(r"km=tj-cn(:|%3A)0-484\.4"))


def test_the_table_lists_what_is_drawn_and_its_rows_select(page: Page) -> None:
    spots = chart(page)
    table = page.locator(f"{CARD} details")
    assert table.locator("table").count() == 0
    table.locator("summary").click()
    links = table.locator("tbody a")
    ids = links.evaluate_all("links => links.map(link => link.dataset.sel)")
    assert set(ids) == set(spots)
    row = table.locator("tr", has=page.locator(f'a[data-sel="{EXACT}"]'))
    expect(row).to_contain_text("665")
    expect(row).to_contain_text("Contested")
    of_circle = table.locator("tr", has=page.locator('a[data-sel="fac-bahorak-post"]'))
    expect(of_circle).to_contain_text("990–1,230")
    row.locator("a").click()
    panel_of(page, EXACT)
    expect(row.locator("a")).to_have_attribute("aria-current", "true")
    assert broken_rules(page) == []


def test_a_view_without_anything_dated_keeps_its_panels(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/?kind=crossing")
    map_frame(page)
    spots = chart(page)
    assert spots
    assert not any(spot["dated"] for spot in spots.values())
    page.goto(f"{server.url}/?kind=talks")
    map_frame(page)
    assert chart(page) == {}
    table = page.locator(f"{CARD} details")
    table.locator("summary").click()
    expect(table).to_contain_text(border_en.UNROLLED["nobody"])


def test_the_picture_wears_the_theme_and_is_printed_in_the_light_one(
    browser: Browser, server: Server
) -> None:
    with watched(browser, theme="dark") as page:
        page.goto(server.url)
        map_frame(page)
        chart(page)
        dark = drawn(page)
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        paper = page.locator(CANVAS).evaluate(INK)
        page.emulate_media(media="print")
        box, card = page.locator(CANVAS).bounding_box(), page.locator(CARD).bounding_box()
        assert box is not None
        assert card is not None
        assert box["width"] <= card["width"] + 1
        expect(page.locator(FIELDS)).to_be_hidden()
        page.emulate_media(media="screen")
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
        assert paper != dark
        assert drawn(page) == dark


def test_on_a_phone_panels_stand_under_each_other_and_a_tap_selects(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(server.url)
        map_frame(page)
        spots = chart(page)
        lower, upper = spots["fac-kulma-pass"], spots[EXACT]
        assert lower["y"] > upper["y"] + 200
        assert page.locator(CANVAS).bounding_box()["width"] <= PHONE[0]  # type: ignore[index]
        page.locator(FIELDS).scroll_into_view_if_needed()
        page.touchscreen.tap(*at(page, EXACT))
        panel_of(page, EXACT)


def test_a_phone_tells_the_stretch_among_the_filters_and_clears_it(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/?{STRETCH}")
        map_frame(page)
        page.locator(".st-key-filters").get_by_role("button", name=en.FILTERS_SET.format(1)).tap()
        told = page.locator(".filters-set div", has_text=en.ALONG_BORDER)
        expect(told.locator("dd")).to_have_text("km 850–1,000 of the Tajik-Afghan border")
        page.get_by_role("button", name=en.CLEAR).last.tap()
        expect(page).not_to_have_url(re.compile("km="))


def test_the_chart_is_drawn_again_after_a_visit_to_another_page(page: Page) -> None:
    page.get_by_role("link", name=en.METHOD_PAGE).click()
    expect(page.locator("article.prose h1")).to_be_visible()
    page.get_by_role("link", name=en.MAP_PAGE, exact=True).click()
    expect(page.locator(CANVAS)).to_be_attached()
    map_frame(page)
    assert EXACT in chart(page)
    expect(page.locator(FIELDS)).to_have_count(1)
