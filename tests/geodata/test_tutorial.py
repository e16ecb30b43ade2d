"""The tutorial, step by step: its commands, files, errors and mends are the ones that one meets."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from geodata.cli import main
from geodata.dossier.check import read_region
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.spots import published_spot
from tests.conftest import ROOT
from tests.serving import answers, serve

TEXT = (ROOT / "geodata" / "regions" / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"(?:^(Write into|Add to the end of|Mend in) `([^`]+)`:\n\n)?^```(\w+)\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Step(NamedTuple):
    """A block of the text: what is to be done (a command where nothing is said), to which file, with what."""

    does: str
    file: str
    language: str
    content: str


STEPS = [Step(*found) for found in BLOCK.findall(TEXT)]


def test_every_block_is_a_step() -> None:
    assert len(STEPS) == len(re.findall(r"^```\w+$", TEXT, re.MULTILINE))
    assert all((step.does == "") == (step.language == "console") for step in STEPS)
    assert all((step.does == "Mend in") == (step.language == "diff") for step in STEPS)


def test_the_steps_lead_from_nothing_to_a_region_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    errors = 0
    for step in STEPS:
        path = Path(step.file)
        match step.does:
            case "Write into":
                path.write_text(step.content, encoding="utf-8")
            case "Add to the end of":
                path.write_text(path.read_text(encoding="utf-8") + step.content, encoding="utf-8")
            case "Mend in":
                path.write_text(mended(path.read_text(encoding="utf-8"), step.content), encoding="utf-8")
            case _:
                for command, expected in commands(step.content):
                    status, said = run(command, capsys)
                    assert said == expected, command
                    assert status == (1 if "error: " in expected else 0), command
                    errors += expected.count("error: ")
    assert errors == 2
    dossier = read_region(Path("my-border"))
    assert [border.countries for border in dossier.borders] == [("XN", "XS")]
    wounded = {c.value.as_json(): c.by for c in dossier.claim.values() if c.property == "wounded"}
    assert wounded == {1: "norland-police", 3: "norland-post"}
    assert [(r.kind, r.target) for r in dossier.response.values()] == [("denies", "ferry-shots.attacker")]
    assert all(published_spot(subject, dossier.place).on_map for subject in dossier.subjects)
    assert "nvented" not in dossier.model_dump_json()


def test_the_left_and_the_right_of_its_line_are_as_it_says() -> None:
    """The line runs from west to east, so the land on its left is north of it."""
    assert "this line runs from west to east, so Norland,\n`XN`, is north of it" in TEXT
    (lines,) = (step.content for step in STEPS if step.file.endswith("borders.geojson"))
    longitudes = [float(lon) for lon in re.findall(r"\[(-?[\d.]+), -?[\d.]+\]", lines)]
    assert longitudes == sorted(longitudes)
    assert '["XN", "XS"]' in lines


def test_the_table_has_every_property_and_no_other() -> None:
    table = re.findall(r"^\| (?!its value|-)([^|]+) \| ([^|]+) \|$", TEXT, re.MULTILINE)
    told = {name: kind for kind, names in table for name in re.findall(r"`(\w+)`", names)}
    assert told.keys() == PROPERTIES.keys()
    for name, kind in told.items():
        known = PROPERTIES[name]
        expected = {
            "date": "a date",
            "place": "a place",
            "category": "a term, or a list of terms",
            "text": "words",
        }.get(known.type)
        if expected is None:
            expected = {"people": "a number of people", "items": "a number of items"}.get(known.unit or "")
        if expected is None:
            expected = "a number that needs a `unit`" if known.needs_unit else "a measure"
        assert kind == expected, name


def test_the_readme_of_the_project_leads_here() -> None:
    assert "](geodata/regions/README.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def mended(text: str, diff: str) -> str:
    """A text with each `-` line of the diff, which it has once, replaced by the `+` line after it."""
    lines = diff.splitlines()
    for before, after in zip(lines[::2], lines[1::2], strict=True):
        assert (before[0], after[0]) == ("-", "+")
        assert text.splitlines().count(before[1:]) == 1
        text = text.replace(before[1:], after[1:])
    return text


def commands(console: str) -> Iterator[tuple[str, str]]:
    """Each command after a `$`, with all that the text says it prints."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def run(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Do what a person does at the prompt: the exit status, and what is printed."""
    match shlex.split(command):
        case ["marznoma", "serve", region]:
            with serve(Path(region).resolve(), folder=ROOT) as server:
                assert answers(server.url)
                return 0, server.printed().replace(str(server.port), "8501")
        case ["marznoma", *arguments]:
            status = main(arguments)
            said = capsys.readouterr()
            return status, said.out + said.err
        case ["rm", pattern]:
            found = sorted(Path().glob(pattern))
            assert found, pattern
            for path in found:
                path.unlink()
            return 0, ""
        case _:
            raise AssertionError(command)
