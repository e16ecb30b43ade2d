"""What is left of each matter: the values that still stand, side by side (`STANDING.md`, R17)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from geodata.dossier.matters import matter_of, said
from geodata.dossier.model import Claim
from geodata.dossier.speakers import Origins
from geodata.dossier.standing import Assessment
from geodata.dossier.standings import LIVE
from geodata.dossier.values import Quantity, When

End = Decimal | date | None
"""An end of a hull; None is open, or there is none."""


@dataclass(frozen=True, slots=True)
class StandingValue:
    """A value and the live claims that have it, in order of their ids; the first writes it."""

    claims: tuple[Claim, ...]
    origins: Origins


@dataclass(frozen=True, slots=True)
class Finding:
    """What is left of a matter.

    values: the live ones, in order of the ids that write them. low, high: the ends of the hull of all of
    them, of quantities as written, of dates in days; None where an end is open, where there are neither, or
    where nothing stands. best: the value on which independent origins agree and that nothing contests.
    """

    subject: str
    property: str
    unit: str | None
    values: tuple[StandingValue, ...]
    low: End
    high: End
    best: StandingValue | None


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """One finding for every matter with a known claim, in order of subject, property and unit."""
    matters: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)
    for claim in sorted(assessment.claims.values(), key=lambda claim: claim.id):
        matters[assessment.matter(claim)].append(claim)
    in_order = sorted(matters.items(), key=lambda matter: (matter[0][0], matter[0][1], matter[0][2] or ""))
    return tuple(_finding(*key, claims, assessment) for key, claims in in_order)


def _finding(
    subject: str, name: str, unit: str | None, claims: Sequence[Claim], assessment: Assessment
) -> Finding:
    live = [claim for claim in claims if assessment.standing[claim.id] in LIVE]
    same: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in live:
        same[claim.value.meaning].append(claim)
    values = tuple(
        StandingValue(tuple(group), frozenset[str]().union(*(assessment.origins[c.id] for c in group)))
        for group in same.values()
    )
    return Finding(subject, name, unit, values, *_hull(live), _best(values, live, assessment))


def _hull(live: Iterable[Claim]) -> tuple[End, End]:
    """The ends of all intervals together, as written: V2's rounding is left out."""
    intervals: list[tuple[Any, Any]] = []
    for claim in live:
        match claim.value:
            case Quantity() as quantity:
                intervals.append((quantity.written_low, quantity.written_high))
            case When() as when:
                intervals.append((when.date.earliest, when.date.latest))
    if not intervals:
        return None, None
    lows, highs = zip(*intervals, strict=True)
    return (None if None in lows else min(lows)), (None if None in highs else max(highs))


def _best(
    values: Sequence[StandingValue], live: Sequence[Claim], assessment: Assessment
) -> StandingValue | None:
    """The first value of corroborated claims that bears out every other corroborated claim.

    None where a claim with the same value is contested or single source.
    """
    corroborated = [claim for claim in live if assessment.standing[claim.id] == "corroborated"]
    matter = matter_of(corroborated, assessment.dossier.place)
    for value in values:
        if any(assessment.standing[claim.id] != "corroborated" for claim in value.claims):
            continue
        different = {said(claim): claim for claim in value.claims}  # by the time of which they say it
        if any(map(matter.all_borne_out_by, different.values())):
            return value
    return None
