"""When two claims on one matter collide, and when one bears the other out (`STANDING.md`, section 2)."""

from collections.abc import Mapping

from geodata.dossier.dates import Edtf
from geodata.dossier.model import Claim, Place
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.spots import spot_bears_out, spot_of, spots_collide
from geodata.dossier.values import Placement, Quantity, Terms, When, Words


def same_time(one: Edtf | None, other: Edtf | None) -> bool:
    """Whether two claims are compared at all: where both say for when they hold, these times must meet."""
    return one is None or other is None or one.meets(other)


def collide(one: Claim, other: Claim, places: Mapping[str, Place]) -> bool:
    """Whether two claims on one matter cannot both hold; never, where several values may be true at once."""
    if PROPERTIES[one.property].many or not same_time(one.when, other.when):
        return False
    match one.value, other.value:
        case Placement() as here, Placement() as there:
            return spots_collide(spot_of(here, places), spot_of(there, places))
        case Quantity() as here, Quantity() as there:
            return here.collides(there)
        case When() as here, When() as there:
            return here.collides(there)
        case Terms() as here, Terms() as there:
            return here.collides(there)
    return False


def bears_out(one: Claim, other: Claim, places: Mapping[str, Place]) -> bool:
    """Whether the first of two claims on one matter supports the second: the exact supports the vague."""
    if not same_time(one.when, other.when):
        return False
    match one.value, other.value:
        case Placement() as here, Placement() as there:
            return here == there or spot_bears_out(spot_of(here, places), spot_of(there, places))
        case Quantity() as here, Quantity() as there:
            return here.bears_out(there)
        case When() as here, When() as there:
            return here.bears_out(there)
        case Terms() as here, Terms() as there:
            return here.bears_out(there)
        case Words() as here, Words() as there:
            return here.bears_out(there)
    return False
