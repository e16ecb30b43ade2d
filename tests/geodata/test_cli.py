"""The command line: exit statuses, what goes to standard output, and what to standard error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.cli import main
from tests.conftest import ROOT
from tests.regions import RAID, changed, small_region, source
from tests.writing import write_files

BROKEN = changed(small_region(), (RAID, ("kind",), "ambush"), ("parties.yaml", (0, "named"), "perhaps"))


def test_a_region_that_passes_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(write_files(tmp_path, small_region()))]) == 0
    said = capsys.readouterr()
    assert said.out == f"{tmp_path}: 0 errors, 0 warnings\n"
    assert said.err == ""


def test_errors_are_bad_input_and_all_of_them_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(write_files(tmp_path, BROKEN))]) == 1
    said = capsys.readouterr()
    first, second, count = said.out.splitlines()
    assert first.startswith('error: parties.yaml:4: agency.named: found "perhaps"; expected true or false.')
    assert second.startswith(f'error: {RAID}:2: kind: found "ambush"; expected ')
    assert count == f"{tmp_path}: 2 errors, 0 warnings"
    assert said.err == ""


def test_warnings_do_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = changed(small_region(), ("sources.yaml", (0, "archived"), None))
    assert main(["check", str(write_files(tmp_path, files))]) == 0
    assert capsys.readouterr().out.startswith("warning: sources.yaml:")


def test_a_folder_that_is_none_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "absent")]) == 1
    assert "no such folder" in capsys.readouterr().out
    assert main(["check", "--json", str(tmp_path / "absent")]) == 1
    assert len(json.loads(capsys.readouterr().out)["errors"]) == 1


def test_all_lists_every_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = [("sources.yaml", (n,), source(f"s{n}", archived=None)) for n in range(2, 14)]
    write_files(tmp_path, changed(small_region(), *added))
    main(["check", str(tmp_path)])
    assert len(capsys.readouterr().out.splitlines()) == 2
    main(["check", str(tmp_path), "--all"])
    assert len(capsys.readouterr().out.splitlines()) == 13


def test_json_is_one_document_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added = [("sources.yaml", (n,), source(f"s{n}", archived=None)) for n in range(2, 14)]
    for files, status, errors, warnings in (
        (small_region(), 0, 0, 0),
        (BROKEN, 1, 2, 0),
        (changed(small_region(), *added), 0, 0, 12),
    ):
        assert main(["check", "--json", str(write_files(tmp_path, files))]) == status
        said = capsys.readouterr()
        document = json.loads(said.out)
        assert said.err == ""
        assert set(document) == {"region", "errors", "warnings"}
        assert (len(document["errors"]), len(document["warnings"])) == (errors, warnings)
        for fault in document["errors"] + document["warnings"]:
            assert set(fault) == {"rule", "file", "line", "field", "found", "expected", "mend"}
            assert isinstance(fault["line"], int)
        (tmp_path / "sources.yaml").unlink()


@pytest.mark.parametrize(
    "arguments",
    [[], ["chek"], ["check", "--everything"], ["check", "a", "b"], ["--json"], ["check", "--json=yes"]],
)
def test_bad_usage_is_told_on_standard_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    said = capsys.readouterr()
    assert stopped.value.code == 2
    assert said.out == ""
    assert "usage: marznoma" in said.err


@pytest.mark.parametrize(
    "arguments",
    [["--port", "0"], ["--port", "65536"], ["--port", "http"], ["--url", "ftp://a.example"], ["--prt", "1"]],
)
def test_serve_hands_its_bad_usage_on(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = list(sys.argv)
    with pytest.raises(SystemExit) as stopped:
        main(["serve", *arguments])
    assert stopped.value.code == 2
    assert "usage: marznoma serve" in capsys.readouterr().err
    assert sys.argv == before


def test_help_names_the_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert "check" in said
    assert "serve" in said


def test_python_m_geodata_checks_the_region_that_ships_from_any_folder(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "geodata", "check"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert "0 errors" in said.stdout.splitlines()[-1]


def test_a_terminal_that_lacks_a_letter_shows_its_escape(tmp_path: Path) -> None:
    label = {**small_region()[RAID], "kind": "Ҳамла \u202e 😀"}
    write_files(tmp_path, {**small_region(), RAID: label})
    for extra in ((), ("--json",)):
        said = subprocess.run(
            [sys.executable, "-m", "geodata", "check", *extra, tmp_path],
            env={"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONIOENCODING": "ascii"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (said.returncode, said.stderr) == (1, "")
        found = json.loads(said.stdout)["errors"][0]["found"] if extra else said.stdout
        assert "Ҳамла" in found.encode().decode("unicode_escape" if not extra else "utf-8")


def test_whoever_reads_may_stop_before_the_end() -> None:
    read, written = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "geodata", "along", "--border", "tj-af", "--from", "0", "--to", "2000"]
    said = subprocess.run(command, cwd=ROOT, stdout=written, stderr=subprocess.PIPE, check=True)
    os.close(written)
    assert said.stderr == b""
