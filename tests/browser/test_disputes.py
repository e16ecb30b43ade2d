"""The page Disputes: what a view has of it, what lies between two days, and the ways to it and from it."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.disputes.disputed import Dispute, disputes
from dashboard.disputes.paging import PAGE
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from tests.browser.test_accessibility import broken_rules
from tests.browsing import DESKTOP, MAP_SECONDS, PHONE, map_frame
from tests.reading import panel_of, type_day
from tests.serving import Server

CARDS = ".st-key-disputes_list article.dispute"
TURNED = ".st-key-between_list article"
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
TALKS = "patrol-talks-2025"
DAY, NEXT = date(2025, 12, 2), date(2025, 12, 3)
WITHIN_THE_SCREEN = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  return document.scrollingElement.scrollWidth <= innerWidth && main.scrollWidth <= main.clientWidth;
}"""

Visit = Callable[..., Page]


def disputed(dossier: Dossier, on: date | None = None, **criteria: object) -> Sequence[Dispute]:
    return disputes(Days(dossier).on(on), Criteria(**criteria))  # type: ignore[arg-type]


def opened(visit: Visit, server: Server, query: str = "", **look: object) -> Page:
    page = visit(f"{server.url}/disputes{query}", **look)
    # the first visit to a server may take as long as that to its map
    title = page.locator(".st-key-disputes h1")
    expect(title).to_have_text("Disputes", timeout=MAP_SECONDS * 1000)
    return page


def wait_for(page: Page, found: Sequence[Dispute], on: str) -> None:
    """Until the page shows these, or the first of them."""
    noun = "subject" if len(found) == 1 else "subjects"
    expect(page.locator(".disputes.tally h2")).to_have_text(f"{len(found)} {noun} disputed on {on}")
    expect(page.locator(CARDS)).to_have_count(min(PAGE, len(found)))
    labels = page.locator(f"{CARDS} h3").all_inner_texts()
    assert labels == [dispute.item.subject.label for dispute in found[:PAGE]]


def talks_card(page: Page, dossier: Dossier, cards: str) -> Locator:
    return page.locator(cards, has=page.get_by_role("heading", name=dossier.subject[TALKS].label))


def test_its_address_opens_it_on_the_last_day_with_all_that_is_disputed(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server)
    expect(page).to_have_title("Disputes – Marznoma")
    last = Days(dossier).last()
    assert last is not None
    wait_for(page, disputed(dossier), f"{last.day} {last:%b} {last.year}")


def test_the_link_from_the_map_keeps_the_view_and_back_leads_to_the_map(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = visit(f"{server.url}/?asof={DAY}&kind=talks")
    map_frame(page)
    page.get_by_role("link", name="Disputes").click()
    wait_for(page, disputed(dossier, DAY, groups=frozenset({"talks"})), "2 Dec 2025")
    expect(page).to_have_url(f"{server.url}/disputes?asof={DAY}&kind=talks")
    page.go_back()
    map_frame(page)
    expect(page).to_have_url(f"{server.url}/?asof={DAY}&kind=talks")


def test_a_label_leads_to_the_map_with_the_subject_selected_and_back_to_the_disputes(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server, f"?asof={NEXT}&standing=withdrawn")
    talks_card(page, dossier, CARDS).locator("h3 a").click()
    panel_of(page, TALKS)
    expect(page).to_have_url(f"{server.url}/?sel={TALKS}&asof={NEXT}&standing=withdrawn")
    map_frame(page)
    page.go_back()
    wait_for(page, disputed(dossier, NEXT, standings=frozenset({"withdrawn"})), "3 Dec 2025")


def test_the_standing_filter_narrows_to_what_it_names_and_is_in_the_address(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server, f"?asof={NEXT}")
    page.locator(".st-key-standings input").fill("Denied")
    page.get_by_role("option", name="Denied", exact=True).click()
    page.keyboard.press("Escape")
    wait_for(page, disputed(dossier, NEXT, standings=frozenset({"denied"})), "3 Dec 2025")
    expect(page).to_have_url(f"{server.url}/disputes?asof={NEXT}&standing=denied")
    for matter in page.locator(f"{CARDS} .disputed").all():
        expect(matter.locator(".chip.s-denied").first).to_be_visible()


def test_what_fell_is_struck_through_with_who_took_it_back(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server, f"?asof={NEXT}&standing=withdrawn")
    card = talks_card(page, dossier, CARDS)
    expect(card.locator(".rival s").first).to_have_text("Talks with Russia on joint patrols under way")
    expect(card.locator(".rival .chip").first).to_have_text("Withdrawn by Reuters")
    answers = card.locator(".answers").first
    expect(answers).to_contain_text("Withdrawn by Reuters, 3 Dec 2025")
    why = card.locator("details.why").first
    why.locator("summary").click()
    expect(why.locator("li a").first).to_be_visible()


def test_between_two_days_the_talks_turned_from_single_source_to_withdrawn_by_reuters(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server, f"?asof={DAY}")
    expect(page.locator(".st-key-between")).to_have_count(0)
    type_day(page, "vs", NEXT.isoformat())
    expect(page.locator(".st-key-between h2")).to_have_text("Between 2 Dec 2025 and 3 Dec 2025")
    expect(page).to_have_url(f"{server.url}/disputes?asof={DAY}&vs={NEXT}")
    row = talks_card(page, dossier, TURNED).locator("section").first
    expect(row).to_contain_text("Talks with Russia on joint patrols under way")
    assert row.locator(".chip").all_inner_texts() == ["Single source", "Withdrawn by Reuters"]
    expect(row.locator(".by")).to_contain_text("Withdrawn by Reuters, 3 Dec 2025")
    assert row.locator(".by a").count() > 0
    # what is disputed stays that of the as-of day
    wait_for(page, disputed(dossier, DAY), "2 Dec 2025")
    page.go_back()
    expect(page.locator(".st-key-between")).to_have_count(0)
    expect(page.locator(".st-key-vs [role=spinbutton]").first).to_have_attribute("aria-valuetext", "Empty")
    page.go_forward()
    expect(page.locator(".st-key-between h2")).to_be_visible()
    page.get_by_role("button", name="End the comparison").click()
    expect(page.locator(".st-key-between")).to_have_count(0)
    expect(page).to_have_url(f"{server.url}/disputes?asof={DAY}")


@pytest.mark.parametrize(
    ("query", "title", "words"),
    [
        ("?asof=2025-12-03&vs=2025-12-02", "Between 2 Dec 2025 and 3 Dec 2025", "standings turned"),
        ("?asof=2025-12-03&vs=2025-12-03", "Nothing to compare", "Both days are 3 Dec 2025."),
        (
            "?asof=2025-12-03&vs=1901-01-01",
            "Between 1 Jan 1901 and 3 Dec 2025",
            "Nothing was known yet on 1 Jan 1901.",
        ),
        ("?vs=2098-01-01", "Nothing to compare", "so 1 Jan 2098 is taken as that day."),
    ],
)
def test_any_two_days_read_sensibly(visit: Visit, server: Server, query: str, title: str, words: str) -> None:
    page = opened(visit, server, query)
    expect(page.locator(".st-key-between h2")).to_have_text(title)
    expect(page.locator(".st-key-between .lead")).to_contain_text(words)


def test_a_filter_narrows_the_comparison_and_it_says_how(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server, f"?asof={DAY}&vs={NEXT}&kind=incident")
    expect(page.locator(".st-key-between .lead")).to_contain_text("pass the filters on either")
    expect(talks_card(page, dossier, TURNED)).to_have_count(0)
    expect(page.locator(TURNED).first).to_be_visible()


def test_a_long_page_grows_by_ten_then_to_its_end_and_nothing_jumps(
    visit: Visit, server: Server, dossier: Dossier
) -> None:
    page = opened(visit, server)
    total = len(disputed(dossier))
    assert total > 2 * PAGE
    more = page.get_by_role("button", name=f"Show {PAGE} more")
    more.scroll_into_view_if_needed()
    before = page.evaluate(SCROLLED)
    more.click()
    expect(page.locator(CARDS)).to_have_count(2 * PAGE)
    expect(more).to_be_focused()
    assert page.evaluate(SCROLLED) == before
    page.get_by_role("button", name=f"Show all {total}").click()
    expect(page.locator(CARDS)).to_have_count(total)
    first_only = page.get_by_role("button", name=f"Show the first {PAGE} only")
    expect(first_only).to_be_focused()
    first_only.click()
    expect(page.locator(CARDS)).to_have_count(PAGE)


def test_where_nothing_is_disputed_it_names_the_filters_and_takes_them_away(
    visit: Visit, server: Server
) -> None:
    page = opened(visit, server, "?kind=border&standing=denied")
    nothing = page.locator(".st-key-disputes .disputes", has_text="Nothing is disputed in this view")
    expect(nothing).to_contain_text("Borders, Denied")
    page.locator(".st-key-clear_here button").click()
    expect(page.locator(CARDS)).to_have_count(PAGE)
    expect(page).to_have_url(f"{server.url}/disputes")


def test_a_day_before_everything_shows_nothing_and_says_so(visit: Visit, server: Server) -> None:
    page = opened(visit, server, "?asof=1901-01-01")
    expect(page.locator(".st-key-disputes")).to_contain_text("Nothing is disputed in this view")
    expect(page.locator(".st-key-disputes .hidden-later")).to_contain_text("As known on 1 Jan 1901.")
    page.get_by_role("button", name="Show the last day").click()
    expect(page.locator(CARDS)).to_have_count(PAGE)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("size", "touch"), [(DESKTOP, False), (PHONE, True)])
def test_no_state_is_wider_than_the_screen_or_breaks_a_rule_of_accessibility(
    visit: Visit, server: Server, theme: str, size: tuple[int, int], touch: bool
) -> None:
    page = opened(visit, server, f"?asof={DAY}&vs={NEXT}", size=size, theme=theme, touch=touch)
    expect(page.locator(TURNED).first).to_be_visible()
    expect(page.locator(CARDS)).to_have_count(PAGE)
    page.locator(".st-key-disputes details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert broken_rules(page) == []
    assert page.evaluate(WITHIN_THE_SCREEN)
    page.goto(f"{server.url}/disputes?kind=border&standing=denied")
    expect(page.locator(".st-key-clear_here")).to_be_visible()
    assert broken_rules(page) == []
    assert page.evaluate(WITHIN_THE_SCREEN)


def test_print_has_the_cards_and_none_of_the_controls(visit: Visit, server: Server) -> None:
    page = opened(visit, server, f"?asof={DAY}&vs={NEXT}")
    expect(page.locator(CARDS)).to_have_count(PAGE)
    page.emulate_media(media="print")
    expect(page.locator(CARDS).first).to_be_visible()
    expect(page.locator(".st-key-between h2")).to_be_visible()
    assert [button.inner_text() for button in page.locator("button").all() if button.is_visible()] == []
    for control in (".st-key-nav", ".st-key-filters", ".st-key-compare", ".st-key-disputes_more"):
        expect(page.locator(control)).to_be_hidden()
