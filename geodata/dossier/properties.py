"""The table of properties and their types (`STANDING.md`, section 2): the one place that parses a value."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from geodata.dossier.dates import parse_edtf
from geodata.dossier.values import (
    Value,
    When,
    parse_placement,
    parse_quantity,
    parse_terms,
    parse_words,
)
from geodata.errors import UnfitError

PropertyType = Literal["quantity", "date", "place", "category", "text"]


@dataclass(frozen=True, slots=True)
class Property:
    """What a claim can be about.

    unit: the unit that holds where a claim gives none; None where there is none to hold.
    needs_unit: a quantity that has no unit of its own. many: several values may be true at once.
    measured: a plain number stands for all that rounds to it.
    """

    name: str
    type: PropertyType
    unit: str | None = None
    needs_unit: bool = False
    many: bool = False
    measured: bool = False

    def parse(self, raw: object) -> Value:
        """The typed value of what a file has. Raises UnfitError."""
        if self.type == "quantity":
            return parse_quantity(raw, measured=self.measured)
        return _PARSERS[self.type](raw)


def _parse_when(raw: object) -> When:
    if not isinstance(raw, str):
        raise UnfitError("a date", "Write it in EDTF, such as 2025-11-26.")
    return When(parse_edtf(raw))


_PARSERS: Final[dict[PropertyType, Callable[[object], Value]]] = {
    "date": _parse_when,
    "place": parse_placement,
    "category": parse_terms,
    "text": parse_words,
}


def _properties() -> dict[str, Property]:
    count = partial(Property, type="quantity")
    people = partial(count, unit="people")
    measure = partial(count, measured=True)
    table = [
        *(people(name) for name in ("killed", "wounded", "missing", "detained", "crossed")),
        *(people(name) for name in ("participants", "strength", "victims", "population")),
        count("equipment", unit="items"),
        measure("seized", unit="kg"),
        measure("length_km", unit="km"),
        measure("length_m", unit="m"),
        measure("area_km2", unit="km2"),
        measure("elevation_m", unit="m"),
        measure("duration", unit="years"),
        count("count", needs_unit=True),
        *(measure(name, needs_unit=True) for name in ("cost", "debt", "share", "distance_km")),
        *(Property(name, "date") for name in ("occurred", "planned", "signed", "approved")),
        *(Property(name, "date") for name in ("in_force", "ended", "opened", "closed")),
        *(Property(name, "place") for name in ("location", "origin")),
        *(Property(name, "category") for name in ("attacker", "status")),
        *(Property(name, "category", many=True) for name in ("operator", "funder", "method")),
        *(Property(name, "text") for name in ("occurrence", "cause", "purpose", "target", "name")),
        *(Property(name, "text") for name in ("belongs_to", "demand", "terms", "remark")),
    ]
    return {entry.name: entry for entry in table}


PROPERTIES: Final = _properties()
