"""What stands at the foot of the unrolled borders: towns beside the lines, and countries at their ends."""

import math
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from geodata.basemap import BaseMap, Country
from geodata.dossier.along import EXACT, Measured
from geodata.dossier.model import Border
from geodata.dossier.spots import Spot

BESIDE_KM: Final = 12.0
"""A town this near to a line, or nearer, is a guide along it."""
MEETS_WITHIN_KM: Final = 20.0
"""A third country this near to the end of a line meets it there; another line ends at a coast or nowhere."""
END_RANK: Final = 0
"""The rank of an end's guide, before that of every town."""
_KM_PER_DEGREE: Final = 111.2


class Guide(NamedTuple):
    """A name at a kilometre of a border. rank: of two without room for both, the one with the lower stays."""

    km: float
    name: str
    rank: int


def guides(
    borders: Sequence[Border], measured: Measured, basemap: BaseMap
) -> Mapping[str, tuple[Guide, ...]]:
    """The guides of each border by its id, in order of kilometre; a town stands at every border beside it."""
    found = {border.id: list(_ends(border, measured, basemap.countries)) for border in borders}
    towns = {
        Spot(label.lat, label.lon, EXACT): label for label in reversed(basemap.labels) if label.kind == "town"
    }
    for spot, lines in measured.chainages(towns).items():
        for line in lines:
            if line.offset_km <= BESIDE_KM:
                town = towns[spot]
                found[line.border].append(Guide(round(line.km, 1), town.text, max(1, town.rank)))
    return {name: tuple(sorted(names)) for name, names in found.items()}


def met_at(spot: tuple[float, float], border: Border, countries: Sequence[Country]) -> str:
    """The name of the third country that meets a border at a spot; nothing where none does.

    spot: longitude and latitude in degrees of an end of the border.
    """
    near = [
        (_distance_km(spot, country), country.name)
        for country in countries
        if country.code not in border.countries
    ]
    distance, name = min(near, default=(math.inf, ""))
    return name if distance <= MEETS_WITHIN_KM else ""


def _ends(border: Border, measured: Measured, countries: Sequence[Country]) -> list[Guide]:
    line = measured.line[border.id]
    ends = ((0.0, line.vertices[0]), (round(line.measured_km, 1), line.vertices[-1]))
    named = ((km, met_at(spot, border, countries)) for km, spot in ends)
    return [Guide(km, name, END_RANK) for km, name in named if name]


def _distance_km(spot: tuple[float, float], country: Country) -> float:
    """To the nearest vertex of a country's outline, on a plane: good for what lies near."""
    lon, lat = spot
    narrow = math.cos(math.radians(lat))
    return _KM_PER_DEGREE * min(
        (
            math.hypot(narrow * ((east - lon + 180) % 360 - 180), north - lat)
            for ring in country.rings
            for east, north in ring
        ),
        default=math.inf,
    )
