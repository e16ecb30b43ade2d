"""A small region that passes the check without a warning, for tests that change one thing in it."""

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from geodata.dossier.check import check_region, read_region
from geodata.dossier.model import Dossier
from geodata.errors import Fault
from tests.writing import write_files

Files = dict[str, Any]

DROPPED = object()
"""Stands for a key that is taken out."""


def small_region() -> Files:
    """The files of the region as plain values, by name."""
    return deepcopy(_FILES)


def changed(files: Files, *changes: tuple[str, Sequence[str | int], object]) -> Files:
    """The files with other values at some places: (file, path in it, value), DROPPED to take it out.

    A position at the end of a list adds to it; a file with an empty path is written whole.
    """
    files = deepcopy(files)
    for file, path, value in changes:
        above: Any = files
        steps = [file, *path]
        for step in steps[:-1]:
            above = above[step]
        last = steps[-1]
        if value is DROPPED:
            del above[last]
        elif isinstance(above, list) and last == len(above):
            above.append(value)
        else:
            above[last] = value
    return files


def dossier_of(folder: Path, files: Files) -> Dossier:
    """The dossier of these files."""
    return read_region(write_files(folder, files))


def faults_of(folder: Path, files: Files) -> tuple[Fault, ...]:
    """The errors of these files."""
    return check_region(write_files(folder, files)).errors


def only_fault(folder: Path, files: Files) -> Fault:
    """The one error of these files."""
    faults = faults_of(folder, files)
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]


def line_of(folder: Path, file: str, words: str) -> int:
    """The line of a file on which these words stand first."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def claim(name: str, **keys: object) -> dict[str, object]:
    """A claim of the ministry on the dead of the raid, with other keys where they are given."""
    made = {
        "id": name,
        "property": "killed",
        "value": "5",
        "by": "ministry",
        "source": "agency-1",
        "made_on": "2025-11-27",
        "summary": f"What {name} says.",
    }
    return {key: value for key, value in {**made, **keys}.items() if value is not DROPPED}


def response(name: str, **keys: object) -> dict[str, object]:
    """A denial of the talks by the ministry, with other keys where they are given."""
    made = {
        "id": name,
        "kind": "denies",
        "target": "talks-on",
        "by": "ministry",
        "source": "daily-1",
        "made_on": "2025-12-03",
        "summary": f"What {name} says.",
    }
    return {key: value for key, value in {**made, **keys}.items() if value is not DROPPED}


def party(name: str, **keys: object) -> dict[str, object]:
    """An outlet, with other keys where they are given."""
    return {"id": name, "name": name.title(), "kind": "outlet", **keys}


def source(name: str, **keys: object) -> dict[str, object]:
    """A publication of the daily with an address and a copy, with other keys where they are given."""
    made = {
        "id": name,
        "outlet": "The Daily",
        "publisher": "daily",
        "title": f"Title of {name}",
        "url": f"https://daily.example/{name}",
        "archived": {"address": f"https://copies.example/{name}", "day": "2026-01-01"},
        "published": "2025-12-03",
        "accessed": "2026-01-01",
        "language": "en",
        "kind": "news",
    }
    return {key: value for key, value in {**made, **keys}.items() if value is not DROPPED}


RAID, TALKS, POST, BORDER = (f"subjects/{name}.yaml" for name in ("raid", "talks", "post-7", "aa-bb"))

_FILES: Files = {
    "region.yaml": {
        "id": "edge",
        "name": "The edge",
        "bounds": ["10", "40", "12", "42"],
        "home": "AA",
        "languages": ["en"],
        "started": "2026-01-01",
        "read_until": "2025-12-31",
    },
    "parties.yaml": [
        party("agency"),
        party("daily"),
        party("ministry", kind="ministry", state="aa"),
        party("spokesman", kind="person", part_of="ministry"),
        party("officials", kind="officials", part_of="ministry", state="aa", named="false"),
    ],
    "sources.yaml": [
        source("agency-1", publisher="agency", outlet="Agency", published="2025-12-02"),
        source("daily-1", url=None, url_reason="Read in print.", archived=None),
    ],
    "places.yaml": [
        {"id": "shire", "names": {"en": "The Shire"}, "lat": "41.5", "lon": "10.5", "precision": "3"},
        {"id": "town", "names": {"en": "Town", "xx": "Tawn"}, "lat": "41", "lon": "11", "precision": "2"},
    ],
    "corrections.yaml": [
        {"id": "cor-1", "day": "2026-01-02", "about": "raid-dead", "wrong": "It was six.", "now": "Five."}
    ],
    "borders.geojson": {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {
                    "id": "aa-bb",
                    "countries": ["AA", "BB"],
                    "provenance": "made up",
                    "licence": "CC0",
                },
                "geometry": {"type": "LineString", "coordinates": [[10.2, 40.5], [11, 41], [11.8, 41.5]]},
            }
        ],
    },
    RAID: {
        "id": "raid",
        "kind": "incident",
        "type": "attack",
        "label": "Attack near the town",
        "at": {"place": "town"},
        "claims": [
            claim("raid-dead"),
            claim("raid-day", property="occurred", value="2025-11-26"),
            claim(
                "raid-dead-daily", by="daily", source="daily-1", made_on="2025-12-03", rests_on=["raid-dead"]
            ),
        ],
    },
    TALKS: {
        "id": "talks",
        "kind": "development",
        "label": "Reported talks",
        "at": {"border": "aa-bb"},
        "claims": [
            claim(
                "talks-on",
                property="occurrence",
                value="talks under way",
                by="officials",
                made_on="2025-12-02",
            )
        ],
        "responses": [response("talks-denied")],
    },
    POST: {
        "id": "post-7",
        "kind": "site",
        "type": "border_post",
        "label": "Border post no. 7",
        "at": {"place": "shire"},
        "claims": [claim("post-run", property="operator", value="border-guards")],
    },
    BORDER: {
        "id": "aa-bb",
        "kind": "border",
        "label": "Border between A and B",
        "at": {"border": "aa-bb"},
        "claims": [claim("border-length", property="length_km", value="1344.15")],
    },
}
