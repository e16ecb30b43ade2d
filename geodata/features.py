"""A feature of a GeoJSON file (WGS 84), taken apart into points, lines and areas."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from geodata.border.vertices import Line, continuous
from geodata.dossier.documents import Steps
from geodata.errors import UnfitError, quoted


class UnfitPartError(UnfitError):
    """A part of a feature does not fit. steps: where in the feature. found: a noun phrase."""

    def __init__(self, steps: Steps, found: object, expected: str, mend: str) -> None:
        super().__init__(expected, mend)
        self.steps = steps
        self.found = "nothing" if found is None else quoted(found)


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature whose geometry is taken apart into points, lines and areas; a null or empty one has none."""

    properties: Mapping[str, Any]
    points: Line
    lines: tuple[Line, ...]
    areas: tuple[tuple[Line, ...], ...]

    def text(self, key: str) -> str:
        """A property that is text with something in it. Raises UnfitPartError."""
        value = self.properties.get(key)
        if not isinstance(value, str) or not value.strip():
            raise UnfitPartError(("properties", key), value, f"text as {key}", f"Give it its {key}.")
        return value

    def number(self, key: str) -> int:
        """A property that is a whole number from 1. Raises UnfitPartError."""
        value = self.properties.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            expected = f"a whole number from 1 as {key}"
            raise UnfitPartError(("properties", key), value, expected, f"Give it its {key}.")
        return value

    def flag(self, key: str) -> bool:
        """A property that is true, or false as it is where it is absent. Raises UnfitPartError."""
        value = self.properties.get(key, False)
        if not isinstance(value, bool):
            raise UnfitPartError(("properties", key), value, f"true or false as {key}", "Choose one.")
        return value


def read_feature(raw: object) -> Feature:
    """A feature from its JSON. Raises UnfitPartError where it is none, or its geometry cannot be read."""
    if not isinstance(raw, Mapping):
        raise UnfitPartError((), raw, "a GeoJSON feature", "Take it out, or write it as a feature.")
    properties, parts = raw.get("properties"), _simple_parts(raw.get("geometry"))
    points, lines, polygons = (parts[shapely.get_dimensions(parts) == dimension] for dimension in range(3))
    return Feature(
        properties=properties if isinstance(properties, Mapping) else {},
        points=tuple((lon, lat) for lon, lat in shapely.get_coordinates(points).tolist()),
        lines=tuple(line for part in lines if len(line := continuous(shapely.get_coordinates(part))) > 1),
        areas=tuple(rings for polygon in polygons if (rings := _rings(polygon))),
    )


# what shapely raises where a geometry is not built as GeoJSON has it
_UNREADABLE: Final = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@np.errstate(invalid="ignore")  # a coordinate that is no number is a fault, not a warning
def _simple_parts(geometry: object) -> Any:
    """The points, lines and polygons of a GeoJSON geometry of any kind, as an array of shapely's."""
    try:
        parts = shapely.get_parts(None if geometry is None else shape(geometry))
        while (shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
            parts = shapely.get_parts(parts)
    except (ShapelyError, *_UNREADABLE) as error:
        reason = error if isinstance(error, ShapelyError | ValueError) else "it is not built as GeoJSON"
        found, expected = f"a geometry that cannot be read: {reason}", "a GeoJSON geometry"
        raise UnfitPartError(("geometry",), found, expected, "Mend its type or coordinates.") from error
    positions = shapely.get_coordinates(parts)
    inside = (abs(positions) <= (540, 90)).all(axis=1)  # a longitude may run on over the antimeridian
    if not inside.all():
        found, expected = positions[~inside][0].tolist(), "positions of longitude and latitude in degrees"
        raise UnfitPartError(("geometry",), found, expected, "Mend the position.")
    return parts


def _rings(polygon: Any) -> tuple[Line, ...]:
    """The rings of a polygon, the outer one first; a ring without area is none."""
    rings: list[Line] = []
    for ring in shapely.get_rings(polygon):
        line = continuous(shapely.get_coordinates(ring), beside=rings[0][0][0] if rings else None)
        if len(line) > 2:
            rings.append(line)
    return tuple(rings)
