"""Where a placement lies, once its gazetteer entry is looked up."""

from collections.abc import Mapping
from dataclasses import dataclass

from pyproj import Geod

from geodata.dossier.model import Claim, Place, Subject
from geodata.dossier.values import RADIUS_KM, Placement

_EARTH = Geod(ellps="WGS84")
_DECIMALS = {2: 1, 3: 1, 4: 0}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as well as it is known.

    lat, lon: degrees north and east (WGS 84), None where unknown. precision: 1 exact to 7 not located.
    place: the gazetteer entry that stands for it, None where the spot is given by coordinates.
    border, from_km, to_km: the border, or the stretch of it, that it lies along (precision 5).
    """

    lat: float | None
    lon: float | None
    precision: int
    place: str | None = None
    border: str | None = None
    from_km: float | None = None
    to_km: float | None = None

    @property
    def on_map(self) -> bool:
        """Whether a map may draw it: precision 1 to 3 with coordinates, or 5 along a border."""
        return self.border is not None or (self.precision <= 3 and self.lat is not None)


NOWHERE = Spot(None, None, 7)


def spot_of(placement: Placement | None, places: Mapping[str, Place]) -> Spot:
    """The spot of a placement; nothing known is precision 7."""
    if placement is None:
        return NOWHERE
    if placement.place is not None:
        entry = places[placement.place]
        return Spot(entry.lat, entry.lon, entry.precision, place=entry.id)
    return Spot(
        placement.lat,
        placement.lon,
        placement.precision or 7,
        border=placement.border,
        from_km=placement.from_km,
        to_km=placement.to_km,
    )


def published_spot(subject: Subject, places: Mapping[str, Place]) -> Spot:
    """Where a subject may be shown: no more exactly than its `publish_precision`, where it has one."""
    if subject.at is None or subject.publish_precision is None:
        return spot_of(subject.at, places)
    return spot_of(published_placement(subject.at, subject.publish_precision, places), places)


def published_placement(placement: Placement, shown: int, places: Mapping[str, Place]) -> Placement:
    """A place as it may leave where it is to be shown no more exactly than a precision code.

    Coordinates are then rounded to 1 decimal (precision 2 and 3), to none (4), or left out (5 to 7); the
    name of the place, and a stretch of border, go with them.
    """
    spot = spot_of(placement, places)
    if shown <= spot.precision:
        return placement
    if spot.lat is None or spot.lon is None or shown not in _DECIMALS:
        return Placement(precision=shown)
    return Placement(
        lat=round(spot.lat, _DECIMALS[shown]), lon=round(spot.lon, _DECIMALS[shown]), precision=shown
    )


def published_claim(claim: Claim, subject: Subject, places: Mapping[str, Place]) -> Claim:
    """A claim of a subject as it may leave: a place that it gives is no more exact than may be shown."""
    shown = subject.publish_precision
    if shown is None or claim.property != "location" or not isinstance(claim.value, Placement):
        return claim
    return claim.model_copy(update={"value": published_placement(claim.value, shown, places)})


def spots_collide(one: Spot, other: Spot) -> bool:
    """Whether two places cannot be the same: both of precision 1 to 4, further apart than their radii (V4).

    The distance is geodesic (WGS 84).
    """
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    if one.precision not in RADIUS_KM or other.precision not in RADIUS_KM:
        return False
    metres = _EARTH.inv(one.lon, one.lat, other.lon, other.lat)[2]
    return bool(metres / 1000 > RADIUS_KM[one.precision] + RADIUS_KM[other.precision])


def spot_bears_out(one: Spot, other: Spot) -> bool:
    """Whether the first place lies within what the second says (V4).

    Both are of precision 1 to 4, the first at least as precise, its centre within the other's radius; the
    distance is geodesic (WGS 84).
    """
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    if one.precision not in RADIUS_KM or other.precision not in RADIUS_KM or one.precision > other.precision:
        return False
    metres = _EARTH.inv(one.lon, one.lat, other.lon, other.lat)[2]
    return bool(metres / 1000 <= RADIUS_KM[other.precision])
