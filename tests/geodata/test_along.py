"""The verb `along`: its document, its CSV, its table, and what it refuses."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from geodata.cli import main
from tests.regions import RAID, changed, claim, small_region
from tests.writing import write_files

KEYS = ["id", "from_km", "to_km", "offset_km", "side"]
SITES = {
    "ford": {"lat": "41", "lon": "10.98", "precision": "1"},
    "mill": {"lat": "40.5", "lon": "11.6", "precision": "1"},
    "reach": {"border": "aa-bb", "from_km": "20", "to_km": "30.25"},
    "hidden": {"lat": "41", "lon": "10.98", "precision": "1"},
    "somewhere": {"lat": "41", "lon": "10.98", "precision": "4"},
    "nowhere": None,
}


def site(name: str) -> dict[str, Any]:
    day = "2025-12-02" if name == "mill" else "2025-11-27"
    said = [claim(f"{name}-said", property="remark", value="so", made_on=day)]
    hidden = {"publish_precision": "6"} if name == "hidden" else {}
    return {"id": name, "kind": "site", "label": f"The\n{name}", "at": SITES[name], "claims": said, **hidden}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    changes = [(f"subjects/{name}.yaml", (), site(name)) for name in SITES]
    return str(write_files(tmp_path, changed(small_region(), *changes)))


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> tuple[str, str]:
    """What `along` says on standard output and on standard error."""
    assert main(["along", *arguments]) == status
    captured = capsys.readouterr()
    return captured.out, captured.err


def stretch(begin: float, end: float, border: str = "aa-bb") -> list[str]:
    return ["--border", border, "--from", str(begin), "--to", str(end)]


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    document = json.loads(said(capsys, *arguments, "--json")[0])
    found: list[dict[str, Any]] = document["subjects"]
    return found


def test_json_is_one_document_and_nothing_else(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder, *stretch(0, 1000), "--json")
    document = json.loads(out)
    assert err == ""
    assert list(document) == ["border", "measured_km", "subjects"]
    assert (document["border"], document["measured_km"]) == ("aa-bb", 174.51)
    assert all(list(row) == KEYS for row in document["subjects"])
    by_id = {row["id"]: row for row in document["subjects"]}
    assert by_id.keys() == {"aa-bb", "talks", "raid", "ford", "mill", "reach"}
    assert by_id["aa-bb"] == {"id": "aa-bb", "from_km": 0, "to_km": 174.51, "offset_km": 0, "side": None}
    assert by_id["reach"] == {"id": "reach", "from_km": 20, "to_km": 30.25, "offset_km": 0, "side": None}
    assert by_id["ford"]["side"] == "AA"
    assert by_id["mill"]["side"] == "BB"
    assert by_id["ford"]["from_km"] == by_id["ford"]["to_km"]
    assert by_id["mill"]["offset_km"] > 60


def test_rows_are_in_order_of_kilometre_with_three_decimals(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = rows(capsys, folder, *stretch(0, 1000))
    places = [(row["from_km"], row["to_km"], row["id"]) for row in found]
    assert places == sorted(places)
    assert all(round(row[key], 3) == row[key] for row in found for key in KEYS[1:4])


@pytest.mark.parametrize(
    ("begin", "end", "names"),
    [
        (0, 10, {"aa-bb", "talks"}),
        (25, 25, {"aa-bb", "talks", "reach"}),
        (30.25, 40, {"aa-bb", "talks", "reach"}),
        (30.26, 40, {"aa-bb", "talks"}),
        (100, 100.5, {"aa-bb", "talks", "raid"}),
        (174.51, 2000, {"aa-bb", "talks"}),
        (175, 2000, set()),
    ],
)
def test_it_holds_what_meets_the_stretch(
    folder: str, capsys: pytest.CaptureFixture[str], begin: float, end: float, names: set[str]
) -> None:
    assert {row["id"] for row in rows(capsys, folder, *stretch(begin, end))} == names


def test_a_circle_has_a_row_a_piece_and_those_that_meet_the_stretch_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hairpin = [[10, 40.5], [10, 41.5], [10.4, 41.5], [10.4, 40.5]]
    files = changed(
        small_region(),
        ("borders.geojson", ("features", 0, "geometry", "coordinates"), hairpin),
        (RAID, ("at",), {"lat": "40.8", "lon": "10.2", "precision": "2"}),
    )
    folder = str(write_files(tmp_path, files))
    pieces = [row for row in rows(capsys, folder, *stretch(0, 1000)) if row["id"] == "raid"]
    assert len(pieces) == 2
    assert pieces[0]["to_km"] < pieces[1]["from_km"]
    assert pieces[0]["offset_km"] == pieces[1]["offset_km"]
    assert {row["side"] for row in pieces} == {None}
    first = [row for row in rows(capsys, folder, *stretch(0, 50)) if row["id"] == "raid"]
    assert first == pieces[:1]


def test_it_is_as_known_on_the_day(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = rows(capsys, folder, *stretch(0, 1000), "--as-of", "2025-12-01")
    assert {row["id"] for row in before} == {"aa-bb", "raid", "ford", "reach"}
    assert rows(capsys, folder, *stretch(0, 1000), "--as-of", "1999-01-01") == []


def test_csv_has_the_same_rows(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder, *stretch(0, 1000), "--csv")
    head, *lines = csv.reader(out.splitlines())
    assert err == ""
    assert head == KEYS
    found = rows(capsys, folder, *stretch(0, 1000))
    assert [
        [row["id"], *(f"{row[key]:.3f}" for key in KEYS[1:4]), row["side"] or ""] for row in found
    ] == lines


def test_the_table_has_a_line_a_row(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder, *stretch(0, 1000))
    first, empty, head, *lines = out.splitlines()
    assert err == empty == ""
    assert first == "aa-bb, km 0 to 1000 of 174.510 measured, 2025-12-03: 6 subjects"
    assert head.split() == ["from", "km", "to", "km", "km", "off", "side", "id", "label"]
    assert len(lines) == 6
    assert any(line.endswith("ford   The ford") for line in lines)
    assert said(capsys, folder, *stretch(500, 600))[0] == (
        "aa-bb, km 500 to 600 of 174.510 measured, 2025-12-03: 0 subjects\n"
    )


def test_an_unknown_border_is_bad_input(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder, *stretch(0, 10, "aa-bc"), status=1)
    assert out == ""
    assert err == 'marznoma: no border "aa-bc"; expected one of aa-bb. Did you mean "aa-bb"?\n'


def test_a_region_that_does_not_pass_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = changed(small_region(), (RAID, ("kind",), "ambush"))
    out, err = said(capsys, str(write_files(tmp_path, broken)), *stretch(0, 10), status=1)
    assert out == ""
    assert f"error: {RAID}:2: kind:" in err


@pytest.mark.parametrize(
    "arguments",
    [
        stretch(10, 9.9),
        [*stretch(0, 10), "--json", "--csv"],
        [*stretch(0, 10), "--as-of", "yesterday"],
        ["--border", "aa-bb", "--from", "a", "--to", "10"],
        ["--border", "aa-bb", "--from", "0", "--to", "nan"],
        ["--border", "aa-bb", "--from", "0", "--to", "inf"],
        ["--border", "aa-bb", "--from", "0"],
        ["--from", "0", "--to", "10"],
    ],
)
def test_what_cannot_be_asked_is_bad_usage(
    folder: str, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["along", folder, *arguments])
    assert stop.value.code == 2
    assert capsys.readouterr().out == ""


def test_the_shipped_borders_have_their_measured_lengths(capsys: pytest.CaptureFixture[str]) -> None:
    for border, km in (("tj-af", 1602.137), ("tj-cn", 484.309)):
        document = json.loads(said(capsys, *stretch(0, 2000, border), "--json")[0])
        assert document["measured_km"] == km
        assert border in {row["id"] for row in document["subjects"]}
