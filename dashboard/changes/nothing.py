"""What the page Changes says where a span holds nothing, or nothing with a date; the ways to others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from dashboard.changes.news import is_undated
from dashboard.changes.span import Span
from dashboard.texts import changes_en
from dashboard.wording import counted, day_words
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Response

WEEK, MONTH = 7, 30
SINCE: Final = {WEEK: "7d", MONTH: ""}
"""So many days back from the end, as the address has it."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another span. changes: fields of the view."""

    label: str
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Advice:
    """What is to be said of a span, sentence by sentence, and the ways to others."""

    sentences: tuple[str, ...]
    ways: tuple[Way, ...] = field(default=())


def advice(span: Span) -> Advice | None:
    """What is to be said where a span is empty, ends before it begins, or holds undated things only."""
    since, end = day_words(span.since), day_words(span.end)
    if span.backward:
        ways = (_days_to(span.end, WEEK), _days_to(span.end, MONTH))
        return Advice((changes_en.SPAN_IS_BACKWARD.format(since, end),), ways)
    if span.empty:
        return _of_empty(span, changes_en.NOTHING_IN_SPAN[span.clock].format(since, end))
    new: list[Claim | Response] = [claim for _, claim in span.changes.claims]
    new += [response for _, response in span.changes.responses]
    return _of_undated(span) if all(is_undated(thing, span) for thing in new) else None


def _of_empty(span: Span, nothing: str) -> Advice:
    days = [span.day(thing) for thing in _things(span.before)]
    if not days:
        return Advice((nothing, changes_en.NOR_BEFORE))
    last = max(days)
    things = counted(days.count(last), *changes_en.CLAIMS_AND_ANSWERS)
    ways = [_since(last - timedelta(1))]
    if last > span.end - timedelta(MONTH):
        ways.append(_days_to(span.end, MONTH))
    return Advice((nothing, changes_en.LAST_BEFORE.format(day_words(last), things)), tuple(ways))


def _of_undated(span: Span) -> Advice:
    days = [span.day(thing) for thing in _things(span.before) if not is_undated(thing, span)]
    if not days:
        return Advice((changes_en.ALL_UNDATED,))
    last = max(days)
    return Advice(
        (changes_en.ALL_UNDATED, changes_en.LAST_DATED.format(day_words(last))),
        (_days_to(last, MONTH, asof=last),),
    )


def _things(knowledge: Knowledge) -> Iterator[Claim | Response]:
    yield from knowledge.assessment.claims.values()
    yield from knowledge.assessment.responses.values()


def _since(day: date) -> Way:
    return Way(changes_en.SINCE_DAY.format(day_words(day)), {"since": day.isoformat()})


def _days_to(day: date, number: int, **changes: Any) -> Way:
    return Way(changes_en.DAYS_TO.format(number, day_words(day)), {"since": SINCE[number], **changes})
