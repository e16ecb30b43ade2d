"""A region that is read again when its files change."""

import os
import threading
import traceback
from pathlib import Path

import pytest

from geodata.dossier import live
from geodata.dossier.live import Edition, LiveRegion
from geodata.errors import RegionError
from tests.regions import POST, RAID, changed, small_region
from tests.writing import write_files

BROKEN = changed(small_region(), (RAID, ("kind",), "ambush"))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every look is a new one."""
    monkeypatch.setattr(live, "LOOK_AGAIN_AFTER", -1.0)


def test_files_that_do_not_change_are_read_once(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, small_region()))
    first = region.edition()
    assert region.edition() is first
    assert set(first.dossier.subject) == {"raid", "talks", "post-7", "aa-bb"}
    assert len(first.version) == 12


def test_a_change_is_seen_at_the_next_look(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, small_region()))
    before = region.edition()
    write_files(tmp_path, changed(small_region(), (POST, ("label",), "Border post no. 8")))
    after = region.edition()
    assert after.dossier.subject["post-7"].label == "Border post no. 8"
    assert after.version != before.version
    (tmp_path / POST).unlink()
    assert "post-7" not in region.edition().dossier.subject


def test_a_change_that_keeps_the_size_is_seen_too(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, small_region()))
    region.edition()
    write_files(tmp_path, changed(small_region(), (POST, ("label",), "Border post no. 8")))
    os.utime(tmp_path / POST, ns=(1, 1))
    assert region.edition().dossier.subject["post-7"].label == "Border post no. 8"


def test_between_two_looks_the_files_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region = LiveRegion(write_files(tmp_path, small_region()))
    first = region.edition()
    monkeypatch.setattr(live, "_stamp", lambda folder: pytest.fail("looked again"))
    assert region.edition() is first


def test_a_broken_region_tells_its_faults_until_it_is_mended(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, BROKEN))
    for _ in range(2):
        with pytest.raises(RegionError) as refused:
            region.edition()
        assert [(fault.file, fault.line) for fault in refused.value.faults] == [(RAID, 2)]
    write_files(tmp_path, small_region())
    assert isinstance(region.edition(), Edition)
    write_files(tmp_path, BROKEN)
    with pytest.raises(RegionError):
        region.edition()


def test_a_broken_base_map_is_a_fault_too(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, {**small_region(), "basemap/rivers.geojson": "{"}))
    with pytest.raises(RegionError) as refused:
        region.edition()
    assert [fault.file for fault in refused.value.faults] == ["basemap/rivers.geojson"]


def test_a_folder_that_comes_later_is_found(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(tmp_path / "later")
    with pytest.raises(RegionError):
        region.edition()
    write_files(tmp_path / "later", small_region())
    assert region.edition().dossier.region.id == "edge"


def test_the_trace_of_a_fault_does_not_grow_with_the_visits(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, BROKEN))
    lengths = []
    for _ in range(5):
        with pytest.raises(RegionError) as refused:
            region.edition()
        lengths.append(len(traceback.extract_tb(refused.value.__traceback__)))
    assert len(set(lengths)) == 1


def test_several_threads_get_the_same_reading(tmp_path: Path, at_once: None) -> None:
    region = LiveRegion(write_files(tmp_path, small_region()))
    found: list[Edition] = []
    threads = [threading.Thread(target=lambda: found.append(region.edition())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(map(id, found))) == 1
