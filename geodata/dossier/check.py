"""The check of a region: its errors, and what is doubtful without being wrong."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Final

from geodata.basemap import basemap_faults
from geodata.collector import collector_held
from geodata.dossier.compare import collide, same_time
from geodata.dossier.entries import Entry
from geodata.dossier.model import (
    Border,
    Claim,
    Dossier,
    Place,
    Response,
    Source,
    Subject,
    known_on,
    matter_unit,
)
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.references import Links, reference_faults
from geodata.dossier.region import Reading, read_files
from geodata.dossier.sides import wrong_sides
from geodata.errors import Fault, RegionError, quoted

FOLDED_OVER: Final = 10
"""A kind of warning with more cases than this is one line, unless all are asked for."""

_LONG_BEFORE: Final = timedelta(days=366)
_LOOSE_UNIT = re.compile(r"\b(over|up to|about|nearly|almost|around|at least|more than)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found. dossier is None where there is an error."""

    region: Path
    dossier: Dossier | None
    errors: tuple[Fault, ...]
    warnings: tuple[Fault, ...]


@collector_held()
def check_region(folder: Path) -> Report:
    """Read and check a region's folder and its base map: every error and every warning in one run."""
    reading = _read(folder)
    warnings = tuple(sorted(_warnings(reading), key=_place)) if not reading.faults else ()
    errors = tuple(sorted((*reading.faults, *basemap_faults(folder)), key=_place))
    return Report(folder, None if errors else reading.dossier(), errors, warnings)


@collector_held()
def read_region(folder: Path) -> Dossier:
    """Read a region's folder. Raises RegionError with all errors where it does not pass the check."""
    reading = _read(folder)
    if reading.faults:
        raise RegionError(folder, reading.faults)
    return reading.dossier()


def lines_of(report: Report, *, every: bool = False) -> Iterator[str]:
    """The report as lines of text; a kind of warning with over 10 cases is one line, unless `every`."""
    for fault in report.errors:
        yield f"error: {fault}"
    by_rule: dict[str, list[Fault]] = defaultdict(list)
    for fault in report.warnings:
        by_rule[fault.rule].append(fault)
    for rule, faults in by_rule.items():
        if every or len(faults) <= FOLDED_OVER:
            yield from (f"warning: {fault}" for fault in faults)
        else:
            yield f"warning: {rule}: {len(faults)} cases, the first at {faults[0]} (--all lists them)"
    yield f"{report.region}: {_count(report.errors, 'error')}, {_count(report.warnings, 'warning')}"


def _read(folder: Path) -> Reading:
    reading = read_files(folder)
    reading.faults.extend(reference_faults(reading))
    return reading


def _place(fault: Fault) -> tuple[str, int, str, str]:
    return fault.file, fault.line or 0, fault.field, fault.rule


def _count(faults: Sequence[Fault], name: str) -> str:
    return f"{len(faults)} {name}{'' if len(faults) == 1 else 's'}"


def _warnings(reading: Reading) -> Iterator[Fault]:
    links = Links(reading)
    for file in reading.unread:
        yield Fault(
            "unread-file", file, None, "", "a file that is not read", "the files of a region", "Rename it."
        )
    yield from _lines_without_subject(reading)
    yield from _addresses_without_copy(reading)
    yield from _odd_days(reading, links)
    yield from _loose_units(reading)
    yield from _one_body_twice(reading, links)
    yield from _undated(reading, links)
    yield from _misquotes(reading, links)
    yield from wrong_sides(reading, links)


def _lines_without_subject(reading: Reading) -> Iterator[Fault]:
    subjects = {subject.id for subject in reading.of(Subject) if subject.kind == "border"}
    for border in reading.of(Border):
        if border.id not in subjects:
            yield reading.entry(border).fault(
                "line-without-subject",
                ("id",),
                quoted(border.id),
                "a border subject of this id",
                "Add its file.",
            )


def _addresses_without_copy(reading: Reading) -> Iterator[Fault]:
    for source in reading.of(Source):
        if source.url is not None and source.archived is None:
            mend = "Archive the page and enter address and day."
            yield reading.entry(source).fault(
                "no-archived-copy", ("url",), "an address without an archived copy", "`archived`", mend
            )


def _odd_days(reading: Reading, links: Links) -> Iterator[Fault]:
    """Days that cannot be, or hardly: an answer before what it answers, a statement after its publication."""
    targets: Mapping[str, Claim | Response] = {**links.claims, **links.responses}
    for response in links.responses.values():
        day, before = _known(links, response), _out_on(links, targets, response.target)
        if before is not None and day < before:
            expected = f"a day not before {before}, when {response.target} became known"
            yield reading.entry(response).fault(
                "answer-before", ("made_on",), str(day), expected, "Mend the day, or the target."
            )
    for thing in targets.values():
        published = links.sources[thing.source].published
        if thing.made_on is None or published is None:
            continue
        entry, made = reading.entry(thing), thing.made_on
        if made.earliest is not None and published.latest is not None and made.earliest > published.latest:
            expected = f"a day not after {published.written}, when its source was published"
            yield entry.fault(
                "made-after-source", ("made_on",), quoted(made.written), expected, "Mend one of them."
            )
        elif made.latest and published.earliest and published.earliest - made.latest > _LONG_BEFORE:
            expected = f"a day within a year of {published.written}, when its source was published"
            mend = "Mend it, or name the source of that time."
            yield entry.fault("made-long-before", ("made_on",), quoted(made.written), expected, mend)


def _out_on(links: Links, things: Mapping[str, Claim | Response], name: str) -> date | None:
    """The day on which a claim or response became known, or a source was published, where that is told."""
    if name in things:
        return _known(links, things[name])
    published = links.sources[name].published
    return None if published is None else published.latest


def _known(links: Links, thing: Claim | Response) -> date:
    return known_on(thing, links.sources[thing.source])


def _loose_units(reading: Reading) -> Iterator[Fault]:
    for claim in reading.of(Claim):
        if claim.unit is not None and (loose := _LOOSE_UNIT.search(claim.unit)):
            expected = "of whom or what, without " + quoted(loose.group())
            mend = "Write the range as the value: {min: …}, {max: …} or both."
            yield reading.entry(claim).fault("loose-unit", ("unit",), quoted(claim.unit), expected, mend)


def _one_body_twice(reading: Reading, links: Links) -> Iterator[Fault]:
    """Claims of one body on one matter that nothing ties together, one fault a claim."""
    family = _families(links)
    for claims in _matters(reading, links).values():
        earlier: dict[Hashable, dict[str, Claim]] = defaultdict(dict)
        families: set[str] = set()
        for claim in claims:
            own = family[claim.id]
            strangers = (
                other
                for like in chain([earlier[claim.value.meaning]], earlier.values())
                for head, other in like.items()
                if head != own and same_time(claim.when, other.when)
            )
            other = next(strangers, None) if len(families) > (own in families) else None
            if other is not None:
                yield from _unlinked(reading.entry(claim), claim, other)
            earlier[claim.value.meaning].setdefault(own, claim)
            families.add(own)


def _unlinked(entry: Entry, claim: Claim, other: Claim) -> Iterator[Fault]:
    if claim.value.meaning == other.value.meaning:
        mend = "Let the later one rest on the first, if it repeats it."
        yield entry.fault(
            "unlinked-repeat", ("value",), f"the same value as in {other.id}", "`rests_on`", mend
        )
    elif PROPERTIES[claim.property].type == "quantity":
        mend = "If the body corrected itself, let the newer claim supersede the older."
        found = f"another figure than in {other.id}"
        yield entry.fault("unlinked-figures", ("value",), found, "`supersedes`", mend)


def _matters(reading: Reading, links: Links) -> dict[tuple[str, ...], list[Claim]]:
    """The claims of each body on each matter, in order of the files."""
    matters: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in reading.of(Claim):
        subject = links.subject_of.get(claim.id, "")
        matters[subject, claim.property, matter_unit(claim) or "", links.body(claim.by)].append(claim)
    return matters


def _families(links: Links) -> dict[str, str]:
    """For each claim the head of all that `rests_on` or `supersedes` tie to it, over any number of steps."""
    head = {name: name for name in links.claims}

    def top(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for claim in links.claims.values():
        for name in (*links.rests_on(claim), *claim.supersedes):
            if name in head:
                head[top(claim.id)] = top(name)
    return {name: top(name) for name in links.claims}


def _undated(reading: Reading, links: Links) -> Iterator[Fault]:
    """Claims without a day that become known after something dated that answers or repeats them."""
    later: dict[str, date] = {}
    dated: list[tuple[str, Claim | Response]] = [
        *((r.target, r) for r in links.responses.values()),
        *((name, c) for c in links.claims.values() for name in c.rests_on),
    ]
    for name, thing in dated:
        if name in links.claims and thing.made_on is not None:
            later[name] = min(later.get(name, date.max), _known(links, thing))
    for name, day in sorted(later.items()):
        claim = links.claims[name]
        if claim.made_on is None and day < _known(links, claim):
            expected = f"a day by {day}, when it was answered or repeated"
            yield reading.entry(claim).fault("datable", ("made_on",), "nothing", expected, f"Write ../{day}.")


def _misquotes(reading: Reading, links: Links) -> Iterator[Fault]:
    places = {place.id: place for place in reading.of(Place)}
    for claim in links.claims.values():
        rested = [links.claims[name] for name in links.rests_on(claim) if name in links.claims]
        same = [other for other in rested if _one_matter(links, claim, other)]
        if same and all(collide(claim, other, places) for other in same):
            names = ", ".join(other.id for other in same)
            mend = "Mend the value, or what it rests on; as it is, it counts as a misquote."
            yield reading.entry(claim).fault(
                "misquote", ("value",), f"a value that differs from {names}", "a value like it", mend
            )


def _one_matter(links: Links, one: Claim, other: Claim) -> bool:
    return (
        links.subject_of.get(one.id) == links.subject_of.get(other.id)
        and one.property == other.property
        and matter_unit(one) == matter_unit(other)
    )
