"""The base map as the map script reads it: one compact JSON document, fetched once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from geodata.basemap import BaseMap, Label
from geodata.border import ruler
from geodata.border.line import BorderLine
from geodata.border.vertices import Line
from geodata.dossier.model import Border

SCALE: Final = 10_000
"""Coordinates are sent as whole numbers of 1/10,000 degree: 11 m, a tenth of a pixel at zoom 10."""

LONGEST_STEP_KM: Final = 5.0
"""A line drawn by hand has few vertices. The map letters names along them, and takes clicks at them."""


def base_json(
    basemap: BaseMap,
    bounds: tuple[float, float, float, float],
    borders: Sequence[Border],
    border_labels: Mapping[str, str],
    relief_address: str = "",
) -> bytes:
    """The base map and the borders as ASCII JSON.

    bounds: west, south, east, north in degrees; west may be greater than east across the antimeridian.
    border_labels: the label of each border's subject by its id; a border without one goes by its id.
    relief_address: where the picture of the base map's relief lies, if it has one.

    Every line is one flat list of whole numbers of 1/SCALE degree: longitude and latitude of the first
    vertex, then the differences from vertex to vertex. All lines lie within half a turn of the middle of the
    bounds, so that a map that shows the bounds shows them in one piece. Only the home country's land is in
    it, since the rest is the background, and no boundary along which a followed border runs. A border for
    which the base map has no pill has it half way along its line. Each border has the ticks of its ruler as
    one line, the one of 0 km first.
    """
    west, south, east, north = bounds
    east += 360 if east < west else 0
    middle = (west + east) / 2

    def coded(lines: Iterable[Line]) -> list[list[int]]:
        return [delta_coded(_about(line, middle)) for line in lines]

    lines = {border.id: BorderLine(border.line) for border in borders}
    pills = {label.border for label in basemap.labels if label.kind == "pill"}
    labels = [
        *basemap.labels,
        *(
            Label("pill", "", *line.position(line.measured_km / 2), border=name)
            for name, line in lines.items()
            if name not in pills
        ),
    ]
    document = {
        "scale": SCALE,
        "fit": [west, south, east, north],
        "land": [
            {"code": country.code, "home": True, "rings": coded(country.rings)}
            for country in basemap.countries
            if country.code == basemap.home
        ],
        "relief": _relief(basemap, relief_address, middle),
        "boundaries": [
            {"home": boundary.home, "followed": False, "lines": coded(boundary.lines)}
            for boundary in basemap.boundaries
            if not boundary.followed
        ],
        "divisions": coded(basemap.divisions),
        "lakes": [coded(rings) for rings in basemap.lakes],
        "rivers": [{"level": river.level, "lines": coded(river.lines)} for river in basemap.rivers],
        "borders": [
            {
                "id": border.id,
                "label": border_labels.get(border.id, border.id),
                "line": coded([lines[border.id].stepped(LONGEST_STEP_KM)])[0],
                "ticks": coded([ruler.ticks(lines[border.id])])[0],
                "countries": border.countries,
            }
            for border in borders
        ],
        "ruler": {"tick": ruler.TICK_KM, "figure": ruler.FIGURE_KM},
        "labels": [_label(label, middle) for label in labels],
        "credits": basemap.credits,
    }
    return json.dumps(document, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def delta_coded(line: Line) -> list[int]:
    """A line of (longitude, latitude) in degrees as whole numbers of 1/SCALE degree.

    First the first vertex, then the difference of each vertex from the one before it, longitude and latitude
    in turn. Vertices that fall on the one before are left out, but for the last of a line of one spot.
    """
    coded: list[int] = []
    last_x = last_y = 0
    for lon, lat in line:
        x, y = round(lon * SCALE), round(lat * SCALE)
        if not coded or x != last_x or y != last_y:
            coded += (x - last_x, y - last_y)
        last_x, last_y = x, y
    return coded if len(coded) != 2 or len(line) < 2 else [*coded, 0, 0]


def _relief(basemap: BaseMap, address: str, middle: float) -> dict[str, Any] | None:
    if basemap.relief is None:
        return None
    west, south, east, north = basemap.relief.bounds
    edges = ((west, south), (east + (360 if east < west else 0), north))
    (west, _), (east, _) = _about(edges, middle)
    return {"address": address, "bounds": [west, south, east, north]}


def _label(label: Label, middle: float) -> dict[str, Any]:
    ((lon, lat),) = _about(((label.lon, label.lat),), middle)
    coded = {"kind": label.kind, "text": label.text, "lat": lat, "lon": lon}
    coded |= {"rank": label.rank, "capital": label.capital}
    return coded | ({"border": label.border} if label.border else {})


def _about(line: Line, middle: float) -> Line:
    """The line, moved by whole turns so that it lies about the longitude `middle`."""
    lons = [lon for lon, _ in line]
    turns = round((middle - (min(lons) + max(lons)) / 2) / 360)
    return line if turns == 0 else tuple((lon + 360 * turns, lat) for lon, lat in line)
