"""The base map as it goes to the browser."""

import json
import math
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from dashboard.map.basemap import LONGEST_STEP_KM, SCALE, base_json, delta_coded
from geodata.basemap import BaseMap, Country, Label, read_basemap
from geodata.border.line import BorderLine
from geodata.border.ruler import FIGURE_KM, TICK_KM
from geodata.border.vertices import Line, continuous
from geodata.dossier.model import Border
from geodata.dossier.region import read_files
from geodata.relief import Relief

GEOD = Geod(ellps="WGS84")
BOUNDS = (66.5, 36.0, 75.5, 41.5)


def border(name: str, countries: tuple[str, str], line: Line) -> Border:
    return Border.model_construct(
        id=name, countries=countries, line=line, provenance="made up", licence="CC0"
    )


def decoded(coded: list[int]) -> Line:
    lons, lats = accumulate(coded[::2]), accumulate(coded[1::2])
    return tuple((x / SCALE, y / SCALE) for x, y in zip(lons, lats, strict=True))


@pytest.fixture(scope="module")
def shipped_borders(region: Path) -> list[Border]:
    return read_files(region).of(Border)


@pytest.fixture(scope="module")
def shipped(region: Path, shipped_borders: list[Border]) -> BaseMap:
    return read_basemap(region, shipped_borders, home="TJ")


@pytest.fixture(scope="module")
def sent(shipped: BaseMap, shipped_borders: list[Border]) -> dict[str, Any]:
    coded = base_json(shipped, BOUNDS, shipped_borders, {"tj-af": "Tajik-Afghan border"})
    document: dict[str, Any] = json.loads(coded)
    return document


def test_what_is_sent_has_every_part_of_the_agreement(sent: dict[str, Any]) -> None:
    assert list(sent) == [
        *(
            "scale",
            "fit",
            "land",
            "relief",
            "boundaries",
            "divisions",
            "lakes",
            "rivers",
            "borders",
            "ruler",
            "labels",
            "credits",
        )
    ]
    assert [land["code"] for land in sent["land"]] == ["TJ"]
    assert [(b["id"], b["label"], b["countries"]) for b in sent["borders"]] == [
        ("tj-af", "Tajik-Afghan border", ["AF", "TJ"]),
        ("tj-cn", "tj-cn", ["CN", "TJ"]),
    ]
    assert not any(boundary["followed"] for boundary in sent["boundaries"])
    assert all({"kind", "text", "lat", "lon", "rank", "capital"} <= set(label) for label in sent["labels"])


def test_a_border_comes_back_to_a_tenth_of_a_pixel(
    sent: dict[str, Any], shipped_borders: list[Border]
) -> None:
    for coded, own in zip(sent["borders"], shipped_borders, strict=True):
        rounded = continuous(
            [(round(lon * SCALE) / SCALE, round(lat * SCALE) / SCALE) for lon, lat in own.line]
        )
        kept = set(rounded)
        assert tuple(vertex for vertex in decoded(coded["line"]) if vertex in kept) == rounded


def test_a_line_of_few_vertices_is_sent_with_a_vertex_every_few_kilometres() -> None:
    line = border("a-b", ("AA", "BB"), ((1.0, 50.0), (3.0, 50.0)))
    document = json.loads(base_json(BaseMap(), BOUNDS, [line], {}))
    found = decoded(document["borders"][0]["line"])
    assert (found[0], found[-1]) == ((1.0, 50.0), (3.0, 50.0))
    lengths = GEOD.line_lengths(*zip(*found, strict=True))
    assert max(lengths) <= LONGEST_STEP_KM * 1000 * 1.01
    assert len(found) == math.ceil(sum(lengths) / 1000 / LONGEST_STEP_KM) + 1


def test_each_border_has_its_ticks_on_its_line_where_its_kilometres_are(
    sent: dict[str, Any], shipped_borders: list[Border]
) -> None:
    assert sent["ruler"] == {"tick": TICK_KM, "figure": FIGURE_KM}
    for coded, own in zip(sent["borders"], shipped_borders, strict=True):
        line = BorderLine(own.line)
        ticks = decoded(coded["ticks"])
        assert len(ticks) == math.floor(line.measured_km / TICK_KM) + 1
        for number, tick in enumerate(ticks):
            _, _, away = GEOD.inv(*tick, *line.position(number * TICK_KM))
            assert away < 15, f"tick {number} of {own.id} is {away:.0f} m off"


def test_a_border_of_less_than_a_tick_has_that_of_its_beginning() -> None:
    line = border("a-b", ("AA", "BB"), ((1.0, 50.0), (1.1, 50.0)))
    (sent,) = json.loads(base_json(BaseMap(), BOUNDS, [line], {}))["borders"]
    assert decoded(sent["ticks"]) == ((1.0, 50.0),)


def test_the_relief_lies_at_its_address_within_its_bounds(shipped: BaseMap) -> None:
    document = json.loads(base_json(shipped, BOUNDS, [], {}, "/map-base/0123456789ab.webp"))
    assert document["relief"] == {"address": "/map-base/0123456789ab.webp", "bounds": [65, 35, 77.5, 43]}
    assert json.loads(base_json(BaseMap(), BOUNDS, [], {}))["relief"] is None


@pytest.mark.parametrize("bounds", [(175.0, -20.0, -175.0, -10.0), (-190.0, -20.0, -170.0, -10.0)])
def test_the_relief_of_a_region_across_the_antimeridian_is_in_one_piece_with_it(
    bounds: tuple[float, float, float, float],
) -> None:
    basemap = BaseMap(relief=Relief(b"", (176.0, -19.0, -176.0, -11.0), "", ""))
    document = json.loads(base_json(basemap, bounds, [], {}, "/x"))
    west, _, east, _ = document["relief"]["bounds"]
    assert east - west == 8
    assert document["fit"][0] < west < east < document["fit"][2]


def test_what_is_sent_is_small_and_plain_ascii(shipped: BaseMap, shipped_borders: list[Border]) -> None:
    coded = base_json(shipped, BOUNDS, shipped_borders, {})
    assert coded.isascii()
    assert b", " not in coded.replace(b'", "', b"")
    assert len(coded) < 250_000


@given(st.lists(st.tuples(st.integers(-3_600_000, 3_600_000), st.integers(-900_000, 900_000)), min_size=1))
def test_coding_loses_nothing_but_repeated_vertices(vertices: list[tuple[int, int]]) -> None:
    line = tuple((x / SCALE, y / SCALE) for x, y in vertices)
    once = tuple(vertex for place, vertex in enumerate(line) if place == 0 or vertex != line[place - 1])
    coded = decoded(delta_coded(line))
    assert coded == once or (len(once) == 1 and coded == (once[0], once[0]))


def test_a_region_across_the_antimeridian_is_sent_in_one_piece() -> None:
    across = border("a-b", ("AA", "BB"), ((179.5, 10.0), (-179.5, 11.0)))
    west = Country("AA", "Aland", (((-179.0, 10.0), (-178.0, 10.0), (-178.0, 11.0), (-179.0, 10.0)),))
    document = json.loads(base_json(BaseMap(home="AA", countries=(west,)), (178, 9, -177, 12), [across], {}))
    assert document["fit"] == [178, 9, 183, 12]
    line = decoded(document["borders"][0]["line"])
    assert (line[0], line[-1]) == ((179.5, 10.0), (180.5, 11.0))
    assert all(0 < onward[0] - vertex[0] < 1 for vertex, onward in pairwise(line))
    (pill,) = document["labels"]
    assert (pill["kind"], pill["border"]) == ("pill", "a-b")
    assert (pill["lon"], pill["lat"]) == pytest.approx((180, 10.5), abs=0.01)
    assert decoded(document["land"][0]["rings"][0])[0] == (181.0, 10.0)


def test_a_region_without_a_base_map_still_sends_its_borders() -> None:
    line = border("a-b", ("AA", "BB"), ((1.0, 2.0), (3.0, 4.0)))
    document = json.loads(base_json(BaseMap(), BOUNDS, [line], {}))
    assert [item["id"] for item in document["borders"]] == ["a-b"]
    assert document["land"] == document["boundaries"] == []


def test_a_border_without_a_pill_in_the_base_map_has_it_half_way_along_its_line() -> None:
    borders = [border(name, ("AA", "BB"), ((1.0, 0.0), (2.0, 0.0), (3.0, 0.0))) for name in ("a-b", "b-c")]
    basemap = BaseMap(labels=(Label("pill", "", 2.5, 1.0, border="a-b"),))
    labels = json.loads(base_json(basemap, BOUNDS, borders, {}))["labels"]
    assert {label["border"]: (label["lon"], label["lat"]) for label in labels} == {
        "a-b": (2.5, 1.0),
        "b-c": pytest.approx((2.0, 0.0), abs=1e-6),
    }
