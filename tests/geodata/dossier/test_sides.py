"""The warning of a subject that lies on the wrong side of a border for what is said of it."""

from pathlib import Path
from typing import Any

import pytest

from geodata.dossier.check import check_region
from geodata.errors import Fault
from tests.regions import changed, claim, party, small_region
from tests.writing import write_files

# The line runs from south-west to north-east: AA lies to its left, in the north-west, BB to its right.
IN_AA = {"lat": "41.5", "lon": "10.6", "precision": "1"}
IN_BB = {"lat": "40.6", "lon": "11.5", "precision": "1"}
NEAR_THE_LINE = {"lat": "40.995", "lon": "11.002", "precision": "1"}
PAST_THE_END = {"lat": "40.1", "lon": "9.8", "precision": "1"}
"""To the right of where the line would go on, which it does not."""
WIDELY_IN_BB = {"lat": "40.7", "lon": "11.4", "precision": "3"}


def faults(folder: Path, at: object, *claims: dict[str, object], **keys: Any) -> list[Fault]:
    """The warnings of a border post with these claims, placed there."""
    subject = {"id": "post-7", "kind": "site", "type": "border_post", "label": "Post", "at": at, **keys}
    parties = small_region()["parties.yaml"]
    files = changed(
        small_region(),
        ("subjects/post-7.yaml", (), {**subject, "claims": list(claims)}),
        ("parties.yaml", (len(parties),), party("guards", part_of="ministry")),
        ("parties.yaml", (len(parties) + 1,), party("neighbour", state="bb")),
        ("parties.yaml", (len(parties) + 2,), party("far-power", state="zz")),
    )
    report = check_region(write_files(folder, files))
    assert report.errors == ()
    return [fault for fault in report.warnings if fault.rule == "wrong-side"]


def run_by(*operators: str, name: str = "run", by: str = "ministry") -> dict[str, object]:
    return claim(name, property="operator", value=list(operators), by=by)


def located(value: object, name: str = "where", by: str = "ministry") -> dict[str, object]:
    return claim(name, property="location", value=value, by=by)


def test_a_post_in_the_other_country_is_named_with_the_distance(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, IN_BB, run_by("ministry"))
    assert (fault.file, fault.field) == ("subjects/post-7.yaml", "at")
    assert fault.line is not None
    assert fault.found == "a place on the side of BB, 61.1 km from aa-bb"
    assert fault.expected == "one on that of AA, as run says"


@pytest.mark.parametrize("operator", ["ministry", "guards", "aa"])
def test_it_is_said_by_a_state_an_organ_or_what_is_part_of_one(tmp_path: Path, operator: str) -> None:
    assert len(faults(tmp_path / "wrong", IN_BB, run_by(operator))) == 1
    assert faults(tmp_path / "right", IN_AA, run_by(operator)) == []


@pytest.mark.parametrize(
    ("at", "operators", "keys"),
    [
        (NEAR_THE_LINE, ["ministry"], {}),
        (WIDELY_IN_BB, ["ministry"], {}),
        (PAST_THE_END, ["ministry"], {}),
        ({"border": "aa-bb"}, ["ministry"], {}),
        (None, ["ministry"], {}),
        ({"precision": "7"}, ["ministry"], {}),
        (IN_BB, ["neighbour"], {}),
        (IN_BB, ["ministry", "neighbour"], {}),
        (IN_BB, ["far-power"], {}),
        (IN_BB, ["border-guards"], {}),
        (IN_BB, ["ministry"], {"type": "base"}),
        (IN_BB, ["ministry"], {"kind": "incident", "type": "attack"}),
    ],
)
def test_there_is_none_where_the_side_or_the_country_is_open(
    tmp_path: Path, at: object, operators: list[str], keys: dict[str, Any]
) -> None:
    assert faults(tmp_path, at, run_by(*operators), **keys) == []


def test_rival_operators_are_no_mistake_of_the_place(tmp_path: Path) -> None:
    rivals = (run_by("ministry"), run_by("neighbour", name="also", by="daily"))
    assert faults(tmp_path, IN_BB, *rivals) == []


def test_a_location_on_the_other_side_speaks_against_the_place_of_any_subject(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path / "wrong", IN_BB, located(IN_AA), kind="incident", type="attack")
    assert fault.expected == "one on that of AA, as where says"
    assert faults(tmp_path / "right", IN_BB, located(IN_BB)) == []
    assert faults(tmp_path / "open", IN_BB, located(WIDELY_IN_BB)) == []
    assert faults(tmp_path / "two", IN_BB, located(IN_AA), located(IN_BB, "there", "daily")) == []
    assert len(faults(tmp_path / "base", IN_BB, located(IN_AA), type="base")) == 1


def test_the_shipped_region_has_none(region: Path) -> None:
    assert [str(fault) for fault in check_region(region).warnings if fault.rule == "wrong-side"] == []
