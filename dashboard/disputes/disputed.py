"""What of a view is disputed: subject by subject, matter by matter."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.panel.matters import Matter, by_property
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.select import Criteria, Selected, select
from geodata.dossier.standings import Standing

DISPUTED: Final[tuple[Standing, ...]] = ("contested", "denied", "withdrawn")
"""The standings that the page is about, in the order in which it counts them."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A subject of the view with its disputed matters, each under the name of its property."""

    item: Selected
    matters: tuple[tuple[str, Matter], ...]


def disputes(knowledge: Knowledge, criteria: Criteria) -> tuple[Dispute, ...]:
    """The subjects of a view that have a disputed matter, in reading order.

    Where the view asks for some of the three standings, only matters with a claim of these count.
    """
    wanted = wanted_of(criteria)
    found = (
        Dispute(item, _matters(item.known, knowledge, wanted))
        for item in select(knowledge, criteria).shown
        if not item.known.standings.isdisjoint(wanted)
    )
    return tuple(found)


def wanted_of(criteria: Criteria) -> frozenset[Standing]:
    """Those of the three standings that a view asks for; all where it names none of them."""
    return criteria.standings & set(DISPUTED) or frozenset(DISPUTED)


def tally(found: Iterable[Dispute]) -> Mapping[Standing, int]:
    """The number of claims of each standing in the disputed matters."""
    counts: Counter[Standing] = Counter()
    for dispute in found:
        for _, matter in dispute.matters:
            for group in matter.groups:
                counts[group.standing] += len(group.claims)
    return counts


def _matters(
    known: KnownSubject, knowledge: Knowledge, wanted: frozenset[Standing]
) -> tuple[tuple[str, Matter], ...]:
    return tuple(
        (name, matter)
        for name, matters in by_property(known, knowledge)
        for matter in matters
        if any(group.standing in wanted for group in matter.groups)
    )
