"""The span of the page Changes: two states of knowledge by one clock, and all that lies between them."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from dashboard.view import RECORDED, View
from geodata.dossier.dates import parse_day
from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Response
from geodata.dossier.strands import part_of, strands
from geodata.dossier.turns import Changes, Turn, changes, turned

Clock = Literal["known", "recorded"]

DEFAULT: Final = "30d"
"""How far back the page goes where the address does not say."""


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """What came in after one day and by another.

    clock: what counts as coming in: to become known, or to be recorded in the dossier. since: the day of the
    state before, what came in on it included. end: the day of the state after. before, after: what is known
    in them. changes: what came in. turns: the standings that turned, those of new claims since they came in,
    in order of subjects and of ids.
    """

    days: Days
    clock: Clock
    since: date
    end: date
    before: Knowledge
    after: Knowledge
    changes: Changes
    turns: tuple[Turn, ...]

    @property
    def backward(self) -> bool:
        """Whether it ends before it begins, or as it begins: nothing can lie in it."""
        return self.since >= self.end

    @property
    def empty(self) -> bool:
        """Whether nothing came in."""
        return not (self.changes.claims or self.changes.responses)

    def to_last(self, recorded_by: date | None) -> bool:
        """Whether it goes on to the last day on which anything came in."""
        last = self.days.last(recorded_by) if self.clock == "known" else self.days.last_recorded()
        return self.end == last

    def day(self, thing: Claim | Response) -> date:
        """The day on which a claim or response came in."""
        if self.clock == "known":
            return self.days.known_on(thing.id)
        return thing.recorded.latest or date.max


def span_of(days: Days, view: View) -> Span | None:
    """The span that a view asks for; None where the dossier has nothing to know on any day."""
    clock: Clock = "recorded" if view.clock == RECORDED else "known"
    last, asked = (
        (days.last_recorded(), view.rec) if clock == "recorded" else (days.last(view.rec), view.asof)
    )
    if last is None:
        return None
    end = last if asked is None else min(asked, last)
    return _span(days, clock, _since(view.since or DEFAULT, end), end, as_of=view.asof, recorded_by=view.rec)


def _since(words: str, end: date) -> date:
    """A day as the address has it: itself, or so many days before the end."""
    if not words.endswith("d"):
        return parse_day(words)
    return end - timedelta(min(int(words.removesuffix("d")), (end - date.min).days))


@lru_cache(maxsize=16)
def _span(
    days: Days, clock: Clock, since: date, end: date, *, as_of: date | None, recorded_by: date | None
) -> Span:
    """The span of these days; it is kept, since a long one asks for the state of many days."""
    after = days.on(as_of, recorded_by)
    if since >= end:
        before = after
    elif clock == "known":
        before = days.on(since, recorded_by)
    else:
        before = days.on(as_of, since)
    found = changes(before, after)
    whole = Span(days, clock, since, end, before, after, found, ())
    turns = (*found.turns, *_turns_of_new(whole, as_of, recorded_by))
    return replace(whole, turns=tuple(sorted(turns, key=lambda turn: (turn.subject, turn.claim.id))))


def _turns_of_new(span: Span, as_of: date | None, recorded_by: date | None) -> Iterator[Turn]:
    """The turns of new claims since they came in.

    Only what came in later and is of the same strand can have turned a claim, so that for the days in between
    no more is assessed than the strands of such claims.
    """
    dossier = span.after.dossier
    strand = strands(dossier)
    things: list[Claim | Response] = [*dossier.claim.values(), *dossier.response.values()]
    last: dict[Hashable, date] = {}
    for thing in things:
        if (day := span.day(thing)) <= span.end:
            last[strand[thing.id]] = max(day, last.get(strand[thing.id], day))
    found = [(s, claim) for s, claim in span.changes.claims if span.day(claim) < last[strand[claim.id]]]
    wanted = {strand[claim.id] for _, claim in found}
    part = Days(part_of(dossier, {name for name in strand if strand[name] in wanted}))
    for subject, claim in found:
        if span.clock == "known":
            first = part.on(span.day(claim), recorded_by)
        else:
            first = part.on(as_of, span.day(claim))
        turn = turned(subject, claim, first, span.after)
        if turn is not None:
            yield turn
