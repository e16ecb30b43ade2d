"""The scene: the subjects of a view as columns of plain values, one place a subject that the map draws."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.view import PILL, RING
from dashboard.wording import date_words, place_name
from geodata.border.line import BorderLine
from geodata.dossier.groups import SHAPES, shape_of
from geodata.dossier.model import Dossier, Place
from geodata.dossier.select import Selected
from geodata.dossier.spots import Spot, published_spot
from geodata.dossier.standings import STANDINGS

_SHAPE_NUMBERS: Mapping[str, int] = {shape.id: number for number, shape in enumerate(SHAPES)}
_STANDING_NUMBERS = {standing: number for number, standing in enumerate(STANDINGS)}
_DISTRICT = 3


def ring_id(item: Selected) -> str | None:
    """The id of the district ring in which a subject is packed; None where it stands by itself.

    Subjects of one gazetteer entry share a ring. One that is placed by coordinates has a ring of its own,
    which goes by its id.
    """
    if item.spot.precision != _DISTRICT:
        return None
    return item.subject.id if item.spot.place is None else RING + item.spot.place


def pill_id(spot: Spot) -> str | None:
    """The id of the pill of a whole border; None where the spot is no whole border."""
    return PILL + spot.border if spot.border is not None and spot.from_km is None else None


def scene_of(
    dossier: Dossier,
    drawn: Sequence[Selected],
    kinds: Mapping[str, str],
    bands: Mapping[str, list[float]],
) -> dict[str, Any]:
    """What the map script draws: columns of one place a mark, and where the marks are.

    A mark stands in a ring (`ring`, -1 for none), at a spot of its own (`at`: latitude, longitude and
    precision) or along a border (`along`), the latter two by its number in the columns, as JSON's keys are
    texts. Shapes and standings are numbers, too: their places in the style's lists. So are kinds: theirs in
    `kindWords`.

    drawn: the subjects on the map, borders too. kinds: what each subject is, in a word or two. bands: what
    `bands_of` gives. Coordinates are degrees (WGS 84); bands are flat lists of longitude and latitude in
    turn, null along a whole border.
    """
    words = list(dict.fromkeys(kinds.values()))
    numbers = {border.id: number for number, border in enumerate(dossier.borders)}
    marks = [(item, shape) for item in drawn if (shape := shape_of(item.subject)) is not None]
    rings = _rings([item for item, _ in marks], dossier.place)
    ring_numbers = {name: number for number, (name, *_) in enumerate(rings)}
    rows = {str(number): item for number, (item, _) in enumerate(marks)}
    spots = [item.spot for item, _ in marks]
    return {
        "ids": [item.subject.id for item, _ in marks],
        "labels": [item.subject.label for item, _ in marks],
        "kinds": [words.index(kinds[item.subject.id]) for item, _ in marks],
        "kindWords": words,
        "when": [when_words(item) for item, _ in marks],
        "shapes": [_SHAPE_NUMBERS[shape.id] for _, shape in marks],
        "standings": [_STANDING_NUMBERS[item.standing] for item, _ in marks],
        "ring": [ring_numbers.get(ring_id(item) or "", -1) for item, _ in marks],
        "at": {
            number: [item.spot.lat, item.spot.lon, item.spot.precision]
            for number, item in rows.items()
            if item.spot.border is None and ring_id(item) is None
        },
        "along": {
            number: {"border": numbers[item.spot.border], "band": bands.get(item.subject.id)}
            for number, item in rows.items()
            if item.spot.border is not None
        },
        "rings": rings,
        "pills": [
            {"id": PILL + border.id, "border": numbers[border.id]}
            for border in dossier.borders
            if any(pill_id(spot) == PILL + border.id for spot in spots)
        ],
        "borders": [item.subject.id for item in drawn if item.subject.kind == "border"],
    }


def when_words(item: Selected) -> str:
    """When it happened, as a tooltip says it; nothing where that is not told."""
    return " / ".join(date_words(day) for day in item.dates[:2])


def bands_of(dossier: Dossier) -> dict[str, list[float]]:
    """For each subject along a stretch of a border that stretch of its line, to 4 decimals (11 m)."""
    lines = {border.id: BorderLine(border.line) for border in dossier.borders}
    found: dict[str, list[float]] = {}
    for subject in dossier.subjects:
        spot = published_spot(subject, dossier.place)
        if spot.border is not None and spot.from_km is not None and spot.to_km is not None:
            stretch = lines[spot.border].stretch(spot.from_km, spot.to_km)
            found[subject.id] = [round(value, 4) for vertex in stretch for value in vertex]
    return found


def _rings(drawn: Sequence[Selected], places: Mapping[str, Place]) -> list[list[str | float | None]]:
    """The district rings: id, name, latitude and longitude of each."""
    found = {ring: item.spot for item in drawn if (ring := ring_id(item)) is not None}
    return [
        [ring, place_name(places[spot.place]) if spot.place else "", spot.lat, spot.lon]
        for ring, spot in found.items()
    ]
