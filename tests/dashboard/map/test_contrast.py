"""Every name on the map can be read on whatever the relief makes of the land: measured, in both themes."""

import re
from itertools import product
from typing import Any

import pytest

from dashboard.look.colours import PAGE, RELIEF, THEMES, Theme, map_palette
from dashboard.served import LAYER_FOLDER
from tests.colours import Colour, contrast, laid_over, luminance, parsed

AA = 4.5
BLACK, WHITE = (0.0, 0.0, 0.0), (255.0, 255.0, 255.0)
LANDS = ("far", "home")
NAMES = ("town", "town2", "country", "homeCountry", "divisionName")
"""The colours of names; those along a border and the figures of its ruler have the border's."""
LABELS = (LAYER_FOLDER / "labels.js").read_text(encoding="utf-8")


def inks(theme: Theme) -> dict[str, Colour]:
    """Every colour that a name on the map may have."""
    palette = map_palette(theme)
    borders = {f"border {number}": colour for number, colour in enumerate(palette["borders"])}
    return {name: parsed(colour)[0] for name, colour in ({n: palette[n] for n in NAMES} | borders).items()}


def shaded(theme: Theme, land: str, grey: float) -> Colour:
    """The land under a grey of the relief's picture, 0 black to 1 white, blended as a canvas does it."""
    ground, _ = parsed(map_palette(theme)[land])
    relief: Any = RELIEF[theme]
    blended = tuple(
        part * grey if relief["blend"] == "multiply" else 255 - (255 - part) * (1 - grey) for part in ground
    )
    return laid_over((blended[0], blended[1], blended[2]), relief[land], ground)


def test_these_are_all_the_colours_that_names_have() -> None:
    styles = re.findall(r"colour: (.*)", LABELS)
    assert all("colours." in style or "borderColour(colours, " in style for style in styles)
    asked = {name for style in styles for name in re.findall(r"colours\.(\w+)", style)}
    assert {name for name in asked if not name.startswith("halo")} == set(NAMES)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("land", LANDS)
@pytest.mark.parametrize("grey", [0, 0.5, 1])
def test_a_name_can_be_read_on_bare_land_at_its_darkest_and_its_lightest(
    theme: Theme, land: str, grey: float
) -> None:
    ground = shaded(theme, land, grey)
    assert {name: c for name, ink in inks(theme).items() if (c := contrast(ink, ground)) < AA} == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("halo", ["halo", "haloFar"])
def test_a_name_can_be_read_on_its_halo_whatever_lies_under_it(theme: Theme, halo: str) -> None:
    colour, opacity = parsed(map_palette(theme)[halo])
    for under in (BLACK, WHITE):
        ground = laid_over(colour, opacity, under)
        assert {name: c for name, ink in inks(theme).items() if (c := contrast(ink, ground)) < AA} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_scale_and_attribution_can_be_read_on_any_land(theme: Theme) -> None:
    page = {name: parsed(colour)[0] for name, colour in PAGE[theme].items()}
    for land, grey in product(LANDS, (0, 1)):
        ground = shaded(theme, land, grey)
        assert contrast(page["ink"], ground) >= AA, "the scale lies bare on the map"
        assert contrast(page["ink2"], laid_over(page["card"], 0.82, ground)) >= AA


@pytest.mark.parametrize("theme", THEMES)
def test_the_home_country_stays_the_lightest_land(theme: Theme) -> None:
    relief: Any = RELIEF[theme]
    assert 0 < relief["home"] <= relief["far"]
    for grey in (0, 0.5, 1):
        assert luminance(shaded(theme, "home", grey)) > luminance(shaded(theme, "far", grey))


@pytest.mark.parametrize("theme", THEMES)
def test_a_halo_has_the_colour_of_its_land(theme: Theme) -> None:
    palette = map_palette(theme)
    for land, halo in (("home", "halo"), ("far", "haloFar")):
        assert parsed(palette[halo])[0] == parsed(palette[land])[0]


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_border_lines_can_be_seen_on_any_land(theme: Theme) -> None:
    palette = map_palette(theme)
    halo, opacity = parsed(palette["halo"])
    for colour in (*palette["shapes"].values(), *palette["borders"]):
        for land in LANDS:
            assert contrast(parsed(colour)[0], shaded(theme, land, 0.5)) >= 3, (colour, land)
            for grey in (0, 1):  # a mark has a halo round it, a border line a casing
                ground = laid_over(halo, opacity, shaded(theme, land, grey))
                assert contrast(parsed(colour)[0], ground) >= 3, (colour, land, grey)
