"""A region's base map, read for drawing: what lies under the marks.

Every file below `basemap/` may be absent. The relief is a picture (`relief.py` has its files), each other
layer a GeoJSON FeatureCollection (WGS 84):

    countries.geojson   areas; `code` (ISO 3166 alpha-2), `name`. A coverage: two neighbours have the same
                        vertices along the edge that they share
    divisions.geojson   lines between two divisions of one country
    lakes.geojson       areas
    rivers.geojson      lines; `level`, from 1 (the largest)
    labels.geojson      points; `kind`: town (`text`, `rank` from 1, `capital`), country (`text`, `country`),
                        division (`text`), pill (`border`: where what lies along that whole border is shown)

At the top of a file: `licence`; `credit`, what the map's attribution says; `provenance`, for its readers.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeVar, cast, get_args

from geodata.border.shared import shared_lines
from geodata.border.vertices import Line
from geodata.dossier.documents import JsonDocument
from geodata.dossier.model import Border
from geodata.errors import Fault, RegionError
from geodata.features import Feature, UnfitPartError, read_feature
from geodata.relief import Relief, read_relief

LabelKind = Literal["town", "country", "division", "pill"]


@dataclass(frozen=True, slots=True)
class Country:
    """One country's land. code: ISO 3166 alpha-2. rings: outer and inner ones, to be filled even-odd."""

    code: str
    name: str
    rings: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where two countries meet.

    countries: their codes. home: one of them is the home country. followed: a border that the dossier
    follows runs there, so that its own line is drawn instead.
    """

    countries: tuple[str, str]
    home: bool
    followed: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class River:
    """Rivers of one level, 1 being the largest."""

    level: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map, or the spot of a border's pill.

    lon, lat: degrees. rank: of a town, from 1 (shown first); 0 for all else. country: the code of the
    country that a country's label names. border: the id of a pill's border.
    """

    kind: LabelKind
    text: str
    lon: float
    lat: float
    rank: int = 0
    capital: bool = False
    country: str = ""
    border: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what licence a layer (the stem of its file) is and whom it credits, "" where that is not said."""

    layer: str
    licence: str
    credit: str


@dataclass(frozen=True, slots=True)
class BaseMap:
    """What is drawn under the marks. lakes: each the rings of one area. licences: one a layer there is."""

    home: str | None = None
    countries: tuple[Country, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    divisions: tuple[Line, ...] = ()
    lakes: tuple[tuple[Line, ...], ...] = ()
    rivers: tuple[River, ...] = ()
    labels: tuple[Label, ...] = ()
    relief: Relief | None = None
    licences: tuple[Licence, ...] = ()

    @property
    def credits(self) -> tuple[str, ...]:
        """What the map's attribution says: each credit once, in order of the files."""
        return tuple(dict.fromkeys(licence.credit for licence in self.licences if licence.credit))


def read_basemap(folder: Path, borders: Iterable[Border] = (), *, home: str | None = None) -> BaseMap:
    """Read the base map of a region's folder; a folder without one gives an empty base map.

    borders: those that the dossier follows; a boundary between the same two countries is marked so.
    home: code of the country that is drawn as one's own.

    Raises RegionError with all faults of all files.
    """
    files = _Files(folder)
    layers = {layer: tuple(files.features(layer, read)) for layer, read in _READERS.items()}
    relief, faults = read_relief(folder)
    if files.faults or faults:
        raise RegionError(folder, [*files.faults, *faults])
    pairs = frozenset(frozenset(border.countries) for border in borders)
    countries = _by_code(layers["countries"])
    shared = shared_lines({country.code: country.rings for country in countries})
    return BaseMap(
        home=home,
        countries=countries,
        boundaries=tuple(
            Boundary(pair, home in pair, frozenset(pair) in pairs, lines) for pair, lines in shared.items()
        ),
        divisions=tuple(line for lines in layers["divisions"] for line in lines),
        lakes=tuple(area for areas in layers["lakes"] for area in areas),
        rivers=_by_level(layers["rivers"]),
        labels=tuple(label for labels in layers["labels"] for label in labels),
        relief=relief,
        licences=(
            *files.licences,
            *((Licence("relief", relief.licence, relief.credit),) if relief is not None else ()),
        ),
    )


def basemap_faults(folder: Path) -> tuple[Fault, ...]:
    """All faults of the files of a region's base map."""
    files = _Files(folder)
    for layer, read in _READERS.items():
        for _ in files.features(layer, read):
            pass
    return (*files.faults, *read_relief(folder)[1])


def _by_level(rivers: Iterable[tuple[int, tuple[Line, ...]]]) -> tuple[River, ...]:
    """Rivers with the largest first, those of one level as one."""
    levels: dict[int, tuple[Line, ...]] = {}
    for level, lines in rivers:
        levels[level] = levels.get(level, ()) + lines
    return tuple(River(level, levels[level]) for level in sorted(levels))


def _by_code(countries: Iterable[Country]) -> tuple[Country, ...]:
    """Countries in order of the file, those that are given in several features as one."""
    whole: dict[str, Country] = {}
    for country in countries:
        known = whole.get(country.code)
        rings = country.rings if known is None else known.rings + country.rings
        whole[country.code] = Country(country.code, country.name, rings)
    return tuple(whole.values())


Thing = TypeVar("Thing")


class _Files:
    """The files of one base map, with the faults and licences met while they are read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.faults: list[Fault] = []
        self.licences: list[Licence] = []

    def features(self, layer: str, read: Callable[[Feature], Thing]) -> Iterator[Thing]:
        """What `read` makes of each feature of a layer's file, in order; nothing without the file."""
        file = f"basemap/{layer}.geojson"
        if not (self._folder / file).exists():
            return
        document = JsonDocument(self._folder, file)
        self.faults.extend(document.faults)
        if document.faults:
            return
        features = document.value.get("features") if isinstance(document.value, dict) else None
        if not isinstance(features, list):
            expected, mend = "a GeoJSON FeatureCollection", "Give the file a list `features`."
            self.faults.append(document.fault("shape", (), "no features", expected, mend))
            return
        licence, credit = (str(document.value.get(key) or "").strip() for key in ("licence", "credit"))
        self.licences.append(Licence(layer, licence, credit))
        for place, raw in enumerate(features):
            try:
                yield read(read_feature(raw))
            except UnfitPartError as unfit:
                steps = ("features", place, *unfit.steps)
                self.faults.append(document.fault("basemap", steps, unfit.found, unfit.expected, unfit.mend))


def _country(feature: Feature) -> Country:
    rings = tuple(ring for area in feature.areas for ring in area)
    return Country(feature.text("code"), feature.text("name"), rings)


def _labels(feature: Feature) -> tuple[Label, ...]:
    kind = feature.text("kind")
    if kind not in get_args(LabelKind):
        expected = f"one of {', '.join(get_args(LabelKind))}"
        raise UnfitPartError(("properties", "kind"), kind, expected, "Choose one of them.")
    return tuple(
        Label(
            kind=cast("LabelKind", kind),
            text="" if kind == "pill" else feature.text("text"),
            lon=lon,
            lat=lat,
            rank=feature.number("rank") if kind == "town" else 0,
            capital=kind == "town" and feature.flag("capital"),
            country=feature.text("country") if kind == "country" else "",
            border=feature.text("border") if kind == "pill" else "",
        )
        for lon, lat in feature.points
    )


_READERS: Final[Mapping[str, Callable[[Feature], Any]]] = {
    "countries": _country,
    "rivers": lambda river: (river.number("level"), river.lines),
    "lakes": lambda lake: lake.areas,
    "divisions": lambda division: division.lines,
    "labels": _labels,
}
"""What becomes of a feature of each layer."""
