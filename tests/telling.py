"""The small region told anew: with other things reported in it, or in hostile words."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selected, Selection, select
from tests.regions import RAID, Files, changed, claim, dossier_of, response, small_region

HOSTILE = (
    "<script>alert(1)</script>",
    "\"' onmouseover='alert(1)' x=\"",
    "A & b &lt;i&gt; &amp;amp; &#60;b&#62;",
    "</article></details></a><img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} {# x #} {0} {} %s %(x)s",
    "![i](https://example.org/i.png) :material/home: $x$ `${x}` \\u003c",
    "\u202eturned\u202c \u200f \u2028 ]]> <!--",
)
"""Texts that do harm where one is taken for something else than text."""

_NAMES = {"name", "en", "xx", "label", "outlet", "title"}
_FREE = {*_NAMES, "notes", "summary", "url_reason", "provenance", "licence", "unit"}
_WORDED = {"occurrence", "remark"}


def dossier(*changes: tuple[str, Sequence[str | int], object]) -> Dossier:
    """The small region with other values at some places, as `changed` has them, and no corrections."""
    return _read(changed(small_region(), ("corrections.yaml", [], []), *changes))


def raid_of(*claims: Mapping[str, object], more: Sequence[Any] = (), **keys: object) -> Dossier:
    """The small region with these claims on the raid, and other keys of it. more: further changes."""
    raid = [(RAID, [name], value) for name, value in keys.items()]
    return dossier((RAID, ["claims"], list(claims)), *raid, *more)


def occurred(*days: str) -> list[dict[str, object]]:
    """One claim for each day on which the raid is said to have happened."""
    return [claim(f"day-{n}", property="occurred", value=day) for n, day in enumerate(days)]


@cache
def told_in(text: str) -> Dossier:
    """A dossier that tells whatever a panel can tell, each free text of it being this one.

    Of the raid some claims stand, some are denied and some withdrawn, and so are answers.
    """
    claims = [
        *(claim(f"killed-{n}", value=str(n)) for n in range(5)),
        claim("killed-5", value="5", source="daily-1"),
        claim("said", property="occurrence", value="x", when="2025-11"),
        claim("number", property="count", value="3", unit="x", by="daily", rests_on=["daily-1", "said"]),
        claim("placed", property="location", value="town"),
    ]
    answers = [
        response("denial", target="said", source="agency-1"),
        response("withdrawal", target="daily-1", kind="withdraws", by="daily", source="agency-1"),
        response("qualification", target="said", kind="qualifies", by="daily"),
        response("confirmation", target="denial", kind="confirms", by="daily"),
    ]
    files = changed(
        small_region(),
        ("corrections.yaml", [], []),
        (RAID, ["claims"], claims),
        (RAID, ["responses"], answers),
        (RAID, ["notes"], "x"),
        *(("places.yaml", [n, "notes"], "x") for n in (0, 1)),
    )
    return _read(_retold(files, text))


def knowledge(read: Dossier, on: str | None = None) -> Knowledge:
    """What is known of a dossier on a day; without one, on the last."""
    return Days(read).on(None if on is None else date.fromisoformat(on))


def selection_of(read: Dossier, on: str | None = None, **criteria: Any) -> Selection:
    """The subjects in view; without criteria, all; without a day, as known on the last."""
    return select(knowledge(read, on), Criteria(**criteria))


def selected(read: Dossier, subject: str) -> Selected:
    """One subject as a view holds it."""
    return next(item for item in selection_of(read).shown if item.subject.id == subject)


def raid(read: Dossier, on: str | None = None) -> KnownSubject:
    """What is known of the raid."""
    return knowledge(read, on).subjects["raid"]


def _read(files: Files) -> Dossier:
    with TemporaryDirectory() as folder:
        return dossier_of(Path(folder), files)


def _retold(value: Any, text: str, key: str = "") -> Any:
    if isinstance(value, list):
        return [_retold(item, text) for item in value]
    if isinstance(value, dict):
        words = "value" if value.get("property") in _WORDED else ""
        return {name: text if name == words else _retold(item, text, name) for name, item in value.items()}
    return text if key in _FREE and isinstance(value, str) else value
