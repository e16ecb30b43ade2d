"""A region's folder, read into a dossier: all that is wrong with it is said in one run."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from geodata.dossier.documents import Document, JsonDocument, YamlDocument
from geodata.dossier.entries import BorderEntry, Entry, fault_of
from geodata.dossier.model import (
    Border,
    Claim,
    Correction,
    Dossier,
    Party,
    Place,
    Region,
    Response,
    Source,
    Subject,
    Walk,
    Written,
)
from geodata.errors import Fault, RegionError, quoted

SHIPPED: Final = Path(__file__).parent.parent / "regions" / "tajikistan"
"""The region that is served where none is named."""

_LISTS: Final[Mapping[str, type[Written]]] = {
    "parties.yaml": Party,
    "sources.yaml": Source,
    "places.yaml": Place,
    "corrections.yaml": Correction,
}
_KNOWN_NAMES: Final = frozenset({"region.yaml", "borders.geojson", "subjects", "walks", *_LISTS})

_IN_ORDER: Final = frozenset({"bounds", "countries", "line", "steps"})
"""Lists whose order says something."""

Thing = TypeVar("Thing", bound=Written)


@dataclass(slots=True)
class Reading:
    """A region's files as far as they could be read.

    written: everything as it was written, with its class and place, also what could not be read. names: every
    id written, by class, so that a mistake is not reported again wherever its thing is named. things: what
    could be read, by class, in order of the files. entries: where each of these stands, by its identity.
    files: all files read, by name. unread: files that look like evidence and are not.
    """

    folder: Path
    region: Region | None = None
    written: list[tuple[type[Written], dict[str, Any], Entry]] = field(default_factory=list)
    things: dict[type[Written], list[Any]] = field(default_factory=dict)
    entries: dict[int, Entry] = field(default_factory=dict)
    names: dict[type[Written], dict[str, Entry]] = field(default_factory=dict)
    files: dict[str, Document] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def of(self, kind: type[Thing]) -> list[Thing]:
        """All things of a class that could be read."""
        return self.things.get(kind, [])

    def entry(self, thing: object) -> Entry:
        """Where a thing that was read stands."""
        return self.entries[id(thing)]

    def dossier(self) -> Dossier:
        """The dossier, every tuple in order of id. Only to be asked for where there is no fault."""
        if self.region is None or self.faults:
            raise RegionError(self.folder, self.faults)

        def in_order(kind: type[Thing]) -> tuple[Thing, ...]:
            return tuple(sorted(self.of(kind), key=lambda thing: str(getattr(thing, "id", ""))))

        return Dossier.model_construct(
            region=self.region,
            parties=in_order(Party),
            sources=in_order(Source),
            places=in_order(Place),
            subjects=in_order(Subject),
            borders=tuple(self.of(Border)),
            corrections=in_order(Correction),
            walks=in_order(Walk),
        )


def read_files(folder: Path) -> Reading:
    """Read every file of a region's folder. What is wrong with single things is in the faults.

    Names that lead from one thing to another are not followed here: see `references.py`.
    """
    reading = Reading(folder)
    if not folder.is_dir():
        reading.faults.append(
            Fault("missing", str(folder), None, "", "no such folder", "a region's folder", "Mend the path.")
        )
        return reading
    _read_region(reading)
    for file, kind in _LISTS.items():
        if (folder / file).exists():
            _read_list(reading, _open(reading, YamlDocument, file), kind)
    if (folder / "borders.geojson").exists():
        _read_borders(reading, _open(reading, JsonDocument, "borders.geojson"))
    for file in _yaml_files(reading, "subjects"):
        _read_subject(reading, _open(reading, YamlDocument, file))
    for file in _yaml_files(reading, "walks"):
        _read_named_file(reading, _open(reading, YamlDocument, file), Walk)
    reading.unread.extend(sorted(_unknown_files(folder)))
    return reading


def version(dossier: Dossier) -> str:
    """The dossier's version: 12 hex digits that change with any of its content, in no order of its files.

    SHA-256 of the checked model as JSON, keys and lists sorted, but for lists whose order says something.
    """
    content = _sorted(dossier.model_dump(mode="json"))
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: item if key in _IN_ORDER else _sorted(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted((_sorted(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


def _open(reading: Reading, kind: type[Document], file: str) -> Document:
    document = kind(reading.folder, file)
    reading.files[file] = document
    reading.faults.extend(document.faults)
    return document


def _yaml_files(reading: Reading, folder: str) -> list[str]:
    return sorted(f"{folder}/{path.name}" for path in (reading.folder / folder).glob("*.yaml"))


def _unknown_files(folder: Path) -> Iterator[str]:
    """Files that look like evidence and are not read, such as a misnamed `subject.yaml`."""
    for path in folder.iterdir():
        if path.name not in _KNOWN_NAMES and path.suffix in (".yaml", ".yml", ".geojson"):
            yield path.name
    for below in ("subjects", "walks"):
        if (folder / below).is_dir():
            yield from (f"{below}/{p.name}" for p in (folder / below).iterdir() if p.suffix != ".yaml")


def _read_region(reading: Reading) -> None:
    document = _open(reading, YamlDocument, "region.yaml")
    if not document.faults:
        reading.region = _build(reading, Region, document.value or {}, Entry(document, ()))


def _read_list(reading: Reading, document: Document, kind: type[Thing]) -> None:
    if document.value is not None and not isinstance(document.value, list):
        fault = document.fault("shape", (), "no list", "a list", "Begin each entry with '- id: …'.")
        reading.faults.append(fault)
        return
    for position, raw in enumerate(document.value or []):
        _read_thing(reading, kind, raw, Entry(document, (position,)))


def _read_thing(reading: Reading, kind: type[Thing], raw: object, entry: Entry) -> Thing | None:
    if isinstance(raw, dict):
        reading.written.append((kind, raw, entry))
        if isinstance(name := raw.get("id"), str):
            _claim_name(reading, kind, name, entry)
    return _build(reading, kind, raw, entry)


def _claim_name(reading: Reading, kind: type[Thing], name: str, entry: Entry) -> None:
    """Note that an id is taken; sources, claims and responses share one name space."""
    shared = (Source, Claim, Response)
    for other in shared if kind in shared else (kind,):
        taken = reading.names.get(other, {}).get(name)
        if taken is not None:
            where = f"{taken.document.file}:{taken.document.line(taken.path)}"
            reading.faults.append(
                entry.fault(
                    "repeated-id", ("id",), quoted(name), "an id of its own", f"It is taken in {where}."
                )
            )
            return
    reading.names.setdefault(kind, {})[name] = entry


def _read_named_file(reading: Reading, document: Document, kind: type[Thing]) -> Thing | None:
    """A file that holds one thing and is named after it."""
    if document.faults:
        return None
    entry = Entry(document, ())
    expected = Path(document.file).stem
    thing = _read_thing(reading, kind, document.value, entry)
    name = document.value.get("id") if isinstance(document.value, dict) else None
    if isinstance(name, str) and name != expected:
        reading.faults.append(
            entry.fault("file-name", ("id",), quoted(name), quoted(expected), "Rename the file or the id.")
        )
    return thing


def _read_subject(reading: Reading, document: Document) -> None:
    """A subject's file; its claims and responses are read one by one, so that one fault hides no other."""
    raw = document.value
    parts: dict[str, list[Any]] = {}
    if isinstance(raw, dict):
        for key, kind in (("claims", Claim), ("responses", Response)):
            parts[key] = sorted(_read_parts(reading, document, key, kind), key=lambda thing: str(thing.id))
        document.value = {key: item for key, item in raw.items() if key not in parts}
    subject = _read_named_file(reading, document, Subject)
    document.value = raw
    if subject is not None:
        whole = subject.model_copy(update={key: tuple(things) for key, things in parts.items()})
        reading.things[Subject][-1] = whole
        reading.entries[id(whole)] = reading.entries.pop(id(subject))


def _read_parts(reading: Reading, document: Document, key: str, kind: type[Thing]) -> Iterator[Thing]:
    raw = document.value.get(key)
    if raw is not None and not isinstance(raw, list):
        fault = document.fault("shape", (key,), "no list", "a list", "Begin each entry with '- id: …'.")
        reading.faults.append(fault)
        return
    for position, item in enumerate(raw or []):
        thing = _read_thing(reading, kind, _recorded(item, reading), Entry(document, (key, position)))
        if thing is not None:
            yield thing


def _recorded(raw: object, reading: Reading) -> object:
    """A claim or response that does not say when it was recorded was so on the day the dossier began."""
    if not isinstance(raw, dict) or raw.get("recorded") is not None:
        return raw
    began = "2000-01-01" if reading.region is None else reading.region.started.isoformat()
    return {**raw, "recorded": began}


def _build(reading: Reading, kind: type[Thing], raw: object, entry: Entry) -> Thing | None:
    try:
        thing = kind.model_validate(raw)
    except ValidationError as error:
        reading.faults.extend(fault_of(entry, kind, detail) for detail in error.errors(include_url=False))
        return None
    reading.things.setdefault(kind, []).append(thing)
    reading.entries[id(thing)] = entry
    return thing


def _read_borders(reading: Reading, document: Document) -> None:
    """The lines: a feature's `properties` are the keys, its geometry the line."""
    value = document.value
    features = value.get("features") if isinstance(value, dict) else None
    if document.faults:
        return
    if not isinstance(features, list):
        expected = "a GeoJSON FeatureCollection of LineStrings"
        reading.faults.append(document.fault("shape", (), "no features", expected, "Give it `features`."))
        return
    for position, feature in enumerate(features):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        raw = {**(properties if isinstance(properties, dict) else {}), "line": geometry or {}}
        _read_thing(reading, Border, raw, BorderEntry(document, ("features", position)))
