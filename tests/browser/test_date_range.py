"""A date range narrows what is shown; the map stays where the reader has put it."""

from datetime import date

from playwright.sync_api import Page, expect

from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from tests.browsing import map_frame
from tests.reading import ROWS, map_kept, panel_of, type_day, wait_for_count, wait_for_marks
from tests.telling import selection_of

START, END = date(2025, 11, 27), date(2025, 11, 30)


def chosen_in(dossier: Dossier, start: date | None, end: date | None) -> Selection:
    return selection_of(dossier, start=start, end=end)


def wait_for(page: Page, selection: Selection) -> None:
    """Until page, list and map show this selection."""
    expect(panel_of(page, "").locator("h2")).to_have_text(
        f"{len(selection.shown)} of {selection.total} subjects in view"
    )
    wait_for_marks(page, (item.subject.id for item in selection.on_map))
    expect(page.locator(".time-head")).to_contain_text(f"{len(selection.undated)} undated")


def test_two_typed_days_narrow_counts_list_map_and_address_and_the_map_stays(
    page: Page, dossier: Dossier, everything: Selection
) -> None:
    wait_for_count(page, len(everything.shown), everything.total)
    with map_kept(page):
        type_day(page, "from", START.isoformat())
        wait_for(page, chosen_in(dossier, START, None))
        type_day(page, "to", END.isoformat())
        narrowed = chosen_in(dossier, START, END)
        wait_for(page, narrowed)
    assert len(narrowed.shown) < len(chosen_in(dossier, START, None).shown) < len(everything.shown)
    assert page.url.endswith(f"?from={START}&to={END}")
    rows = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.sel)")
    assert rows == [s.subject.id for s in (*narrowed.on_map, *narrowed.off_map, *narrowed.left_out)]
    expect(page.locator(".time-head")).to_contain_text("undated and left out")


def test_sites_and_borders_stay_and_so_does_an_incident_that_any_report_puts_inside(page: Page) -> None:
    for subject in ("fac-201-dushanbe", "tj-af", "inc-2025-11-26-shohin-sm", "attacks-2025-11-together"):
        expect(page.locator(f'{ROWS}[data-sel="{subject}"]')).to_have_count(1)
    expect(page.locator(f'{ROWS}[data-sel="security-meeting-2025-12-01"]')).to_have_count(0)


def test_pan_and_zoom_of_the_reader_survive_the_end_of_the_range(page: Page, everything: Selection) -> None:
    map_frame(page).evaluate("() => { map.setView([38.1, 70.4], 8.25, { animate: false }); }")
    with map_kept(page):
        page.get_by_role("button", name="Clear filters").click()
        expect(panel_of(page, "").locator("h2")).to_have_text(
            f"{len(everything.shown)} of {everything.total} subjects in view"
        )
        for field in ("from", "to"):
            year = page.locator(f".st-key-{field} [role=spinbutton]").first
            expect(year).to_have_attribute("aria-valuetext", "Empty")
    assert "from=" not in page.url


def test_a_range_in_the_address_is_in_the_fields(page: Page, dossier: Dossier) -> None:
    page.goto(f"{page.url.split('?')[0]}?from=2025-12-01&to=2025-12-31")
    wait_for(page, chosen_in(dossier, date(2025, 12, 1), date(2025, 12, 31)))
    shown = {
        field: page.locator(f".st-key-{field} [role=spinbutton]").all_inner_texts()
        for field in ("from", "to")
    }
    assert shown == {"from": ["2025", "12", "01"], "to": ["2025", "12", "31"]}
