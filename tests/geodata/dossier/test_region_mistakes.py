"""Values that do not fit: each is named with its file, line and field, what is expected, and the mend."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from geodata.dossier.check import read_region
from geodata.errors import RegionError
from tests.regions import POST, RAID, TALKS, changed, claim, faults_of, line_of, only_fault, small_region
from tests.writing import write_files


class Mistake(NamedTuple):
    """A key with a wrong value, the end of the field that is named, and words of what is expected."""

    file: str
    path: Sequence[str | int]
    key: str
    value: object
    field: str
    expected: str


CLAIM, SOURCE, PLACE = (RAID, ("claims", 0)), ("sources.yaml", (0,)), ("places.yaml", (0,))
FEATURE = ("borders.geojson", ("features", 0))
MISTAKES = [
    Mistake(*row)
    for row in (
        (*CLAIM, "property", "kiled", "raid-dead.property", "property of the table"),
        (*CLAIM, "value", "five", "raid-dead.value", "a number"),
        (*CLAIM, "value", {"min": "9", "max": "5"}, "raid-dead.value", "min is not above"),
        (RAID, ("claims", 1), "value", "26 November", "raid-day.value", "a date"),
        (RAID, ("claims", 1), "unit", "days", "raid-day.unit", "no unit"),
        (POST, ("claims", 0), "value", "the guards", "post-run.value", "an id"),
        (*CLAIM, "unit", " ", "raid-dead.unit", "a unit in words"),
        (*CLAIM, "when", "2025-13", "raid-dead.when", "a day that exists"),
        (*CLAIM, "made_on", "2025-11-26/..", "raid-dead.made_on", "last day is known"),
        (*CLAIM, "made_on", "2005/", "raid-dead.made_on", "last day is known"),
        (*CLAIM, "recorded", "soon", "raid-dead.recorded", "a date"),
        (*CLAIM, "summary", "  ", "raid-dead.summary", "not empty"),
        (RAID, ("claims", 1), "id", "Raid Day", "Raid Day.id", "an id"),
        (*SOURCE, "published", "2025-12/..", "agency-1.published", "last day is known"),
        (*SOURCE, "url", "ftp://agency.example", "agency-1.url", "http"),
        (*SOURCE, "url", "javascript:alert(1)", "agency-1.url", "http"),
        (*SOURCE, "url", "https://", "agency-1.url", "http"),
        (*SOURCE, "url", "https://a b.example", "agency-1.url", "http"),
        (*SOURCE, "url", "//agency.example", "agency-1.url", "http"),
        (*SOURCE, "url", "https://[::1", "agency-1.url", "http"),
        (*SOURCE, "url", None, "agency-1.url_reason", "url_reason where url is null"),
        (*SOURCE, "url_reason", "Lost.", "agency-1.url_reason", "url_reason where url is null"),
        ("sources.yaml", (0, "archived"), "address", "copy", "agency-1.archived.address", "http"),
        ("sources.yaml", (0, "archived"), "day", "2026", "agency-1.archived.day", "a day"),
        (*PLACE, "lat", "91", "shire.lat", "latitude from -90 to 90"),
        (*PLACE, "lon", "181", "shire.lon", "longitude from -180 to 180"),
        (*PLACE, "lon", None, "shire.lon", "both a latitude and a longitude"),
        (*PLACE, "precision", "8", "shire.precision", "1 (exact site) to 7"),
        (*PLACE, "names", {}, "shire.names", "at least one name"),
        ("parties.yaml", (0,), "named", "no", "agency.named", "true or false"),
        (RAID, (), "kind", "ambush", "kind", "'incident', 'site', 'border' or 'development'"),
        (RAID, (), "at", {"place": "town", "lat": "1"}, "at", "{place: ID}"),
        (RAID, (), "publish_precision", "0", "publish_precision", "precision code"),
        (TALKS, ("responses", 0), "kind", "rejects", "talks-denied.kind", "'denies'"),
        ("region.yaml", (), "bounds", ["12", "42", "10", "40"], "bounds", "south below north"),
        ("region.yaml", (), "bounds", ["10", "40", "12", "95"], "bounds", "degrees"),
        ("region.yaml", (), "started", "2026-01", "started", "a day"),
        ("corrections.yaml", (0,), "day", "yesterday", "cor-1.day", "a day"),
        (
            *FEATURE,
            "geometry",
            {"type": "Point", "coordinates": [10, 40]},
            "geometry.coordinates",
            "LineString",
        ),
        (*FEATURE, "geometry", None, "geometry.coordinates", "LineString"),
        (
            "borders.geojson",
            ("features", 0, "properties"),
            "countries",
            ["AA", "b"],
            "countries.1",
            "ISO 3166",
        ),
    )
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.field}: {mistake.value!s:.30}")
def test_a_value_that_does_not_fit_is_named_with_its_line_its_field_and_the_mend(
    tmp_path: Path, mistake: Mistake
) -> None:
    file, path, key, value, field, expected = mistake
    fault = only_fault(tmp_path, changed(small_region(), (file, (*path, key), value)))
    assert (fault.rule, fault.file) == ("value", file)
    assert fault.field.endswith(field)
    assert expected in fault.expected
    assert fault.found
    assert fault.mend.endswith((".", "?"))
    if isinstance(value, str):
        assert fault.line == line_of(tmp_path, file, f'"{key}": "{value}"')
    else:
        assert fault.line is not None


def test_one_run_tells_all_errors_of_all_files(tmp_path: Path) -> None:
    mistakes = [
        ("region.yaml", ("started",), "soon"),
        ("parties.yaml", (0, "named"), "perhaps"),
        ("parties.yaml", (1, "part_of"), "nobody"),
        *(("sources.yaml", (0, key), value) for key, value in (("title", " "), ("accessed", None))),
        ("sources.yaml", (1, "url_reason"), None),
        *(("places.yaml", (1, key), "far") for key in ("lat", "lon", "precision")),
        ("corrections.yaml", (0, "about"), "nothing"),
        ("borders.geojson", ("features", 0, "properties", "countries"), ["A", "B"]),
        *((RAID, ("claims", 0, key), "x/y") for key in ("value", "when", "made_on", "source")),
        (RAID, ("claims", 1, "propperty"), "occurred"),
        (RAID, ("responses",), "none"),
        (TALKS, ("at",), {"border": "nowhere"}),
        (TALKS, ("responses", 0, "kind"), "rejects"),
        (POST, ("publish_precision",), "1"),
    ]
    files = {**changed(small_region(), *mistakes), "walks/tour.yaml": "id: tour\n\tsteps: []\n"}
    with pytest.raises(RegionError) as refused:
        read_region(write_files(tmp_path, files))
    found = {(fault.file, fault.field.rpartition(".")[2]) for fault in refused.value.faults}
    asked = {(file, str(path[-1])) for file, path, _ in mistakes}
    asked -= {("borders.geojson", "countries"), (TALKS, "at")}
    asked |= {("borders.geojson", "0"), ("borders.geojson", "1"), (TALKS, "border"), ("walks/tour.yaml", "")}
    assert found == asked
    assert str(refused.value).endswith(f"{len(refused.value.faults)} errors")


def test_errors_stand_in_order_of_file_and_line(tmp_path: Path) -> None:
    more = [(RAID, ("claims", n), claim(f"c{n}", value="many", made_on="now")) for n in range(3, 9)]
    files = changed(small_region(), *more, ("parties.yaml", (0, "named"), "perhaps"))
    faults = faults_of(tmp_path, files)
    assert list(faults) == sorted(faults, key=lambda fault: (fault.file, fault.line))
    assert {fault.field for fault in faults} == {
        "agency.named",
        *(f"claims.c{n}.{key}" for n in range(3, 9) for key in ("value", "made_on")),
    }


def test_a_mistake_is_told_once_and_not_again_wherever_its_thing_is_named(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), ("parties.yaml", (2, "named"), "perhaps")))
    assert fault.field == "ministry.named"
