"""Many claims on a matter: what is found among them by their order is what comparing one by one finds."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geodata.dossier import matters
from geodata.dossier.apart import Apart, any_apart
from geodata.dossier.compare import bears_out
from geodata.dossier.matters import FewClaims, ManyClaims
from geodata.dossier.model import Claim
from geodata.dossier.points import Placements
from geodata.dossier.spots import spot_bears_out, spot_of, spots_collide
from geodata.dossier.standing import assess
from geodata.dossier.values import RADIUS_KM, Placement
from geodata.dossier.witnesses import Witnesses
from geodata.exports.assessment import assessment_json
from tests.evidence import claim, evidence
from tests.geodata.dossier.test_standing_laws import bodies_of_evidence
from tests.laws import law

EARTH = Geod(ellps="WGS84")
TERMS = ["militants", "the-band", "smugglers", "army"]

figures = st.integers(0, 9)
ranges = st.tuples(figures, figures).map(lambda ends: {"min": min(ends), "max": max(ends)})
ends = st.builds(lambda end, n: {end: n}, st.sampled_from(["min", "max"]), figures)
spots = st.builds(
    lambda lat, lon, precision: {
        "lat": f"{41 + lat / 10}",
        "lon": f"{11 + lon / 10}",
        "precision": precision,
    },
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(1, 7),
)
dates = st.sampled_from(
    ["2025", "202X", "2025-11", "2025-11~", "2025-11-26", "2025-12-01/2025-12-02", "../2025-11"]
)
VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    "killed": figures | ranges | ends,
    "length_km": st.sampled_from(["1343", "1344", "1344.0", "1344.15", "1344.5", {"min": "1343.5"}]),
    "occurred": dates | st.just("2025-11-27/.."),
    "attacker": st.lists(st.sampled_from(TERMS), min_size=1, max_size=3),
    "method": st.lists(st.sampled_from(TERMS), min_size=1, max_size=3),
    "occurrence": st.sampled_from(["a raid", "A  raid", "no raid"]),
    "location": st.sampled_from(["post", "town-near", "town-far", "somewhere"]) | spots,
}
times = st.none() | st.sampled_from(
    ["2025-10", "2025-11", "2025-11-26", "2025-11-15/..", "../2025-10-20", "2025"]
)


@st.composite
def claims_on_a_matter(draw: st.DrawFn) -> list[Claim]:
    name = draw(st.sampled_from(sorted(VALUES)))
    said = draw(st.lists(st.tuples(VALUES[name], times), min_size=2, max_size=12))
    things = [
        claim(f"c{number}", "ministry", value, property=name, when=when)
        for number, (value, when) in enumerate(said)
    ]
    return list(evidence(*things).claim.values())


PLACES = evidence().place


@given(claims_on_a_matter())
@law(200)
def test_among_many_claims_the_same_is_found_as_one_by_one(claims: list[Claim]) -> None:
    asked, *others = claims
    one_by_one, arranged = FewClaims(others, PLACES), ManyClaims(others, PLACES)
    for find in ("bearing_out", "colliding"):
        found = [other.id for other in getattr(arranged, find)(asked)]
        assert sorted(found) == sorted(other.id for other in getattr(one_by_one, find)(asked))
    assert arranged.all_borne_out_by(asked) == one_by_one.all_borne_out_by(asked)


@given(claims_on_a_matter(), st.data())
@law(200)
def test_two_witnesses_are_found_where_two_of_those_that_bear_a_claim_out_are_apart(
    claims: list[Claim], data: st.DataObject
) -> None:
    marks = st.lists(st.frozensets(st.integers(0, 3), min_size=1, max_size=2), max_size=2)
    heard = {claim.id: data.draw(marks) for claim in claims}
    witnesses = Witnesses(ManyClaims(claims, PLACES), lambda claim: heard[claim.id])
    for asked in claims:
        voices = [own for other in claims if bears_out(other, asked, PLACES) for own in heard[other.id]]
        assert witnesses.bear_out(asked) == any(not a & b for a, b in combinations(voices, 2))


def test_two_witnesses_stay_found_when_another_has_a_partner_only_outside() -> None:
    ranges = {"a": (9, 20), "b": (8, 10), "ac": (7, 9), "bc": (6, 8), "": (6, 12)}
    things = [claim(name or "asked", "ministry", {"min": n, "max": m}) for name, (n, m) in ranges.items()]
    claims = evidence(*things).claim
    marks = {name: [frozenset(name)] for name in ranges if name}
    witnesses = Witnesses(ManyClaims(list(claims.values()), PLACES), lambda claim: marks.get(claim.id, []))
    assert witnesses.bear_out(claims["asked"])


@given(bodies_of_evidence())
@law(60)
def test_a_matter_of_many_claims_is_judged_as_one_of_few(things: list[dict[str, Any]]) -> None:
    read = evidence(*things)
    of_few = assessment_json(assess(read), "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matters, "FEW", 0)
        assert assessment_json(assess(read), "") == of_few


@st.composite
def spots_about_as_far_as_their_radii(draw: st.DrawFn) -> tuple[Placement, Placement]:
    """Anywhere on earth; as far as the radius of the second, or both radii, but for a few metres."""
    lat, lon = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    here, there = draw(st.sampled_from(sorted(RADIUS_KM))), draw(st.sampled_from(sorted(RADIUS_KM)))
    km = RADIUS_KM[there] + draw(st.sampled_from([0.0, RADIUS_KM[here]]))
    metres = max(
        0.0, km * 1000 + draw(st.sampled_from([-80.0, -1.0, -1e-3, -1e-6, 0.0, 1e-6, 1e-3, 1.0, 80.0]))
    )
    east, north, _ = EARTH.fwd(lon, lat, draw(st.floats(0, 360)), metres)
    return Placement(lat=lat, lon=lon, precision=here), Placement(lat=north, lon=east, precision=there)


@given(spots_about_as_far_as_their_radii())
@law(200)
def test_places_about_as_far_as_their_radii_are_left_to_the_geodesic(
    pair: tuple[Placement, Placement],
) -> None:
    one, other = pair
    index, here, there = Placements([one], {}), spot_of(one, {}), spot_of(other, {})
    assert list(index.colliding(other)) == ([0] if spots_collide(here, there) else [])
    assert list(index.bearing_out(other)) == ([0] if spot_bears_out(here, there) else [])


sets = st.lists(st.frozensets(st.integers(0, 6), max_size=3), max_size=8)


@given(sets, st.frozensets(st.integers(0, 6), max_size=4))
@law()
def test_sets_apart_are_those_without_a_common_element(
    several: list[frozenset[int]], one: frozenset[int]
) -> None:
    apart = [number for number, other in enumerate(several) if not one & other]
    assert list(Apart(several).numbers(one)) == apart
    assert Apart(several).first(one) == (apart[0] if apart else None)
    assert any_apart(several) == any(not a & b for a, b in combinations(several, 2))
