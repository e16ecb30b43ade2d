"""Writes a dossier as the files of a region: what `geodata` reads, the other way round."""

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import yaml
from pydantic import BaseModel

from geodata.dossier.dates import Edtf
from geodata.dossier.model import Border, Dossier, Subject, Walk
from geodata.dossier.values import Placement, Quantity, Terms, Value, When, Words


class Quoting(yaml.CSafeDumper):
    """Every word in quotation marks, so that it comes back as it is; only nothing is plain."""


Quoting.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def as_yaml(value: object) -> str:
    """Plain values as YAML in block style, one key a line."""
    return yaml.dump(value, Dumper=Quoting, sort_keys=False, default_flow_style=False, width=10**6)


def write_files(folder: Path, files: dict[str, Any]) -> Path:
    """Write files given as text, or as plain values that become YAML or, by their name, JSON."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            text = content
        elif path.suffix == ".yaml":
            text = as_yaml(content)
        else:
            text = json.dumps(content, indent=1)
        path.write_text(text, encoding="utf-8")
    return folder


def write_region(folder: Path, dossier: Dossier, order: Random | None = None) -> Path:
    """Write a dossier's files; with `order`, rows and keys stand in an order of its choosing."""
    files = _files_of(dossier)
    return write_files(folder, _stirred(files, order) if order else files)


def _files_of(dossier: Dossier) -> dict[str, Any]:
    lists = {name: getattr(dossier, name) for name in ("parties", "sources", "places", "corrections")}
    return {
        "region.yaml": _written(dossier.region),
        **{f"{name}.yaml": [_written(thing) for thing in things] for name, things in lists.items()},
        "borders.geojson": {
            "type": "FeatureCollection",
            "features": [_feature(border) for border in dossier.borders],
        },
        **_each("subjects", dossier.subjects),
        **_each("walks", dossier.walks),
    }


def _each(folder: str, things: Iterable[Subject | Walk]) -> dict[str, Any]:
    return {f"{folder}/{thing.id}.yaml": _written(thing) for thing in things}


def _written(thing: BaseModel) -> dict[str, Any]:
    """A thing's keys as the files have them; what is nothing is left out, but for an address."""
    pairs = ((name, _plain(name, getattr(thing, name))) for name in type(thing).model_fields)
    return {name: value for name, value in pairs if value is not None or name == "url"}


def _plain(name: str, value: object) -> Any:
    match value:
        case str() | None:
            return value
        case BaseModel():
            return _written(value)
        case Placement(place=str(place)) if name == "at":
            return {"place": place}
        case Edtf():
            return value.written
        case Quantity() | When() | Terms() | Placement() | Words():
            return _value(value)
        case dict():
            return {key: _plain("", item) for key, item in value.items() if item is not None}
        case tuple():
            return [_plain("", item) for item in value]
        case _:
            return _word(value)


def _value(value: Value) -> Any:
    match value:
        case Quantity(plain=True):
            return str(value.written_low)
        case Quantity():
            ends = {"min": value.written_low, "max": value.written_high}
            return {name: str(end) for name, end in ends.items() if end is not None}
        case Terms():
            return list(value.written)
        case Placement():
            return _plain("", value.as_json())
        case _:
            return value.as_json()


def _word(value: object) -> str:
    """A number, a day, a truth as the files write it: all digits, no exponent."""
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _feature(border: Border) -> dict[str, Any]:
    keys = {name: value for name, value in border.model_dump(mode="json").items() if name != "line"}
    return {
        "type": "Feature",
        "properties": keys,
        "geometry": {"type": "LineString", "coordinates": border.line},
    }


def _stirred(value: Any, order: Random, key: str = "") -> Any:
    """The same files with their rows and keys in another order, but for lists whose order says something."""
    if isinstance(value, dict):
        pairs = order.sample(list(value.items()), len(value))
        return {name: _stirred(item, order, name) for name, item in pairs}
    rows = isinstance(value, list) and all(isinstance(item, dict) for item in value)
    if not rows or key in ("steps", "features"):
        return value
    return [_stirred(item, order) for item in order.sample(value, len(value))]
