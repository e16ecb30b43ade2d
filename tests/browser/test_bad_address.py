"""What an address asks for and cannot have is named as plain text and left out; the page works."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from tests.browsing import click_mark, map_frame
from tests.reading import back_to_the_list, map_kept, panel_of, type_day, wait_for_count, wait_for_marks
from tests.serving import Server
from tests.telling import selection_of

LONG = "x" * 79 + "yZ" + "z" * 5000


def notices(page: Page) -> list[str]:
    page.locator(".st-key-notices .notice").wait_for()
    return page.locator(".st-key-notices p").all_inner_texts()


def test_every_value_that_cannot_be_read_is_named_and_the_rest_counts(
    page: Page, server: Server, dossier: Dossier
) -> None:
    page.goto(
        f"{server.url}/?sel=no-such-thing&from=2025-02-30&to=yesterday&kind=incident,volcano&asof=2025-13-01"
        "&standing=true&by=nobody&lang=xx&km=tj-af:9-1&at=north"
    )
    told = notices(page)
    expected = (
        *(("sel", "no-such-thing"), ("from", "2025-02-30"), ("to", "yesterday"), ("kind", "volcano")),
        *(("asof", "2025-13-01"), ("standing", "true"), ("by", "nobody"), ("lang", "xx")),
        *(("km", "tj-af:9-1"), ("at", "north")),
    )
    assert len(told) == len(expected)
    for name, value in expected:
        assert any(line.startswith(f"The address asks for {name} “{value}”") for line in told), name
    narrowed = selection_of(dossier, groups=frozenset(["incident"]))
    wait_for_count(page, len(narrowed.shown), narrowed.total)
    wait_for_marks(page, (item.subject.id for item in narrowed.on_map))


def test_a_range_that_ends_before_it_begins_is_named_and_left_out(
    page: Page, server: Server, everything: Selection
) -> None:
    page.goto(f"{server.url}/?from=2025-12-31&to=2025-11-01")
    (told,) = notices(page)
    assert "2025-12-31" in told
    assert "2025-11-01" in told
    wait_for_count(page, len(everything.shown), everything.total)


def test_the_map_is_kept_when_a_typed_day_makes_the_range_end_before_it_begins(
    page: Page, server: Server
) -> None:
    page.goto(f"{server.url}/?to=2025-11-01")
    map_frame(page)
    with map_kept(page):
        type_day(page, "from", "2025-12-31")
        assert "2025-12-31" in notices(page)[0]
        type_day(page, "from", "2025-10-01")
        expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("name", ["sel", "from", "kind"])
def test_a_long_value_is_cut_after_eighty_characters(page: Page, server: Server, name: str) -> None:
    page.goto(f"{server.url}/?{name}={quote(LONG)}")
    (told,) = notices(page)
    assert f"“{LONG[:80]}…”" in told
    assert LONG[:81] not in told
    assert page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth")


def test_after_a_bad_address_the_page_works(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/?sel=no-such-thing&from=never")
    assert len(notices(page)) == 2
    click_mark(page, "tj-af")
    panel_of(page, "tj-af")
    expect(page.locator(".st-key-notices")).to_have_count(0)
    back_to_the_list(page)
