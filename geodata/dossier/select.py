"""The one filter: which subjects a view holds, behind page, list, map and exports alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from geodata.dossier.dates import Edtf, not_after
from geodata.dossier.groups import group_of
from geodata.dossier.model import Dossier, Subject
from geodata.dossier.spots import Spot, published_spot
from geodata.dossier.values import When

_DATED_KINDS = ("incident", "development")
_READING_ORDER = ("development", "incident", "site", "border")


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a view asks for. start, end: the date range, None for an open end. groups: none means all."""

    start: date | None = None
    end: date | None = None
    groups: frozenset[str] = frozenset()

    @property
    def dated(self) -> bool:
        """Whether there is a date range at all."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class Selected:
    """A subject of the view. dates: when it happened, every report of it. spot: where it is drawn."""

    subject: Subject
    group: str
    dates: tuple[Edtf, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Selection:
    """The subjects of a view in reading order: talks, incidents with the latest first, sites, borders.

    shown: those that pass the filters. left_out: undated incidents and talks that a date range leaves out and
    that pass all other filters. total: the number of subjects of which anything is reported.
    """

    shown: tuple[Selected, ...]
    left_out: tuple[Selected, ...]
    total: int

    @property
    def on_map(self) -> tuple[Selected, ...]:
        """Those that a map may draw."""
        return tuple(selected for selected in self.shown if selected.spot.on_map)

    @property
    def off_map(self) -> tuple[Selected, ...]:
        """Those known too coarsely, or not at all, to be drawn."""
        return tuple(selected for selected in self.shown if not selected.spot.on_map)

    @property
    def undated(self) -> tuple[Selected, ...]:
        """Incidents and talks of which no report says when, shown or left out."""
        shown = (s for s in self.shown if not s.dates and s.subject.kind in _DATED_KINDS)
        return (*shown, *self.left_out)


def occurred(subject: Subject) -> tuple[Edtf, ...]:
    """When a subject happened: the dates of all claims on that, each once, in order of their first days."""
    dates = {
        claim.value.meaning: claim.value.date
        for claim in reversed(subject.claims)
        if claim.property == "occurred" and isinstance(claim.value, When)
    }
    return tuple(sorted(dates.values(), key=lambda d: (d.earliest or date.min, d.latest or date.max)))


def select(dossier: Dossier, criteria: Criteria) -> Selection:
    """The subjects that pass the filters.

    A date range keeps what is possibly in it (one reported date meets it), sites and borders always, and the
    undated never.
    """
    reported = [
        Selected(subject, group_of(subject), occurred(subject), published_spot(subject, dossier.place))
        for subject in dossier.subjects
        if subject.claims
    ]
    kept = [s for s in reported if not criteria.groups or s.group in criteria.groups]
    shown = [s for s in kept if _in_range(s, criteria)]
    undated = [s for s in kept if criteria.dated and _is_undated(s)]
    return Selection(_in_order(shown), _in_order(undated), len(reported))


def _in_range(selected: Selected, criteria: Criteria) -> bool:
    if not criteria.dated or selected.subject.kind not in _DATED_KINDS:
        return True
    return any(
        not_after(criteria.start, day.latest) and not_after(day.earliest, criteria.end)
        for day in selected.dates
    )


def _is_undated(selected: Selected) -> bool:
    return selected.subject.kind in _DATED_KINDS and not selected.dates


def _in_order(subjects: Sequence[Selected]) -> tuple[Selected, ...]:
    def place(selected: Selected) -> tuple[int, int, str]:
        latest = max(((day.latest or date.max).toordinal() for day in selected.dates), default=0)
        return _READING_ORDER.index(selected.subject.kind), -latest, selected.subject.label

    return tuple(sorted(subjects, key=place))
