"""How the map draws, the same for every view: shapes, fills, colours, letters, words, the legend."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dashboard.look.colours import map_palette
from dashboard.look.fills import FORMS, PEN, fill_table
from dashboard.map import tiles
from dashboard.texts import en
from dashboard.view import LAYERS
from dashboard.wording import border_label
from geodata.dossier.groups import BORDER_STYLES, SHAPES
from geodata.dossier.model import Dossier
from geodata.dossier.standings import STANDINGS

_NUMBERS = {standing: number for number, standing in enumerate(STANDINGS)}


def style_json(
    dossier: Dossier, fonts: Mapping[str, str], unrolled: Mapping[str, Any] | None = None
) -> bytes:
    """The style as the map script fetches it, once: ASCII, without spaces between its parts.

    fonts: the addresses of the upright and the italic. unrolled: what `unrolled_of` gives.
    """
    return json.dumps(style_of(dossier, fonts, unrolled), separators=(",", ":")).encode("ascii")


def style_of(
    dossier: Dossier, fonts: Mapping[str, str], unrolled: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The style as plain values. A scene gives a shape and a standing by its place in these lists."""
    names = [en.STANDINGS[standing] for standing in STANDINGS]
    return {
        "fonts": dict(fonts),
        "shapes": [{"id": shape.id, "path": shape.path, **asdict(FORMS[shape.id])} for shape in SHAPES],
        "standings": [{"name": name, **fill} for name, fill in zip(names, fill_table(), strict=True)],
        "pen": asdict(PEN),
        "palette": {"light": map_palette("light"), "dark": map_palette("dark")},
        "borderStyles": [{"dash": style.dash} for style in BORDER_STYLES],
        "words": {**en.MAP, "tilesSeen": en.MAP["tilesSeen"].format(tiles.SEEN_BY)},
        "layers": LAYERS,
        "tiles": {"address": tiles.ADDRESS, "credit": tiles.CREDIT, "maxZoom": tiles.MAXIMUM_ZOOM},
        "rings": en.RINGS,
        "legend": legend(dossier),
        "unrolled": unrolled,
    }


def legend(dossier: Dossier) -> list[dict[str, Any]]:
    """The legend's blocks, each with its rows."""
    marks = [{"glyph": {"shape": shape.id}, "text": en.SHAPES[shape.id]} for shape in SHAPES]
    lines = [
        {"glyph": {"border": number}, "text": border_label(border.id, dossier)}
        for number, border in enumerate(dossier.borders)
    ]
    fills = [
        {"glyph": {"standing": _NUMBERS[standing]}, "text": name} for standing, name in en.STANDINGS.items()
    ]
    surrounds = [{"glyph": {"precision": code}, "text": en.PRECISION[code]} for code in en.ON_MAP]
    return [
        {"title": en.WHAT, "rows": [*marks, *lines]},
        {"title": en.HOW_IT_STANDS, "rows": fills},
        {"title": en.HOW_WELL_PLACED, "rows": surrounds},
    ]
