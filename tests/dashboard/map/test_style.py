"""What the map is told once: how everything is drawn, and that the legend explains all of it."""

import json
from typing import Any

import pytest

from dashboard.map.layer import script_json
from dashboard.map.options import map_options
from dashboard.map.style import legend, style_json, style_of
from dashboard.served import live_region, style_document
from dashboard.texts import en
from geodata.dossier.groups import SHAPES
from geodata.dossier.standings import STANDINGS
from tests.telling import dossier

SMALL = dossier()
FONTS = {"upright": "/u", "italic": "/i"}


def block(title: str) -> list[dict[str, Any]]:
    """The rows of one block of the legend."""
    (rows,) = (block["rows"] for block in legend(SMALL) if block["title"] == title)
    return rows


def test_the_legend_says_what_then_how_it_stands_then_how_well_it_is_placed() -> None:
    assert [block["title"] for block in legend(SMALL)] == [en.WHAT, en.HOW_IT_STANDS, en.HOW_WELL_PLACED]


def test_the_legend_has_every_standing_once_with_its_word() -> None:
    rows = block(en.HOW_IT_STANDS)
    assert [row["text"] for row in rows] == list(en.STANDINGS.values())
    assert [STANDINGS[row["glyph"]["standing"]] for row in rows] == list(en.STANDINGS)
    assert set(en.STANDINGS) == set(STANDINGS)


def test_the_legend_has_every_shape_every_border_and_every_surround_that_is_drawn() -> None:
    what, placed = block(en.WHAT), block(en.HOW_WELL_PLACED)
    assert [row["glyph"] for row in what] == [
        *({"shape": shape.id} for shape in SHAPES),
        *({"border": number} for number in range(len(SMALL.borders))),
    ]
    assert [row["glyph"] for row in placed] == [{"precision": code} for code in en.ON_MAP]


def test_a_number_in_a_scene_finds_the_words_and_the_fill_of_its_standing() -> None:
    found = style_of(SMALL, FONTS)["standings"]
    assert [standing["name"] for standing in found] == [en.STANDINGS[standing] for standing in STANDINGS]
    fills = [(fill["body"], fill["outline"], fill["sign"]) for fill in found]
    assert len(set(fills)) == len(STANDINGS)


def test_the_style_is_plain_ascii_and_the_same_every_time() -> None:
    text = style_json(SMALL, FONTS)
    assert text == style_json(SMALL, FONTS)
    assert json.loads(text) == json.loads(json.dumps(style_of(SMALL, FONTS)))
    assert text.isascii()


@pytest.fixture(scope="module")
def options() -> dict[str, Any]:
    return map_options(live_region().edition())


def test_what_goes_with_every_scene_is_short_and_leads_to_the_rest(options: dict[str, Any]) -> None:
    assert len(script_json(options)) < 400
    address, text = style_document(live_region().edition())
    assert options["style"] == address
    assert json.loads(text)["legend"]
