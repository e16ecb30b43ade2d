"""The patrol talks, day by day: one report, then withdrawn, and its evidence one click away."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from tests.browsing import DESKTOP, PHONE, map_frame, marks
from tests.reading import PANEL, ROWS, map_kept, panel_of, wait_for_count
from tests.serving import Server
from tests.telling import selection_of

TALKS = "patrol-talks-2025"
BOX = ".st-key-hidden"


def opened(page: Page, server: Server, query: str, selected: str = TALKS) -> Locator:
    page.goto(f"{server.url}/?{query}")
    map_frame(page)
    return panel_of(page, selected)


def headings(panel: Locator) -> list[str]:
    return [text.casefold() for text in panel.locator("h3").all_inner_texts()]


def test_on_2_december_it_is_a_single_report(page: Page, server: Server) -> None:
    panel = opened(page, server, f"sel={TALKS}&asof=2025-12-02")
    expect(panel.locator(".chip").first).to_have_text("Single source")
    expect(panel.locator(".story")).to_have_count(0)
    expect(panel.locator("s")).to_have_count(0)
    assert headings(panel) == [
        "what is reported",
        "where, and how well that is known",
        "who said what, in order",
        "editors’ note",
    ]
    assert "3 Dec 2025" not in panel.locator(".told").inner_text()


def test_on_3_december_it_is_withdrawn_and_the_sequence_comes_first(page: Page, server: Server) -> None:
    panel = opened(page, server, f"sel={TALKS}&asof=2025-12-03")
    expect(panel.locator(".chip").first).to_have_text("Withdrawn by Reuters")
    expect(panel.locator(".story b")).to_have_text("Withdrawn by Reuters on 3 Dec 2025.")
    assert headings(panel)[:2] == ["who said what, in order", "what is reported"]
    struck = panel.locator("section.matter").first.locator(".card.fell s")
    expect(struck).to_have_count(1)
    assert struck.evaluate("s => getComputedStyle(s).textDecorationLine") == "line-through"
    expect(panel.locator(".finding").first).to_have_text("Nothing stands: what was reported is withdrawn.")


def test_why_opens_what_decided_it_with_links(page: Page, server: Server, dossier: Dossier) -> None:
    panel = opened(page, server, f"sel={TALKS}&asof=2025-12-03")
    why = panel.locator("section.matter").first.locator(".why").first
    line = why.locator("li").first
    expect(line).to_be_hidden()
    why.get_by_text("Why?").click()
    expect(line).to_be_visible()
    state = Days(dossier).on(date(2025, 12, 3))
    happened = [claim for claim in state.subjects[TALKS].claims if claim.property == "occurrence"]
    decided = {name for claim in happened for name in state.because(claim.id)}
    lines = why.locator("li").all_inner_texts()
    assert len(lines) == len(decided)
    assert all(text.startswith("Withdrawn by Reuters, 3 Dec 2025, ") for text in lines)
    links = why.locator("li a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert set(links) == {dossier.source[dossier.response[name].source].url for name in decided} - {None}


def test_why_opens_by_keyboard_too(page: Page, server: Server) -> None:
    panel = opened(page, server, f"sel={TALKS}&asof=2025-12-03")
    summary = panel.locator(".why > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(panel.locator(".why li").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(panel.locator(".why li").first).to_be_hidden()


def test_the_box_says_what_is_hidden_and_leads_back_to_the_last_day(
    page: Page, server: Server, dossier: Dossier
) -> None:
    opened(page, server, f"sel={TALKS}&asof=2025-12-03")
    number = Days(dossier).later(date(2025, 12, 3))
    expect(page.locator(BOX)).to_contain_text(
        f"As known on 3 Dec 2025. {number} later claims and responses are hidden."
    )
    with map_kept(page):
        page.get_by_role("button", name="Show the last day").click()
        expect(page.locator(BOX)).to_have_count(0)
    assert page.url.endswith(f"?sel={TALKS}")
    expect(panel_of(page, TALKS).locator("h2")).to_have_text(dossier.subject[TALKS].label)


@pytest.mark.parametrize(
    ("query", "selected"),
    [("", ""), ("sel=place:shurobod", "place:shurobod"), ("kind=mine&standing=withdrawn", "")],
)
def test_the_box_stands_on_top_in_every_state(page: Page, server: Server, query: str, selected: str) -> None:
    panel = opened(page, server, f"{query}&asof=2025-12-02", selected)
    box, top = page.locator(BOX).bounding_box(), panel.bounding_box()
    assert box is not None
    assert top is not None
    assert box["y"] + box["height"] <= top["y"]


def test_there_is_no_box_on_the_last_day_or_after_it(page: Page, server: Server) -> None:
    for query in ("", "&asof=2098-01-01"):
        opened(page, server, f"sel={TALKS}{query}")
        expect(page.locator(BOX)).to_have_count(0)


def test_what_was_not_known_yet_is_not_told(page: Page, server: Server, dossier: Dossier) -> None:
    panel = opened(page, server, f"sel={TALKS}&asof=2025-12-01")
    expect(panel.locator("h2")).to_have_text("Not known on 1 Dec 2025")
    assert dossier.subject[TALKS].label not in page.locator(PANEL).inner_text()
    assert TALKS not in marks(page)
    expect(page.locator(".st-key-legend .counts")).to_have_count(3)
    known = len(Days(dossier).on(date(2025, 12, 1)).subjects)
    expect(page.locator(".st-key-legend")).to_contain_text(f"{known} of {known} subjects in view")
    expect(page.locator(ROWS)).to_have_count(known)
    panel.locator("a.back").click()
    wait_for_count(page, known, known)


def test_rows_say_how_their_subjects_stand(page: Page, server: Server, dossier: Dossier) -> None:
    opened(page, server, "asof=2025-12-02", "")
    row = page.locator(f'{ROWS}[data-sel="{TALKS}"]')
    expect(row).to_have_text(f"{dossier.subject[TALKS].label}Talks · Single source")
    opened(page, server, "asof=2025-12-03", "")
    expect(row).to_have_text(re.compile("Talks · Withdrawn$"))


def test_the_time_card_counts_apart_what_is_certainly_in_the_range(
    page: Page, server: Server, dossier: Dossier
) -> None:
    days = {"start": date(2025, 11, 25), "end": date(2025, 11, 30)}
    every, chosen = (
        [
            item
            for item in selection_of(dossier, **asked).shown
            if item.dates and item.group in ("incident", "talks")
        ]
        for asked in ({}, days)
    )
    certain = sum(item.certain for item in chosen)
    assert 0 < certain < len(chosen) < len(every)
    opened(page, server, "from=2025-11-25&to=2025-11-30", "")
    expect(page.locator(".time-head")).to_contain_text(
        f"{len(chosen)} of {len(every)} dated incidents and talks possibly in the range, "
        f"{certain} of them certainly"
    )


def test_no_subject_s_panel_is_wider_than_the_panel(page: Page, server: Server) -> None:
    """Those with the longest names, chips and tables; everything in them opened."""
    _resize(page, PHONE)
    for subject in (TALKS, "csto-help-2025", "tj-af", "inc-2025-11-26-shohin-sm"):
        panel = opened(page, server, f"sel={subject}", subject)
        panel.evaluate("panel => panel.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.locator(PANEL).evaluate("panel => panel.scrollWidth <= panel.clientWidth"), subject
    _resize(page, DESKTOP)


def _resize(page: Page, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
