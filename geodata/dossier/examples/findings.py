"""Examples of what is left of a matter, of dates, and of a subject's standing (`STANDING.md`, R17 to R19)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.findings import End, Finding
from geodata.dossier.known import KnownSubject, first_of
from geodata.dossier.model import Claim
from geodata.dossier.values import Quantity, When

_DATED_KINDS: Final = ("incident", "development")


def _best(here: Looking) -> Iterator[Example]:
    """R17: several values, and one that is the best; figures first."""
    for _, finding in sorted(_found(here), key=lambda found: found[1].unit is None):
        if finding.best is not None and len(finding.values) > 1:
            yield here.standing_of(finding.best.claims[0])


def _no_best(here: Looking) -> Iterator[Example]:
    """R17: a low and a high, and no best."""
    for claims, finding in _found(here):
        closed = None not in (finding.low, finding.high)
        if finding.best is None and closed and len(finding.values) > 1:
            yield here.told(claims[0], claim=claims[0], values=_written(finding))


def _nothing_stands(here: Looking) -> Iterator[Example]:
    """R17: all is withdrawn or denied."""
    for claims, finding in _found(here):
        if not finding.values:
            yield here.told(claims[0], claims, claim=claims[0])


def _found(here: Looking) -> Iterator[tuple[Sequence[Claim], Finding]]:
    """The claims on each matter with what is found of it, those of the fewest claims first."""
    return ((claims, here.knowledge.finding[key]) for key, claims in here.matters.items())


def _written(finding: Finding) -> list[Claim]:
    """The claims that write the values."""
    return [value.claims[0] for value in finding.values]


def _best_date(here: Looking) -> Iterator[Example]:
    """R18: several dates reported, and the best of them."""
    for known in here.subjects:
        dates = _live_dates(here, known)
        if len({claim.value.meaning for claim in dates}) > 1 and len(known.dates) == 1:
            yield here.told(dates[0], claims=dates)


def _several_dates(here: Looking) -> Iterator[Example]:
    """R18: dates in more than one month, so that a range may hold some of them only."""
    for known in here.subjects:
        ends = [end for when in known.dates for end in (when.earliest, when.latest)]
        if known.subject.kind in _DATED_KINDS and None not in ends:
            months = {(end.year, end.month) for end in ends if end is not None}
            if len(months) > 1:
                yield here.told(known.claims[0], claims=_live_dates(here, known))


def _undated(here: Looking) -> Iterator[Example]:
    """R18: an incident of which no report says when."""
    for known in here.subjects:
        if known.subject.kind in _DATED_KINDS and not known.dates:
            yield here.told(known.claims[0])


def _live_dates(here: Looking, known: KnownSubject) -> list[Claim]:
    stands = here.knowledge.finding.get((known.subject.id, "occurred", None))
    return [] if stands is None else [claim for value in stands.values for claim in value.claims]


def _by_occurrence(here: Looking) -> Iterator[Example]:
    """R19: what is said to have happened stands otherwise than the first of all claims."""
    for known in here.subjects:
        occurrence = [claim for claim in known.claims if claim.property == "occurrence"]
        if occurrence and known.standing != first_of(known.standings):
            deciding = [claim for claim in occurrence if here.knowledge.standing[claim.id] == known.standing]
            yield here.told(deciding[0], deciding, claims=occurrence)


def _by_all_claims(here: Looking) -> Iterator[Example]:
    """R19: nothing is said to have happened, so all claims count."""
    for known in here.subjects:
        if len(known.standings) > 1 and all(claim.property != "occurrence" for claim in known.claims):
            deciding = [c for c in known.claims if here.knowledge.standing[c.id] == known.standing]
            yield here.told(deciding[0], deciding, claims=known.claims)


def _denied_leaves(here: Looking) -> Iterator[Example]:
    """R17: a denied value that would widen low or high, and does not."""
    for claims, finding in _found(here):
        for claim in claims:
            if here.knowledge.standing[claim.id] == "denied" and _outside(claim, finding):
                yield here.standing_of(claim, values=_written(finding))


def _contested_stays(here: Looking) -> Iterator[Example]:
    """R17: a contested value that alone makes low or high what it is."""
    for claims, finding in _found(here):
        for claim in claims:
            if here.knowledge.standing[claim.id] == "contested" and _alone_at_an_end(claim, finding):
                yield here.standing_of(claim, values=_written(finding))


def _outside(claim: Claim, finding: Finding) -> bool:
    if not finding.values:
        return False
    low, high = _ends(claim)
    return _before(low, finding.low) or _before(finding.high, high)


def _alone_at_an_end(claim: Claim, finding: Finding) -> bool:
    others = [value.claims[0] for value in finding.values if claim not in value.claims]
    if not others:
        return False
    low, high = _ends(claim)
    return all(_before(low, _ends(other)[0]) for other in others) or all(
        _before(_ends(other)[1], high) for other in others
    )


def _ends(claim: Claim) -> tuple[End, End]:
    """The ends of a value as written."""
    match claim.value:
        case Quantity() as quantity:
            return quantity.written_low, quantity.written_high
        case When() as when:
            return when.date.earliest, when.date.latest
    return None, None


def _before(one: End, other: End) -> bool:
    """Whether one end lies before another; an open end before or after none."""
    match one, other:
        case Decimal() as low, Decimal() as high:
            return low < high
        case date() as early, date() as late:
            return early < late
    return False


FINDINGS: Final[Mapping[str, Search]] = {
    "R17.best": _best,
    "R17.range": _no_best,
    "R17.nothing": _nothing_stands,
    "R18.best": _best_date,
    "R18.several": _several_dates,
    "R18.undated": _undated,
    "R19.occurrence": _by_occurrence,
    "R19.all": _by_all_claims,
    "denied-leaves": _denied_leaves,
    "contested-stays": _contested_stays,
}
