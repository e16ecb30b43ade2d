"""The time card: bars, the slider of months under them, exact days beside it, the undated one click away."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.view import UNDATED
from geodata.dossier.model import Dossier
from geodata.dossier.months import happened_on
from geodata.dossier.select import DATED_KINDS, Selection
from tests.browsing import map_frame
from tests.reading import counted, panel_of, wait_for_marks
from tests.telling import selection_of

BARS = ".st-key-timeline .bars span"


@pytest.fixture(autouse=True)
def opened(page: Page) -> None:
    """Each test begins without a filter."""
    page.goto(page.url.split("?")[0])
    map_frame(page)


def range_of(page: Page) -> dict[str, str]:
    query = parse_qs(urlsplit(page.url).query)
    return {name: query[name][0] for name in ("from", "to") if name in query}


def total(page: Page) -> int:
    """The sum that the titles of the bars say."""
    titles = page.locator(BARS).evaluate_all("bars => bars.map(bar => bar.title)")
    return sum(int(title.rpartition(": ")[2]) for title in titles)


def test_every_dated_incident_and_development_is_in_a_bar_and_in_the_table(
    page: Page, everything: Selection
) -> None:
    dated = [item for item in everything.shown if item.subject.kind in DATED_KINDS and happened_on(item)]
    assert total(page) == len(dated)
    page.locator(".times summary").click()
    rows = page.locator(".times tbody tr td:last-child").all_inner_texts()
    assert sum(map(int, rows)) == len(dated)


def test_the_slider_goes_by_months_and_its_ends_are_open(page: Page) -> None:
    before = counted(page)
    start = page.get_by_role("slider").first
    start.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?from=\d{4}-\d{2}-01$"))
    page.keyboard.press("Home")
    expect(page).not_to_have_url(re.compile("from="))
    assert counted(page)[1] == before[1]
    end = page.get_by_role("slider").last
    end.focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"\?to=\d{4}-\d{2}-(28|29|30|31)$"))


def test_a_handle_that_is_moved_leaves_the_exact_day_at_the_other_end(page: Page) -> None:
    page.goto(f"{page.url.split('?')[0]}?from=2025-11-27&to=2025-12-31")
    map_frame(page)
    end = page.get_by_role("slider").last
    expect(end).to_have_attribute("aria-valuetext", "Dec 2025")
    end.focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile("to=2025-11-30"))
    assert range_of(page) == {"from": "2025-11-27", "to": "2025-11-30"}


def test_the_range_hides_no_bar_and_greys_those_outside_it(page: Page) -> None:
    before = total(page)
    page.goto(f"{page.url.split('?')[0]}?from=2025-11-01&to=2025-11-30")
    map_frame(page)
    expect(page.locator(f"{BARS}.out").first).to_be_attached()
    assert total(page) == before
    inside = page.locator(f"{BARS}.in").evaluate_all("bars => bars.map(bar => bar.title)")
    assert len(inside) == 1
    assert inside[0].startswith("Oct 2025 – Dec 2025")


def test_the_count_of_undated_opens_their_list(page: Page, everything: Selection) -> None:
    page.locator(".time-head a").click()
    panel = panel_of(page, UNDATED)
    expect(panel.locator("h2")).to_have_text(f"Undated: {len(everything.undated)} subjects")
    shown = panel.locator("a.row").evaluate_all("rows => rows.map(row => row.dataset.sel)")
    assert shown == [item.subject.id for item in everything.undated]
    page.go_back()
    panel_of(page, "")


def test_bars_can_be_parted_by_standing(page: Page) -> None:
    page.get_by_role("radio", name="By standing").or_(
        page.get_by_role("button", name="By standing")
    ).first.click()
    expect(page.locator(".bars .part-contested").first).to_be_attached()
    expect(page.locator(".bars .part-incident")).to_have_count(0)


def test_other_filters_narrow_the_bars(page: Page, dossier: Dossier) -> None:
    narrowed = selection_of(dossier, standings=frozenset(["contested"]), groups=frozenset(["incident"]))
    page.goto(f"{page.url.split('?')[0]}?standing=contested&kind=incident")
    wait_for_marks(page, (item.subject.id for item in narrowed.on_map))
    assert total(page) == sum(happened_on(item) is not None for item in narrowed.shown)
