"""The base map: what is read of it, and the lines between countries."""

import json
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

import pytest

from geodata.basemap import BaseMap, Licence, read_basemap
from geodata.border.shared import shared_lines
from geodata.border.vertices import Line, continuous
from geodata.dossier.check import check_region
from geodata.dossier.model import Border
from geodata.dossier.region import read_files
from geodata.errors import RegionError


def border(name: str, countries: tuple[str, str], line: Line) -> Border:
    return Border.model_construct(
        id=name, countries=countries, line=line, provenance="made up", licence="CC0"
    )


def square(west: float, south: float, east: float, north: float) -> list[list[float]]:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(kind: str | None, coordinates: object = None, /, **properties: object) -> dict[str, Any]:
    geometry = None if kind is None else {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def nested(levels: int) -> dict[str, Any]:
    geometry: dict[str, Any] = {"type": "Point", "coordinates": []}
    for _ in range(levels):
        geometry = {"type": "GeometryCollection", "geometries": [geometry]}
    return {"type": "Feature", "geometry": geometry}


def write(folder: Path, name: str, *features: object, **members: object) -> None:
    (folder / "basemap").mkdir(exist_ok=True)
    collection = {"type": "FeatureCollection", **members, "features": features}
    (folder / "basemap" / f"{name}.geojson").write_text(json.dumps(collection), encoding="utf-8")


@pytest.fixture(scope="module")
def shipped_borders(region: Path) -> list[Border]:
    return read_files(region).of(Border)


@pytest.fixture(scope="module")
def shipped(region: Path, shipped_borders: list[Border]) -> BaseMap:
    return read_basemap(region, shipped_borders, home="TJ")


# The shipped region


def test_the_shipped_base_map_knows_its_neighbours(shipped: BaseMap) -> None:
    at_home = {boundary.countries: boundary.followed for boundary in shipped.boundaries if boundary.home}
    assert at_home == {("AF", "TJ"): True, ("CN", "TJ"): True, ("KG", "TJ"): False, ("TJ", "UZ"): False}
    assert [country.code for country in shipped.countries if country.code == shipped.home] == ["TJ"]


@pytest.mark.parametrize(
    ("name", "code", "lon", "lat"),
    [
        ("tj-af", "TJ", 71.553, 37.490),
        ("tj-af", "AF", 71.533, 36.683),
        ("tj-af", "AF", 70.804, 38.443),
        ("tj-af", "TJ", 69.099, 37.236),
        ("tj-cn", "TJ", 73.967, 38.170),
        ("tj-cn", "CN", 75.225, 37.778),
    ],
    ids=["Khorog", "Ishkashim", "Nusay", "Panj", "Murghob", "Tashkurgan"],
)
def test_a_town_lies_on_its_country_s_side_of_the_border(
    shipped_borders: list[Border], name: str, code: str, lon: float, lat: float
) -> None:
    (line,) = (item for item in shipped_borders if item.id == name)
    (x0, y0), (x1, y1) = min(
        pairwise(line.line),
        key=lambda ends: (sum(p[0] for p in ends) / 2 - lon) ** 2 + (sum(p[1] for p in ends) / 2 - lat) ** 2,
    )
    on_the_left = (x1 - x0) * (lat - y0) - (y1 - y0) * (lon - x0) > 0
    assert line.countries[0 if on_the_left else 1] == code


def test_the_home_land_ends_where_the_followed_borders_run(
    shipped: BaseMap, shipped_borders: list[Border]
) -> None:
    def distance(point: tuple[float, float], line: Line) -> float:
        return min(hypot(point[0] - x, point[1] - y) for x, y in line)

    for boundary in (boundary for boundary in shipped.boundaries if boundary.followed):
        (own,) = (item.line for item in shipped_borders if set(item.countries) == set(boundary.countries))
        farthest = max(distance(point, own) for line in boundary.lines for point in line[::20])
        assert farthest < 0.004, "over three pixels at zoom 10: the casing of the line no longer hides it"


def test_every_label_is_a_town_by_its_usual_name_or_a_spot_of_ours(shipped: BaseMap) -> None:
    towns = {label.text: label for label in shipped.labels if label.kind == "town"}
    assert {"Dushanbe", "Kulob", "Khorog", "Murghob", "Faizabad"} <= set(towns)
    assert towns["Dushanbe"].capital
    assert towns["Dushanbe"].rank == 1
    assert all(1 <= town.rank <= 7 for town in towns.values())
    assert {label.border for label in shipped.labels if label.kind == "pill"} == {"tj-af", "tj-cn"}


@pytest.mark.parametrize("file", ["countries", "rivers", "lakes", "divisions", "labels"])
def test_every_shipped_file_says_its_licence_and_where_it_comes_from(region: Path, file: str) -> None:
    head = json.loads((region / "basemap" / f"{file}.geojson").read_text(encoding="utf-8"))
    assert head["licence"]
    assert head["provenance"]
    assert head["licence"].split()[-1] in (region / "LICENSES.md").read_text(encoding="utf-8")


def test_the_shipped_base_map_gives_credit(shipped: BaseMap) -> None:
    assert shipped.credits[0] == "© OpenStreetMap contributors"
    assert len(set(shipped.credits)) == len(shipped.credits) == 5


# Reading


def test_a_region_without_a_base_map_has_an_empty_one(tmp_path: Path) -> None:
    assert read_basemap(tmp_path, home="AA") == BaseMap(home="AA")


def test_geometries_of_any_kind_are_taken_apart(tmp_path: Path) -> None:
    line = [[0, 0], [1, 1]]
    collection = feature(None)
    collection["geometry"] = {
        "type": "GeometryCollection",
        "geometries": [
            {"type": "LineString", "coordinates": line},
            {"type": "Point", "coordinates": [5, 5]},
            {
                "type": "GeometryCollection",
                "geometries": [{"type": "MultiLineString", "coordinates": [line]}],
            },
        ],
    }
    odd = [feature(None), feature("LineString", []), feature("MultiLineString", []), feature("Point", [1, 2])]
    odd += [feature("MultiLineString", None), nested(3)]
    odd += [feature("MultiPolygon", [[]]), feature("LineString", [[0, 0], [0, 0]]), collection]
    write(tmp_path, "divisions", *odd)
    assert read_basemap(tmp_path).divisions == (((0.0, 0.0), (1.0, 1.0)),) * 2


def test_heights_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "divisions", feature("LineString", [[0, 0, 900], [1, 1, 950]]))
    assert read_basemap(tmp_path).divisions == (((0.0, 0.0), (1.0, 1.0)),)


def test_a_line_across_the_antimeridian_stays_one_line(tmp_path: Path) -> None:
    write(tmp_path, "divisions", feature("LineString", [[179, 0], [-179, 0], [-178, 0], [179, 0]]))
    assert read_basemap(tmp_path).divisions == (((179, 0), (181, 0), (182, 0), (179, 0)),)


def test_longitudes_stay_as_they_are_written_but_for_whole_turns() -> None:
    line = [(178.7, 0.1), (-178.9, 0.2), (-178.9, 0.3), (178.7, 0.4)]
    assert [lon for lon, _ in continuous(line)] == [178.7, -178.9 + 360, -178.9 + 360, 178.7]


def test_a_hole_beyond_the_antimeridian_stays_in_its_area(tmp_path: Path) -> None:
    outer = [[179, 0], [-177, 0], [-177, 4], [179, 4], [179, 0]]
    write(tmp_path, "lakes", feature("Polygon", [outer, square(-179, 1, -178, 2)]))
    ((_, hole),) = read_basemap(tmp_path).lakes
    assert [lon for lon, _ in hole] == [181, 182, 182, 181, 181]


def test_rivers_of_one_level_are_drawn_together(tmp_path: Path) -> None:
    lines = [[[0, 0], [1, 1]], [[2, 2], [3, 3]]]
    write(tmp_path, "rivers", *(feature("LineString", line, level=2) for line in lines))
    (river,) = read_basemap(tmp_path).rivers
    assert (river.level, len(river.lines)) == (2, 2)


def test_each_file_gives_its_licence_and_each_credit_is_given_once(tmp_path: Path) -> None:
    write(tmp_path, "rivers", credit="One", licence="CC0")
    write(tmp_path, "lakes", credit="One")
    write(tmp_path, "labels", credit="Another", licence=None)
    basemap = read_basemap(tmp_path)
    assert basemap.credits == ("One", "Another")
    assert basemap.licences == (
        Licence("rivers", "CC0", "One"),
        Licence("lakes", "", "One"),
        Licence("labels", "", "Another"),
    )


# Lines between countries


def test_neighbours_share_one_line_and_the_coast_is_none(tmp_path: Path) -> None:
    write(
        tmp_path,
        "countries",
        feature("Polygon", [square(0, 0, 1, 1)], code="AA", name="Aland"),
        feature("MultiPolygon", [[square(1, 0, 2, 1)], [square(5, 5, 6, 6)]], code="BB", name="Beland"),
    )
    followed = border("a-b", ("BB", "AA"), ((1.0, 0.0), (1.0, 1.0)))
    (boundary,) = read_basemap(tmp_path, [followed], home="AA").boundaries
    assert boundary.countries == ("AA", "BB")
    assert boundary.home
    assert boundary.followed
    assert boundary.lines == (((1.0, 0.0), (1.0, 1.0)),)


@pytest.mark.parametrize("turn", range(4))
def test_a_line_over_the_seam_of_a_ring_is_one_line(turn: int) -> None:
    corners = square(1, 0, 2, 1)[:-1]
    begun = corners[turn:] + corners[:turn]
    inner = continuous([*begun, begun[0]])
    left = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0))
    assert shared_lines({"BB": [inner], "AA": [left]}) == {
        ("BB", "AA"): (((2.0, 1.0), (1.0, 1.0), (1.0, 0.0)),)
    }


def test_an_enclave_s_outline_is_a_line_between_countries() -> None:
    hole = continuous(square(1, 1, 2, 2))
    around = [continuous(square(0, 0, 3, 3)), hole]
    assert shared_lines({"AA": around, "BB": [hole[::-1]]}) == {("AA", "BB"): (hole,)}


def test_parts_of_one_country_have_no_line_between_them() -> None:
    halves = [continuous(square(*half)) for half in ((179, 0, 180, 1), (-180, 0, -179, 1))]
    assert shared_lines({"AA": halves}) == {}


def test_countries_that_meet_at_the_antimeridian_share_a_line() -> None:
    west, east = (continuous(square(*half)) for half in ((179, 0, 180, 1), (-180, 0, -179, 1)))
    assert shared_lines({"AA": [west], "BB": [east]}) == {("AA", "BB"): (((180.0, 0.0), (180.0, 1.0)),)}


# Files that are wrong


@pytest.mark.parametrize(
    ("file", "bad", "field"),
    [
        ("countries", feature("Polygon", [square(0, 0, 1, 1)], name="Aland"), "properties.code"),
        ("rivers", feature("LineString", [[0, 0], [1, 1]], level="1"), "properties.level"),
        ("lakes", feature("Poligon", [square(0, 0, 1, 1)]), "geometry"),
        ("lakes", feature("Polygon", [[[0, 0], [1, 1]]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0], [1, 91]]), "geometry"),
        ("divisions", feature("LineString", [["0 E", "0 N"], [1, 1]]), "geometry"),
        ("divisions", feature("LineString", [["nan", "nan"], [1, 1]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0], [10**400, 1]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0], [1e308, 1]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0], [1, None]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0], [1]]), "geometry"),
        ("divisions", feature("LineString", [[0, 0]]), "geometry"),
        ("divisions", feature("LineString", [0, 1]), "geometry"),
        ("divisions", feature("LineString", "0 0"), "geometry"),
        ("divisions", feature("LineString", {"lon": 0}), "geometry"),
        ("divisions", {"geometry": {"type": "LineString"}}, "geometry"),
        ("divisions", {"geometry": {}}, "geometry"),
        ("divisions", {"geometry": "LINESTRING (0 0, 1 1)"}, "geometry"),
        ("divisions", {"geometry": {"type": "GeometryCollection", "geometries": [None]}}, "geometry"),
        ("divisions", "no feature", ""),
        ("labels", feature("Point", [0, 0], kind="village", text="A"), "properties.kind"),
        ("labels", feature("Point", [0, 0], kind="town", text="A"), "properties.rank"),
        ("labels", feature("Point", [0, 0], kind="town", text=" ", rank=1), "properties.text"),
        (
            "labels",
            feature("Point", [0, 0], kind="town", text="A", rank=1, capital="no"),
            "properties.capital",
        ),
        ("labels", feature("Point", [0, 0], kind="country", text="A"), "properties.country"),
        ("labels", feature("Point", [0, 0], kind="pill"), "properties.border"),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_field(
    tmp_path: Path, file: str, bad: object, field: str
) -> None:
    write(tmp_path, file, feature(None, code="AA", name="A", level=1, kind="pill"), bad)
    with pytest.raises(RegionError) as error:
        read_basemap(tmp_path)
    (fault,) = error.value.faults
    assert fault.file == f"basemap/{file}.geojson"
    assert fault.line == 1
    assert fault.field == f"features.1.{field}".removesuffix(".")
    assert fault.found
    assert fault.expected
    assert fault.mend


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"type": "FeatureCollection"}', "[" * 100_000, '{"features": [NaN]}', "\udcff"],
)
def test_a_file_that_is_no_geojson_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "basemap").mkdir()
    (tmp_path / "basemap" / "lakes.geojson").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(RegionError) as error:
        read_basemap(tmp_path)
    assert {fault.file for fault in error.value.faults} == {"basemap/lakes.geojson"}


@pytest.mark.parametrize("levels", [100, 250, 330, 480, 2_000])
def test_nesting_without_end_is_read_or_named(tmp_path: Path, levels: int) -> None:
    geometry = '{"type":"GeometryCollection","geometries":[' * levels + "]}" * levels
    write(tmp_path, "lakes")
    file = tmp_path / "basemap" / "lakes.geojson"
    file.write_text(f'{{"features": [{{"geometry": {geometry}}}]}}', encoding="utf-8")
    faults = [fault for fault in check_region(tmp_path).errors if fault.file != "region.yaml"]
    assert [fault.file for fault in faults] in ([], ["basemap/lakes.geojson"])


def test_all_faults_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    write(tmp_path, "rivers", feature(None), feature(None))
    write(tmp_path, "lakes", 5)
    with pytest.raises(RegionError) as error:
        read_basemap(tmp_path)
    assert [fault.file for fault in error.value.faults] == [
        *("basemap/lakes.geojson", "basemap/rivers.geojson", "basemap/rivers.geojson")
    ]


def test_the_check_of_a_region_reports_its_base_map(tmp_path: Path) -> None:
    write(tmp_path, "lakes", 5)
    write(tmp_path, "labels", feature("Point", [0, 91], kind="pill", border="a-b"))
    errors = check_region(tmp_path).errors
    assert [fault.file for fault in errors] == sorted(fault.file for fault in errors)
    assert [fault.field for fault in errors if fault.rule == "basemap"] == [
        "features.0.geometry",
        "features.0",
    ]


def test_the_shipped_base_map_passes_the_check(region: Path) -> None:
    assert check_region(region).errors == ()
