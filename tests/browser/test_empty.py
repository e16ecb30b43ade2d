"""Where little or nothing is shown the page says so, and shows the way back."""

import re

from playwright.sync_api import Page, expect

from geodata.dossier.select import Selection
from tests.browsing import marks
from tests.reading import ROWS, panel_of, wait_for_count, wait_for_marks
from tests.serving import Server

LONG_AGO = "from=1950-01-01&to=1950-12-31"


def test_a_range_in_which_nothing_happened_shows_sites_and_borders_only(
    page: Page, server: Server, everything: Selection
) -> None:
    page.goto(f"{server.url}/?{LONG_AGO}")
    kept = [item for item in everything.shown if item.subject.kind in ("site", "border")]
    wait_for_marks(page, (item.subject.id for item in kept if item.spot.on_map))
    wait_for_count(page, len(kept), everything.total)
    expect(page.locator(".time-head")).to_contain_text(
        re.compile(r"When it happened0 of \d+ dated incidents and talks")
    )
    expect(page.locator(".time-head")).to_contain_text(f"{len(everything.undated)} undated and left out")


def test_the_undated_are_listed_apart(page: Page, everything: Selection) -> None:
    fold = page.locator(".st-key-inview details.fold", has=page.locator("summary", has_text="Undated"))
    expect(fold.locator("summary")).to_have_text(f"Undated: {len(everything.undated)}")
    fold.locator("summary").click()
    expect(fold.locator("a.row").first).to_be_visible()
    expect(fold.locator("a.row")).to_have_count(len(everything.undated))


def test_nothing_matches_names_the_filters_and_offers_to_clear_them(
    page: Page, server: Server, everything: Selection
) -> None:
    page.goto(f"{server.url}/?{LONG_AGO}&kind=incident,talks")
    panel = panel_of(page, "")
    expect(panel.locator("h2")).to_have_text("Nothing matches")
    expect(panel).to_contain_text("Incidents, Talks, 1 Jan 1950 – 31 Dec 1950")
    assert "read to april 2026" in panel.inner_text().lower()
    expect(page.locator(ROWS)).to_have_count(0)
    assert marks(page) == {}
    page.locator(".st-key-panel").get_by_role("button", name="Clear filters").click()
    wait_for_marks(page, (item.subject.id for item in everything.on_map))
    wait_for_count(page, len(everything.shown), everything.total)
    assert "?" not in page.url
