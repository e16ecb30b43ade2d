"""Dates, figures and values in words, as the page writes them."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from dashboard.texts import en
from geodata.dossier.dates import Edtf, End
from geodata.dossier.model import Claim, Dossier, Party, Place
from geodata.dossier.values import Placement, Quantity, Terms, When, Words

Thing = TypeVar("Thing")
_WORD = re.compile(r"\w+")


def day_words(day: date) -> str:
    """A day such as 2 Dec 2025."""
    return f"{day.day} {en.MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """The month of a day, such as Dec 2025."""
    return f"{en.MONTHS[day.month - 1]} {day.year}"


def full_month_words(day: date) -> str:
    """The month of a day, such as December 2025."""
    return f"{en.FULL_MONTHS[day.month - 1]} {day.year}"


def date_words(when: Edtf) -> str:
    """A date or an interval such as 2 Dec 2025, 1–2 Dec 2025, about Nov 2025 or since 2005."""
    if when.start is None or when.end is None:
        return f"by {_end_words(when.end)}" if when.end else f"since {_end_words(_known(when.start))}"
    if when.start == when.end:
        return _end_words(when.start)
    start, end = when.start, when.end
    exact = start.unit == end.unit == "day" and not (start.mark or end.mark)
    if exact and (start.first.year, start.first.month) == (end.first.year, end.first.month):
        return f"{start.first.day}–{day_words(end.first)}"
    if exact and start.first.year == end.first.year:
        return f"{start.first.day} {en.MONTHS[start.first.month - 1]} – {day_words(end.first)}"
    return f"{_end_words(start)} – {_end_words(end)}"


def number_words(number: Decimal) -> str:
    """A number with commas between thousands and no empty decimals: 1,344.15."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity_words(quantity: Quantity) -> str:
    """A count or measure as written: 5, 3–5, 5 or more, up to 9."""
    low, high = quantity.written_low, quantity.written_high
    if low is not None and high is not None:
        return number_words(low) if low == high else f"{number_words(low)}–{number_words(high)}"
    return f"{number_words(low)} or more" if low is not None else f"up to {number_words(_known(high))}"


def unit_words(claim: Claim) -> str:
    """The unit of a claim as the page writes it, nothing where the type has none."""
    unit = claim.unit or ""
    if isinstance(claim.value, Quantity) and claim.value.written_low == claim.value.written_high == 1:
        unit = en.UNITS_OF_ONE.get(unit.strip().casefold(), unit)
    return _WORD.sub(lambda word: en.UNIT_SIGNS.get(word[0].casefold(), word[0]), unit.strip(" "))


def term_words(term: str, dossier: Dossier) -> str:
    """A category's term: the party of that id by its name, a name that is written like it, else its words."""
    party = dossier.party.get(term.casefold())
    if party is not None:
        return party.name
    words = term.replace("-", " ").replace("_", " ")
    return _names(dossier).get(words.casefold(), words[:1].upper() + words[1:])


@lru_cache(maxsize=4)
def _names_of(names: tuple[str, ...]) -> Mapping[str, str]:
    return {name.casefold().replace("-", " "): name for name in reversed(names)}


def _names(dossier: Dossier) -> Mapping[str, str]:
    """The names and aliases of all parties as written, by their small letters."""
    return _names_of(tuple(name for party in dossier.parties for name in (party.name, *party.aliases)))


def party_first(party: Party) -> str:
    """The name of a party where it begins a line: that of an unnamed one describes, and takes a capital."""
    return party.name if party.named else party.name[:1].upper() + party.name[1:]


def place_words(placement: Placement, dossier: Dossier) -> str:
    """A place by its name, a border by its label, a spot by its coordinates."""
    if placement.place is not None:
        return place_name(dossier.place[placement.place])
    if placement.border is not None:
        label = border_label(placement.border, dossier)
        if placement.from_km is None or placement.to_km is None:
            return label
        return f"{label}, km {placement.from_km:,.0f}–{placement.to_km:,.0f}"
    if placement.lat is None or placement.lon is None:
        return en.PRECISION[placement.precision or 7]
    return coordinate_words(placement.lat, placement.lon, placement.precision or 7)


def place_name(place: Place) -> str:
    """The English name of a gazetteer entry, or the first that it has."""
    return place.names.get("en") or next(iter(place.names.values()))


def border_label(border: str, dossier: Dossier) -> str:
    """The label of a border's subject, or its id where it has none."""
    subject = dossier.subject.get(border)
    return subject.label if subject is not None and subject.kind == "border" else border


def coordinate_words(lat: float, lon: float, precision: int) -> str:
    """Coordinates with no more decimals than the precision bears: three for an exact site, one or none."""
    decimals = {1: 3, 2: 1, 3: 1}.get(precision, 0)
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    return f"{abs(lat):.{decimals}f}° {north}, {abs(lon):.{decimals}f}° {east}"


def value_words(claim: Claim, dossier: Dossier) -> str:
    """A claim's value in words, without its unit."""
    match claim.value:
        case Quantity() as quantity:
            return quantity_words(quantity)
        case When() as when:
            return date_words(when.date)
        case Placement() as placement:
            return place_words(placement, dossier)
        case Terms() as terms:
            return ", ".join(term_words(term.strip(), dossier) for term in terms.written)
        case Words() as words:
            return words.written[:1].upper() + words.written[1:]


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: 1 claim, 2,000 claims."""
    return f"{number:,} {one if number == 1 else many}"


def _end_words(end: End) -> str:
    text = _unmarked(end)
    if end.mark in ("~", "%"):
        text = f"about {text}"
    return f"{text}?" if end.mark in ("?", "%") else text


def _unmarked(end: End) -> str:
    match end.unit:
        case "day":
            return day_words(end.first)
        case "month":
            return month_words(end.first)
        case "year":
            return str(end.first.year)
        case "decade":
            return f"{end.first.year}s"
        case "century":
            return f"{end.first.year}–{end.last.year}"


def _known(thing: Thing | None) -> Thing:
    if thing is None:
        raise ValueError("an interval has at least one end")
    return thing
