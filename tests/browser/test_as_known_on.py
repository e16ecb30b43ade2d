"""As known on, standing and said by: what they leave in view, in the address and in the fields."""

from datetime import date
from typing import Any

from playwright.sync_api import Page, expect

from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection, select
from tests.browsing import map_frame
from tests.reading import PANEL, map_kept, panel_of, type_day, wait_for_marks

DAY = date(2025, 12, 2)


def shown_on(dossier: Dossier, day: date | None, **criteria: Any) -> Selection:
    return select(Days(dossier).on(day), Criteria(**criteria))


def wait_for(page: Page, selection: Selection) -> None:
    """Until page and map show this selection."""
    expect(panel_of(page, "").locator("h2")).to_have_text(
        f"{len(selection.shown)} of {selection.total} subjects in view"
    )
    wait_for_marks(page, (item.subject.id for item in selection.on_map))


def choose(page: Page, field: str, *options: str) -> None:
    """Choose options of a list of several."""
    for option in options:
        page.locator(f".st-key-{field} input").fill(option)
        page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")


def day_in(page: Page) -> str:
    """The day that the field "As known on" shows."""
    return "-".join(page.locator(".st-key-asof [role=spinbutton]").all_inner_texts())


def test_a_typed_day_sets_the_whole_page_back_and_the_map_stays(page: Page, dossier: Dossier) -> None:
    last = Days(dossier).last()
    assert last is not None
    assert day_in(page) == last.isoformat()
    with map_kept(page):
        type_day(page, "asof", DAY.isoformat())
        wait_for(page, shown_on(dossier, DAY))
    assert page.url.endswith(f"?asof={DAY}")
    assert shown_on(dossier, DAY).total < shown_on(dossier, None).total


def test_back_brings_the_last_day_back(page: Page, dossier: Dossier) -> None:
    page.go_back()
    wait_for(page, shown_on(dossier, None))
    assert day_in(page) == str(Days(dossier).last())
    page.go_forward()
    wait_for(page, shown_on(dossier, DAY))
    assert day_in(page) == DAY.isoformat()


def test_a_day_after_the_last_means_the_last_and_is_not_in_the_address(page: Page, dossier: Dossier) -> None:
    type_day(page, "asof", "2098-01-01")
    wait_for(page, shown_on(dossier, None))
    expect(page).to_have_url(f"{page.url.split('?')[0]}")
    expect(page.locator(".st-key-asof [role=spinbutton]").first).to_have_text(str(Days(dossier).last())[:4])


def test_a_day_before_everything_shows_nothing_and_says_so(page: Page, dossier: Dossier) -> None:
    page.goto(f"{page.url.split('?')[0]}?asof=1901-01-01")
    wait_for_marks(page, [])
    expect(page.locator(PANEL)).to_contain_text("1 Jan 1901")
    assert page.locator(".st-key-panel a.row").count() == 0


def test_the_date_range_follows_the_day(page: Page, dossier: Dossier) -> None:
    page.goto(f"{page.url.split('?')[0]}?asof=2025-11-27&from=2025-11-26&to=2025-11-30")
    wait_for(page, shown_on(dossier, date(2025, 11, 27), start=date(2025, 11, 26), end=date(2025, 11, 30)))


def test_standings_are_joined_by_or_and_written_without_a_space(page: Page, dossier: Dossier) -> None:
    page.goto(page.url.split("?")[0])
    map_frame(page)
    choose(page, "standings", "Denied")
    wait_for(page, shown_on(dossier, None, standings=frozenset(["denied"])))
    choose(page, "standings", "Single source")
    both = frozenset(["denied", "single source"])
    wait_for(page, shown_on(dossier, None, standings=both))
    assert page.url.endswith("?standing=denied%2Csingle-source")


def test_said_by_narrows_to_what_a_party_or_its_body_has_said(page: Page, dossier: Dossier) -> None:
    party = dossier.party["tj-mfa"]
    page.goto(page.url.split("?")[0])
    map_frame(page)
    choose(page, "by", party.name)
    wait_for(page, shown_on(dossier, None, parties=frozenset([party.id])))
    assert page.url.endswith("?by=tj-mfa")
    page.get_by_role("button", name="Clear filters").click()
    wait_for(page, shown_on(dossier, None))


def test_a_link_fills_the_fields(page: Page, dossier: Dossier) -> None:
    page.goto(f"{page.url.split('?')[0]}?asof={DAY}&standing=contested,single-source&by=tj-mfa")
    map_frame(page)
    assert day_in(page) == DAY.isoformat()
    expect(page.locator(".st-key-standings")).to_contain_text("Contested")
    expect(page.locator(".st-key-standings")).to_contain_text("Single source")
    expect(page.locator(".st-key-by")).to_contain_text(dossier.party["tj-mfa"].name[:12])
