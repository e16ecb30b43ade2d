"""Where a subject is, and how well that is known; and nothing more exact than it may be shown."""

import pytest

from dashboard.panel.whereabouts import place_line, whereabouts
from dashboard.texts import en
from geodata.dossier.model import Dossier
from tests.markup import parsed
from tests.regions import claim
from tests.telling import knowledge, raid_of

COUNTRIES = {"AA": "Aland", "BB": "Beeland"}


def line(read: Dossier) -> str:
    """The line under the head."""
    return parsed(place_line(read.subject["raid"], knowledge(read), COUNTRIES)).text


def facts(read: Dossier) -> dict[str, str]:
    """What the block says of the place, by its names."""
    found = parsed(whereabouts(read.subject["raid"], knowledge(read), COUNTRIES))
    return dict(zip(found.texts("dt"), found.texts("dd"), strict=True))


def placed(at: object, **keys: object) -> Dossier:
    return raid_of(claim("a"), at=at, **keys)


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (
            {"place": "town"},
            "Within about 25 km. Town. About km 60–120 of the Border between A and B",
        ),
        (
            {"place": "shire"},
            (
                "District only. The Shire. "
                "No nearer than about 5 km to the Border between A and B, on the side of Aland"
            ),
        ),
        (
            {"lat": "41.05", "lon": "11", "precision": "1"},
            "Exact site. Km 91 of the Border between A and B, 4.3 km inside Aland, give or take 1 km",
        ),
        ({"border": "aa-bb"}, "Along the border. The whole Border between A and B"),
        (
            {"border": "aa-bb", "from_km": "10", "to_km": "1200"},
            "Along a stretch of border. Km 10–1,200 of the Border between A and B",
        ),
        ({"precision": "6"}, "Country only. "),
        (None, "Not located. "),
    ],
)
def test_the_line_under_the_head_says_how_well_it_is_placed(at: object, told: str) -> None:
    assert line(placed(at)) == told


def test_the_place_is_told_with_what_is_known_of_it() -> None:
    read = raid_of(claim("a"), more=[("places.yaml", [1, "notes"], "Two towns have this name.")])
    assert facts(read) == {
        en.PLACED: en.PRECISION_MEANS[2],
        en.DRAWN_AT: "Town",
        en.ABOUT_PLACE: "Two towns have this name.",
        en.COORDINATES: "41.0° N, 11.0° E",
        en.ALONG_LINE: "About km 60–120 of the Border between A and B. "
        "That much of the line, as measured by us, lies within 25 km of the mark.",
    }


def test_what_is_not_drawn_says_so() -> None:
    read = placed({"place": "town"}, more=[("places.yaml", [1, "precision"], "4")])
    assert facts(read) == {
        en.PLACED: en.PRECISION_MEANS[4],
        en.STANDS_FOR: "Town",
        en.COORDINATES: "41° N, 11° E",
        en.ON_THE_MAP: en.LISTED_ONLY,
    }
    assert facts(placed(None)) == {en.PLACED: en.PRECISION_MEANS[7], en.ON_THE_MAP: en.LISTED_ONLY}


@pytest.mark.parametrize(
    ("shown", "words"), [("2", "41.2° N, 11.0° E"), ("3", "41.2° N, 11.0° E"), ("6", None)]
)
def test_what_is_shown_coarser_on_purpose_says_so_and_nothing_more_exact(
    shown: str, words: str | None
) -> None:
    read = placed({"lat": "41.2345", "lon": "11.0321", "precision": "1"}, publish_precision=shown)
    found = facts(read)
    assert found[en.SHOWN_COARSER] == en.ON_PURPOSE
    assert found[en.PLACED] == en.PRECISION_MEANS[int(shown)]
    assert found.get(en.COORDINATES) == words
    told = line(read) + " ".join(found.values())
    assert "41.23" not in told
    assert "11.03" not in told


def test_the_name_of_a_place_goes_when_it_is_shown_coarser() -> None:
    for at, shown, name in (
        ({"place": "town"}, "3", "Town"),
        ({"border": "aa-bb", "from_km": "1", "to_km": "2"}, "6", "Border between"),
    ):
        read = placed(at, publish_precision=shown)
        assert name not in line(read) + " ".join(facts(read).values())
