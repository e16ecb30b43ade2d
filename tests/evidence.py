"""Small bodies of evidence in short words, for the rules of `STANDING.md`: who says what, and who answers.

Among the parties `ministry`, `guards` and the unnamed `officials` are of the state A, `spokesman` speaks for
the ministry; `embassy` is of the state B; `villagers` and `traders` are unnamed and of no state; the others
are outlets.
A publication is named after who publishes it: `daily` and `daily.2` are two of the daily.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from geodata.dossier.because import because
from geodata.dossier.model import Claim, Dossier, Party, Place, Region, Response, Source, Subject
from geodata.dossier.standing import Assessment, assess

_STATED = {"ministry": "a", "guards": "a", "embassy": "b", "officials": "a"}
_PART_OF = {"spokesman": "ministry", "officials": "ministry"}
_UNNAMED = {"officials", "villagers", "traders"}
_PARTIES = ("agency", "daily", "radio", "weekly", "ministry", "guards", "spokesman", "officials", "embassy")
_ALL = (*_PARTIES, "villagers", "traders")

_PLACES = [
    {"id": "post", "names": {"en": "Post"}, "lat": "41", "lon": "11", "precision": "1"},
    # one degree of latitude is 111 km: 26 km, the sum of the radii of 1 and 2, are 0.2341 degrees
    {"id": "town-near", "names": {"en": "Town"}, "lat": "41.2340", "lon": "11", "precision": "2"},
    {"id": "town-far", "names": {"en": "Town"}, "lat": "41.2345", "lon": "11", "precision": "2"},
    {"id": "town-around", "names": {"en": "Town"}, "lat": "41.1", "lon": "11", "precision": "2"},
    {"id": "somewhere", "names": {"en": "Somewhere"}, "precision": "4"},
]


def day(number: int) -> date:
    """A day of December 2025."""
    return date(2025, 12, number)


def claim(name: str, by: str, value: Any = 5, *, on: int = 1, **keys: Any) -> dict[str, Any]:
    """What a party says of the dead of the raid. source: the party's own publication, where not given."""
    made = {"property": "killed", "source": f"{by}.{name}", "made_on": day(on).isoformat(), **keys}
    return {"id": name, "by": by, "value": _plain(value), **_said(name, made)}


def response(name: str, kind: str, target: str, by: str, *, on: int = 1, **keys: Any) -> dict[str, Any]:
    """What a party does to a claim, a response or a publication."""
    made = {"source": f"{by}.{name}", "made_on": day(on).isoformat(), **keys}
    return {"id": name, "kind": kind, "target": target, "by": by, **_said(name, made)}


def evidence(*things: dict[str, Any]) -> Dossier:
    """The dossier of these claims and responses. A `subject` among the keys is the raid where not given."""
    subjects: dict[str, dict[str, list[Any]]] = {}
    sources = {"agency", "daily", "radio"}
    for thing in things:
        keys = dict(thing)
        kept = subjects.setdefault(keys.pop("subject", "raid"), {"claims": [], "responses": []})
        if "kind" in keys:
            kept["responses"].append(Response.model_validate(keys))
        else:
            kept["claims"].append(Claim.model_validate(keys))
        sources.add(keys["source"])
    return Dossier.model_construct(
        region=Region.model_validate(_REGION),
        parties=tuple(_party(name) for name in sorted(_ALL)),
        sources=tuple(_source(name) for name in sorted(sources)),
        places=tuple(map(Place.model_validate, _PLACES)),
        subjects=tuple(_subject(name, kept) for name, kept in sorted(subjects.items())),
        borders=(),
        corrections=(),
        walks=(),
    )


def told(assessment: Assessment) -> dict[str, str]:
    """The standing of every known claim with its reasons, as `denied: r1 r2`."""
    return {
        name: ": ".join(filter(None, (standing, " ".join(because(assessment, name)))))
        for name, standing in assessment.standing.items()
    }


def standings(things: Sequence[dict[str, Any]], on: int | None = None) -> dict[str, str]:
    """What `told` tells of these claims and responses on a day of December 2025, or the last."""
    return told(assess(evidence(*things), None if on is None else day(on)))


_REGION = {
    "id": "edge",
    "name": "The edge",
    "bounds": ["10", "40", "12", "42"],
    "languages": ["en"],
    "started": "2026-01-01",
    "read_until": "2025-12-31",
}


def _said(name: str, keys: dict[str, Any]) -> dict[str, Any]:
    lists = {key: keys[key].split() for key in ("rests_on", "supersedes") if key in keys}
    return {"recorded": "2026-01-01", "summary": f"What {name} says.", **keys, **lists}


def _plain(value: Any) -> Any:
    """A value as a file's reader hands it over: every plain value is text."""
    if isinstance(value, dict):
        return {key: str(item) for key, item in value.items()}
    return value if isinstance(value, list) else str(value)


def _party(name: str) -> Party:
    named = "false" if name in _UNNAMED else "true"
    keys = {"state": _STATED.get(name), "part_of": _PART_OF.get(name), "named": named}
    return Party.model_validate({"id": name, "name": name.title(), "kind": "party", **keys})


def _source(name: str) -> Source:
    keys = {"title": name, "url": f"https://example.org/{name}", "accessed": "2025-12-20", "language": "en"}
    return Source.model_validate(
        {"id": name, "outlet": name, "publisher": name.partition(".")[0], "kind": "news", **keys}
    )


def _subject(name: str, kept: dict[str, list[Any]]) -> Subject:
    made = Subject.model_validate({"id": name, "kind": "incident", "label": name.title()})
    return made.model_copy(update={key: tuple(things) for key, things in kept.items()})
