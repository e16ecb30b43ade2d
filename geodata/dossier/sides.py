"""What lies on the wrong side of a border for what is said of it."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from geodata.dossier.along import Chainage, Measured
from geodata.dossier.model import Border, Claim, Place, Subject
from geodata.dossier.references import Links
from geodata.dossier.region import Reading
from geodata.dossier.spots import Spot, spot_of
from geodata.dossier.values import RADIUS_KM, Placement, Terms
from geodata.errors import Fault

ABROAD: Final = frozenset({"base", "airbase"})
"""Types of sites that a state may well have in another country."""


def wrong_sides(reading: Reading, links: Links) -> Iterator[Fault]:
    """Subjects that are placed in another country than is said of them, one fault a subject.

    It is said of a site by its `operator`, where that is the code of a state or a party that has one (of
    bases it is not), of any subject by its `location`. Of the claims of one property all that name one of
    the border's two countries must name the other. A place or location counts where it lies clear of the
    border that is nearest to it: further off than the radius of its precision.
    """
    subjects = [s for s in reading.of(Subject) if s.at is not None and any(map(_tells, s.claims))]
    sides = _Sides(reading, links, subjects)
    for subject in subjects:
        lies = sides.clear(subject.at)
        if lies is None:
            continue
        other = sides.across(lies)
        for name in ("operator", "location"):
            told = {} if name == "operator" and not _at_home(subject) else sides.told(subject, name)
            if other in told and lies.side not in told:
                found = f"a place on the side of {lies.side}, {lies.offset_km:.1f} km from {lies.border}"
                expected = f"one on that of {other}, as {told[other]} says"
                yield reading.entry(subject).fault(
                    "wrong-side", ("at",), found, expected, "Mend the place, or the claim."
                )
                break


def _tells(claim: Claim) -> bool:
    return claim.property in {"operator", "location"}


def _at_home(subject: Subject) -> bool:
    return subject.kind == "site" and subject.type not in ABROAD


class _Sides:
    """In which countries subjects and what is said of them lie, where they lie clear of a border."""

    def __init__(self, reading: Reading, links: Links, subjects: Iterable[Subject]) -> None:
        self._places = {place.id: place for place in reading.of(Place)}
        self._countries = {border.id: border.countries for border in reading.of(Border)}
        self._links = links
        placed = [s.at for s in subjects]
        said = (c.value for s in subjects for c in s.claims if c.property == "location")
        spots = [spot_of(value, self._places) for value in (*placed, *said) if isinstance(value, Placement)]
        self._nearest: Mapping[Spot, Chainage] = {
            spot: lines[0] for spot, lines in Measured(reading.of(Border)).chainages(spots).items() if lines
        }

    def clear(self, placement: Placement | None) -> Chainage | None:
        """Where along its nearest border a place lies; None where it has no side or may lie across."""
        spot = spot_of(placement, self._places)
        lies = self._nearest.get(spot)
        radius = RADIUS_KM.get(spot.precision, math.inf)
        return lies if lies is not None and lies.side is not None and lies.offset_km > radius else None

    def across(self, lies: Chainage) -> str:
        """The country on the other side."""
        left, right = self._countries[lies.border]
        return right if lies.side == left else left

    def told(self, subject: Subject, name: str) -> dict[str, str]:
        """The countries that claims of a property name, each with the id of the first claim that does."""
        found: dict[str, str] = {}
        for claim in subject.claims:
            if claim.property == name:
                for country in self._named(claim):
                    found.setdefault(country, claim.id)
        return found

    def _named(self, claim: Claim) -> Iterator[str]:
        if isinstance(claim.value, Placement):
            lies = self.clear(claim.value)
            if lies is not None and lies.side is not None:
                yield lies.side
        elif isinstance(claim.value, Terms):
            for term in claim.value.terms:
                yield (self._state(term) or term).upper()

    def _state(self, name: str) -> str | None:
        """The state whose organ a party is, itself or by its body."""
        party, body = (self._links.parties.get(one) for one in (name, self._links.body(name)))
        return (party and party.state) or (body and body.state) or None
