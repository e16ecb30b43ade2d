"""The table of properties, as STANDING section 2 has it."""

import pytest

from dashboard.texts import en
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.values import Placement, Quantity, Terms, When, Words

# The document's own rows: `*` many values may hold at once, `~` measured, the unit in brackets holds where
# none is given, "required" where there is none.
TABLE = {
    "quantity": """
        killed, wounded, missing, detained, crossed, participants, strength, victims, population (people);
        equipment (items); seized~ (kg); length_km~ (km); length_m~ (m); area_km2~ (km2); elevation_m~ (m);
        duration~ (years); count, cost~, debt~, share~, distance_km~ (required)
    """,
    "date": "occurred, planned, signed, approved, in_force, ended, opened, closed",
    "place": "location, origin",
    "category": "attacker, status, operator*, funder*, method*",
    "text": "occurrence, cause, purpose, target, name, belongs_to, demand, terms, remark",
}
WRITTEN = {
    "quantity": ("5", Quantity),
    "date": ("2025-11-26", When),
    "place": ("town", Placement),
    "category": ("smugglers", Terms),
    "text": ("to smuggle", Words),
}


def rows() -> dict[str, tuple[str, str | None, bool, bool, bool]]:
    """(type, unit, needs a unit, many, measured) by name."""
    found = {}
    for kind, text in TABLE.items():
        for part in text.split(";"):
            names, _, unit = part.strip().removesuffix(")").partition(" (")
            for word in names.split(","):
                name = word.strip()
                own = None if unit in ("", "required") else unit
                found[name.strip("*~")] = (kind, own, unit == "required", "*" in name, "~" in name)
    return found


def test_the_table_is_the_documents() -> None:
    assert {
        name: (entry.type, entry.unit, entry.needs_unit, entry.many, entry.measured)
        for name, entry in PROPERTIES.items()
    } == rows()


@pytest.mark.parametrize("name", rows())
def test_a_value_is_read_by_its_propertys_type(name: str) -> None:
    raw, kind = WRITTEN[PROPERTIES[name].type]
    value = PROPERTIES[name].parse(raw)
    assert isinstance(value, kind)
    if isinstance(value, Quantity):
        assert (value.low != value.high) == PROPERTIES[name].measured


def test_the_page_has_a_name_for_every_property() -> None:
    assert set(en.PROPERTIES) == set(PROPERTIES)
