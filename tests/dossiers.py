"""Small dossiers as hypothesis makes them up: any values, names that lead somewhere, no circles."""

from typing import Any, get_args

from hypothesis import strategies as st

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
    SubjectKind,
    Walk,
)
from geodata.dossier.properties import PROPERTIES, Property

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
worded = texts.filter(str.strip)
dates = st.sampled_from(
    ["2025", "202X", "2025-11", "2025-11-26", "2025-11~", "2025-11-26?", "2025-12-01/2025-12-02", "../2025"]
)
days = st.sampled_from(["2024-02-29", "2025-12-02", "2026-01-01"])
whole = st.integers(-(10**9), 10**9)
numbers = st.builds(lambda n, places: f"{n / 10**places:.{places}f}", whole, st.integers(0, 6))
precisions = st.integers(1, 7).map(str)
slugs = st.sampled_from(["a", " B ", "c-d", "e.f_9"])


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The thing, or nothing."""
    return st.none() | strategy


def few_of(names: list[str]) -> st.SearchStrategy[list[str]]:
    """None or some of the names, each once."""
    return st.lists(st.sampled_from(names), unique=True, max_size=2) if names else st.just([])


@st.composite
def ranges(draw: st.DrawFn) -> Any:
    low, high = sorted([draw(numbers), draw(numbers)], key=float)
    return draw(st.sampled_from([low, {"min": low}, {"max": high}, {"min": low, "max": high}]))


@st.composite
def spots(draw: st.DrawFn) -> dict[str, str]:
    made = {"precision": draw(precisions)}
    if draw(st.booleans()):
        lat, lon = draw(st.integers(-90_000, 90_000)), draw(st.integers(-180_000, 180_000))
        made |= {"lat": f"{lat / 1000:.3f}", "lon": f"{lon / 1000:.3f}"}
    return made


@st.composite
def placements(draw: st.DrawFn, places: list[str], borders: list[str]) -> dict[str, str]:
    forms = [spots()]
    if places:
        forms.append(st.sampled_from(places).map(lambda name: {"place": name}))
    for name in borders:
        whole_line = {"border": name}
        start, end = sorted([draw(st.integers(0, 500)), draw(st.integers(501, 900))])
        forms.append(
            st.sampled_from([whole_line, {**whole_line, "from_km": f"{start}", "to_km": f"{end}.5"}])
        )
    return draw(st.one_of(forms))


def values(entry: Property, places: list[str], borders: list[str]) -> st.SearchStrategy[Any]:
    """Any value that fits a property."""
    return {
        "quantity": ranges(),
        "date": dates,
        "place": placements(places, borders),
        "category": slugs | st.lists(slugs, min_size=1, max_size=3),
        "text": worded,
    }[entry.type]


class _Making:
    """The things made so far, and the names that later ones may lead to."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.parties = [f"p{n}" for n in range(draw(st.integers(1, 4)))]
        self.sources = [f"s{n}" for n in range(draw(st.integers(1, 4)))]
        self.places = [f"town-{n}" for n in range(draw(st.integers(0, 2)))]
        self.borders = [f"line-{n}" for n in range(draw(st.integers(0, 2)))]
        self.claims: list[str] = []
        self.responses: list[str] = []

    def party(self, number: int) -> Party:
        keys = {key: self.draw(some(texts)) for key in ("country", "state")}
        above = self.draw(some(st.sampled_from(self.parties[:number]))) if number else None
        named, aliases = self.draw(st.sampled_from(["true", "false"])), self.draw(st.lists(texts, max_size=2))
        made = {"id": self.parties[number], "name": self.draw(worded), "kind": self.draw(worded)}
        return Party.model_validate({**made, **keys, "part_of": above, "named": named, "aliases": aliases})

    def source(self, name: str) -> Source:
        url = self.draw(some(st.just(f"https://{name}.example/?a=b&c='d'")))
        copy = {"address": "http://copies.example", "day": self.draw(days)}
        return Source.model_validate(
            {
                "id": name,
                **{key: self.draw(worded) for key in ("outlet", "title", "language", "kind")},
                "publisher": self.draw(st.sampled_from(self.parties)),
                "url": url,
                "url_reason": None if url else self.draw(worded),
                "archived": self.draw(some(st.just(copy))),
                "published": self.draw(some(dates)),
                "accessed": self.draw(dates),
                "notes": self.draw(texts),
            }
        )

    def place(self, name: str) -> Place:
        names = self.draw(st.dictionaries(worded, worded, min_size=1, max_size=2))
        return Place.model_validate(
            {"id": name, "names": names, "notes": self.draw(texts), **self.draw(spots())}
        )

    def border(self, name: str) -> Border:
        vertex = st.tuples(st.floats(-180, 180, width=32), st.floats(-90, 90, width=32))
        line = self.draw(st.lists(vertex, min_size=2, max_size=5, unique=True))
        keys = {"countries": ["AA", "BB"], "provenance": self.draw(worded), "licence": self.draw(worded)}
        return Border.model_validate({"id": name, **keys, "line": line})

    def claim(self) -> Claim:
        """It rests on earlier claims only, so that there is no circle."""
        entry = PROPERTIES[self.draw(st.sampled_from(sorted(PROPERTIES)))]
        unit = self.draw(worded if entry.needs_unit else some(worded)) if entry.type == "quantity" else None
        made = {
            "id": f"c{len(self.claims):02}",
            "property": entry.name,
            "value": self.draw(values(entry, self.places, self.borders)),
            "unit": unit,
            "when": self.draw(some(dates | st.just("2025/.."))),
            "rests_on": self.draw(few_of(self.claims)),
            **self._said(),
        }
        self.claims.append(made["id"])
        return Claim.model_validate(made)

    def response(self) -> Response:
        """It aims at claims and sources only, and withdraws no source, so that there is no circle."""
        kinds = ["denies", "confirms", "qualifies", "contradicts"]
        made = {
            "id": f"r{len(self.responses):02}",
            "kind": self.draw(st.sampled_from(kinds)),
            "target": self.draw(st.sampled_from([*self.sources, *self.claims])),
            "rests_on": self.draw(few_of([*self.sources, *self.claims])),
            **self._said(),
        }
        self.responses.append(made["id"])
        return Response.model_validate(made)

    def _said(self) -> dict[str, Any]:
        return {
            "by": self.draw(st.sampled_from(self.parties)),
            "source": self.draw(st.sampled_from(self.sources)),
            "made_on": self.draw(some(dates)),
            "recorded": self.draw(days),
            "summary": self.draw(worded),
        }

    def subject(self, name: str) -> Subject:
        things = {
            "claims": tuple(self.claim() for _ in range(self.draw(st.integers(0, 4)))),
            "responses": tuple(self.response() for _ in range(self.draw(st.integers(0, 2)))),
        }
        made = {
            "id": name,
            "kind": self.draw(st.sampled_from(get_args(SubjectKind))),
            "type": self.draw(some(st.just("border_post"))),
            "label": self.draw(worded),
            "at": self.draw(some(placements(self.places, self.borders))),
            "publish_precision": self.draw(some(st.just("7"))),
            "notes": self.draw(texts),
        }
        return Subject.model_validate(made).model_copy(update=things)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Any small dossier that passes the check."""
    making = _Making(draw)
    region = Region.model_validate(
        {
            "id": "made-up",
            "name": draw(worded),
            "bounds": draw(st.sampled_from([["10", "40", "12.5", "42"], ["179", "-10", "-179", "10"]])),
            "home": draw(some(texts)),
            "languages": draw(st.lists(worded, max_size=2)),
            "started": draw(days),
            "read_until": draw(days),
        }
    )
    subjects = [making.subject(f"subject-{n}") for n in range(draw(st.integers(0, 3)))]
    targets = [*making.sources, *making.claims, *making.responses, *(s.id for s in subjects)]
    wrong = {"id": "k", "day": draw(days), "about": draw(st.sampled_from(targets)), "wrong": "x", "now": "y"}
    steps = [{"view": draw(texts), "text": draw(worded)} for _ in range(draw(st.integers(0, 3)))]
    return Dossier.model_construct(
        region=region,
        parties=tuple(making.party(n) for n in range(len(making.parties))),
        sources=tuple(map(making.source, making.sources)),
        places=tuple(map(making.place, making.places)),
        subjects=tuple(subjects),
        borders=tuple(map(making.border, making.borders)),
        corrections=tuple(
            Correction.model_validate({"id": "k", **wrong}) for _ in range(draw(st.booleans()))
        ),
        walks=(Walk.model_validate({"id": "tour", "title": draw(worded), "steps": steps}),) if steps else (),
    )
