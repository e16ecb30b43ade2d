"""Colours, glyphs and theme: one table, in both themes, for style sheet, map and Streamlit."""

import math
import re
import tomllib
from itertools import combinations, pairwise
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from dashboard.look.colours import CHIPS, GROUND, PAGE, Theme, map_palette, style_variables
from dashboard.look.fills import FILLS, FORMS
from dashboard.look.glyphs import border_glyph, glyph_styles, precision_glyph, shape_glyph, standing_glyph
from dashboard.served import LAYER_FOLDER, LOOK_FOLDER
from geodata.dossier.groups import BORDER_STYLES, GROUPS, SHAPES
from geodata.dossier.standings import STANDINGS, slug
from tests.colours import BLINDNESS, distance, seen_with
from tests.colours import contrast as contrast_of
from tests.colours import parsed as colour_of
from tests.conftest import ROOT
from tests.markup import parsed

THEMES: tuple[Theme, Theme] = ("light", "dark")
COLOUR = re.compile(r"#[0-9A-F]{6}|rgba\(\d{1,3}, \d{1,3}, \d{1,3}, \.\d+\)")
SHEET = "".join(path.read_text(encoding="utf-8") for path in LOOK_FOLDER.glob("*.css"))
MAP_SHEET = (LAYER_FOLDER / "map.css").read_text(encoding="utf-8")
SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
SCRIPTS = [path.read_text(encoding="utf-8") for path in LAYER_FOLDER.rglob("*.js")]


def variables(theme: Theme) -> dict[str, str]:
    """The custom properties of the style sheet."""
    inside = re.fullmatch(r":root\{color-scheme:light dark;(.*)\}", style_variables())
    assert inside
    found: dict[str, str] = {}
    for line in inside[1].split(";"):
        name, told = line.split(":", 1)
        colours = re.fullmatch(r"light-dark\((#\w+),(#\w+)\)", told)
        assert colours, line
        assert name not in found
        found[name] = colours[1 + THEMES.index(theme)]
    return found


def rules() -> dict[str, str]:
    """The style rules of the glyphs by their class."""
    return dict(re.findall(r"\.([\w.-]+)\{([^}]*)\}", glyph_styles()))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG has it, 1 to 21."""
    return contrast_of(colour_of(one)[0], colour_of(other)[0])


def test_both_themes_have_the_same_names() -> None:
    light, dark = THEMES
    assert PAGE[light].keys() == PAGE[dark].keys()
    assert GROUND[light].keys() == GROUND[dark].keys()
    assert list(variables(light)) == list(variables(dark))
    for part in ("shapes", "borders"):
        assert len(map_palette(light)[part]) == len(map_palette(dark)[part])
    assert map_palette(light).keys() == map_palette(dark).keys()
    assert map_palette(light)["shapes"].keys() == map_palette(dark)["shapes"].keys()


@pytest.mark.parametrize("theme", THEMES)
def test_groups_and_borders_have_the_colours_of_the_table_of_groups(theme: Theme) -> None:
    found, palette = variables(theme), map_palette(theme)
    assert {group.id: found[f"--{group.id}"] for group in GROUPS} == {
        group.id: getattr(group, theme) for group in GROUPS
    }
    assert palette["shapes"] == {shape.id: found[f"--{shape.group}"] for shape in SHAPES}
    borders = [getattr(style, theme) for style in BORDER_STYLES]
    assert palette["borders"] == borders
    assert [found[f"--border-{number}"] for number in range(len(borders))] == borders


@pytest.mark.parametrize("theme", THEMES)
def test_the_map_has_the_colours_of_the_page(theme: Theme) -> None:
    palette = map_palette(theme)
    for name in ("card", "ink", "ink2", "outline"):
        assert palette[name] == PAGE[theme][name] == variables(theme)[f"--{name}"]
    assert GROUND[theme].items() <= palette.items()


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_written_as_a_colour(theme: Theme) -> None:
    palette = map_palette(theme)
    plain = [value for value in palette.values() if isinstance(value, str)]
    for colour in (*variables(theme).values(), *plain, *palette["shapes"].values(), *palette["borders"]):
        assert COLOUR.fullmatch(colour), colour


def test_the_map_script_asks_for_the_colours_that_there_are_and_for_no_other() -> None:
    asked = {name for text in SCRIPTS for name in re.findall(r"\bcolours\.(\w+)", text)}
    assert asked | set(re.findall(r"var\(--map-(\w+)", MAP_SHEET)) == map_palette("light").keys()


def test_every_variable_that_the_style_sheet_uses_is_there() -> None:
    used = set(re.findall(r"var\((--[\w-]+)", SHEET + glyph_styles()))
    made = set(re.findall(r"(--[\w-]+):", SHEET + glyph_styles()))
    assert used <= {*variables("light"), *made}


def test_every_glyph_has_its_rule_and_every_rule_its_glyph() -> None:
    glyphs = [
        *(shape_glyph(shape.id, standing) for shape in SHAPES for standing in STANDINGS),
        *(standing_glyph(standing) for standing in STANDINGS),
        *(border_glyph(number) for number in (None, *range(2 * len(BORDER_STYLES)))),
        *(precision_glyph(code) for code in range(1, 8)),
    ]
    asked = set()
    for glyph in glyphs:
        mark = parsed(glyph).one("i")
        assert not mark.text
        general, own, *fill = mark.attributes["class"].split()
        assert general == "glyph"
        asked.add(".".join((own, *fill)))
    assert asked == rules().keys()
    assert all("--glyph:" in rule for rule in rules().values())


def test_every_glyph_is_a_drawing_that_can_be_read() -> None:
    for name, rule in rules().items():
        address = re.search(r'--glyph:url\("data:image/svg\+xml,([^"]*)"\)', rule)
        assert address, name
        assert not re.search(r"[<>#\s]", address[1]), name
        drawing = ET.fromstring(unquote(address[1]))
        assert drawing.tag == "{http://www.w3.org/2000/svg}svg", name
        assert len(drawing), name


def test_a_shape_takes_the_colour_of_its_group_and_its_path() -> None:
    for shape in SHAPES:
        rule = rules()[f"shape-{shape.id}"]
        assert f"color:var(--{shape.group})" in rule
        assert shape.path in unquote(rule)


def test_the_five_standings_have_five_drawings_of_every_shape_and_of_none() -> None:
    assert set(FILLS) == set(STANDINGS)
    for name in ("standing-", *(f"shape-{shape.id}.s-" for shape in SHAPES)):
        drawings = [
            rules().get(f"{name}{slug(standing)}", rules().get(name.removesuffix(".s-")))
            for standing in STANDINGS
        ]
        glyphs = [re.search(r"--glyph:(.*)", drawing or "") for drawing in drawings]
        assert len({glyph[1] for glyph in glyphs if glyph}) == len(STANDINGS), name


def test_no_drawing_of_a_standing_has_a_colour_of_its_own() -> None:
    for name, rule in rules().items():
        if name.startswith("standing-"):
            assert "color:" not in rule
        if ".s-" in name:
            assert "color:" not in rule  # that of the shape holds for all five


def test_dashes_go_round_a_shape_a_whole_number_of_times() -> None:
    assert FORMS.keys() == {shape.id for shape in SHAPES}
    for shape in SHAPES:
        times = outline(shape.path) / FORMS[shape.id].period
        assert times == pytest.approx(round(times), abs=0.01), shape.id
        assert round(times) >= 3


def outline(path: str) -> float:
    """The length of a path of straight lines, or of two half circles of radius 1."""
    if "A1,1" in path:
        return math.tau
    points = [tuple(map(float, point.split(","))) for point in re.findall(r"[-\d.]+,[-\d.]+", path)]
    return sum(math.dist(one, other) for one, other in pairwise([*points, points[0]]))


@pytest.mark.parametrize("theme", THEMES)
def test_the_words_of_a_chip_can_be_read(theme: Theme) -> None:
    assert set(CHIPS[theme]) == set(STANDINGS)
    least = {"light": 4.5, "dark": 7}[theme]
    for standing, (text, fill) in CHIPS[theme].items():
        assert contrast(text, fill) >= least, standing
        assert contrast(text, PAGE[theme]["card"]) >= least, standing  # its outline is the text's colour
        assert variables(theme)[f"--{slug(standing)}"] == text
        assert variables(theme)[f"--{slug(standing)}-fill"] == fill


def test_every_standing_has_its_chip_in_the_style_sheet() -> None:
    assert set(re.findall(r"\.chip\.s-([\w-]+) \{ color", SHEET)) == {slug(one) for one in STANDINGS}


@pytest.mark.parametrize("theme", THEMES)
def test_the_theme_of_streamlit_has_the_same_colours(theme: Theme) -> None:
    settings, page = SETTINGS[theme], PAGE[theme]
    assert settings["textColor"] == page["ink"]
    assert settings["secondaryBackgroundColor"] == page["soft"]
    assert settings["linkColor"] == page["link"]
    assert settings["borderColor"] == page["outline"]
    assert settings["backgroundColor"] == {"light": page["card"], "dark": GROUND["dark"]["far"]}[theme]
    assert settings["primaryColor"] == variables(theme)["--post"]


@pytest.mark.parametrize("theme", THEMES)
def test_text_can_be_read_and_marks_can_be_seen(theme: Theme) -> None:
    page = PAGE[theme]
    for ground in ("card", "soft"):
        for text in ("ink", "ink2", "link"):
            assert contrast(page[text], page[ground]) >= 4.5, (text, ground)
    for name in ("amber", "red"):
        assert contrast(page[name], page[f"{name}-soft"]) >= 4.5, name
    assert contrast(page["outline"], page["card"]) >= 3
    for colour in (*map_palette(theme)["shapes"].values(), *map_palette(theme)["borders"]):
        assert contrast(colour, page["card"]) >= 3, colour
        assert contrast(colour, GROUND[theme]["home"]) >= 3, colour


KINDS = [group for group in GROUPS if group.id != "border"]


def apart(blindness: str, one: str, other: str) -> float:
    """How different two colours look to somebody with this blindness, CIELAB."""
    seen = [seen_with(blindness, colour_of(colour)[0]) for colour in (one, other)]
    return distance(seen[0], seen[1])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("blindness", ["", *BLINDNESS])
def test_no_two_kinds_look_alike_to_the_colour_blind(theme: Theme, blindness: str) -> None:
    least = 8 if blindness else 30
    for one, other in combinations(KINDS, 2):
        found = apart(blindness, getattr(one, theme), getattr(other, theme))
        assert found > least, (one.id, other.id, found)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("blindness", ["", *BLINDNESS])
def test_an_incident_and_the_two_first_borders_are_told_by_colour_alone(theme: Theme, blindness: str) -> None:
    incident, mine = (group for group in GROUPS if group.id in {"incident", "mine"})
    assert apart(blindness, getattr(incident, theme), getattr(mine, theme)) > 18
    first, second = (getattr(style, theme) for style in BORDER_STYLES[:2])
    assert apart(blindness, first, second) > 26


def test_where_colour_does_not_tell_two_kinds_apart_their_shapes_do() -> None:
    paths = [shape.path for shape in SHAPES]
    assert len(set(paths)) == len(paths)
    dashes = [style.dash for style in BORDER_STYLES]
    assert dashes[0] != dashes[1]
