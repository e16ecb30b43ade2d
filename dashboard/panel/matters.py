"""The known claims of a subject: property by property, value by value, and by how they stand."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from dashboard.panel.parts import in_order, published
from dashboard.texts import en
from geodata.dossier.findings import Finding
from geodata.dossier.known import Knowledge, KnownSubject, matter_of
from geodata.dossier.matters import said
from geodata.dossier.model import Claim
from geodata.dossier.standing import MatterKey
from geodata.dossier.standings import LIVE, STANDINGS, Standing

ORDER: Final = {name: number for number, name in enumerate(en.PROPERTIES)}
"""The order in which a panel has the properties."""
_FIRST: Final = {"site": ("operator", "status")}
"""What comes before the order of all properties, by kind of subject."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Claims that say the same and stand alike, in order of their days."""

    claims: tuple[Claim, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Reported:
    """One value of a matter, at one time. groups: its claims by how they stand, in R19's order."""

    groups: tuple[Alike, ...]

    @property
    def first(self) -> Claim:
        """The claim whose writing of the value is shown."""
        return self.groups[0].claims[0]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims that have it."""
        return tuple(claim for group in self.groups for claim in group.claims)

    @property
    def standing(self) -> Standing:
        """The first standing, in R19's order, that any of them has."""
        return self.groups[0].standing

    @property
    def fell(self) -> bool:
        """Whether all of them are denied or withdrawn."""
        return self.standing not in LIVE


@dataclass(frozen=True, slots=True)
class Matter:
    """What is reported of one property in one unit: what stands first, then what most parties say.

    finding: what is left of it.
    """

    finding: Finding
    values: tuple[Reported, ...]

    @property
    def groups(self) -> tuple[Alike, ...]:
        """The claims of all values, by value and by how they stand."""
        return tuple(group for value in self.values for group in value.groups)


def by_property(known: KnownSubject, knowledge: Knowledge) -> list[tuple[str, tuple[Matter, ...]]]:
    """The matters of a subject under the names of their properties, in the order of a panel."""
    by_matter: dict[MatterKey, list[Claim]] = defaultdict(list)
    for claim in known.claims:
        by_matter[matter_of(known.subject.id, claim)].append(claim)
    ahead = _FIRST.get(known.subject.kind, ())

    def place(key: MatterKey) -> tuple[int, str]:
        name = key[1]
        return ahead.index(name) - len(ahead) if name in ahead else ORDER[name], key[2] or ""

    groups = groupby(sorted(by_matter, key=place), key=lambda key: key[1])
    return [
        (name, tuple(Matter(knowledge.finding[key], _values(by_matter[key], knowledge)) for key in keys))
        for name, keys in groups
    ]


def _values(claims: Iterable[Claim], knowledge: Knowledge) -> tuple[Reported, ...]:
    saying: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        shown = published(claim, knowledge)
        saying[said(shown)].append(shown)
    values = [Reported(_groups(same, knowledge)) for same in saying.values()]

    def place(value: Reported) -> tuple[bool, int, tuple[date, bool, str]]:
        parties = {claim.by for claim in value.claims}
        return value.fell, -len(parties), in_order(value.first, knowledge.dossier)

    return tuple(sorted(values, key=place))


def _groups(claims: Sequence[Claim], knowledge: Knowledge) -> tuple[Alike, ...]:
    standing: dict[Standing, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: in_order(claim, knowledge.dossier)):
        standing[knowledge.standing[claim.id]].append(claim)
    return tuple(Alike(tuple(standing[name]), name) for name in STANDINGS if name in standing)
