"""A real click on the map opens the panel of what was clicked, with what is reported of it."""

import math
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from geodata.dossier.model import Dossier
from tests.browsing import click_mark, marks
from tests.reading import PANEL, ROWS, back_to_the_list, panel_of

RING, RING_PLACE = "place:shurobod", "Shamsiddin Shohin district"
PILL = "along:tj-af"


@pytest.fixture(autouse=True)
def _back_to_the_list(page: Page) -> Iterator[None]:
    yield
    if page.locator(f"{PANEL} a.back").count():
        back_to_the_list(page)


def by_ring(page: Page, dossier: Dossier) -> list[tuple[float, float]]:
    """Where the subjects of the ring are drawn."""
    inside = {
        s.id for s in dossier.subjects if s.at is not None and s.at.place == RING.removeprefix("place:")
    }
    return [spot[:2] for name, spot in marks(page).items() if name in inside]


def free_ground(spots: list[tuple[float, float]]) -> tuple[float, float]:
    """The point among these that is farthest from each of them."""
    middle = tuple(sum(values) / len(spots) for values in zip(*spots, strict=True))
    reach = max(math.dist(middle, spot) for spot in spots)
    steps = range(-int(reach), int(reach) + 1, 2)
    grid = ((middle[0] + dx, middle[1] + dy) for dx in steps for dy in steps if math.hypot(dx, dy) <= reach)
    return max(grid, key=lambda point: min(math.dist(point, spot) for spot in spots))


def card(page: Page, matter: str, value: str) -> str:
    """What stands under a value, as words: who said it, when and where."""
    section = page.locator(f"{PANEL} section.matter", has=page.locator("h4", has_text=matter))
    cards = section.locator(".card, tr").filter(has=page.locator(".value", has_text=value))
    return " ".join(cards.first.inner_text().split())


def test_an_incident_in_a_ring_shows_both_figures_with_who_gave_them(page: Page, dossier: Dossier) -> None:
    click_mark(page, "inc-2025-11-26-shohin-sm")
    panel = panel_of(page, "inc-2025-11-26-shohin-sm")
    expect(panel.locator("h2")).to_have_text("Attack on the Shohin SM workers' camp")
    expect(panel).to_contain_text("District only. Shamsiddin Shohin district")
    three, five = card(page, "Killed", "3 people"), card(page, "Killed", "5 people")
    assert three.startswith("3 people ")
    assert "Ministry of Foreign Affairs of Tajikistan 27 Nov 2025," in three
    assert "Embassy of China in Dushanbe 28 Nov 2025," in three
    assert five.startswith("5 people Contested")
    assert "Radio Free Europe/Radio Liberty (RFE/RL) 3 Dec 2025," in five
    assert card(page, "When it happened", "26 Nov 2025")
    link = panel.locator("section.matter .said a").first
    addresses = {source.url for source in dossier.sources}
    assert link.get_attribute("href") in addresses
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_every_claim_of_the_incident_stands_in_the_panel(page: Page, dossier: Dossier) -> None:
    subject = dossier.subject["inc-2025-11-26-shohin-sm"]
    click_mark(page, subject.id)
    panel = panel_of(page, subject.id)
    text = " ".join((panel.text_content() or "").split()).casefold()  # a description may begin a line
    links = set(panel.locator("a[target=_blank]").evaluate_all("all => all.map(a => a.getAttribute('href'))"))
    for claim in subject.claims:
        source = dossier.source[claim.source]
        for words in (claim.summary, dossier.party[claim.by].name, source.outlet, source.title):
            assert " ".join(words.split()).casefold() in text
        assert source.url is None or source.url in links
    for response in subject.responses:
        assert " ".join(response.summary.split()).casefold() in text


def test_summaries_unfold(page: Page) -> None:
    click_mark(page, "inc-2025-11-26-shohin-sm")
    folded = panel_of(page, "inc-2025-11-26-shohin-sm").locator("details:not(.why)").first
    summary = folded.get_by_text("Three employees of the company died, all of them citizens of China.")
    expect(summary).to_be_hidden()
    folded.locator("summary").click()
    expect(summary).to_be_visible()


def test_a_site_near_a_town(page: Page) -> None:
    click_mark(page, "fac-201-dushanbe")
    panel = panel_of(page, "fac-201-dushanbe")
    expect(panel).to_contain_text("Within about 25 km. Dushanbe")
    assert card(page, "Strength", "5,000").startswith("5,000 troops, 2004 Single source")
    assert "Radio Free Europe" in card(page, "Strength", "5,000")


def test_a_subject_of_a_whole_border_is_a_mark_in_its_pill(page: Page) -> None:
    assert marks(page)["attacks-2025-11-together"][2] == "pill"
    click_mark(page, "attacks-2025-11-together")
    panel = panel_of(page, "attacks-2025-11-together")
    expect(panel).to_contain_text("Along the border. The whole Tajik-Afghan border")
    assert card(page, "Killed", "5 people").startswith("5 people President of Tajikistan")


@pytest.mark.parametrize(
    ("border", "label", "length"),
    [("tj-af", "Tajik-Afghan border", "1,344 km"), ("tj-cn", "Tajik-Chinese border", "477 km")],
)
def test_a_border_line_opens_its_reported_lengths(page: Page, border: str, label: str, length: str) -> None:
    click_mark(page, border)
    expect(panel_of(page, border).locator("h2")).to_have_text(label)
    assert "Radio Free Europe/Radio Liberty (RFE/RL)" in card(page, "Length", length)


def test_the_ground_of_a_ring_lists_what_is_in_it(page: Page, dossier: Dossier) -> None:
    page.mouse.click(*free_ground(by_ring(page, dossier)))
    panel = panel_of(page, RING)
    inside = {s.id for s in dossier.subjects if s.at is not None and s.at.place == "shurobod"}
    expect(panel.locator("h2")).to_have_text(f"{RING_PLACE}: {len(inside)} subjects")
    listed = panel.locator("a.row").evaluate_all("rows => rows.map(row => row.dataset.sel)")
    assert set(listed) == inside
    assert len(listed) == len(inside)


def test_a_pill_lists_what_lies_along_the_whole_border(page: Page, dossier: Dossier) -> None:
    pill = [(x, y) for x, y, how in marks(page).values() if how == "pill" and y > 400]
    top = min(y for _, y in pill)
    rows = {round(y) for _, y in pill}
    middle = (min(pill)[0] + max(pill)[0]) / 2
    # the pill's title stands over several rows of marks, and before a single one
    page.mouse.click(*((middle, top - 19) if len(rows) > 1 else (min(pill)[0] - 40, top)))
    panel = panel_of(page, PILL)
    expect(panel.locator("h2")).to_have_text(f"Tajik-Afghan border: {len(pill)} subjects")
    panel.locator('a.row[data-sel="patrol-talks-2025"]').click()
    expect(panel_of(page, "patrol-talks-2025")).to_contain_text("Withdrawn by Reuters")


def test_a_click_on_empty_ground_goes_back_to_the_list(page: Page) -> None:
    click_mark(page, "fac-201-kulob")
    panel_of(page, "fac-201-kulob")
    x, y, _ = marks(page)["fac-201-dushanbe"]
    page.mouse.click(x + 260, y)
    panel_of(page, "")
    expect(page.locator(ROWS).first).to_be_visible()
    assert "sel=" not in page.url
