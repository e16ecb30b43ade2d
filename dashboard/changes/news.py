"""What of a span is in view: subject by subject, those with the latest first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from dashboard.changes.span import Span
from dashboard.panel.parts import published
from dashboard.texts import en
from geodata.dossier.known import Knowledge, matter_of
from geodata.dossier.matters import said
from geodata.dossier.model import Claim, Correction, Response
from geodata.dossier.select import Criteria, Selected, Selection, select
from geodata.dossier.standings import Standing
from geodata.dossier.turns import Turn

AGAINST: Final = ("withdraws", "denies", "contradicts")
"""The kinds of response that take something down, or try to; the others stand apart."""

_GRAVEST: Final[tuple[Standing, ...]] = ("withdrawn", "denied", "contested", "single source", "corroborated")
_ORDER: Final = {name: number for number, name in enumerate(en.PROPERTIES)}

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Told:
    """New claims of a subject that say the same of one matter and stand alike, in order of their days."""

    claims: tuple[Claim, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Turned:
    """Claims that say the same of one matter and that the same things turned in the same way.

    before: how they stood before the span; new ones, when they came in. turned_by: ids of claims and
    responses.
    """

    claims: tuple[Claim, ...]
    before: Standing
    after: Standing
    turned_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Responses to one thing. target: the id of a claim, a response or a source."""

    target: str
    responses: tuple[Response, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """Corrections of one day that say the same. about: subjects, each with ids of what was mended of it."""

    corrections: tuple[Correction, ...]
    about: tuple[tuple[Selected, tuple[str, ...]], ...]

    @property
    def first(self) -> Correction:
        """The one whose words stand for all."""
        return self.corrections[0]


@dataclass(frozen=True, slots=True)
class Group(Generic[Thing]):
    """A subject in view and what is new of it. size: the number of claims, turns or responses."""

    item: Selected
    things: tuple[Thing, ...]
    size: int


@dataclass(frozen=True, slots=True)
class News:
    """What came in of the subjects in view.

    against, answers: the responses, by what they do. dated, undated: the new claims; by the recorded clock
    all are in `dated`. elsewhere: the number of subjects that changed and that the filters leave out.
    """

    against: tuple[Group[Answered], ...]
    turned: tuple[Group[Turned], ...]
    dated: tuple[Group[Told], ...]
    undated: tuple[Group[Told], ...]
    answers: tuple[Group[Answered], ...]
    corrections: tuple[Mended, ...]
    elsewhere: int

    @property
    def nothing(self) -> bool:
        """Whether there is nothing in view but, perhaps, corrections."""
        return not (self.against or self.turned or self.dated or self.undated or self.answers)


def news(span: Span, criteria: Criteria) -> News:
    """What of a span is in view: of the subjects that pass the filters on its later day."""
    selection = select(span.after, criteria)
    gather = _Gathering(span, selection)
    against, answers = (
        [pair for pair in span.changes.responses if (pair[1].kind in AGAINST) == wanted]
        for wanted in (True, False)
    )
    apart = [
        [pair for pair in span.changes.claims if is_undated(pair[1], span) == wanted]
        for wanted in (False, True)
    ]
    changed = {subject for subject, _ in (*span.changes.claims, *span.changes.responses)}
    changed |= {turn.subject for turn in span.turns}
    return News(
        against=gather.groups(against, _answered, lambda response: (response,)),
        turned=gather.groups(((turn.subject, turn) for turn in span.turns), _turned, gather.turning),
        dated=gather.groups(apart[0], _told, lambda claim: (claim,)),
        undated=gather.groups(apart[1], _told, lambda claim: (claim,)),
        answers=gather.groups(answers, _answered, lambda response: (response,)),
        corrections=_corrections(span, selection),
        elsewhere=len(changed - gather.item.keys()),
    )


def is_undated(thing: Claim | Response, span: Span) -> bool:
    """Whether something is in the span for want of a date: known from the day its source was read (R4)."""
    source = span.after.dossier.source[thing.source]
    return span.clock == "known" and thing.made_on is None and source.published is None


def total(groups: Iterable[Group[Thing]]) -> int:
    """The number of claims, turns or responses of some groups."""
    return sum(group.size for group in groups)


New = TypeVar("New")


class _Gathering:
    """Puts what came in under its subjects, those with the latest of it first."""

    def __init__(self, span: Span, selection: Selection) -> None:
        self.span = span
        self.item = {item.subject.id: item for item in selection.shown}
        self.place = {name: number for number, name in enumerate(self.item)}

    def groups(
        self,
        found: Iterable[tuple[str, New]],
        alike: Callable[[Sequence[New], Span], tuple[Thing, ...]],
        dating: Callable[[New], Sequence[Claim | Response]],
    ) -> tuple[Group[Thing], ...]:
        """The groups. alike: puts together what says the same. dating: by what a subject has its place."""
        of_subject: dict[str, list[New]] = defaultdict(list)
        for subject, thing in found:
            if subject in self.item:
                of_subject[subject].append(thing)

        def latest(subject: str) -> tuple[bool, int, int, int]:
            things = [one for thing in of_subject[subject] for one in dating(thing)]
            dated = [thing for thing in things if not is_undated(thing, self.span)]
            last = max((self.span.day(thing) for thing in dated or things), default=date.min)
            weight = min((_weight(thing) for thing in of_subject[subject]), default=0)
            return not dated, -last.toordinal(), weight, self.place[subject]

        return tuple(
            Group(self.item[subject], alike(of_subject[subject], self.span), len(of_subject[subject]))
            for subject in sorted(of_subject, key=latest)
        )

    def turning(self, turn: Turn) -> list[Claim | Response]:
        """The claims and responses that turned a standing."""
        return list(things_of(turn.turned_by, self.span.after))


def _weight(thing: object) -> int:
    """Of one day, what fell comes before what is contested, and that before all else."""
    return _GRAVEST.index(thing.after) if isinstance(thing, Turn) else 0


def things_of(names: Iterable[str], knowledge: Knowledge) -> Iterable[Claim | Response]:
    """The known claims and responses of these ids."""
    known = knowledge.assessment
    return (known.responses[name] if name in known.responses else known.claims[name] for name in names)


def _told(claims: Sequence[Claim], span: Span) -> tuple[Told, ...]:
    alike: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[*_saying(claim, span.after), span.after.standing[claim.id]].append(claim)
    found = (Told(_by_day(same, span), span.after.standing[same[0].id]) for same in alike.values())
    return tuple(sorted(found, key=lambda told: _row(told.claims, span)))


def _turned(turns: Sequence[Turn], span: Span) -> tuple[Turned, ...]:
    alike: dict[Hashable, list[Turn]] = defaultdict(list)
    for turn in turns:
        how = (turn.before, turn.after, turn.turned_by)
        alike[*_saying(turn.claim, span.after), *how].append(turn)
    found = (
        Turned(
            _by_day((turn.claim for turn in same), span),
            same[0].before,
            same[0].after,
            same[0].turned_by,
        )
        for same in alike.values()
    )
    return tuple(sorted(found, key=lambda turned: _row(turned.claims, span)))


def _answered(responses: Sequence[Response], span: Span) -> tuple[Answered, ...]:
    of_target: dict[str, list[Response]] = defaultdict(list)
    for response in responses:
        of_target[response.target].append(response)
    kinds = (*AGAINST, "confirms", "qualifies")

    def order(response: Response) -> tuple[int, date, str]:
        return kinds.index(response.kind), span.day(response), response.id

    found = (Answered(target, tuple(sorted(same, key=order))) for target, same in of_target.items())
    return tuple(sorted(found, key=lambda answered: order(answered.responses[0])))


def _saying(claim: Claim, knowledge: Knowledge) -> tuple[Hashable, ...]:
    """Equal for claims on one matter that, as they may be shown, say the same."""
    subject = knowledge.assessment.matter(claim)[0]
    return matter_of(subject, claim), said(published(claim, knowledge))


def _by_day(claims: Iterable[Claim], span: Span) -> tuple[Claim, ...]:
    """In order of the days on which they came in; of one day, what only repeats others last."""
    return tuple(sorted(claims, key=lambda claim: (span.day(claim), bool(claim.rests_on), claim.id)))


def _row(claims: Sequence[Claim], span: Span) -> tuple[int, date, str]:
    return _ORDER[claims[0].property], span.day(claims[0]), claims[0].id


def _corrections(span: Span, selection: Selection) -> tuple[Mended, ...]:
    """The dossier's own mistakes, mended in the span, of what is in view; the latest first."""
    in_view: dict[str, list[Selected]] = defaultdict(list)
    for item in selection.shown:
        for name in _names(item):
            in_view[name].append(item)
    alike: dict[tuple[date, str, str], list[Correction]] = defaultdict(list)
    for correction in span.after.dossier.corrections:
        if span.since < correction.day <= span.end and correction.about in in_view:
            alike[correction.day, correction.wrong, correction.now].append(correction)
    found = []
    for same in alike.values():
        about: dict[str, tuple[Selected, list[str]]] = {}
        for correction in same:
            for item in in_view[correction.about]:
                about.setdefault(item.subject.id, (item, []))[1].append(correction.about)
        found.append(Mended(tuple(same), tuple((item, tuple(names)) for item, names in about.values())))
    return tuple(sorted(found, key=lambda m: (-m.first.day.toordinal(), m.first.id)))


def _names(item: Selected) -> set[str]:
    """What a correction of a subject may be about: itself, its known claims and responses, their sources."""
    things: list[Claim | Response] = [*item.known.claims, *item.known.responses]
    return {item.subject.id, *(thing.id for thing in things), *(thing.source for thing in things)}
