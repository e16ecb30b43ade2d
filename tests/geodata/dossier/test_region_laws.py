"""What holds for every region: it is read back as written, order says nothing, changes change its version."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.check import read_region
from geodata.dossier.model import Dossier
from geodata.dossier.region import version
from tests.dossiers import dossiers
from tests.laws import law
from tests.regions import BORDER, DROPPED, POST, RAID, TALKS, changed, dossier_of, small_region
from tests.writing import write_region


def read_back(dossier: Dossier, order: Random | None = None) -> Dossier:
    with TemporaryDirectory() as folder:
        return read_region(write_region(Path(folder), dossier, order))


@given(dossiers())
@law(40)
def test_a_region_written_and_read_back_is_equal(dossier: Dossier) -> None:
    again = read_back(dossier)
    assert again == dossier
    assert version(again) == version(dossier)


@given(dossiers(), st.randoms(use_true_random=False))
@law(25)
def test_the_order_of_files_rows_and_keys_says_nothing(dossier: Dossier, order: Random) -> None:
    again = read_back(dossier, order)
    assert again == dossier
    assert version(again) == version(dossier)


@pytest.fixture(scope="module")
def shipped(region: Path) -> Dossier:
    return read_region(region)


def test_the_shipped_region_written_and_read_back_is_equal(shipped: Dossier) -> None:
    for order in (None, Random(1), Random(2)):
        again = read_back(shipped, order)
        assert again == shipped
        assert version(again) == version(shipped)


def test_things_are_in_order_of_id(shipped: Dossier) -> None:
    groups = [shipped.parties, shipped.sources, shipped.places, shipped.subjects, shipped.corrections]
    groups += [things for s in shipped.subjects for things in (s.claims, s.responses)]
    for things in groups:
        assert [thing.id for thing in things] == sorted(thing.id for thing in things)


def test_the_order_of_the_borders_says_nothing_to_the_version(shipped: Dossier) -> None:
    other_way = shipped.model_copy(update={"borders": shipped.borders[::-1]})
    assert version(other_way) == version(shipped)


CHANGES = [
    ("region.yaml", ("name",), "The brink"),
    ("region.yaml", ("home",), DROPPED),
    ("region.yaml", ("bounds",), ["10", "40", "12", "41"]),
    ("region.yaml", ("bounds",), ["12", "40", "10", "42"]),
    ("region.yaml", ("started",), "2026-01-02"),
    ("region.yaml", ("read_until",), "2026-01-02"),
    ("parties.yaml", (0, "aliases"), ["A."]),
    ("parties.yaml", (3, "part_of"), DROPPED),
    ("parties.yaml", (4, "named"), "true"),
    ("sources.yaml", (0, "archived"), None),
    ("sources.yaml", (0, "published"), "2025-12-02?"),
    ("places.yaml", (0, "names", "ru"), "Шир"),
    ("places.yaml", (0, "lat"), "41.50001"),
    ("corrections.yaml", (0, "now"), "Four."),
    ("corrections.yaml", (), DROPPED),
    ("borders.geojson", ("features", 0, "properties", "countries"), ["BB", "AA"]),
    ("borders.geojson", ("features", 0, "geometry", "coordinates", 1, 0), 11.00001),
    ("borders.geojson", ("features", 0, "geometry", "coordinates"), [[11.8, 41.5], [11, 41], [10.2, 40.5]]),
    ("sources.yaml", (0, "notes"), "Seen in print."),
    ("sources.yaml", (0, "language"), "ru"),
    ("sources.yaml", (1, "url_reason"), "Lost."),
    ("places.yaml", (0, "notes"), "A shire."),
    ("places.yaml", (0, "precision"), "4"),
    (RAID, ("label",), "Raid"),
    (RAID, ("notes",), "A note."),
    (RAID, ("claims", 0, "by"), "spokesman"),
    (RAID, ("claims", 0, "source"), "daily-1"),
    (RAID, ("claims", 0, "made_on"), "2025-11-27~"),
    (RAID, ("claims", 0, "property"), "wounded"),
    (RAID, ("claims", 0, "value"), "6"),
    (RAID, ("claims", 0, "value"), {"min": "5", "max": "5"}),
    (RAID, ("claims", 0, "unit"), "soldiers"),
    (RAID, ("claims", 0, "when"), "2025"),
    (RAID, ("claims", 0, "recorded"), "2026-02-01"),
    (RAID, ("claims", 0, "summary"), "Says otherwise."),
    (RAID, ("claims", 2, "rests_on"), DROPPED),
    (RAID, ("claims", 2), DROPPED),
    (TALKS, ("responses", 0, "kind"), "contradicts"),
    (TALKS, ("at",), {"border": "aa-bb", "from_km": "1", "to_km": "2"}),
    (POST, ("type",), "outpost"),
    (POST, ("publish_precision",), "4"),
    (POST, (), DROPPED),
    (BORDER, ("claims", 0, "value"), "1344.16"),
    ("walks/tour.yaml", (), {"id": "tour", "title": "A tour", "steps": []}),
]


def test_every_change_changes_the_version(tmp_path: Path) -> None:
    versions = {"as it was": version(dossier_of(tmp_path / "0", small_region()))}
    for number, change in enumerate(CHANGES, 1):
        found = version(dossier_of(tmp_path / str(number), changed(small_region(), change)))
        assert found not in versions.values(), change
        versions[str(change)] = found


def test_the_order_of_a_walks_steps_is_a_part_of_the_version(tmp_path: Path) -> None:
    steps = [{"view": "sel=raid", "text": "First."}, {"view": "sel=talks", "text": "Then."}]
    walks = [{"id": "tour", "title": "A tour", "steps": order} for order in (steps, steps[::-1])]
    one, other = (
        version(dossier_of(tmp_path / str(n), {**small_region(), "walks/tour.yaml": walk}))
        for n, walk in enumerate(walks)
    )
    assert one != other


def test_the_base_map_is_no_part_of_the_version(tmp_path: Path) -> None:
    one = version(dossier_of(tmp_path / "a", small_region()))
    other = version(dossier_of(tmp_path / "b", {**small_region(), "basemap/README.md": "Drawing only."}))
    assert one == other
    assert len(one) == 12
    assert set(one) <= set("0123456789abcdef")
