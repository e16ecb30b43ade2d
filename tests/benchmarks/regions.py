"""Made-up regions of any size, in the proportions of the one that ships."""

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

PARTIES, SOURCES = 2, 4
"""How many a subject brings with it; the shipped region has more of the first."""

_REGION = """\
id: made-up
name: A made-up region
bounds: [10.0, 10.0, 20.0, 20.0] # west, south, east, north
home: XA
languages: [en]
started: 2024-01-01
read_until: 2024-12-31
"""
_BORDER = """\
id: xa-xb
kind: border
label: Border of the made-up countries
at: {border: xa-xb}
claims:
  - id: xa-xb.length
    property: length_km
    value: 812.4
    by: party-0
    source: source-0
    summary: The ministry gives this length.
"""
_VALUES = (
    ("occurred", "2024-03-05"),
    ("occurred", "2024-03-05/2024-03-06"),
    ("killed", "3"),
    ("killed", "{min: 2, max: 4}"),
    ("wounded", "7"),
    ("method", "[drone, small_arms]"),
    ("occurrence", "An attack on the post in the valley, as the officials of the district tell it"),
)


def write_region(folder: Path, subjects: int, claims: int = len(_VALUES)) -> None:
    """Write a region that passes the check: a border, and incidents of these claims and one response each."""
    (folder / "subjects").mkdir(parents=True)
    (folder / "region.yaml").write_text(_REGION, encoding="utf-8")
    (folder / "parties.yaml").write_text("\n".join(_parties(subjects)), encoding="utf-8")
    (folder / "sources.yaml").write_text("\n".join(_sources(subjects)), encoding="utf-8")
    (folder / "places.yaml").write_text("\n".join(_places(subjects)), encoding="utf-8")
    (folder / "subjects" / "xa-xb.yaml").write_text(_BORDER, encoding="utf-8")
    for number in range(subjects - 1):
        text = "\n".join(_subject(number, claims))
        (folder / "subjects" / f"incident-{number}.yaml").write_text(text, encoding="utf-8")
    line = [[10 + step / 1000, 15 + (step % 7) / 100] for step in range(10_000)]
    properties = {"id": "xa-xb", "countries": ["XA", "XB"], "provenance": "made up", "licence": "CC0-1.0"}
    border = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "LineString", "coordinates": line},
    }
    borders = {"type": "FeatureCollection", "features": [border]}
    (folder / "borders.geojson").write_text(json.dumps(borders), encoding="utf-8")


def _parties(subjects: int) -> Iterator[str]:
    for number in range(subjects * PARTIES):
        yield f"- id: party-{number}\n  name: Ministry number {number}\n  kind: government\n  country: XA\n"


def _sources(subjects: int) -> Iterator[str]:
    for number in range(subjects * SOURCES):
        yield (
            f"- id: source-{number}\n"
            f"  outlet: Daily number {number % 40} (quoting the ministry)\n"
            f"  publisher: party-{number % (subjects * PARTIES)}\n"
            f"  title: What happened in the valley, part {number}\n"
            f"  url: https://daily-{number % 40}.example/world/2024/03/07/what-happened-{number}.html\n"
            f"  published: 2024-03-07\n  accessed: 2024-04-01\n  language: en\n  kind: news\n"
        )


def _places(subjects: int) -> Iterator[str]:
    for number in range(-(-subjects // 3)):
        yield (
            f"- id: place-{number}\n  names: {{en: Village {number}, ru: Деревня {number}}}\n"
            f"  lat: {10.5 + number % 9:.5f}\n  lon: {11.5 + number % 8:.5f}\n  precision: 3\n"
            "  notes: The village stands for its district.\n"
        )


def _subject(number: int, claims: int) -> Iterator[str]:
    name = f"incident-{number}"
    yield f"id: {name}\nkind: incident\ntype: attack\nlabel: Attack number {number}"
    yield f"at: {{place: place-{number // 3}}}"
    yield "notes: >-\n  Placed at the village, which stands for the district;\n  the site is not there."
    yield "claims:"
    for order, (property_, value) in enumerate(islice(cycle(_VALUES), claims)):
        party = PARTIES * number + order % PARTIES
        yield (
            f"  - id: {name}.claim-{order}\n    property: {property_}\n    value: {value}\n"
            f"    by: party-{party}\n    source: source-{SOURCES * number + order % SOURCES}\n"
            "    made_on: 2024-03-07\n    summary: >-\n"
            "      The statement, issued on the day after, has it so; it does not say who told them,\n"
            "      or how many of those were there at that hour.\n"
        )
    yield (
        f"responses:\n  - id: {name}.denial\n    kind: denies\n    target: {name}.claim-2\n"
        f"    by: party-{PARTIES * number + 1}\n    source: source-{SOURCES * number + 3}\n"
        "    made_on: 2024-03-08\n    summary: The other ministry says that nobody was hurt.\n"
    )
