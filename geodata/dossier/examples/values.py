"""Examples of values that are compared (`STANDING.md`, V1 to V6 and the table of section 2)."""

from collections.abc import Iterator, Mapping
from typing import Final

from geodata.dossier.compare import bears_out, collide, same_time
from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.model import Claim, matter_unit
from geodata.dossier.properties import PROPERTIES, PropertyType
from geodata.dossier.standings import LIVE, Standing
from geodata.dossier.values import Quantity, Terms, When


def _exact_for_vague(here: Looking) -> Iterator[Example]:
    """V1: a figure within another bears it out, and never the reverse."""
    return _corroborating(here, "quantity")


def _other_units(here: Looking) -> Iterator[Example]:
    """V1: two figures of one property in different units, which are never compared."""
    for known in here.subjects:
        seen: dict[str, Claim] = {}
        for claim in known.claims:
            first = seen.setdefault(claim.property, claim)
            if isinstance(claim.value, Quantity) and matter_unit(first) != matter_unit(claim):
                yield here.told(claim, claim=first, other=claim)


def _counts_apart(here: Looking) -> Iterator[Example]:
    """V1: two figures that do not meet."""
    return _contesting(here, "quantity")


def _rounding(here: Looking) -> Iterator[Example]:
    """V2: two measured figures, the finer within what rounds to the coarser."""
    for rough, fine in _pairs(here, "quantity"):
        plain = _is_plain_measure(rough) and _is_plain_measure(fine) and _live(here, rough, fine)
        if plain and _more_exact(here, fine, rough):
            yield here.told(rough, claim=rough, other=fine)


def _is_plain_measure(claim: Claim) -> bool:
    return PROPERTIES[claim.property].measured and isinstance(claim.value, Quantity) and claim.value.plain


def _day_for_month(here: Looking) -> Iterator[Example]:
    """V3: a date within another bears it out."""
    return _corroborating(here, "date")


def _dates_apart(here: Looking) -> Iterator[Example]:
    """V3: two dates that share no day."""
    return _contesting(here, "date")


def _widened_date(here: Looking) -> Iterator[Example]:
    """V3: a date that is only about right, and what it stands for."""
    for claim in here.claims:
        if isinstance(claim.value, When):
            ends = (claim.value.date.start, claim.value.date.end)
            if None not in ends and any(end is not None and end.mark in ("~", "%") for end in ends):
                yield here.told(claim, claim=claim)


def _place_within(here: Looking) -> Iterator[Example]:
    """V4: a place within another's radius bears it out."""
    for vague, exact in _pairs(here, "place"):
        if _live(here, vague, exact) and _more_exact(here, exact, vague):
            yield here.told(vague, claim=vague, other=exact)


def _places_apart(here: Looking) -> Iterator[Example]:
    """V4: two places further apart than their radii."""
    return _contesting(here, "place")


def _class_and_group(here: Looking) -> Iterator[Example]:
    """V5: who has every term of another's bears it out."""
    for vague, exact in _pairs(here, "category"):
        if _live(here, vague, exact) and _more_exact(here, exact, vague):
            yield here.told(vague, claim=vague, other=exact)


def _terms_apart(here: Looking) -> Iterator[Example]:
    """V5: two without a term in common."""
    return _contesting(here, "category")


def _many_terms(here: Looking) -> Iterator[Example]:
    """V5: two without a term in common, of a property that may have several values."""
    for claim, other in here.pairs(*(name for name, entry in PROPERTIES.items() if entry.many)):
        one, two = claim.value, other.value
        terms = isinstance(one, Terms) and isinstance(two, Terms) and one.collides(two)
        if terms and _live(here, claim, other):
            yield here.told(claim, claim=claim, other=other)


def _same_words(here: Looking) -> Iterator[Example]:
    """V6: the same words bear each other out."""
    for claim, other in _decided(here, "corroborated", "text"):
        if bears_out(other, claim, here.dossier.place):
            yield here.standing_of(claim, other=other)


def _other_words(here: Looking) -> Iterator[Example]:
    """V6: other words, side by side."""
    for claim, other in _pairs(here, "text"):
        if _differ(claim, other) and _live(here, claim, other):
            yield here.told(claim, claim=claim, other=other)


def _other_times(here: Looking) -> Iterator[Example]:
    """Values that would collide, if they were said of times that meet."""
    for claim, other in here.pairs():
        if not same_time(claim.when, other.when) and _live(here, claim, other):
            timeless = (claim.model_copy(update={"when": None}), other.model_copy(update={"when": None}))
            if collide(*timeless, here.dossier.place):
                yield here.told(claim, claim=claim, other=other)


def _corroborating(here: Looking, type_: PropertyType) -> Iterator[Example]:
    """A corroborated claim, and a claim of another value that bears it out."""
    for claim, other in _decided(here, "corroborated", type_):
        if _more_exact(here, other, claim):
            yield here.standing_of(claim, other=other)


def _contesting(here: Looking, type_: PropertyType) -> Iterator[Example]:
    """A contested claim, and a claim of a value that collides with its own."""
    for claim, other in _decided(here, "contested", type_):
        if collide(claim, other, here.dossier.place):
            yield here.standing_of(claim, other=other)


def _decided(here: Looking, standing: Standing, type_: PropertyType) -> Iterator[tuple[Claim, Claim]]:
    """A claim of a standing, with each claim among what decided that; measured figures are for V2."""
    for claim in here.simplest(standing):
        entry = PROPERTIES[claim.property]
        if entry.type == type_ and not entry.measured:
            for name in here.decided_by(claim)[0]:
                yield claim, here.assessment.claims[name]


def _pairs(here: Looking, type_: PropertyType) -> Iterator[tuple[Claim, Claim]]:
    return here.pairs(*(name for name, entry in PROPERTIES.items() if entry.type == type_))


def _more_exact(here: Looking, exact: Claim, vague: Claim) -> bool:
    """Whether the first bears out the second without saying the same."""
    return _differ(exact, vague) and bears_out(exact, vague, here.dossier.place)


def _differ(one: Claim, other: Claim) -> bool:
    return one.value.meaning != other.value.meaning


def _live(here: Looking, *claims: Claim) -> bool:
    return all(here.knowledge.standing[claim.id] in LIVE for claim in claims)


VALUES: Final[Mapping[str, Search]] = {
    "V1.exact": _exact_for_vague,
    "V1.apart": _counts_apart,
    "V1.units": _other_units,
    "V2": _rounding,
    "V3.within": _day_for_month,
    "V3.about": _widened_date,
    "V3.apart": _dates_apart,
    "V4.within": _place_within,
    "V4.apart": _places_apart,
    "V5.within": _class_and_group,
    "V5.apart": _terms_apart,
    "V5.many": _many_terms,
    "V6.same": _same_words,
    "V6.other": _other_words,
    "when": _other_times,
}
