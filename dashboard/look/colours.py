"""Every colour of the page beside those of the groups: one table for style sheet and map."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from geodata.dossier.groups import BORDER_STYLES, GROUPS, SHAPES
from geodata.dossier.standings import Standing, slug

Theme = Literal["light", "dark"]
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")

PAGE: Final[Mapping[Theme, Mapping[str, str]]] = {
    "light": {
        "ink": "#1D1C1A",
        "ink2": "#57544C",
        "edge": "#DCD8CD",
        "soft": "#F5F3EE",
        "card": "#FFFFFF",
        "link": "#1B5795",
        "outline": "#8F8A7C",
        "amber": "#7D4E00",
        "amber-soft": "#FCF1D8",
        "red": "#9F2328",
        "red-soft": "#FBE9E7",
    },
    "dark": {
        "ink": "#F1F2F3",
        "ink2": "#B4BBC2",
        "edge": "#3A424A",
        "soft": "#1F2429",
        "card": "#171B1F",
        "link": "#8CC2F5",
        "outline": "#6C757E",
        "amber": "#F0C46C",
        "amber-soft": "#33280F",
        "red": "#FF9A92",
        "red-soft": "#3A1917",
    },
}
"""Text, second text, card edges, fills, cards, links, outlines of controls; amber and red for notices."""

CHIPS: Final[Mapping[Theme, Mapping[Standing, tuple[str, str]]]] = {
    "light": {
        "corroborated": ("#1E6B3A", "#E8F3EA"),
        "single source": ("#4D4A43", "#EFEDE6"),
        "contested": ("#7D4E00", "#FCF1D8"),
        "denied": ("#9F2328", "#FBE9E7"),
        "withdrawn": ("#4D4A43", "#FFFFFF"),
    },
    "dark": {
        "corroborated": ("#8FDBA9", "#16301F"),
        "single source": ("#D3D6D9", "#2B3137"),
        "contested": ("#F0C46C", "#33280F"),
        "denied": ("#FFA59E", "#3A1917"),
        "withdrawn": ("#D3D6D9", "#171B1F"),
    },
}
"""The chips of the standings: text and fill. A mark's colour is its group's, whatever its standing."""

GROUND: Final[Mapping[Theme, Mapping[str, str]]] = {
    "light": {
        "far": "#ECEAE3",
        "home": "#FCFBF8",
        "boundary": "#A39D8F",
        "division": "#D6D1C4",
        "lake": "#BDD3DF",
        "river": "#A9C4D3",
        "halo": "rgba(252, 251, 248, .92)",
        "haloFar": "rgba(236, 234, 227, .92)",
        "town": "#3A3A36",
        "town2": "#524F48",
        "country": "#534D40",
        "homeCountry": "#524C3F",
        "divisionName": "#545045",
    },
    "dark": {
        "far": "#14171A",
        "home": "#20252A",
        "boundary": "#5E6670",
        "division": "#353C43",
        "lake": "#1C3A4C",
        "river": "#28485A",
        "halo": "rgba(32, 37, 42, .92)",
        "haloFar": "rgba(20, 23, 26, .92)",
        "town": "#D9DCDF",
        "town2": "#A9B0B7",
        "country": "#9CA5AE",
        "homeCountry": "#B7BEC5",
        "divisionName": "#9EA7B0",
    },
}
"""The base map: land, boundaries, water, and the letters, which can be read on any shade of the relief."""

RELIEF: Final[Mapping[Theme, Mapping[str, Any]]] = {
    "light": {"blend": "multiply", "far": 0.16, "home": 0.12},
    "dark": {"blend": "screen", "far": 0.1, "home": 0.1},
}
"""How the grey picture of the relief lies on the land: how it is blended, and how opaque it is."""


def map_palette(theme: Theme) -> dict[str, Any]:
    """All colours that the map draws with."""
    of_group = {group.id: group.light if theme == "light" else group.dark for group in GROUPS}
    borders = [style.light if theme == "light" else style.dark for style in BORDER_STYLES]
    page = {name: PAGE[theme][name] for name in ("card", "edge", "ink", "ink2", "outline")}
    shapes = {shape.id: of_group[shape.group] for shape in SHAPES}
    return {**GROUND[theme], "relief": RELIEF[theme], **page, "shapes": shapes, "borders": borders}


def style_variables() -> str:
    """The colours as custom properties for the style sheet, each as `light-dark(…)`.

    Which of the two holds is decided where a colour is used, by the colour scheme that Streamlit sets there;
    so that the page follows its theme at once, also when the reader's system changes it.
    """
    light, dark = _variables("light"), _variables("dark")
    told = ";".join(f"--{name}:light-dark({colour},{dark[name]})" for name, colour in light.items())
    return f":root{{color-scheme:light dark;{told}}}"


def _variables(theme: Theme) -> dict[str, str]:
    found = dict(PAGE[theme])
    for standing, (text, fill) in CHIPS[theme].items():
        found |= {slug(standing): text, f"{slug(standing)}-fill": fill}
    found |= {group.id: group.light if theme == "light" else group.dark for group in GROUPS}
    for number, style in enumerate(BORDER_STYLES):
        found[f"border-{number}"] = style.light if theme == "light" else style.dark
    return found
