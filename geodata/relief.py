"""The relief of a base map: a picture of the hills in light and shade, and where on the map it lies.

It is two files below a region's `basemap/`, or none:

    relief.webp    the picture, in Web Mercator (EPSG:3857); of its colours only the brightness counts, and
                   level ground is a middle grey
    relief.json    `bounds`: west, south, east, north of the picture's edges in degrees (WGS 84); and like
                   every layer `licence`, `credit` and `provenance`
"""

import math
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image

from geodata.dossier.documents import JsonDocument
from geodata.errors import Fault, quoted

PICTURE: Final = "basemap/relief.webp"
PLACED: Final = "basemap/relief.json"
MAXIMUM_BYTES: Final = 1_000_000
"""A reader loads the picture with the map."""
MAXIMUM_SIDE: Final = 4096
"""Pixels of the longer side: what the canvas of a phone takes."""

_NORTHERNMOST: Final = 85.06
_LIKE: Final = 0.01
"""How much the proportion of the sides may differ from that of the bounds in Web Mercator."""
_LACKING: Final = "no such file"

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees; west is greater than east across the antimeridian."""


@dataclass(frozen=True, slots=True)
class Relief:
    """Hill shading under the lines of a map. picture: a WebP file, in Web Mercator from edge to edge."""

    picture: bytes = field(repr=False)
    bounds: Bounds
    licence: str
    credit: str


def read_relief(folder: Path) -> tuple[Relief | None, tuple[Fault, ...]]:
    """The relief of a region's folder, None where there is none, and what is wrong with it."""
    is_there = [(folder / file).exists() for file in (PICTURE, PLACED)]
    if not all(is_there):
        return None, _half(*is_there)
    document = JsonDocument(folder, PLACED)
    if document.faults:
        return None, tuple(document.faults)
    head = document.value if isinstance(document.value, dict) else {}
    bounds = _bounds(head.get("bounds"))
    if bounds is None:
        found = quoted(head["bounds"]) if "bounds" in head else "nothing"
        expected = "west, south, east, north of the picture in degrees, the south below the north"
        return None, (document.fault("basemap", ("bounds",), found, expected, "Write the four numbers."),)
    try:
        picture = (folder / PICTURE).read_bytes()
    except OSError as error:
        return None, (_fault(quoted(error.strerror or error), "a file that can be read", "Mend its rights."),)
    fault = _picture_fault(picture, bounds)
    if fault is not None:
        return None, (fault,)
    licence, credit = (str(head.get(key) or "").strip() for key in ("licence", "credit"))
    return Relief(picture, bounds, licence, credit), ()


def _half(has_picture: bool, is_placed: bool) -> tuple[Fault, ...]:
    """The fault where one of the two files is missing."""
    if has_picture:
        mend = "Write it: bounds, licence, credit, provenance."
        return (_fault(_LACKING, f"what says where {PICTURE} lies, and under what licence", mend, PLACED),)
    if is_placed:
        return (_fault(_LACKING, f"the picture of {PLACED}", "Add it, or take the other away."),)
    return ()


def _bounds(value: object) -> Bounds | None:
    if not isinstance(value, list) or len(value) != 4:
        return None
    if not all(isinstance(edge, int | float) and not isinstance(edge, bool) for edge in value):
        return None
    west, south, east, north = map(float, value)
    on_earth = max(abs(west), abs(east)) <= 180 and -_NORTHERNMOST <= south < north <= _NORTHERNMOST
    return (west, south, east, north) if on_earth and west != east else None


def _picture_fault(picture: bytes, bounds: Bounds) -> Fault | None:
    """What is wrong with the picture: too large, none at all, cut off, or in another projection."""
    if len(picture) > MAXIMUM_BYTES:
        mend = "Make it smaller, or compress it more."
        return _fault(f"{len(picture):,} bytes", f"at most {MAXIMUM_BYTES:,} bytes", mend)
    try:
        with Image.open(BytesIO(picture), formats=("WEBP",)) as image:
            width, height = image.size
            if max(width, height) > MAXIMUM_SIDE:
                found, expected = f"{width} × {height} pixels", f"at most {MAXIMUM_SIDE} a side"
                return _fault(found, expected, "Make it smaller.")
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return _fault("a file that cannot be read as a picture", "a whole WebP picture", "Save it anew.")
    proportion = _proportion(bounds)
    if abs(width / height / proportion - 1) > _LIKE:
        found = f"{width} × {height} pixels"
        expected = f"sides of {proportion:.3f} to 1, as its bounds have them in Web Mercator"
        return _fault(found, expected, "Put it into Web Mercator (EPSG:3857), or mend the bounds.")
    return None


def _proportion(bounds: Bounds) -> float:
    """How much wider than high the bounds are in Web Mercator."""
    west, south, east, north = bounds
    across = math.radians(east - west + (360 if east < west else 0))
    top, bottom = (math.asinh(math.tan(math.radians(latitude))) for latitude in (north, south))
    return across / (top - bottom)


def _fault(found: str, expected: str, mend: str, file: str = PICTURE) -> Fault:
    return Fault("basemap", file, None, "", found, expected, mend)
