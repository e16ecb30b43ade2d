"""On the map a mark's fill says how its subject stands: read from the canvas itself, whatever its colour."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from dashboard.look.colours import map_palette
from dashboard.look.fills import FORMS
from dashboard.look.glyphs import glyph_styles
from dashboard.map.scene import when_words
from dashboard.map.style import style_of
from dashboard.panel.rows import kind_words
from dashboard.served import layer_address
from dashboard.texts import en
from geodata.dossier.check import read_region
from geodata.dossier.groups import SHAPES, shape_of
from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from geodata.dossier.standings import STANDINGS, Standing, slug
from tests.browsing import DESKTOP, MAP, map_frame, marks, watched
from tests.reading import ROWS, panel_of
from tests.regions import POST, RAID, TALKS, changed, claim, response, small_region
from tests.serving import Server, serve
from tests.telling import selection_of
from tests.writing import write_files

Theme = Literal["light", "dark"]
Files = dict[str, Any]

TOLD: Mapping[Standing, Files] = {
    "corroborated": {"claims": [claim("both"), claim("agency-too", by="agency")]},
    "single source": {"claims": [claim("alone")]},
    "contested": {"claims": [claim("five"), claim("seven", value="7", by="agency")]},
    "denied": {"claims": [claim("lone")], "responses": [response("no", target="lone", by="agency")]},
    "withdrawn": {
        "claims": [claim("first", by="agency")],
        "responses": [response("back", kind="withdraws", target="first", by="agency")],
    },
}
"""What makes a subject stand so."""

KINDS: Mapping[str, Files] = {
    "raid": {"kind": "incident", "type": "attack"},
    "base": {"kind": "site", "type": "base"},
    "bridge": {"kind": "site", "type": "bridge"},
}

BOUNDS = ["9.6", "40.2", "12.4", "41.8"]

FILLED: Mapping[Standing, str] = {
    "corroborated": "##.?",
    "single source": "####",
    "contested": "#.?#",
    "denied": "..#.",
    "withdrawn": "..##",
}
"""What a mark has left and right of its middle, in it and above left of it: its colour #, the card's .; ? is
where the two meet."""
POINTS = ((-0.5, 0.0), (0.5, 0.0), (0.0, 0.0), (-0.22, -0.22))
"""The four, in radii right of the middle and below it."""

RADII = {5.75: 4.6, 7: 6.2, 8.25: 7.2}
"""By zoom."""

# At each point the colour that is nearer to what the canvas has there: 0 for the first, 1 for the second.
NEARER = """([places, colours]) => {
  const canvas = document.querySelector(".leaflet-overlay-pane canvas");
  const { left, top, width } = canvas.getBoundingClientRect();
  const ratio = canvas.width / width;
  const numbers = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const far = (one, other) => Math.hypot(...one.map((value, at) => value - other[at]));
  return places.map(([x, y]) => {
    const at = [(x - left) * ratio, (y - top) * ratio].map(Math.floor);
    const seen = [...canvas.getContext("2d").getImageData(...at, 1, 1).data].slice(0, 3);
    const [one, other] = colours.map((colour) => far(seen, numbers(colour)));
    return one <= other ? 0 : 1;
  });
}"""

# The share in which a mark differs from each glyph, of all that either of the two covers.
DIFFERENCES = """async ([address, style, shape, standing, glyphs]) => {
  const [size, larger] = [18, 10];
  const marks = await import(`${address}/marks.js`);
  const ink = async (draw) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size * larger;
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    await draw(context);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] < 128);
  };
  const mark = await ink((context) => {
    const { shapes, fills, pen } = marks.markStyle(style);
    context.scale(larger, larger);
    const at = { x: size / 2, y: size / 2, radius: 5.6 };
    marks.drawShape(context, at, shapes[shape], fills[standing], pen, { fill: "black", ground: "white" });
  });
  const shares = [];
  for (const glyph of glyphs) {
    const image = new Image(size * larger, size * larger);
    image.src = glyph;
    await image.decode();
    const other = await ink((context) => context.drawImage(image, 0, 0, size * larger, size * larger));
    const [either, one] = [(at) => mark[at] || other[at], (at) => mark[at] !== other[at]].map(
      (holds) => mark.filter((_, at) => holds(at)).length);
    shares.push(one / either);
  }
  return shares;
}"""


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region with a subject of each standing and of several kinds, each at a spot of its own."""
    files = changed(small_region(), ("corrections.yaml", [], []), ("region.yaml", ["bounds"], BOUNDS))
    for name in (RAID, TALKS, POST):
        del files[name]
    for across, standing in enumerate(STANDINGS):
        for down, (kind, keys) in enumerate(KINDS.items()):
            name = f"{kind}-{slug(standing)}"
            spot = {"lat": f"{41.4 - 0.4 * down:.1f}", "lon": f"{10.2 + 0.4 * across:.1f}", "precision": "2"}
            told = {
                part: [renamed(thing, name) for thing in things] for part, things in TOLD[standing].items()
            }
            files[f"subjects/{name}.yaml"] = {"id": name, "label": f"The {name}", "at": spot, **keys, **told}
    return write_files(tmp_path_factory.mktemp("five"), files)


def renamed(thing: Files, subject: str) -> Files:
    """A claim or response of a subject: their ids are the whole region's."""
    return {**thing, **{key: f"{subject}.{thing[key]}" for key in ("id", "target") if key in thing}}


@pytest.fixture(scope="module")
def served(five: Path) -> Iterator[Server]:
    with serve(five) as server:
        yield server


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_fill_of_a_mark_is_that_of_its_standing(
    browser: Browser, served: Server, five: Path, theme: Theme
) -> None:
    read = read_region(five)
    own = {item.subject.id: item.standing for item in selection_of(read).on_map if shape_of(item.subject)}
    assert len(own) == len(KINDS) * len(STANDINGS)
    with watched(browser, theme=theme) as page:
        sharpen(page)
        page.goto(served.url)
        frame = map_frame(page)
        for zoom, radius in RADII.items():
            frame.evaluate("zoom => map.setView([41, 11], zoom, { animate: false })", zoom)
            found = fills(frame, read, theme, radius)
            assert found.keys() == own.keys()
            assert {name: fill for name, fill in found.items() if not is_filled(fill, own[name])} == {}, zoom


def test_a_selected_mark_keeps_its_fill(browser: Browser, served: Server, five: Path) -> None:
    read = read_region(five)
    with watched(browser) as page:
        sharpen(page)
        for standing in STANDINGS:
            name = f"raid-{slug(standing)}"
            page.goto(f"{served.url}/?sel={name}")
            frame = map_frame(page)
            assert is_filled(fills(frame, read, "light", 6.2 + 1.5)[name], standing), name


def test_a_mark_takes_the_fill_of_the_day(page: Page, dossier: Dossier, server: Server) -> None:
    talks = "patrol-talks-2025"
    for day in ("2025-12-02", "2025-12-03"):
        page.goto(f"{server.url}/?asof={day}")
        frame = map_frame(page)
        (item,) = (one for one in selection_of(dossier, day).on_map if one.subject.id == talks)
        bubble = fills(frame, dossier, "light", 6.2)[talks]
        assert is_filled(bubble, item.standing)
    page.goto(server.url)


def test_a_mark_looks_most_like_the_glyph_of_its_own_standing(page: Page, dossier: Dossier) -> None:
    style = style_of(dossier, {})
    frame = map_frame(page)
    for number, shape in enumerate(SHAPES):
        glyphs = [glyph(shape.id, standing) for standing in STANDINGS]
        for standing in range(len(STANDINGS)):
            differences = frame.evaluate(DIFFERENCES, [layer_address(), style, number, standing, glyphs])
            least = min(differences)
            assert differences.index(least) == standing, (shape.id, STANDINGS[standing])
            assert least < 0.3, (shape.id, STANDINGS[standing])


def test_the_tooltip_says_how_a_subject_stands(page: Page, everything: Selection) -> None:
    drawn = marks(page)
    for standing in ("contested", "single source", "corroborated"):
        item = next(one for one in everything.on_map if one.standing == standing and one.dates)
        x, y, _ = drawn[item.subject.id]
        page.mouse.move(x, y)
        said = f"{kind_words(item.subject)} · {when_words(item)} · {en.STANDINGS[standing]}"
        expect(page.frame_locator(MAP).locator(".map-tooltip span")).to_have_text(said)
    page.mouse.move(0, 0)


def test_the_legend_has_five_standings_with_five_glyphs(page: Page) -> None:
    legend = page.frame_locator(MAP).locator(".map-legend")
    legend.locator("summary").click()
    rows = legend.locator("h2", has_text=en.HOW_IT_STANDS).locator("+ ul > li")
    expect(rows).to_have_text(list(en.STANDINGS.values()))
    drawings = rows.locator("canvas").evaluate_all("all => all.map((canvas) => canvas.toDataURL())")
    assert len(set(drawings)) == len(STANDINGS)
    legend.locator("summary").click()


def test_a_row_has_the_fill_of_its_mark(browser: Browser, served: Server) -> None:
    with watched(browser) as page:
        page.goto(served.url)
        map_frame(page)
        for kind in KINDS:
            for standing in STANDINGS:
                row = page.locator(f"{ROWS}[href*='sel={kind}-{slug(standing)}']")
                shown = row.locator(".glyph").get_attribute("class") or ""
                # one that is solid needs no word for it
                fill = [] if standing == "single source" else [f"s-{slug(standing)}"]
                assert shown.split()[2:] == fill, (kind, standing)


def test_in_forced_colours_glyphs_have_the_colour_of_the_text(browser: Browser, served: Server) -> None:
    with watched(browser) as page:
        page.emulate_media(forced_colors="active", color_scheme="dark")
        page.goto(f"{served.url}/?sel=raid-contested")
        panel = panel_of(page, "raid-contested")
        glyphs = panel.locator(".chip .glyph, .kick .glyph")
        expect(glyphs.first).to_be_visible()
        text = panel.locator("h2").evaluate("title => getComputedStyle(title).color")
        grounds = glyphs.evaluate_all("all => all.map((glyph) => getComputedStyle(glyph).backgroundColor)")
        assert set(grounds) == {text}


def sharpen(page: Page) -> None:
    """Two device pixels a CSS pixel: of the smallest marks, a point is then one thing or the other."""
    width, height = DESKTOP
    page.context.new_cdp_session(page).send(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": False},
    )


def fills(frame: Frame, read: Dossier, theme: Theme, radius: float) -> dict[str, str]:
    """What every mark has at `POINTS`, by subject; radius: of the marks, CSS pixels."""
    palette = map_palette(theme)
    found = {}
    for mark in frame.evaluate("() => marznoma.marks()"):
        shape = shape_of(read.subject[mark["id"]])
        if shape is not None and mark["drawn"] != "count":
            middle = mark["y"] + radius * FORMS[shape.id].middle
            spots = [[mark["x"] + radius * right, middle + radius * down] for right, down in POINTS]
            colours = [palette["shapes"][shape.id], palette["card"]]
            found[mark["id"]] = "".join("#."[nearer] for nearer in frame.evaluate(NEARER, [spots, colours]))
    return found


def is_filled(found: str, standing: Standing) -> bool:
    """Whether a mark is filled as this standing's are."""
    return all(wanted in (sign, "?") for sign, wanted in zip(found, FILLED[standing], strict=True))


def glyph(shape: str, standing: Standing) -> str:
    """The address of the drawing of a shape's glyph."""
    found = dict(re.findall(r"\.([\w.-]+)\{[^}]*--glyph:url\(\"([^\"]*)", glyph_styles()))
    return found.get(f"shape-{shape}.s-{slug(standing)}", found[f"shape-{shape}"])
