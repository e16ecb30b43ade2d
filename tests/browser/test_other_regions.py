"""Other regions open as well as the one that ships, whatever their borders are."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from geodata.dossier.check import check_region
from geodata.dossier.start import start_region
from tests.browsing import MAP, PHONE, click_mark, map_frame, marks, watched
from tests.reading import PANEL, ROWS, back_to_the_list, panel_of
from tests.serving import serve
from tests.writing import write_files

UNROLLED = ".st-key-unrolled"
Files = dict[str, Any]
Point = tuple[float, float]

FIVE = {
    "oa-ob": ("Oaland–Obland border", [(20.0, 1.0), (20.6, 1.3), (21.2, 1.1), (21.9, 1.5), (22.6, 1.2)]),
    "oa-oc": ("Oaland–Ocland border", [(22.6, 1.2), (22.9, 0.6), (22.5, 0.1), (22.8, -0.6)]),
    "oa-od": ("Oaland–Odland border", [(22.8, -0.6), (20.2, -0.9)]),
    "oa-oe": ("Oaland–Oeland border", [(20.2, -0.9), (19.7, -0.4), (20.0, 0.1)]),
    "oa-of": ("Oaland–Ofland border", [(20.0, 0.1), (19.8, 0.6), (20.0, 1.0)]),
}
"""Round a land, from the north-west corner clockwise; some of them drawn with few vertices."""

ACROSS = {
    "oa-ob": ("Oaland–Obland border", [(178.2, -17.2), (179.3, -17.9), (-179.4, -17.5), (-178.3, -18.2)])
}


def test_a_new_region_with_one_border_and_no_base_map(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    start_region(folder, date(2026, 1, 1))
    with opened(browser, folder) as page:
        drawn = marks(page)
        assert {name: how for name, (_, _, how) in drawn.items()} == {
            "xa-xb": "line",
            "example-post": "mark",
            "example-talks": "mark",
            "example-shots": "ring",
        }
        click_mark(page, "xa-xb")
        expect(panel_of(page, "xa-xb").locator("h2")).to_have_text(
            "Invented border of Hitherland and Yonderland"
        )
        click_mark(page, "example-shots")
        panel = panel_of(page, "example-shots")
        expect(panel).to_contain_text("Denied by Foreign Ministry of Yonderland (invented)")
        cards = panel.locator("section.matter", has_text="Wounded").locator(".card .value")
        assert sorted(cards.all_inner_texts()) == ["2 people", "5 people"]


def test_a_region_with_five_borders(browser: Browser, tmp_path: Path) -> None:
    spots = [
        *(subject(f"talks-{n}", "development", {"border": name}) for n, name in enumerate(FIVE)),
        subject("stretch", "incident", {"border": "oa-od", "from_km": "100", "to_km": "150"}),
        subject("site", "site", {"border": "oa-of", "from_km": "20", "to_km": "30"}),
    ]
    with opened(browser, written(tmp_path, [19.4, -1.3, 23.2, 1.8], FIVE, spots)) as page:
        drawn = marks(page)
        assert {name for name, (_, _, how) in drawn.items() if how == "line"} == set(FIVE)
        assert {name for name, (_, _, how) in drawn.items() if how == "pill"} == {
            f"talks-{n}" for n in range(5)
        }
        assert drawn["stretch"][2] == drawn["site"][2] == "mark"
        for name, (label, _) in FIVE.items():
            click_mark(page, name)
            expect(panel_of(page, name).locator("h2")).to_have_text(label)
        back_to_the_list(page)
        expect(page.locator(f"{UNROLLED} canvas")).to_be_attached()
        chart = map_frame(page).evaluate("() => marznoma.chart()")
        assert [(spot["id"], spot["border"]) for spot in chart] == [("site", "oa-of")]
        glyphs = page.locator(f"{ROWS} .glyph[class*=border-]")
        expect(glyphs).to_have_count(5)
        assert glyphs.evaluate_all("all => all.map(glyph => glyph.className.match(/border-(.+)/)[1])") == [
            str(n) for n in range(5)
        ]


def test_many_sites_at_one_kilometre_leave_a_phone_room_for_time(browser: Browser, tmp_path: Path) -> None:
    border = {"oa-od": FIVE["oa-od"]}
    spot = {"lat": "-0.7", "lon": "21.5", "precision": "1"}
    sites = [subject(f"site-{n}", "site", spot) for n in range(9)]
    folder = written(tmp_path, [19.4, -1.3, 23.2, 1.8], border, sites)
    with serve(folder) as server, watched(browser, size=PHONE, touch=True) as page:
        page.goto(server.url)
        frame = map_frame(page)
        chart = page.locator(f"{UNROLLED} canvas").bounding_box()
        assert chart is not None
        spots = frame.evaluate("() => marznoma.chart()")
        assert len({spot["y"] for spot in spots}) == len(sites)
        assert max(spot["y"] for spot in spots) < chart["y"] + chart["height"] - 80


def test_a_region_without_a_border(browser: Browser, tmp_path: Path) -> None:
    spots = [
        subject("site", "site", {"lat": "0.3", "lon": "20.4", "precision": "1"}),
        subject("near", "incident", {"place": "town"}),
        subject("district", "incident", {"place": "shire"}),
        subject("nowhere", "development", None),
    ]
    with opened(browser, written(tmp_path, [19.4, -1.3, 23.2, 1.8], {}, spots)) as page:
        assert {name: how for name, (_, _, how) in marks(page).items()} == {
            "site": "mark",
            "near": "mark",
            "district": "ring",
        }
        expect(page.locator(UNROLLED)).to_have_count(0)
        click_mark(page, "near")
        expect(panel_of(page, "near").locator("h2")).to_have_text("Subject near")
        page.get_by_role("link", name="Method").click()
        expect(page.locator("article.prose h1")).to_be_visible()


def test_a_region_across_the_antimeridian(browser: Browser, tmp_path: Path) -> None:
    spots = [
        subject("west", "site", {"lat": "-17.0", "lon": "178.6", "precision": "1"}),
        subject("east", "site", {"lat": "-18.4", "lon": "-178.6", "precision": "2"}),
        subject("ring", "incident", {"lat": "-17.0", "lon": "-179.0", "precision": "3"}),
        subject("stretch", "incident", {"border": "oa-ob", "from_km": "150", "to_km": "260"}),
        subject("talks", "development", {"border": "oa-ob"}),
    ]
    with opened(browser, written(tmp_path, [177.8, -19.0, -177.8, -16.4], ACROSS, spots)) as page:
        drawn = marks(page)
        assert {name: how for name, (_, _, how) in drawn.items()} == {
            "oa-ob": "line",
            "west": "mark",
            "east": "mark",
            "ring": "ring",
            "stretch": "mark",
            "talks": "pill",
        }
        assert in_order(page, drawn, {"west": 178.6, "ring": 181.0, "east": 181.4})
        click_mark(page, "oa-ob")
        expect(panel_of(page, "oa-ob").locator("h2")).to_have_text("Oaland–Obland border")
        click_mark(page, "east")
        expect(panel_of(page, "east")).to_contain_text("18.4° S, 178.6° W")


def test_a_region_of_which_nothing_is_told_yet(browser: Browser, tmp_path: Path) -> None:
    folder = written(tmp_path, [19.4, -1.3, 23.2, 1.8], {}, [])
    with opened(browser, folder) as page:
        assert marks(page) == {}
        panel = panel_of(page, "")
        expect(panel.locator("h2")).to_have_text("Nothing here yet")
        expect(panel).to_contain_text("Nothing is reported of any subject in this dossier.")
        expect(page.locator(PANEL).get_by_role("button")).to_have_count(0)
        expect(page.locator(".time-head")).to_contain_text("0 dated incidents and talks")


@contextmanager
def opened(browser: Browser, folder: Path) -> Iterator[Page]:
    """A region that passes the check, on a watched page with its map drawn."""
    errors = check_region(folder).errors
    assert not errors, [str(error) for error in errors]
    with serve(folder) as server, watched(browser) as page:
        page.goto(server.url)
        map_frame(page)
        yield page


def in_order(page: Page, drawn: dict[str, tuple[float, float, str]], longitudes: dict[str, float]) -> bool:
    """Whether marks are drawn, to some pixels, as far apart as their longitudes east of 0° say."""
    zoom = page.locator(MAP).evaluate("iframe => iframe.contentWindow.map.getZoom()")
    degree = 256 * 2**zoom / 360
    first = next(iter(longitudes))
    return all(
        drawn[name][0] - drawn[first][0] == pytest.approx((longitude - longitudes[first]) * degree, abs=30)
        for name, longitude in longitudes.items()
    )


def written(
    folder: Path, bounds: Sequence[float], borders: dict[str, tuple[str, list[Point]]], spots: list[Files]
) -> Path:
    """A region of made-up lands: these borders, each with its subject, and these subjects."""
    of_borders = [
        {**subject(name, "border", {"border": name}), "label": label} for name, (label, _) in borders.items()
    ]
    files: Files = {
        "region.yaml": {
            "id": "made-up",
            "name": "Made-up lands",
            "bounds": [str(edge) for edge in bounds],
            "languages": ["en"],
            "started": "2026-01-01",
            "read_until": "2025-12-31",
        },
        "parties.yaml": [{"id": "daily", "name": "The Daily", "kind": "outlet"}],
        "sources.yaml": [
            {
                "id": "daily-1",
                "outlet": "The Daily",
                "publisher": "daily",
                "title": "Made up",
                "url": None,
                "url_reason": "made up",
                "accessed": "2026-01-01",
                "language": "en",
                "kind": "news",
            }
        ],
        "places.yaml": [
            {"id": "town", "names": {"en": "Town"}, "lat": "0.5", "lon": "21.5", "precision": "2"},
            {"id": "shire", "names": {"en": "The Shire"}, "lat": "-0.4", "lon": "21.0", "precision": "3"},
        ],
        **{f"subjects/{one['id']}.yaml": one for one in (*of_borders, *spots)},
    }
    if borders:
        files["borders.geojson"] = {
            "type": "FeatureCollection",
            "features": [feature(name, line) for name, (_, line) in borders.items()],
        }
    return write_files(folder, files)


def feature(name: str, line: list[Point]) -> Files:
    """A border of lands whose codes the standard leaves free."""
    countries = [f"X{code[1].upper()}" for code in name.split("-")]
    properties = {"id": name, "countries": countries, "provenance": "made up", "licence": "CC0-1.0"}
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def subject(name: str, kind: str, at: Files | None) -> Files:
    """A subject of which one thing is said."""
    told = {"id": f"{name}.told", "property": "remark", "value": "it is there", "by": "daily"}
    told |= {"source": "daily-1", "summary": "The paper says so."}
    return {"id": name, "kind": kind, "label": f"Subject {name}", "at": at, "claims": [told]}
