"""What the map script is told once: addresses, shapes, colours, words."""

from typing import Any

from dashboard.look.colours import map_palette
from dashboard.served import base_document, font_addresses
from dashboard.texts import en
from dashboard.wording import border_label
from geodata.dossier.groups import BORDER_STYLES, SHAPES
from geodata.dossier.live import Edition


def map_options(edition: Edition) -> dict[str, Any]:
    """The options of the map: the same for every view of an edition, so that the map is made once.

    fit: west, south, east, north in degrees, east beyond 180 where the region lies across the antimeridian.
    """
    west, south, east, north = edition.dossier.region.bounds
    return {
        "base": base_document(edition)[0],
        "fit": [west, south, east + (360 if east < west else 0), north],
        "fonts": font_addresses(),
        "shapes": [{"id": shape.id, "path": shape.path} for shape in SHAPES],
        "palette": {"light": map_palette("light"), "dark": map_palette("dark")},
        "borderStyles": [{"dash": style.dash} for style in BORDER_STYLES],
        "words": en.MAP,
        "legend": _legend(edition),
        "view": None,
    }


def _legend(edition: Edition) -> list[dict[str, Any]]:
    marks = [{"glyph": {"shape": shape.id}, "text": en.SHAPES[shape.id]} for shape in SHAPES]
    lines = [
        {"glyph": {"border": number}, "text": border_label(border.id, edition.dossier)}
        for number, border in enumerate(edition.dossier.borders)
    ]
    surrounds = [{"glyph": {"precision": code}, "text": en.PRECISION[code]} for code in en.ON_MAP]
    return [
        {"title": en.WHAT, "rows": [*marks, *lines]},
        {"title": en.HOW_WELL_PLACED, "rows": surrounds},
    ]
