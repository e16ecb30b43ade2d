"""The values that claims carry, and how two of them compare (`STANDING.md`, section 2).

Each value keeps what was written, so that a region can be written back as it was read.
"""

import re
from collections.abc import Hashable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from geodata.dossier.dates import Edtf
from geodata.errors import UnfitError

ID_PATTERN: Final = r"[a-z0-9][a-z0-9._-]{0,63}"
RADIUS_KM: Final = {1: 1.0, 2: 25.0, 3: 60.0, 4: 200.0}
"""What a precision code means as a radius in kilometres (V4); the codes left out have none."""

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_ID = re.compile(ID_PATTERN)
_RANGE_KEYS = frozenset({"min", "max"})
_AT_KEYS = frozenset({"place", "border", "from_km", "to_km", "lat", "lon", "precision"})
_EXPECTED_NUMBER = "a number such as 5 or 1344.15, or a range such as {min: 3, max: 5}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or a measure as a closed interval (V1).

    written_low, written_high: the ends as written. low, high: the ends that it is compared by, wider
    for a plain measured number (V2). None is an open end. plain: written as one number.
    """

    written_low: Decimal | None
    written_high: Decimal | None
    low: Decimal | None
    high: Decimal | None
    plain: bool

    @property
    def meaning(self) -> Hashable:
        """Equal for two values that mean the same."""
        return self.low, self.high

    def collides(self, other: "Quantity") -> bool:
        """Whether the two intervals do not meet."""
        return _above(self.low, other.high) or _above(other.low, self.high)

    def bears_out(self, other: "Quantity") -> bool:
        """Whether this interval lies inside the other."""
        low = other.low is None or (self.low is not None and self.low >= other.low)
        return low and (other.high is None or (self.high is not None and self.high <= other.high))

    def as_json(self) -> Any:
        """A number, or `{min, max}` as written; whole numbers without a point."""
        if self.plain:
            return _json_number(self.written_low)
        ends = {"min": self.written_low, "max": self.written_high}
        return {name: _json_number(end) for name, end in ends.items() if end is not None}


@dataclass(frozen=True, slots=True)
class When:
    """A day or an interval of days (V3)."""

    date: Edtf

    @property
    def meaning(self) -> Hashable:
        """Equal for two values that mean the same."""
        return self.date.earliest, self.date.latest

    def collides(self, other: "When") -> bool:
        """Whether the two intervals share no day."""
        return not self.date.meets(other.date)

    def bears_out(self, other: "When") -> bool:
        """Whether every day of this one lies in the other."""
        return self.date.within(other.date)

    def as_json(self) -> str:
        """The date as written, in EDTF."""
        return self.date.written


@dataclass(frozen=True, slots=True)
class Placement:
    """Where something is: a gazetteer entry, a spot, or a border or a stretch of one (V4).

    place, border: ids. lat, lon: degrees north and east (WGS 84), None where unknown.
    precision: 1 exact to 7 not located; None for a gazetteer entry, whose own precision holds.
    from_km, to_km: the stretch along the border, both None for the whole of it.
    """

    place: str | None = None
    border: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: int | None = None
    from_km: float | None = None
    to_km: float | None = None

    @property
    def meaning(self) -> Hashable:
        """Equal for two values that mean the same."""
        return self

    def as_json(self) -> Any:
        """The mapping of the files, or the bare id of a gazetteer entry."""
        if self.place is not None:
            return self.place
        if self.border is not None:
            stretch = {} if self.from_km is None else {"from_km": self.from_km, "to_km": self.to_km}
            return {"border": self.border, **stretch}
        return {"lat": self.lat, "lon": self.lon, "precision": self.precision}


@dataclass(frozen=True, slots=True)
class Terms:
    """One or several terms of a category (V5), compared without regard to case and outer spaces."""

    written: tuple[str, ...]
    terms: frozenset[str]

    @property
    def meaning(self) -> Hashable:
        """Equal for two values that mean the same."""
        return self.terms

    def collides(self, other: "Terms") -> bool:
        """Whether no term is common to both."""
        return not self.terms & other.terms

    def bears_out(self, other: "Terms") -> bool:
        """Whether this has every term of the other."""
        return self.terms >= other.terms

    def as_json(self) -> Any:
        """The term, or the list of terms in alphabetical order."""
        return self.written[0] if len(self.written) == 1 else sorted(self.written)


@dataclass(frozen=True, slots=True)
class Words:
    """A text (V6), compared as words, case and spaces aside."""

    written: str
    words: str

    @property
    def meaning(self) -> Hashable:
        """Equal for two values that mean the same."""
        return self.words

    def bears_out(self, other: "Words") -> bool:
        """Whether the words are the same."""
        return self.words == other.words

    def as_json(self) -> str:
        """The text as written."""
        return self.written


Value = Quantity | When | Placement | Terms | Words


def parse_quantity(raw: object, *, measured: bool) -> Quantity:
    """Read a number or a range; a plain measured number stands for all that rounds to it (V2)."""
    if isinstance(raw, str):
        number = parse_number(raw)
        half = _half_a_last_digit(number) if measured else Decimal(0)
        return Quantity(number, number, number - half, number + half, plain=True)
    if not isinstance(raw, dict) or not raw or not raw.keys() <= _RANGE_KEYS:
        raise UnfitError(_EXPECTED_NUMBER, "Give a number, or a range with min, max or both.")
    low, high = (None if raw.get(end) is None else parse_number(raw[end]) for end in ("min", "max"))
    if low is None and high is None:
        raise UnfitError(_EXPECTED_NUMBER, "Give the range at least one end.")
    if low is not None and high is not None and low > high:
        raise UnfitError("a range whose min is not above its max", "Swap min and max.")
    return Quantity(low, high, low, high, plain=False)


def parse_number(raw: object) -> Decimal:
    """Read a decimal number as the files write it: digits, one point, a sign; no separators."""
    if not isinstance(raw, str) or len(raw) > 40 or not _NUMBER.fullmatch(raw):
        raise UnfitError(_EXPECTED_NUMBER, "Write digits only, with a point for decimals: 1344.15.")
    return Decimal(raw)


def parse_placement(raw: object) -> Placement:
    """Read a place as a claim's value: a gazetteer id, or one of the forms of `at`."""
    if isinstance(raw, str):
        return Placement(place=parse_id(raw))
    return parse_at(raw)


def parse_at(raw: object) -> Placement:
    """Read the forms of `at`: {place}, {border}, {border, from_km, to_km} or {lat, lon, precision}."""
    if isinstance(raw, dict) and raw.keys() <= _AT_KEYS:
        given = {key: value for key, value in raw.items() if value is not None}
        keys = given.keys()
        if keys == {"place"}:
            return Placement(place=parse_id(given["place"]))
        if keys == {"border"}:
            return Placement(border=parse_id(given["border"]), precision=5)
        if keys == {"border", "from_km", "to_km"}:
            return _parse_stretch(given)
        if "precision" in keys and keys <= {"lat", "lon", "precision"}:
            return _parse_spot(given)
    raise UnfitError(
        "{place: ID}, {border: ID}, {border: ID, from_km: …, to_km: …} or {lat: …, lon: …, precision: 1-7}",
        "Write one of these forms.",
    )


def _parse_stretch(given: dict[str, object]) -> Placement:
    start, end = (float(parse_number(given[key])) for key in ("from_km", "to_km"))
    if not 0 <= start < end:
        raise UnfitError("a stretch with 0 <= from_km < to_km", "Swap or mend its two kilometres.")
    return Placement(border=parse_id(given["border"]), precision=5, from_km=start, to_km=end)


def _parse_spot(given: dict[str, object]) -> Placement:
    lat, lon = parse_coordinates(given.get("lat"), given.get("lon"))
    return Placement(lat=lat, lon=lon, precision=parse_precision(given["precision"]))


def parse_coordinates(lat: object, lon: object) -> tuple[float | None, float | None]:
    """Read a latitude and a longitude in degrees (WGS 84), or neither."""
    if lat is None and lon is None:
        return None, None
    if lat is None or lon is None:
        raise UnfitError("both a latitude and a longitude", "Give the one that is missing, or neither.")
    north, east = float(parse_number(lat)), float(parse_number(lon))
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        raise UnfitError(
            "a latitude from -90 to 90 and a longitude from -180 to 180",
            "Mend the coordinates; perhaps the two are swapped.",
        )
    return north, east


def parse_precision(raw: object) -> int:
    """Read a precision code, 1 (exact site) to 7 (not located)."""
    if isinstance(raw, str) and re.fullmatch("[1-7]", raw):
        return int(raw)
    raise UnfitError("a precision code from 1 (exact site) to 7 (not located)", "Write one digit, 1 to 7.")


def is_id(text: str) -> bool:
    """Whether a text is an id: small letters, digits, point, hyphen and underscore, at most 64 characters."""
    return _ID.fullmatch(text) is not None


def parse_id(raw: object) -> str:
    """Read an id."""
    if isinstance(raw, str) and is_id(raw):
        return raw
    raise UnfitError(
        "an id: at most 64 small letters, digits, '.', '-' or '_', the first a letter or digit", "Rename it."
    )


def parse_terms(raw: object) -> Terms:
    """Read a term or a list of terms; each is a slug once case and outer spaces are set aside."""
    written = [raw] if isinstance(raw, str) else raw
    if not isinstance(written, list) or not written or not all(isinstance(term, str) for term in written):
        raise UnfitError("a term or a list of terms", "Write a slug such as terrorist-group, or [one, two].")
    terms = frozenset(parse_id(term.strip().casefold()) for term in written)
    return Terms(tuple(written), terms)


def parse_words(raw: object) -> Words:
    """Read a text that has at least one word."""
    if not isinstance(raw, str) or not raw.strip():
        raise UnfitError("a text", "Write it in words.")
    return Words(raw, " ".join(raw.casefold().split()))


def _half_a_last_digit(number: Decimal) -> Decimal:
    """Half a unit of the last digit of the shortest form: 1344 and 1344.0 give 0.5, 1344.15 gives 0.005.

    The zeros at the end of a whole number are digits of it: 1300 gives 0.5 too.
    """
    exponent = number.normalize().as_tuple().exponent
    return Decimal((0, (5,), min(int(exponent), 0) - 1))


def _above(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _json_number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
