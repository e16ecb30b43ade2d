"""The one filter: which subjects a view holds, behind page, list, map and exports alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from geodata.dossier.along import Stretch
from geodata.dossier.dates import Edtf, not_after
from geodata.dossier.groups import group_of
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Subject
from geodata.dossier.spots import Spot, published_spot
from geodata.dossier.standings import Standing

DATED_KINDS = ("incident", "development")
_READING_ORDER = ("development", "incident", "site", "border")


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a view asks for.

    start, end: the date range, None for an open end. Of the others, none means all. groups: ids of groups.
    standings: a known claim of the subject has one of them. parties: ids; one of them, or of whom it is the
    body, has made a known claim or response. stretch: a part of a border; where the subject is known to lie
    along that border meets it, ends included.
    """

    start: date | None = None
    end: date | None = None
    groups: frozenset[str] = frozenset()
    standings: frozenset[Standing] = frozenset()
    parties: frozenset[str] = frozenset()
    stretch: Stretch | None = None

    @property
    def dated(self) -> bool:
        """Whether there is a date range at all."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class Selected:
    """A subject of the view. spot: where it is drawn. certain: it lies in the date range whole (R18).

    Without a date range, or of a kind that ignores it, nothing is certain or uncertain, and certain is True.
    """

    known: KnownSubject
    group: str
    spot: Spot
    certain: bool = True

    @property
    def subject(self) -> Subject:
        """The subject itself."""
        return self.known.subject

    @property
    def dates(self) -> tuple[Edtf, ...]:
        """When it happened (R18)."""
        return self.known.dates

    @property
    def standing(self) -> Standing:
        """Its own standing (R19)."""
        return self.known.standing


@dataclass(frozen=True, slots=True)
class Selection:
    """The subjects of a view in reading order: talks, incidents with the latest first, sites, borders.

    shown: those that pass the filters. left_out: undated incidents and talks that a date range leaves out and
    that pass all other filters. total: the number of subjects of which a claim is known.
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
        shown = (s for s in self.shown if not s.dates and s.subject.kind in DATED_KINDS)
        return (*shown, *self.left_out)


def select(knowledge: Knowledge, criteria: Criteria) -> Selection:
    """The subjects that pass the filters, as known on a day.

    A date range keeps what is possibly in it (one of its dates meets it), sites and borders always, and the
    undated never.
    """
    kept = [
        Selected(
            known,
            group_of(known.subject),
            published_spot(known.subject, knowledge.dossier.place),
            certain=_certainly_in_range(known, criteria),
        )
        for known in knowledge.subjects.values()
        if _passes(known, criteria) and _on_stretch(known, knowledge, criteria.stretch)
    ]
    shown = [item for item in kept if _possibly_in_range(item.known, criteria)]
    undated = [item for item in kept if criteria.dated and _is_undated(item)]
    return Selection(_in_order(shown), _in_order(undated), len(knowledge.subjects))


def _passes(known: KnownSubject, criteria: Criteria) -> bool:
    """Whether a subject passes all filters but the date range."""
    return (
        (not criteria.groups or group_of(known.subject) in criteria.groups)
        and (not criteria.standings or not criteria.standings.isdisjoint(known.standings))
        and (not criteria.parties or not criteria.parties.isdisjoint(known.speakers))
    )


def _on_stretch(known: KnownSubject, knowledge: Knowledge, stretch: Stretch | None) -> bool:
    if stretch is None:
        return True
    return any(along.meets(stretch) for along in knowledge.along[known.subject.id])


def _ignores_range(known: KnownSubject, criteria: Criteria) -> bool:
    return not criteria.dated or known.subject.kind not in DATED_KINDS


def _possibly_in_range(known: KnownSubject, criteria: Criteria) -> bool:
    return _ignores_range(known, criteria) or any(
        not_after(criteria.start, day.latest) and not_after(day.earliest, criteria.end) for day in known.dates
    )


def _certainly_in_range(known: KnownSubject, criteria: Criteria) -> bool:
    return _ignores_range(known, criteria) or all(_inside(day, criteria) for day in known.dates)


def _inside(day: Edtf, criteria: Criteria) -> bool:
    """Whether every day of an interval lies in the range; an open end lies in no closed one."""
    starts = criteria.start is None or (day.earliest is not None and day.earliest >= criteria.start)
    ends = criteria.end is None or (day.latest is not None and day.latest <= criteria.end)
    return starts and ends


def _is_undated(selected: Selected) -> bool:
    return selected.subject.kind in DATED_KINDS and not selected.dates


def _in_order(subjects: Sequence[Selected]) -> tuple[Selected, ...]:
    def place(selected: Selected) -> tuple[int, int, str]:
        latest = max(((day.latest or date.max).toordinal() for day in selected.dates), default=0)
        return _READING_ORDER.index(selected.subject.kind), -latest, selected.subject.label

    return tuple(sorted(subjects, key=place))
