"""Names that lead from one thing of a region to another, and the circles that they must not make."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from geodata.dossier.documents import Steps
from geodata.dossier.entries import Entry
from geodata.dossier.model import (
    Border,
    Claim,
    Correction,
    Party,
    Place,
    Response,
    Source,
    Subject,
    Written,
)
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.region import Reading
from geodata.dossier.values import Placement, is_id
from geodata.errors import Fault, KnownNames, quoted

_EVIDENCE = (Claim, Response, Source)
_REFERENCES: Mapping[type[Written], Mapping[str, Sequence[type[Written]]]] = {
    Party: {"part_of": (Party,)},
    Source: {"publisher": (Party,)},
    Claim: {"by": (Party,), "source": (Source,), "rests_on": (Claim, Source), "supersedes": (Claim,)},
    Response: {"by": (Party,), "source": (Source,), "rests_on": _EVIDENCE, "target": _EVIDENCE},
    Correction: {"about": (Subject, *_EVIDENCE)},
}
_FILES: Mapping[type[Written], str] = {Party: "parties.yaml", Source: "sources.yaml", Place: "places.yaml"}


class Links:
    """What of a reading the rules need: things by id, and the body that each party speaks for."""

    def __init__(self, reading: Reading) -> None:
        self.claims = {claim.id: claim for claim in reading.of(Claim)}
        self.responses = {response.id: response for response in reading.of(Response)}
        self.sources = {source.id: source for source in reading.of(Source)}
        self.parties = {party.id: party for party in reading.of(Party)}
        self.subject_of = {
            claim.id: subject.id for subject in reading.of(Subject) for claim in subject.claims
        }

    def body(self, party: str) -> str:
        """The top of a party's `part_of` chain; an unnamed party is its own (R1)."""
        if party in self.parties and not self.parties[party].named:
            return party
        seen: set[str] = set()
        while party in self.parties and party not in seen:
            seen.add(party)
            party = self.parties[party].part_of or party
        return party

    def publisher(self, source: str) -> str | None:
        """The body that publishes a source, None where the source is not known."""
        return self.body(self.sources[source].publisher) if source in self.sources else None

    @cached_property
    def of_source(self) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
        """The claims of a source on one subject and property, by (source, subject, property)."""
        found: dict[tuple[str, str, str], list[str]] = {}
        for claim in self.claims.values():
            key = (claim.source, self.subject_of.get(claim.id, ""), claim.property)
            found.setdefault(key, []).append(claim.id)
        return {key: tuple(claims) for key, claims in found.items()}

    @cached_property
    def answers(self) -> Mapping[str, tuple[Response, ...]]:
        """The responses to each thing, by the id of the target."""
        found: dict[str, list[Response]] = {}
        for response in self.responses.values():
            found.setdefault(response.target, []).append(response)
        return {target: tuple(responses) for target, responses in found.items()}

    def rests_on(self, claim: Claim) -> tuple[str, ...]:
        """What a claim rests on; a source stands for its own claims on subject and property, if any (R5)."""
        subject = self.subject_of.get(claim.id, "")
        found: list[str] = []
        for name in claim.rests_on:
            found.extend(self.of_source.get((name, subject, claim.property), (name,)))
        return tuple(found)


def reference_faults(reading: Reading) -> Iterator[Fault]:
    """Every name that leads nowhere or where it must not, and every circle."""
    links = Links(reading)
    yield from _undefined(reading)
    yield from _misplaced(reading, links)
    yield from _circles(reading, links)


def _undefined(reading: Reading) -> Iterator[Fault]:
    """Names that are defined nowhere, also in things that have other faults."""
    missing: set[str] = set()
    known: dict[Sequence[type[Written]], KnownNames] = {}
    for kind, raw, entry in reading.written:
        for steps, name, kinds in _names_in(kind, raw):
            if not is_id(name) or any(name in reading.names.get(kind, ()) for kind in kinds):
                continue  # what is no id was found to be none where it was read
            home = _FILES.get(kinds[0]) if len(kinds) == 1 else None
            if home is None or home in reading.files:
                if kinds not in known:
                    known[kinds] = KnownNames(
                        other for kind in kinds for other in reading.names.get(kind, ())
                    )
                yield _undefined_fault(entry, steps, name, kinds, known[kinds])
            elif home not in missing:
                missing.add(home)
                expected = "the file, since its entries are named elsewhere"
                yield Fault(
                    "missing", home, None, "", "no file", expected, "Add it; an empty one is an empty list."
                )


def _undefined_fault(
    entry: Entry, steps: Steps, name: str, kinds: Sequence[type[Written]], known: KnownNames
) -> Fault:
    expected = f"the id of a {' or '.join(kind.__name__.lower() for kind in kinds)}"
    mend = f"Define it, or mend the id.{known.did_you_mean(name)}"
    return entry.fault("undefined", steps, quoted(name), expected, mend)


def _names_in(
    kind: type[Written], raw: Mapping[str, object]
) -> Iterator[tuple[Steps, str, Sequence[type[Written]]]]:
    """The names of other things in a thing as written: where, the name, and of what it may be the name."""
    for key, kinds in _REFERENCES.get(kind, {}).items():
        value = raw.get(key)
        if isinstance(value, str):
            yield (key,), value, kinds
        elif isinstance(value, list):
            yield from (((key, n), name, kinds) for n, name in enumerate(value) if isinstance(name, str))
    key = "value" if kind is Claim else "at"
    placed = raw.get(key)
    if isinstance(placed, dict):
        for inner, inner_kind in (("place", Place), ("border", Border)):
            if isinstance(name := placed.get(inner), str):
                yield (key, inner), name, (inner_kind,)
    known = PROPERTIES.get(str(raw.get("property")))
    if kind is Claim and known is not None and known.type == "place" and isinstance(placed, str):
        yield (key,), placed, (Place,)


def _misplaced(reading: Reading, links: Links) -> Iterator[Fault]:
    for claim in links.claims.values():
        entry = reading.entry(claim)
        if claim.source in claim.rests_on:
            steps = ("rests_on", claim.rests_on.index(claim.source))
            mend = "Name what the source repeats, or nothing."
            yield entry.fault(
                "own-source", steps, quoted(claim.source), "something other than its source", mend
            )
        for position, name in enumerate(claim.supersedes):
            older = links.claims.get(name)
            if older is not None and (reason := _no_successor(links, claim, older)):
                steps = ("supersedes", position)
                mend = "A later figure of somebody else is a rival claim, not a successor."
                yield entry.fault(
                    "supersedes",
                    steps,
                    f"{quoted(name)}, of another {reason}",
                    "a claim of the same body, subject and property",
                    mend,
                )
    places = {place.id: place for place in reading.of(Place)}
    for subject in reading.of(Subject):
        own = precision_of(subject.at, places)
        if subject.publish_precision is not None and own is not None and subject.publish_precision < own:
            yield reading.entry(subject).fault(
                "publish-precision",
                ("publish_precision",),
                str(subject.publish_precision),
                f"{own} or coarser: the place itself is known no better",
                "Take it out, or write a coarser code.",
            )


def precision_of(at: Placement | None, places: Mapping[str, Place]) -> int | None:
    """The precision code of a placement: its own, or its gazetteer entry's; None where neither is known."""
    if at is None:
        return None
    if at.place is not None:
        return places[at.place].precision if at.place in places else None
    return at.precision


def _no_successor(links: Links, newer: Claim, older: Claim) -> str:
    """Why a claim cannot supersede another, or nothing."""
    if links.body(newer.by) != links.body(older.by):
        return "body"
    if links.subject_of.get(newer.id) != links.subject_of.get(older.id):
        return "subject"
    return "property" if newer.property != older.property else ""


def _circles(reading: Reading, links: Links) -> Iterator[Fault]:
    claims, responses = links.claims, links.responses
    resting = {claim.id: links.rests_on(claim) for claim in claims.values()}
    resting |= {response.id: response.rests_on for response in responses.values()}
    things: Mapping[str, object] = {**claims, **responses}
    taken_back = {response.id: _may_take_back(links, response) for response in responses.values()}
    graphs: tuple[tuple[str, Mapping[str, Iterable[str]], Mapping[str, object]], ...] = (
        ("rests_on", resting, things),
        ("target", {r.id: (r.target,) for r in responses.values()}, responses),
        ("target", taken_back, responses),
        ("supersedes", {c.id: c.supersedes for c in claims.values()}, claims),
        ("part_of", {p.id: (p.part_of,) if p.part_of else () for p in links.parties.values()}, links.parties),
    )
    told: set[frozenset[str]] = set()
    for key, edges, owners in graphs:
        for circle in find_circles(edges):
            if edges is not taken_back or frozenset(circle) not in told:
                told.add(frozenset(circle))
                found = " → ".join(quoted(name) for name in (*circle, circle[0]))
                entry = reading.entry(owners[circle[0]])
                yield entry.fault("circle", (key,), found, "no circle", "Take one of these links out.")


def _may_take_back(links: Links, response: Response) -> tuple[str, ...]:
    """The responses on which a response's own standing depends (R6)."""
    own, publisher = links.body(response.by), links.publisher(response.source)
    found = [name for name in response.rests_on if name in links.responses]
    for answer in links.answers.get(response.id, ()):
        body = links.body(answer.by)
        taken_back = body == own and answer.kind in ("denies", "contradicts", "withdraws")
        if taken_back or (answer.kind == "withdraws" and body == publisher):
            found.append(answer.id)
    if response.kind != "withdraws":
        found.extend(
            answer.id
            for answer in links.answers.get(response.source, ())
            if answer.kind == "withdraws" and links.body(answer.by) == publisher
        )
    return tuple(found)


def find_circles(edges: Mapping[str, Iterable[str]]) -> list[tuple[str, ...]]:
    """One circle of each tangle of a graph, each beginning at its smallest id; none where there is none.

    A walk in depth without recursion: chains may be as long as the dossier.
    """
    done: set[str] = set()
    circles: list[tuple[str, ...]] = []
    for start in sorted(edges):
        if start in done:
            continue
        trail: list[str] = [start]
        on_trail = {start: 0}
        pending = [iter(sorted(edges[start]))]
        while pending:
            name = next(pending[-1], None)
            if name is None:
                pending.pop()
                last = trail.pop()
                del on_trail[last]
                done.add(last)
            elif name in on_trail:
                circle = trail[on_trail[name] :]
                first = circle.index(min(circle))
                circles.append((*circle[first:], *circle[:first]))
            elif name not in done and name in edges:
                on_trail[name] = len(trail)
                trail.append(name)
                pending.append(iter(sorted(edges[name])))
    return circles
