"""The kinds narrow what is shown, join each other by "or" and the date range by "and"."""

from collections.abc import Iterable

from playwright.sync_api import Page, expect

from geodata.dossier.model import Dossier
from tests.browsing import map_frame
from tests.reading import map_kept, panel_of, wait_for_marks
from tests.telling import selection_of


def wait_for(page: Page, dossier: Dossier, kinds: Iterable[str]) -> None:
    """Until page and map show what is of these kinds."""
    selection = selection_of(dossier, groups=frozenset(kinds))
    expect(panel_of(page, "").locator("h2")).to_have_text(
        f"{len(selection.shown)} of {selection.total} subjects in view"
    )
    wait_for_marks(page, (item.subject.id for item in selection.on_map))


def pill(page: Page, name: str) -> None:
    page.locator(".st-key-kinds").get_by_role("button", name=name).click()


def test_kinds_are_joined_by_or_and_the_map_stays(page: Page, dossier: Dossier) -> None:
    with map_kept(page):
        pill(page, "Incidents")
        wait_for(page, dossier, ["incident"])
        pill(page, "Talks")
        wait_for(page, dossier, ["incident", "talks"])
        assert page.url.endswith("?kind=incident%2Ctalks")
        pill(page, "Incidents")
        wait_for(page, dossier, ["talks"])
        assert page.url.endswith("?kind=talks")


def test_the_borders_can_be_asked_for_alone(page: Page, dossier: Dossier) -> None:
    pill(page, "Talks")
    pill(page, "Borders")
    wait_for(page, dossier, ["border"])


def test_scenes_that_come_and_go_leave_nothing_in_the_map_document(page: Page, dossier: Dossier) -> None:
    def elements() -> int:
        found: int = map_frame(page).evaluate("() => document.querySelectorAll('*').length")
        return found

    def turn_incidents() -> None:
        for kinds in (["incident", "border"], ["border"]):
            pill(page, "Incidents")
            wait_for(page, dossier, kinds)

    turn_incidents()
    before = elements()
    turn_incidents()
    assert elements() <= before


def test_clear_filters_restores_everything_but_keeps_the_selection_and_the_as_of_day(
    page: Page, dossier: Dossier
) -> None:
    page.goto(f"{page.url.split('?')[0]}?kind=post&from=2025-11-26&sel=tj-cn&asof=2025-12-03")
    panel_of(page, "tj-cn")
    map_frame(page)
    with map_kept(page):
        page.get_by_role("button", name="Clear filters").click()
        known = selection_of(dossier, "2025-12-03")
        wait_for_marks(page, (item.subject.id for item in known.on_map))
    panel_of(page, "tj-cn")
    assert page.url.endswith("?sel=tj-cn&asof=2025-12-03")
    expect(page.get_by_role("button", name="Clear filters")).to_have_count(0)
    pressed = page.locator(".st-key-kinds [aria-pressed=true], .st-key-kinds [aria-checked=true]")
    expect(pressed).to_have_count(0)
