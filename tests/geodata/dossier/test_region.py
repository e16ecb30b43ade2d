"""Reading a region's folder: its keys and defaults, and what is said of each mistake in it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from geodata.dossier.check import check_region
from geodata.dossier.model import (
    Claim,
    Correction,
    Party,
    Place,
    Region,
    Response,
    Source,
    Subject,
    Written,
)
from tests.regions import (
    DROPPED,
    POST,
    RAID,
    TALKS,
    changed,
    dossier_of,
    faults_of,
    line_of,
    only_fault,
    small_region,
)

# The document's own table: keys, and what holds where one is left out; "!" stands for no default.
KEYS: dict[type[Written], str] = {
    Region: "id! name! bounds! home languages! started! read_until!",
    Party: "id! name! kind! country part_of state named=true aliases=[]",
    Source: (
        "id! outlet! publisher! title! url url_reason archived published accessed! language! kind! notes=''"
    ),
    Place: "id! names! lat lon precision! notes=''",
    Subject: "id! kind! type label! at publish_precision notes='' claims=[] responses=[]",
    Claim: (
        "id! property! value! unit when by! source! made_on rests_on=[] supersedes=[] recorded! summary!"
    ),
    Response: "id! kind! target! by! source! made_on rests_on=[] recorded! summary!",
    Correction: "id! day! about! wrong! now!",
}
DEFAULTS = {"": None, "=true": True, "=[]": (), "=''": ""}


@pytest.mark.parametrize("thing", KEYS, ids=lambda thing: thing.__name__)
def test_the_keys_and_defaults_are_the_documents(thing: type[Written]) -> None:
    found = {}
    for name, field in thing.model_fields.items():
        found[name] = "!" if field.is_required() else field.get_default(call_default_factory=True)
    asked = {}
    for word in KEYS[thing].split():
        name = word.rstrip("!").partition("=")[0]
        asked[name] = DEFAULTS.get(word.removeprefix(name), "!")
    assert found == asked


def test_what_is_left_out_takes_its_default(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, changed(small_region(), ("region.yaml", ["home"], DROPPED)))
    dead, length = dossier.claim["raid-dead"], dossier.claim["border-length"]
    assert dossier.region.home is None
    assert (dead.unit, length.unit, dossier.claim["raid-day"].unit) == ("people", "km", None)
    assert dead.recorded.written == "2026-01-01"
    assert dossier.response["talks-denied"].recorded.written == "2026-01-01"
    assert dossier.party["ministry"].named
    assert not dossier.party["officials"].named


def test_a_plain_null_or_nothing_means_the_default(tmp_path: Path) -> None:
    bare = dossier_of(tmp_path / "bare", small_region())
    nothing = [
        ("region.yaml", ("home",), None),
        *(("parties.yaml", (0, key), None) for key in ("country", "part_of", "state", "named", "aliases")),
        *(("sources.yaml", (1, key), None) for key in ("archived", "notes")),
        *(("places.yaml", (0, key), None) for key in ("notes",)),
        *((POST, (key,), None) for key in ("publish_precision", "notes", "responses")),
        *((RAID, ("claims", 0, key), None) for key in ("unit", "when", "rests_on", "supersedes", "recorded")),
        *((TALKS, ("responses", 0, key), None) for key in ("rests_on", "recorded")),
    ]
    nulls = dossier_of(tmp_path / "nulls", changed(small_region(), *nothing))
    assert nulls == dossier_of(
        tmp_path / "less", changed(small_region(), ("region.yaml", ("home",), DROPPED))
    )
    assert nulls.subjects == bare.subjects


def test_a_word_in_quotation_marks_is_no_null(tmp_path: Path) -> None:
    files = changed(small_region(), (TALKS, ("notes",), "null"))
    assert dossier_of(tmp_path, files).subject["talks"].notes == "null"


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("region.yaml", ("started",)),
        ("parties.yaml", (0, "name")),
        ("sources.yaml", (0, "accessed")),
        ("places.yaml", (0, "precision")),
        ("places.yaml", (0, "names")),
        (RAID, ("label",)),
        (RAID, ("claims", 0, "value")),
        (RAID, ("claims", 0, "summary")),
        (TALKS, ("responses", 0, "target")),
        ("corrections.yaml", (0, "now")),
        ("borders.geojson", ("features", 0, "properties", "licence")),
    ],
)
@pytest.mark.parametrize("value", [None, DROPPED])
def test_nothing_is_an_error_where_there_is_no_default(
    tmp_path: Path, file: str, path: Sequence[str | int], value: object
) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (file, path, value)))
    key = path[-1]
    assert (fault.rule, fault.file, fault.found) == ("missing-key", file, "nothing")
    assert fault.expected == f"the key {key}"
    assert fault.mend == f"Add {key}."
    assert fault.line is not None
    assert fault.field.endswith(str(key))


@pytest.mark.parametrize("value", ["x", None])
@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("region.yaml", ()),
        ("parties.yaml", (0,)),
        ("sources.yaml", (0,)),
        ("sources.yaml", (0, "archived")),
        ("places.yaml", (0,)),
        ("corrections.yaml", (0,)),
        (RAID, ()),
        (RAID, ("claims", 0)),
        (TALKS, ("responses", 0)),
        ("borders.geojson", ("features", 0, "properties")),
    ],
)
def test_a_key_that_is_not_listed_is_an_error_even_with_nothing_in_it(
    tmp_path: Path, file: str, path: Sequence[str | int], value: object
) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (file, (*path, "summery"), value)))
    assert (fault.rule, fault.file, fault.found) == ("unknown-key", file, '"summery"')
    assert fault.line == line_of(tmp_path, file, '"summery"')


def test_a_key_that_is_nearly_one_is_named_in_the_mend(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (RAID, ("claims", 0, "made_onn"), "2025")))
    assert 'Did you mean "made_on"?' in fault.mend
    assert fault.field == "claims.raid-dead.made_onn"


@pytest.mark.parametrize(
    ("file", "path", "value"),
    [
        ("region.yaml", ("languages",), "en"),
        ("parties.yaml", (0,), "agency"),
        ("parties.yaml", (0, "aliases"), {"a": "b"}),
        ("sources.yaml", (0, "archived"), "yes"),
        ("places.yaml", (0, "names"), "The Shire"),
        (RAID, ("claims",), {"a": "b"}),
        (RAID, ("claims", 0), "five"),
        (RAID, ("claims", 0), None),
        (TALKS, ("responses", 0, "rests_on"), "talks-on"),
    ],
)
def test_a_list_or_a_mapping_is_asked_for_where_there_is_none(
    tmp_path: Path, file: str, path: Sequence[str | int], value: object
) -> None:
    fault = next(
        f for f in faults_of(tmp_path, changed(small_region(), (file, path, value))) if f.rule == "shape"
    )
    assert (fault.file, fault.line is not None) == (file, True)


@pytest.mark.parametrize("name", ["parties.yaml", "sources.yaml", "places.yaml", "corrections.yaml"])
def test_an_empty_file_is_an_empty_list_and_a_mapping_is_none(tmp_path: Path, name: str) -> None:
    for text in ("", "[]\n", "# nothing yet\n"):
        files = {"region.yaml": small_region()["region.yaml"], name: text}
        assert faults_of(tmp_path / "empty", files) == ()
    fault = only_fault(tmp_path, {"region.yaml": small_region()["region.yaml"], name: "id: a\n"})
    assert (fault.rule, fault.file) == ("shape", name)


def test_a_subjects_file_goes_by_its_id(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (POST, ("id",), "post-8")))
    assert (fault.rule, fault.file, fault.line, fault.field) == ("file-name", POST, 1, "id")
    assert (fault.found, fault.expected) == ('"post-8"', '"post-7"')


def test_a_folder_that_is_none_is_an_error(tmp_path: Path) -> None:
    report = check_region(tmp_path / "absent")
    assert [fault.rule for fault in report.errors] == ["missing"]
    assert report.dossier is None
    (tmp_path / "empty").mkdir()
    assert [fault.file for fault in check_region(tmp_path / "empty").errors] == ["region.yaml"]
