"""What the map script is told once: where the base map and the style lie, and what it fits."""

from typing import Any

from dashboard.served import base_document, style_document
from dashboard.texts import en
from geodata.dossier.live import Edition


def map_options(edition: Edition) -> dict[str, Any]:
    """The options of the map: the same for every view of an edition, so that the map is made once.

    They are sent with every change of the scene; what is long lies at the two addresses. fit: west, south,
    east, north in degrees, east beyond 180 where the region lies across the antimeridian.
    """
    west, south, east, north = edition.dossier.region.bounds
    return {
        "base": base_document(edition)[0],
        "style": style_document(edition)[0],
        "fit": [west, south, east + (360 if east < west else 0), north],
        "noBase": en.MAP_FAILED,
        "view": None,
    }
