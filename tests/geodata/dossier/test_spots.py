"""Where a placement lies, how exactly it may be shown, and when two places cannot be the same."""

from itertools import product

import pytest

from geodata.dossier.model import Place, Subject
from geodata.dossier.spots import NOWHERE, Spot, published_spot, spot_of, spots_collide
from geodata.dossier.values import Placement, parse_at

PLACES = {
    name: Place.model_validate({"id": name, "names": {"en": name}, "lat": lat, "lon": lon, "precision": code})
    for name, lat, lon, code in (
        ("site", "37.54321", "69.98765", "1"),
        ("town", "37.54321", "69.98765", "2"),
        ("district", "37.54321", "69.98765", "3"),
        ("region", "37.54321", "69.98765", "4"),
        ("named-only", None, None, "3"),
    )
}


def subject(at: object, published: str | None = None) -> Subject:
    return Subject.model_validate(
        {"id": "a", "kind": "site", "label": "A", "at": at, "publish_precision": published}
    )


def test_a_gazetteer_entry_gives_its_coordinates_and_its_precision() -> None:
    assert spot_of(Placement(place="district"), PLACES) == Spot(37.54321, 69.98765, 3, place="district")
    assert spot_of(None, PLACES) == NOWHERE


@pytest.mark.parametrize(
    ("at", "on_map"),
    [
        ({"place": "site"}, True),
        ({"place": "town"}, True),
        ({"place": "district"}, True),
        ({"place": "region"}, False),
        ({"place": "named-only"}, False),
        ({"lat": "1", "lon": "1", "precision": "1"}, True),
        ({"lat": "1", "lon": "1", "precision": "4"}, False),
        ({"lat": "1", "lon": "1", "precision": "5"}, False),
        ({"lat": "1", "lon": "1", "precision": "7"}, False),
        ({"precision": "1"}, False),
        ({"border": "aa-bb"}, True),
        ({"border": "aa-bb", "from_km": "1", "to_km": "2"}, True),
        (None, False),
    ],
)
def test_the_map_draws_no_more_than_is_known(at: object, on_map: bool) -> None:
    assert published_spot(subject(at), PLACES).on_map is on_map


@pytest.mark.parametrize(
    ("at", "published", "spot"),
    [
        ({"place": "site"}, None, Spot(37.54321, 69.98765, 1, place="site")),
        ({"place": "site"}, "1", Spot(37.54321, 69.98765, 1, place="site")),
        ({"place": "site"}, "2", Spot(37.5, 70.0, 2)),
        ({"place": "site"}, "3", Spot(37.5, 70.0, 3)),
        ({"place": "site"}, "4", Spot(38.0, 70.0, 4)),
        ({"place": "site"}, "6", Spot(None, None, 6)),
        ({"place": "site"}, "7", Spot(None, None, 7)),
        ({"place": "district"}, "4", Spot(38.0, 70.0, 4)),
        ({"place": "named-only"}, "4", Spot(None, None, 4)),
        ({"border": "aa-bb", "from_km": "1", "to_km": "2"}, "6", Spot(None, None, 6)),
        ({"border": "aa-bb"}, "5", Spot(None, None, 5, border="aa-bb")),
    ],
)
def test_what_is_published_coarser_gives_away_neither_coordinates_nor_name(
    at: object, published: str | None, spot: Spot
) -> None:
    assert published_spot(subject(at, published), PLACES) == spot


# A degree of latitude is about 111 km: far and near by the sum of two radii of 1, 25, 60 and 200 km.
RADII = {1: 1, 2: 25, 3: 60, 4: 200}


@pytest.mark.parametrize(("one", "other"), list(product(RADII, RADII)))
def test_places_collide_that_are_further_apart_than_the_sum_of_their_radii(one: int, other: int) -> None:
    reach = (RADII[one] + RADII[other]) / 111.32
    here = Spot(0.0, 10.0, one)
    assert not spots_collide(here, Spot(0.0, 10.0 + reach * 0.99, other))
    assert spots_collide(here, Spot(0.0, 10.0 + reach * 1.01, other))
    assert spots_collide(Spot(0.0, 10.0 + reach * 1.01, other), here)


def test_the_short_way_is_taken_across_the_antimeridian() -> None:
    assert not spots_collide(Spot(0.0, 179.99, 2), Spot(0.0, -179.99, 2))


@pytest.mark.parametrize("loose", [Spot(0.0, 90.0, 5), Spot(0.0, 90.0, 6), Spot(None, None, 1), NOWHERE])
def test_what_is_known_loosely_or_without_coordinates_collides_with_nothing(loose: Spot) -> None:
    assert not spots_collide(Spot(0.0, 0.0, 1), loose)
    assert not spots_collide(loose, Spot(0.0, 0.0, 1))


def test_a_border_is_no_spot_that_could_collide() -> None:
    line = spot_of(parse_at({"border": "aa-bb"}), PLACES)
    assert not spots_collide(line, Spot(0.0, 0.0, 1))
