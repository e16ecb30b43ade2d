"""The verb `assess`: its document, its table, and what it refuses."""

import json
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.dossier.check import read_region
from geodata.dossier.region import version
from tests.regions import RAID, changed, small_region
from tests.writing import write_files

BROKEN = changed(small_region(), (RAID, ("kind",), "ambush"), ("parties.yaml", (0, "named"), "perhaps"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> tuple[str, str]:
    """What `assess` says on standard output and on standard error."""
    assert main(["assess", *arguments]) == status
    captured = capsys.readouterr()
    return captured.out, captured.err


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(write_files(tmp_path, small_region()))


def test_json_is_one_document_and_nothing_else(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder, "--json")
    document = json.loads(out)
    assert err == ""
    assert list(document) == ["region", "as_of", "version", "claims", "findings"]
    assert (document["region"], document["as_of"]) == ("edge", "2025-12-03")
    assert document["version"] == version(read_region(Path(folder)))
    assert [claim["id"] for claim in document["claims"]] == sorted(
        claim["id"] for claim in document["claims"]
    )
    by_id = {claim["id"]: claim for claim in document["claims"]}
    assert by_id["talks-on"] == {
        "id": "talks-on",
        "subject": "talks",
        "property": "occurrence",
        "standing": "denied",
        "because": ["talks-denied"],
        "origins": ["agency", "ministry", "officials"],
    }
    of_border = next(finding for finding in document["findings"] if finding["subject"] == "aa-bb")
    assert of_border == {
        "subject": "aa-bb",
        "property": "length_km",
        "unit": "km",
        "values": [{"value": 1344.15, "claims": ["border-length"], "origins": ["ministry"]}],
        "low": 1344.15,
        "high": 1344.15,
        "best": None,
    }


def test_the_day_is_the_one_asked_for(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, folder, "--json", "--as-of", "2025-12-02")
    standing = {claim["id"]: claim["standing"] for claim in json.loads(out)["claims"]}
    assert standing["talks-on"] == "single source"
    out, _ = said(capsys, folder, "--json", "--as-of", "2020-01-01")
    document = json.loads(out)
    assert (document["as_of"], document["claims"], document["findings"]) == ("2020-01-01", [], [])


def test_nothing_recorded_by_then_has_no_day(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, folder, "--json", "--recorded-by", "2025-12-31")
    document = json.loads(out)
    assert (document["as_of"], document["claims"]) == (None, [])
    out, _ = said(capsys, folder, "--recorded-by", "2025-12-31")
    assert out == "edge, no day: nothing is recorded: 0 claims\n"


def test_the_table_goes_subject_by_subject(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, folder)
    blocks = out.split("\n\n")
    assert err == ""
    assert blocks[0].startswith("edge, 2025-12-03: ")
    talks = next(block for block in blocks if block.startswith("talks  Reported talks\n"))
    assert talks.splitlines()[1].split() == ["talks-on", "denied", "talks-denied"]
    assert all(line == line.rstrip() for line in out.splitlines())


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_what_check_refuses_is_refused_with_the_same_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: tuple[str, ...]
) -> None:
    folder = str(write_files(tmp_path, BROKEN))
    out, err = said(capsys, folder, *extra, status=1)
    assert out == ""
    main(["check", folder])
    assert err == capsys.readouterr().out


def test_a_folder_that_is_none_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, str(tmp_path / "absent"), "--json", status=1)
    assert out == ""
    assert "no such folder" in err


@pytest.mark.parametrize("option", ["--as-of", "--recorded-by"])
@pytest.mark.parametrize(
    "day", ["", "yesterday", "2025-12", "2025-02-30", "20251203", "2025-W49-3", " 2025-12-03", "٢٠٢٥-12-03"]
)
def test_a_bad_day_is_bad_usage(option: str, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["assess", option, day])
    captured = capsys.readouterr()
    assert stopped.value.code == 2
    assert captured.out == ""
    assert "YYYY-MM-DD" in captured.err


def test_the_region_that_ships_is_assessed(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = said(capsys, "--as-of", "2025-12-03")
    assert err == ""
    assert "\npatrol-talks-2025  " in out
