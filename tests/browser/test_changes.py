"""The page Changes: what is new since a day, the front door for whoever comes back."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from dashboard.changes.news import news, total
from dashboard.changes.span import span_of
from dashboard.view import View
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from tests.browser.test_accessibility import broken_rules
from tests.browsing import PHONE, map_frame, watched
from tests.reading import panel_of, type_day
from tests.serving import Server

WEEK = "asof=2025-12-04&since=7d"
TALKS = "patrol-talks-2025"


@pytest.fixture(scope="module")
def changes(browser: Browser, server: Server) -> Iterator[Page]:
    """The page of the week to 4 December 2025; whoever leaves it comes back."""
    with watched(browser) as page:
        page.goto(f"{server.url}/changes?{WEEK}")
        expect(page.locator(".changes h1")).to_have_text("New since 27 Nov 2025")
        yield page


def wait_for(page: Page, title: str) -> None:
    expect(page.locator(".changes h1")).to_have_text(title)


def query(page: Page) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(page.url).query).items()}


def expect_controls(page: Page, since: str, back: list[str], clock: str = "became known") -> None:
    """The three controls show this."""
    expect(page.locator(".st-key-since [role=spinbutton]")).to_have_text(since.split("-"))
    for control, chosen in (("since_days", back), ("clock", [clock])):
        expect(page.locator(f".st-key-{control} [aria-checked=true]")).to_have_text(chosen)


def card(page: Page, section: str, label: str) -> str:
    found = page.locator(f".st-key-changes-{section} article").filter(has_text=label)
    expect(found).to_have_count(1)
    return found.inner_text()


def test_it_opens_by_its_link_and_every_page_keeps_its_span(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/?{WEEK}&kind=talks")
        map_frame(page)
        page.locator(".st-key-nav").get_by_role("link", name="Changes").click()
        wait_for(page, "New since 27 Nov 2025")
        expect(page).to_have_title(re.compile("^Changes –"))
        view = {"asof": "2025-12-04", "since": "7d", "kind": "talks"}
        assert (urlsplit(page.url).path, query(page)) == ("/changes", view)
        page.locator(".st-key-nav").get_by_role("link", name="Method").click()
        expect(page).to_have_url(re.compile("/method"))
        assert query(page) == view
        page.go_back()
        wait_for(page, "New since 27 Nov 2025")
        assert query(page) == view


def test_the_week_shows_the_withdrawal_and_the_denials(changes: Page) -> None:
    talks = card(changes, "against", "Reported talks on joint patrols")
    assert "Withdrawn by Reuters, 3 Dec 2025" in talks
    assert "Denied by Ministry of Foreign Affairs of Tajikistan, 3 Dec 2025" in talks
    assert re.search(r"\d+ other claims fell with it", talks)


def test_the_week_shows_the_relays_that_turned_with_it(changes: Page) -> None:
    talks = card(changes, "turned", "Reported talks on joint patrols")
    for word in ("UNN", "Single source", "Withdrawn by Reuters", "TURNED BY"):
        assert word in talks


def test_the_counts_are_those_of_the_dossier_and_lead_to_their_sections(
    changes: Page, dossier: Dossier
) -> None:
    span = span_of(Days(dossier), View(asof=date(2025, 12, 4), since="7d"))
    assert span is not None
    found = news(span, Criteria())
    tally = changes.locator("ul.tally")
    expect(tally).to_contain_text(f"{total(found.turned)} standings turned")
    expect(tally).to_contain_text(f"{total(found.dated)} new claims")
    tally.get_by_role("link", name="new claims").click()
    expect(changes.locator("#changes-claims")).to_be_in_viewport()
    changes.go_back()


def test_what_a_long_section_holds_back_comes_under_the_button_that_keeps_the_focus(changes: Page) -> None:
    section = changes.locator(".st-key-changes-claims")
    cards = section.locator("article.change")
    expect(cards).to_have_count(12)
    button = section.get_by_role("button", name="Show the other")
    others = int(re.sub(r"\D", "", button.inner_text()))
    button.focus()
    changes.keyboard.press("Enter")
    expect(cards).to_have_count(12 + others)
    assert changes.evaluate("document.activeElement.innerText") == f"Hide the other {others}"
    changes.keyboard.press("Enter")
    expect(cards).to_have_count(12)


def test_a_chosen_day_goes_into_the_address_and_back_takes_it_out(changes: Page) -> None:
    expect_controls(changes, "2025-11-27", ["7 days"])
    type_day(changes, "since", "2025-12-02")
    wait_for(changes, "New since 2 Dec 2025")
    assert query(changes) == {"asof": "2025-12-04", "since": "2025-12-02"}
    expect_controls(changes, "2025-12-02", [])
    expect(changes.locator("header.changes")).to_contain_text("after 2 Dec 2025 and by 4 Dec 2025: 2 days")
    changes.go_back()
    wait_for(changes, "New since 27 Nov 2025")
    assert query(changes)["since"] == "7d"
    expect_controls(changes, "2025-11-27", ["7 days"])


def test_days_back_count_from_the_as_of_day_and_the_default_leaves_the_address_clean(changes: Page) -> None:
    back = changes.locator(".st-key-since_days")
    back.get_by_text("30 days").click()
    wait_for(changes, "New since 4 Nov 2025")
    assert query(changes) == {"asof": "2025-12-04"}
    type_day(changes, "asof", "2025-12-14")
    wait_for(changes, "New since 14 Nov 2025")
    changes.go_back()
    wait_for(changes, "New since 4 Nov 2025")
    changes.go_back()
    wait_for(changes, "New since 27 Nov 2025")
    expect_controls(changes, "2025-11-27", ["7 days"])


def test_the_clock_is_a_control_of_its_own(changes: Page) -> None:
    expect_controls(changes, "2025-11-27", ["7 days"])
    changes.locator(".st-key-clock").get_by_text("was recorded here").click()
    expect(changes.locator(".changes h1")).to_have_text(re.compile("^Recorded since"))
    assert query(changes) == {"asof": "2025-12-04", "since": "7d", "clock": "recorded"}
    expect(changes.locator("header.changes")).to_contain_text("became known after 4 Dec 2025, the as-of day")
    changes.go_back()
    wait_for(changes, "New since 27 Nov 2025")
    expect_controls(changes, "2025-11-27", ["7 days"])


def test_a_subject_leads_to_the_map_with_the_view_kept(changes: Page) -> None:
    changes.locator("article.change h3 a").first.click()
    panel_of(changes, TALKS)
    assert query(changes) == {"sel": TALKS, "asof": "2025-12-04", "since": "7d"}
    changes.go_back()
    wait_for(changes, "New since 27 Nov 2025")


def test_an_empty_span_leads_to_the_last_that_is_not(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/changes?asof=2026-04-10&since=7d")
        wait_for(page, "New since 3 Apr 2026")
        expect(page.locator(".changes.box")).to_contain_text("Nothing became known after 3 Apr 2026")
        page.locator(".st-key-changes_way_0 button").click()
        expect(page.locator(".st-key-changes-claims article").first).to_be_visible()
        assert query(page)["since"].startswith("20")


def test_without_a_day_it_says_that_what_is_new_is_undated_and_leads_to_the_last_day_with_a_date(
    browser: Browser, server: Server, dossier: Dossier
) -> None:
    """Undated sources count from the day they were read, which is the last of the shipped dossier (R4)."""
    with watched(browser) as page:
        page.goto(f"{server.url}/changes")
        expect(page.locator(".changes.box")).to_contain_text("All of this is undated")
        expect(page.locator("#changes-undated")).to_be_visible()
        expect(page.locator("#changes-claims")).to_have_count(0)
        page.locator(".st-key-changes_ways button").click()
        expect(page.locator("#changes-claims")).to_be_visible()
        expect(page.locator(".changes.box")).to_have_count(0)
        assert query(page)["asof"] < str(Days(dossier).last())


def test_the_longest_span_sends_no_more_than_the_first_subjects(browser: Browser, server: Server) -> None:
    with watched(browser) as page:
        received: list[int] = []
        page.on("websocket", _counting(received))
        page.goto(f"{server.url}/changes?since=1990-01-01")
        wait_for(page, "New since 1 Jan 1990")
        expect(page.locator("#changes-corrections")).to_be_visible()
        expect(page.locator("header.changes")).to_contain_text("all of it is new")
        assert sum(received) < 250_000


def _counting(received: list[int]) -> Callable[[WebSocket], None]:
    return lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame)))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_state_breaks_a_rule_of_accessibility(
    browser: Browser, server: Server, theme: Literal["light", "dark"]
) -> None:
    states = (WEEK, "", "clock=recorded", "asof=2026-04-10&since=7d", "since=2026-01-01&asof=2025-12-04")
    with watched(browser, theme=theme) as page:
        for state in states:
            page.goto(f"{server.url}/changes?{state}")
            expect(page.locator("#changes-corrections")).to_be_visible()
            assert (state, broken_rules(page)) == (state, [])


def test_a_phone_shows_it_whole(browser: Browser, server: Server) -> None:
    with watched(browser, size=PHONE, touch=True) as page:
        page.goto(f"{server.url}/changes?{WEEK}")
        expect(page.locator("#changes-corrections")).to_be_visible()
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") == PHONE[0]
        assert broken_rules(page) == []


def test_print_leaves_the_controls_out(changes: Page) -> None:
    changes.emulate_media(media="print")
    for control in ("span", "nav", "filters"):
        expect(changes.locator(f".st-key-{control}")).to_be_hidden()
    expect(changes.get_by_role("button", name="Show the other").first).to_be_hidden()
    expect(changes.locator("#changes-against")).to_be_visible()
    changes.emulate_media(media="screen")
