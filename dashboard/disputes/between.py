"""What lies between two as-of days of a view: the standings that turned, subject by subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.changes.news import Group, Turned, news, total
from dashboard.changes.span import Span
from geodata.dossier.days import Days
from geodata.dossier.select import Criteria, select
from geodata.dossier.turns import changes


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two days and what lies between them, of the subjects that pass the filters on either day.

    span: the days and what is known on each. turned: the standings of claims known on both days that are not
    the same on both. claims, responses: how many became known.
    """

    span: Span
    turned: tuple[Group[Turned], ...]
    claims: int
    responses: int

    @property
    def turns(self) -> int:
        """The number of standings that turned."""
        return total(self.turned)


def compare(
    days: Days, one: date, other: date, criteria: Criteria, *, recorded_by: date | None = None
) -> Comparison:
    """What lies between two days, in whichever order they come."""
    first, last = sorted((one, other))
    before, after = days.on(first, recorded_by), days.on(last, recorded_by)
    found = changes(before, after)
    span = Span(days, "known", first, last, before, after, found, found.turns)
    passing = {item.subject.id for state in (before, after) for item in select(state, criteria).shown}

    def counted(pairs: Sequence[tuple[str, object]]) -> int:
        return sum(subject in passing for subject, _ in pairs)

    return Comparison(
        span,
        # the later day alone would leave out what has turned away from a standing that the filters ask for
        tuple(group for group in news(span, Criteria()).turned if group.item.subject.id in passing),
        counted(found.claims),
        counted(found.responses),
    )
