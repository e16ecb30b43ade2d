"""The scene: columns of equal length, one place a subject, and nothing shown more exactly than it may be."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from dashboard.map.layer import script_json
from dashboard.map.scene import bands_of, pill_id, ring_id, scene_of, when_words
from geodata.dossier.check import read_region
from geodata.dossier.groups import SHAPES, shape_of
from geodata.dossier.model import Dossier
from geodata.dossier.spots import published_spot
from geodata.dossier.standings import STANDINGS
from tests.dossiers import dossiers
from tests.laws import law
from tests.regions import POST, RAID, TALKS, claim
from tests.telling import dossier, occurred, raid_of, selected, selection_of

COLUMNS = ("ids", "labels", "kinds", "when", "shapes", "standings", "ring")
MOST_BYTES = 40
"""Of a mark, without its id, its name and its tooltip."""
STRETCH = {"border": "aa-bb", "from_km": "20", "to_km": "60"}
SMALL = dossier()


def scene(read: Dossier) -> dict[str, Any]:
    """The scene of all subjects of a dossier."""
    drawn = selection_of(read).on_map
    kinds = {item.subject.id: f"Kind of {item.subject.kind}" for item in drawn}
    return scene_of(read, drawn, kinds, bands_of(read))


def mark(found: dict[str, Any], subject: str) -> dict[str, Any]:
    """What the scene says of one subject, and where it stands where it is in no ring."""
    number = found["ids"].index(subject)
    places = {name: found[name][str(number)] for name in ("at", "along") if str(number) in found[name]}
    return {name: found[name][number] for name in COLUMNS} | places


@law(25)
@given(dossiers())
def test_the_columns_have_one_place_a_subject_that_is_drawn(read: Dossier) -> None:
    found = scene(read)
    marks = [item for item in selection_of(read).on_map if item.subject.kind != "border"]
    assert {name: len(found[name]) for name in COLUMNS} == dict.fromkeys(COLUMNS, len(marks))
    assert found["ids"] == [item.subject.id for item in marks]
    assert found["labels"] == [item.subject.label for item in marks]
    assert set(found["borders"]).isdisjoint(found["ids"])
    script_json(found)  # nothing in it that JSON has no word for


@law(25)
@given(dossiers())
def test_every_mark_stands_by_itself_in_a_ring_or_on_a_border(read: Dossier) -> None:
    found = scene(read)
    for subject in found["ids"]:
        seen, spot = mark(found, subject), published_spot(read.subject[subject], read.place)
        assert (seen["ring"] >= 0) + ("at" in seen) + ("along" in seen) == 1
        assert (seen["ring"] >= 0) == (spot.precision == 3)
        if "at" in seen:
            assert seen["at"] == [spot.lat, spot.lon, spot.precision]
            assert spot.precision in (1, 2)
        if "along" in seen:
            assert read.borders[seen["along"]["border"]].id == spot.border
            assert (seen["along"]["band"] is None) == (spot.from_km is None)
        assert shape_of(read.subject[subject]) is SHAPES[seen["shapes"]]
    packed = Counter(number for number in found["ring"] if number >= 0)
    assert sorted(packed) == list(range(len(found["rings"])))
    names = [*(ring[0] for ring in found["rings"]), *(pill["id"] for pill in found["pills"])]
    assert len(names) == len(set(names))


def test_the_small_region_is_drawn_as_it_is_told() -> None:
    found = scene(SMALL)
    assert mark(found, "raid") == {
        "ids": "raid",
        "labels": "Attack near the town",
        "kinds": found["kindWords"].index("Kind of incident"),
        "when": "26 Nov 2025",
        "shapes": 0,
        "standings": STANDINGS.index("single source"),
        "ring": -1,
        "at": [41.0, 11.0, 2],
    }
    assert mark(found, "talks")["standings"] == STANDINGS.index("denied")
    assert mark(found, "talks")["along"] == {"border": 0, "band": None}
    assert mark(found, "post-7")["ring"] == 0
    assert found["rings"] == [["place:shire", "The Shire", 41.5, 10.5]]
    assert found["pills"] == [{"id": "along:aa-bb", "border": 0}]
    assert found["borders"] == ["aa-bb"]


@law(25)
@given(dossiers())
def test_every_mark_has_the_standing_of_its_subject_as_a_number(read: Dossier) -> None:
    found = scene(read)
    own = {item.subject.id: item.standing for item in selection_of(read).on_map}
    assert [STANDINGS[number] for number in found["standings"]] == [own[name] for name in found["ids"]]


def test_a_mark_has_the_standing_of_the_day() -> None:
    before, after = (
        scene_of(SMALL, drawn, dict.fromkeys(SMALL.subject, ""), {})
        for drawn in (selection_of(SMALL, day).on_map for day in ("2025-12-02", "2025-12-03"))
    )
    assert STANDINGS[mark(before, "talks")["standings"]] == "single source"
    assert STANDINGS[mark(after, "talks")["standings"]] == "denied"


def test_beside_its_words_little_is_sent_of_a_mark(region: Path) -> None:
    found = scene(read_region(region))
    words = ("ids", "labels", "kindWords", "when")
    sent = script_json(found), *(script_json(found[name]) for name in words)
    whole, *said = (len(json.dumps(text)) for text in sent)  # streamlit-folium sends it as a text in JSON
    assert (whole - sum(said)) / len(found["ids"]) <= MOST_BYTES


def test_subjects_of_one_district_share_its_ring_and_one_given_by_coordinates_has_its_own() -> None:
    spot = {"lat": "41.5", "lon": "10.5", "precision": "3"}
    found = scene(dossier((RAID, ["at"], {"place": "shire"}), (TALKS, ["at"], spot)))
    assert found["rings"] == [["talks", "", 41.5, 10.5], ["place:shire", "The Shire", 41.5, 10.5]]
    assert mark(found, "raid")["ring"] == mark(found, "post-7")["ring"] == 1
    assert mark(found, "talks")["ring"] == 0


def test_a_stretch_of_border_is_a_band_and_no_pill() -> None:
    found = scene(dossier((TALKS, ["at"], STRETCH)))
    band = mark(found, "talks")["along"]["band"]
    assert found["pills"] == []
    assert mark(found, "talks")["along"]["border"] == 0
    assert len(band) >= 4
    assert len(band) % 2 == 0
    assert all(10.2 < lon < 11.8 for lon in band[::2])  # between the ends of the border
    assert all(40.5 < lat < 41.5 for lat in band[1::2])
    assert all(round(value, 4) == value for value in band)


@pytest.mark.parametrize(
    ("at", "shown", "precision", "lat", "lon"),
    [
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "2", 2, 41.2, 11.0),
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "3", 3, 41.2, 11.0),
        ({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, "1", 1, 41.2345, 11.0321),
        ({"place": "town"}, "3", 3, 41.0, 11.0),
    ],
)
def test_nothing_is_drawn_more_exactly_than_it_may_be_shown(
    at: dict[str, str], shown: str, precision: int, lat: float, lon: float
) -> None:
    found = scene(raid_of(claim("a"), at=at, publish_precision=shown))
    seen = mark(found, "raid")
    assert seen.get("at") == (None if precision == 3 else [lat, lon, precision])
    assert [ring[2:] for ring in found["rings"] if ring[0] == "raid"] == [[lat, lon]] * (precision == 3)
    assert "Town" not in str(found["rings"])


@pytest.mark.parametrize("shown", ["4", "6", "7"])
@pytest.mark.parametrize("at", [{"lat": "41.2", "lon": "11", "precision": "1"}, {"place": "town"}])
def test_what_may_be_shown_only_coarsely_is_not_drawn(at: dict[str, str], shown: str) -> None:
    assert "raid" not in scene(raid_of(claim("a"), at=at, publish_precision=shown))["ids"]


def test_a_stretch_that_may_be_shown_as_it_is_has_its_band() -> None:
    read = dossier((TALKS, ["at"], STRETCH), (TALKS, ["publish_precision"], "5"))
    assert mark(scene(read), "talks")["along"]["band"] == bands_of(dossier((TALKS, ["at"], STRETCH)))["talks"]


def test_a_stretch_that_may_not_be_shown_leaves_no_band() -> None:
    read = dossier((TALKS, ["at"], STRETCH), (TALKS, ["publish_precision"], "6"))
    assert bands_of(read) == {}
    assert "talks" not in scene(read)["ids"]


def test_ids_of_rings_and_pills_say_what_they_gather() -> None:
    assert ring_id(selected(SMALL, "post-7")) == "place:shire"
    assert ring_id(selected(SMALL, "raid")) is None
    assert pill_id(selected(SMALL, "talks").spot) == "along:aa-bb"
    assert pill_id(selected(SMALL, "raid").spot) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        (["2025-11-26"], "26 Nov 2025"),
        (["2025-11", "2025-12", "2026"], "Nov 2025 / Dec 2025"),
    ],
)
def test_the_tooltip_says_when_it_happened(days: list[str], words: str) -> None:
    assert when_words(selected(raid_of(claim("a"), *occurred(*days)), "raid")) == words


def test_a_subject_without_claims_is_not_drawn() -> None:
    assert "post-7" not in scene(dossier((POST, ["claims"], [])))["ids"]
