"""The list beside the map does what the map does, by mouse and by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from geodata.dossier.select import Selection
from tests.browsing import click_mark
from tests.reading import PANEL, ROWS, back_to_the_list, choose_row, panel_of

FOCUSED = "() => document.activeElement.dataset.sel ?? document.activeElement.tagName"
SCROLLED = f"() => document.querySelector('{PANEL}').scrollTop"
TABS_TO_THE_LIST = 60


@pytest.fixture(autouse=True)
def _back_to_the_list(page: Page) -> Iterator[None]:
    yield
    if page.locator(f"{PANEL} a.back").count():
        back_to_the_list(page)


def tab_to(page: Page, what: str) -> None:
    """Press Tab from the top of the page until what is asked for has the focus."""
    page.locator("body").evaluate(
        "body => { document.activeElement?.blur(); getSelection().collapse(body, 0); }"
    )
    for _ in range(TABS_TO_THE_LIST):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"{what} is not reached by Tab")


def test_a_click_on_a_row_opens_its_panel_in_this_page(page: Page) -> None:
    page.evaluate("() => { window.sameDocument = true; }")
    panel = choose_row(page, "patrol-talks-2025")
    expect(panel.locator("h2")).to_have_text("Reported talks on joint patrols with Russia")
    assert page.evaluate("() => window.sameDocument")
    expect(page).to_have_title("Reported talks on joint patrols with Russia – Marznoma")


def test_a_row_that_the_map_cannot_draw_opens_too(page: Page, everything: Selection) -> None:
    subject = everything.off_map[0].subject
    page.locator(f"{PANEL} details.fold > summary", has_text="Not on the map").click()
    panel = choose_row(page, subject.id)
    expect(panel.locator("h2")).to_have_text(subject.label)
    expect(panel).to_contain_text("Not drawn: it is known too loosely.")


def test_focus_lands_in_the_panel_and_its_top_is_seen(page: Page) -> None:
    page.locator(PANEL).evaluate("panel => panel.scrollTo(0, 300)")
    row = page.locator(ROWS).nth(9)
    subject = row.get_attribute("data-sel") or ""
    row.click()
    panel_of(page, subject)
    page.wait_for_function(f"subject => ({FOCUSED})() === subject", arg=subject)
    assert page.evaluate(SCROLLED) == 0
    back = back_to_the_list(page)
    expect(back).to_be_focused()
    assert page.evaluate(SCROLLED) == 0


def test_a_long_panel_begins_at_its_top_when_a_mark_is_clicked(page: Page) -> None:
    choose_row(page, "patrol-talks-2025")
    page.locator(PANEL).evaluate("panel => panel.scrollTo(0, 900)")
    click_mark(page, "inc-2025-11-26-shohin-sm")
    panel_of(page, "inc-2025-11-26-shohin-sm")
    page.wait_for_function(f"() => ({SCROLLED})() === 0")


def test_tab_and_enter_choose_a_row_and_go_back(page: Page) -> None:
    tab_to(page, f"{ROWS}:first-of-type")
    subject = page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    panel_of(page, subject)
    page.wait_for_function(f"subject => ({FOCUSED})() === subject", arg=subject)
    page.keyboard.press("Tab")
    expect(page.locator(f"{PANEL} a.back")).to_be_focused()
    page.keyboard.press("Enter")
    panel_of(page, "")


def test_a_row_is_a_link_that_opens_its_subject_elsewhere(page: Page) -> None:
    row = page.locator(f'{ROWS}[data-sel="tj-cn"]')
    assert row.evaluate("row => new URL(row.href).search") == "?sel=tj-cn"
