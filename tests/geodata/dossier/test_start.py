"""`marznoma new`: a whole region that passes the check and says that it is invented, or nothing at all."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from geodata.cli import main
from geodata.dossier.check import check_region, read_region
from geodata.dossier.model import Dossier
from geodata.dossier.spots import published_spot
from geodata.dossier.start import TEMPLATE, start_region
from geodata.errors import RegionStartError

TODAY = date(2026, 3, 14)


@pytest.fixture
def started(tmp_path: Path) -> Path:
    folder = tmp_path / "north-road"
    start_region(folder, TODAY)
    return folder


@pytest.fixture
def dossier(started: Path) -> Dossier:
    return read_region(started)


def test_it_passes_the_check_without_a_warning(started: Path) -> None:
    report = check_region(started)
    assert (report.errors, report.warnings) == ((), ())


def test_the_template_is_a_region_of_its_own() -> None:
    report = check_region(TEMPLATE)
    assert (report.errors, report.warnings) == ((), ())


def test_its_id_is_the_folders_name_and_it_begins_today(dossier: Dossier) -> None:
    region = dossier.region
    assert (region.id, region.started, region.read_until) == ("north-road", TODAY, TODAY)


def test_all_else_is_the_template_as_it_stands(started: Path) -> None:
    files = {path.relative_to(TEMPLATE) for path in TEMPLATE.rglob("*")}
    assert {path.relative_to(started) for path in started.rglob("*")} == files
    for file in files - {Path("region.yaml"), Path("subjects")}:
        assert (started / file).read_bytes() == (TEMPLATE / file).read_bytes()
    ours, theirs = (
        (folder / "region.yaml").read_text("utf-8").splitlines() for folder in (started, TEMPLATE)
    )
    assert [new for new, old in zip(ours, theirs, strict=True) if new != old] == [
        "id: north-road",
        f"started: {TODAY}",
        f"read_until: {TODAY}",
    ]


def test_whatever_a_reader_sees_of_it_says_that_it_is_invented(dossier: Dossier) -> None:
    seen = [dossier.region.name]
    seen += [subject.label for subject in dossier.subjects]
    seen += [subject.notes for subject in dossier.subjects]
    seen += [thing.summary for thing in (*dossier.claim.values(), *dossier.response.values())]
    seen += [party.name for party in dossier.parties]
    seen += [
        words for source in dossier.sources for words in (source.outlet, source.title, source.url_reason)
    ]
    seen += [name for place in dossier.places for name in place.names.values()]
    seen += [words for border in dossier.borders for words in (border.provenance, border.licence)]
    assert [words for words in seen if "invented" not in str(words).casefold()] == []
    assert all(source.url is None for source in dossier.sources)


def test_no_country_has_its_codes_and_no_land_lies_where_it_is(dossier: Dossier) -> None:
    codes = {code for border in dossier.borders for code in border.countries}
    assert all(re.fullmatch("X[A-Z]", code) for code in codes)  # left free by ISO 3166
    west, south, east, north = dossier.region.bounds
    assert west < 0 < east
    assert south < 0 < north
    assert max(map(abs, dossier.region.bounds)) < 2


def test_it_has_one_of_everything(dossier: Dossier) -> None:
    assert len(dossier.borders) == 1
    assert {subject.kind for subject in dossier.subjects} == {"border", "incident", "site", "development"}
    length = [claim for claim in dossier.subject["xa-xb"].claims if claim.property == "length_km"]
    assert len(length) == 1
    wounded = [claim for claim in dossier.subject["example-shots"].claims if claim.property == "wounded"]
    assert len({(claim.by, claim.value.meaning) for claim in wounded}) == 2
    assert [response.kind for response in dossier.response.values()] == ["denies"]
    spots = [published_spot(subject, dossier.place) for subject in dossier.subjects]
    assert {spot.precision for spot in spots} == {1, 2, 3, 5}
    assert all(spot.on_map for spot in spots)


def test_every_file_explains_its_keys(started: Path, dossier: Dossier) -> None:
    things = {
        "parties.yaml": dossier.parties[0],
        "sources.yaml": dossier.sources[0],
        "places.yaml": dossier.places[0],
        "subjects/xa-xb.yaml": dossier.subject["xa-xb"],
        "subjects/example-shots.yaml": dossier.subject["example-shots"].claims[0],
    }
    for file, thing in things.items():
        explained = "\n".join(re.findall(r"^ *#.*$", (started / file).read_text("utf-8"), re.MULTILINE))
        for key in type(thing).model_fields:
            assert re.search(rf"\b{key}\b", explained), (file, key)
    for path in started.rglob("*.yaml"):
        assert path.read_text("utf-8").startswith("# "), path
    document = json.loads((started / "borders.geojson").read_text("utf-8"))
    explained = " ".join(document["comment"])
    for key in (*document["features"][0]["properties"], "coordinates"):
        assert key in explained


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    start_region(tmp_path / "mine", TODAY)
    assert check_region(tmp_path / "mine").errors == ()


def test_a_folder_that_is_not_empty_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(RegionStartError, match=r"is there already, and is not empty\. Choose another name\."):
        start_region(folder, TODAY)
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "notes.txt"]


def test_a_file_of_that_name_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(RegionStartError, match="is there already"):
        start_region(tmp_path / "mine", TODAY)
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_folder_above_that_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(RegionStartError, match=r"there is no folder .*above\. Make it first"):
        start_region(tmp_path / "above" / "mine", TODAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("My Border", "Try my-border."),
        ("a&b", "Try a-b."),
        (".hidden", "Try hidden."),
        ("x" * 65, f"Try {'x' * 64}."),
        ("граница", "Give it a name."),
        ("..", "Give it a name."),
    ],
)
def test_a_name_that_cannot_be_an_id_is_refused_and_a_like_one_offered(
    tmp_path: Path, name: str, mend: str
) -> None:
    with pytest.raises(
        RegionStartError, match="would be the region's id; expected an id: at most 64"
    ) as refused:
        start_region(tmp_path / name, TODAY)
    assert str(refused.value).endswith(mend)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_means_nothing_in_yaml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegionStartError, match=r'"null" is no id.*Try null-border\.'):
        start_region(tmp_path / "null", TODAY)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_whole_is_not_written_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, written = Path.write_bytes, []

    def full_after_three(path: Path, content: bytes) -> int:
        if len(written) == 3:
            raise OSError(28, "No space left on device", str(path))
        written.append(path)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_after_three)
    with pytest.raises(RegionStartError, match=r"cannot be written: No space left on device \("):
        start_region(tmp_path / "mine", TODAY)
    assert len(written) == 3
    assert list(tmp_path.iterdir()) == []


def test_new_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "invented" in said.out
    assert re.findall(r"^marznoma (\w+) mine\b", said.out, re.MULTILINE) == ["check", "serve"]
    assert main(["check", "mine"]) == 0


def test_new_refuses_with_one_line_and_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "No")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"marznoma: .*\.\n", said.err)


def test_new_without_a_folder_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["new"])
    assert stopped.value.code == 2
    assert "usage: marznoma new" in capsys.readouterr().err
