"""The address is the view: it can be loaded, reloaded, walked back and forth, and every page keeps it."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from geodata.dossier.model import Dossier
from tests.browsing import click_mark, map_frame
from tests.reading import choose_row, counted, map_kept, panel_of, wait_for_marks
from tests.telling import selection_of

WHOLE_VIEW = {
    "sel": "patrol-talks-2025",
    "from": "2025-11-26",
    "to": "2025-12-31",
    "asof": "2025-12-03",
    "rec": "2026-11-24",
    "ver": "0123456789ab",
    "kind": "incident,talks",
    "standing": "denied,withdrawn",
    "by": "rferl,tj-mfa",
    "q": "joint & patrols + Привет",
    "km": "tj-af:100-250.5",
    "at": "38.5,71.25,7.5",
    "lang": "ru",
    "layers": "names,water",
    "vs": "2025-12-01",
    "since": "30d",
}


def asked(page: Page) -> dict[str, str]:
    """The query of the page's address."""
    return {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}


def top(page: Page) -> str:
    parts = urlsplit(page.url)
    return f"{parts.scheme}://{parts.netloc}"


def test_a_view_in_the_address_is_shown_and_survives_a_reload(page: Page, dossier: Dossier) -> None:
    narrowed = selection_of(dossier, groups=frozenset(["incident"]))
    page.goto(f"{top(page)}/?sel=inc-2025-11-30-shodak&kind=incident")
    for _ in range(2):
        panel_of(page, "inc-2025-11-30-shodak")
        drawn = {item.subject.id for item in narrowed.on_map}
        wait_for_marks(page, drawn)
        expect(page).to_have_title(f"{dossier.subject['inc-2025-11-30-shodak'].label} – Marznoma")
        assert asked(page) == {"sel": "inc-2025-11-30-shodak", "kind": "incident"}
        page.reload()


def test_back_and_forward_walk_through_what_was_chosen(page: Page) -> None:
    page.goto(top(page))
    map_frame(page)
    with map_kept(page):
        click_mark(page, "tj-cn")
        panel_of(page, "tj-cn")
        click_mark(page, "fac-201-dushanbe")
        panel_of(page, "fac-201-dushanbe")
        page.go_back()
        panel_of(page, "tj-cn")
        page.go_back()
        panel_of(page, "")
        page.go_forward()
        panel_of(page, "tj-cn")
        page.go_forward()
        panel_of(page, "fac-201-dushanbe")
        assert asked(page) == {"sel": "fac-201-dushanbe"}


def test_back_takes_a_filter_off_in_fields_and_list(page: Page) -> None:
    page.goto(top(page))
    map_frame(page)
    before = counted(page)
    incidents = page.locator(".st-key-kinds").get_by_role("button", name="Incidents")
    incidents.click()
    expect(panel_of(page, "").locator("h2")).not_to_have_text(f"{before[0]} of {before[1]} subjects in view")
    page.go_back()
    expect(panel_of(page, "").locator("h2")).to_have_text(f"{before[0]} of {before[1]} subjects in view")
    expect(
        page.locator(".st-key-kinds [aria-pressed=true], .st-key-kinds [aria-checked=true]")
    ).to_have_count(0)
    page.go_forward()
    expect(panel_of(page, "").locator("h2")).not_to_have_text(f"{before[0]} of {before[1]} subjects in view")


def test_the_links_between_the_pages_keep_the_whole_view(page: Page) -> None:
    page.goto(top(page))
    map_frame(page)
    link = "&".join(f"{name}={value}" for name, value in WHOLE_VIEW.items())
    page.goto(f"{top(page)}/?{link.replace(' & ', '%20%26%20').replace(' + ', '%20%2B%20')}")
    panel_of(page, WHOLE_VIEW["sel"])
    expect(page.locator(".st-key-notices")).to_have_count(0)
    page.locator(".st-key-nav").get_by_role("link", name="Method").click()
    expect(page.locator("article.prose h1")).to_be_visible()
    assert urlsplit(page.url).path == "/method"
    assert asked(page) == WHOLE_VIEW
    page.locator(".st-key-nav").get_by_role("link", name="Map").click()
    panel_of(page, WHOLE_VIEW["sel"])
    assert urlsplit(page.url).path == "/"
    assert asked(page) == WHOLE_VIEW
    page.go_back()
    expect(page.locator("article.prose h1")).to_be_visible()
    assert asked(page) == WHOLE_VIEW


def test_choosing_and_filtering_keep_all_other_names(page: Page) -> None:
    quiet = {
        name: value for name, value in WHOLE_VIEW.items() if name not in ("sel", "from", "to", "kind", "q")
    }
    page.goto(f"{top(page)}/?{'&'.join(f'{name}={value}' for name, value in quiet.items())}")
    map_frame(page)
    choose_row(page, "patrol-talks-2025")
    page.wait_for_url("**sel=patrol-talks-2025**")
    page.locator(".st-key-kinds").get_by_role("button", name="Borders").click()
    page.wait_for_url("**kind=border**")
    assert asked(page) == {**quiet, "sel": "patrol-talks-2025", "kind": "border"}
