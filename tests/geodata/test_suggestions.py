"""A wrong name is answered with the nearest right one, quickly, however many names there are."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import geodata.errors
from geodata.dossier.check import check_region
from geodata.errors import KnownNames
from tests.laws import law
from tests.regions import POST, RAID, TALKS, changed, claim, only_fault, small_region
from tests.writing import write_files

MOST_COMPARED = 100
NAMES = [f"{Random(n).getrandbits(40):x}.claim-{n % 10}" for n in range(10_000)]


@pytest.mark.parametrize(
    ("file", "path", "wrong", "right"),
    [
        (RAID, ("claims", 0, "by"), "minstry", "ministry"),
        (RAID, ("claims", 0, "source"), "agency1", "agency-1"),
        (RAID, ("claims", 2, "rests_on"), ["raid-daed"], "raid-dead"),
        (RAID, ("claims", 2, "supersedes"), ["raid-ded"], "raid-dead"),
        (RAID, ("claims", 0, "property"), "kiled", "killed"),
        (RAID, ("at",), {"place": "twon"}, "town"),
        (TALKS, ("at",), {"border": "aa-b"}, "aa-bb"),
        (TALKS, ("responses", 0, "target"), "talk-on", "talks-on"),
        (TALKS, ("responses", 0, "kind"), "denys", "denies"),
        (POST, ("kind",), "sites", "site"),
        (RAID, ("kind",), "incidents", "incident"),
        ("parties.yaml", (3, "part_of"), "minister", "ministry"),
        ("sources.yaml", (0, "publisher"), "agancy", "agency"),
        ("corrections.yaml", (0, "about"), "raids", "raid"),
    ],
)
def test_a_wrong_name_is_answered_with_the_right_one(
    tmp_path: Path, file: str, path: Sequence[str | int], wrong: object, right: str
) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (file, path, wrong)))
    assert fault.mend.endswith(f' Did you mean "{right}"?')


@pytest.mark.parametrize(
    ("file", "path", "right"),
    [
        (RAID, ("lable",), "label"),
        (RAID, ("claims", 0, "sumary"), "summary"),
        (TALKS, ("responses", 0, "made-on"), "made_on"),
        ("sources.yaml", (0, "archived", "adress"), "address"),
        ("region.yaml", ("bound",), "bounds"),
        ("borders.geojson", ("features", 0, "properties", "licens"), "licence"),
    ],
)
def test_a_wrong_key_is_answered_with_the_keys_that_there_are(
    tmp_path: Path, file: str, path: Sequence[str | int], right: str
) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (file, path, "x")))
    assert fault.rule == "unknown-key"
    assert right in fault.expected.removeprefix("one of ").split(", ")
    assert fault.mend.endswith(f' Did you mean "{right}"?')


def test_a_step_of_a_walk_has_its_own_keys(tmp_path: Path) -> None:
    step = {"view": "sel=raid", "text": "It began here.", "txt": "x"}
    walk = {"id": "tour", "title": "A tour", "steps": [step]}
    fault = only_fault(tmp_path, {**small_region(), "walks/tour.yaml": walk})
    assert (fault.expected, fault.mend[-21:]) == ("one of view, text", ' Did you mean "text"?')


def test_a_far_name_is_answered_with_none(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (RAID, ("claims", 0, "by"), "embassy")))
    assert fault.mend == "Define it, or mend the id."


@law(50)
@given(st.sampled_from(NAMES), st.integers(0, 9), st.sampled_from(["drop", "double", "swap"]))
def test_among_ten_thousand_names_a_slip_at_any_letter_is_answered(name: str, at: int, slip: str) -> None:
    wrong = {
        "drop": name[:at] + name[at + 1 :],
        "double": name[: at + 1] + name[at:],
        "swap": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    }[slip]
    if wrong != name:
        assert MANY.did_you_mean(wrong) == f' Did you mean "{name}"?'


MANY = KnownNames(NAMES)


def test_only_a_few_names_are_compared_and_a_wrong_name_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    compare = geodata.errors.get_close_matches

    def counted(word: str, possibilities: Sequence[str], n: int, cutoff: float) -> list[str]:
        compared.append(len(possibilities))
        return compare(word, possibilities, n=n, cutoff=cutoff)

    monkeypatch.setattr(geodata.errors, "get_close_matches", counted)
    names = KnownNames(NAMES)
    for number in range(1000):
        names.did_you_mean(f"nobody-{number % 100}")
    assert len(compared) == 100
    assert max(compared) <= MOST_COMPARED


def test_a_text_that_is_no_name_is_not_compared() -> None:
    assert MANY.did_you_mean("x" * 10_000_000) == ""


def test_a_region_full_of_wrong_names_is_told_whole(tmp_path: Path) -> None:
    wrong = [claim(f"c{n}", by=f"minstry{n}", source="agency1", property="kiled") for n in range(1000)]
    report = check_region(write_files(tmp_path, changed(small_region(), (RAID, ("claims",), wrong))))
    about = [fault for fault in report.errors if fault.file == RAID]
    assert len(about) == 3000
    assert all("Did you mean" in fault.mend for fault in about)
