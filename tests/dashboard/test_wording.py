"""Dates, figures and places as the page writes them."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.wording import (
    coordinate_words,
    counted,
    date_words,
    day_words,
    full_month_words,
    month_words,
    number_words,
    party_first,
    place_name,
    place_words,
    quantity_words,
    term_words,
    unit_words,
    value_words,
)
from geodata.dossier.dates import parse_edtf
from geodata.dossier.model import Party
from geodata.dossier.values import Placement, parse_quantity
from tests.laws import law
from tests.regions import claim
from tests.telling import dossier, raid, raid_of

DAY = date(2025, 12, 2)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2025-12-02", "2 Dec 2025"),
        ("2025-12", "Dec 2025"),
        ("2025-12-XX", "Dec 2025"),
        ("2025", "2025"),
        ("2025-XX", "2025"),
        ("2025-XX-XX", "2025"),
        ("201X", "2010s"),
        ("19XX", "1900–1999"),
        ("2025-12-02?", "2 Dec 2025?"),
        ("2025-11~", "about Nov 2025"),
        ("2025%", "about 2025?"),
        ("201X?", "2010s?"),
        ("2025-12-01/2025-12-02", "1–2 Dec 2025"),
        ("2025-12-02/2025-12-02", "2 Dec 2025"),
        ("2025-11-28/2025-12-02", "28 Nov – 2 Dec 2025"),
        ("2024-12-28/2025-01-02", "28 Dec 2024 – 2 Jan 2025"),
        ("2024-12-02/2025-12-02", "2 Dec 2024 – 2 Dec 2025"),
        ("2025-12-01~/2025-12-02", "about 1 Dec 2025 – 2 Dec 2025"),
        ("2025-11/2025-12", "Nov 2025 – Dec 2025"),
        ("2005/2025-12-02", "2005 – 2 Dec 2025"),
        ("2005/..", "since 2005"),
        ("2005-03-04~/", "since about 4 Mar 2005"),
        ("../2025-12", "by Dec 2025"),
        ("/2025-12-02?", "by 2 Dec 2025?"),
    ],
)
def test_a_date_is_told_as_well_as_it_is_known_and_no_better(written: str, words: str) -> None:
    assert date_words(parse_edtf(written)) == words


def test_days_and_months_have_english_names() -> None:
    assert (day_words(DAY), month_words(DAY), full_month_words(DAY)) == (
        "2 Dec 2025",
        "Dec 2025",
        "December 2025",
    )


@law()
@given(st.dates())
def test_no_two_days_have_the_same_words(day: date) -> None:
    later = date.fromordinal(day.toordinal() % date.max.toordinal() + 1)
    assert day_words(day) != day_words(later)
    assert month_words(day) in day_words(day)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("5", "5"),
        ("0", "0"),
        ("1300", "1,300"),
        ("1344.15", "1,344.15"),
        ("1344.0", "1,344"),
        ("0.50", "0.5"),
        ("-12000", "-12,000"),
        ("1" * 40, "1" + ",111" * 13),
        ({"min": "3", "max": "5"}, "3–5"),
        ({"min": "3", "max": "3.0"}, "3"),
        ({"min": "5000"}, "5,000 or more"),
        ({"max": "9"}, "up to 9"),
        ({"min": "0"}, "0 or more"),
    ],
)
def test_a_quantity_is_told_as_written(written: object, words: str) -> None:
    assert quantity_words(parse_quantity(written, measured=True)) == words


@law()
@given(st.from_regex(r"-?[0-9]{1,30}(\.[0-9]{1,9})?", fullmatch=True).map(Decimal))
def test_a_number_loses_no_digit(number: Decimal) -> None:
    words = number_words(number)
    assert Decimal(words.replace(",", "")) == number
    assert not re.search(r"\.\d*0$|\.$|E", words)


@pytest.mark.parametrize(
    ("keys", "unit"),
    [
        ({}, "people"),
        ({"unit": "Soldiers"}, "Soldiers"),
        ({"property": "area_km2"}, "km²"),
        ({"property": "area_km2", "unit": " KM2 "}, "km²"),
        ({"property": "occurred", "value": "2025"}, ""),
    ],
)
def test_a_unit_is_told_as_written_or_as_the_property_has_it(keys: dict[str, str], unit: str) -> None:
    (made,) = raid(raid_of(claim("one", **keys))).claims
    assert unit_words(made) == unit


@pytest.mark.parametrize(
    ("property_", "written", "words"),
    [
        ("killed", {"min": "3", "max": "5"}, "3–5"),
        ("occurred", "2025-11-26", "26 Nov 2025"),
        ("location", "town", "Town"),
        ("location", {"border": "aa-bb"}, "Border between A and B"),
        (
            "location",
            {"border": "aa-bb", "from_km": "10", "to_km": "1020.4"},
            "Border between A and B, km 10–1,020",
        ),
        ("location", {"lat": "41.26", "lon": "-10.04", "precision": "2"}, "41.3° N, 10.0° W"),
        ("location", {"precision": "6"}, "Country only"),
        ("attacker", "ministry", "Ministry"),
        ("attacker", " MINISTRY ", "Ministry"),
        ("attacker", "armed-group_2", "Armed group 2"),
        ("method", ["drone", "agency", "Small-arms"], "Drone, Agency, Small arms"),
        ("cause", "a quarrel over USD", "A quarrel over USD"),
        ("name", "\u202eΩmega", "\u202eΩmega"),
    ],
)
def test_a_value_is_told_in_the_words_of_its_type(property_: str, written: object, words: str) -> None:
    read = raid_of(claim("one", property=property_, value=written))
    assert value_words(raid(read).claims[0], read) == words


def test_a_border_without_a_subject_goes_by_its_id() -> None:
    read = dossier(("subjects/aa-bb.yaml", ["kind"], "site"))
    assert place_words(Placement(border="aa-bb"), read) == "aa-bb"


def test_a_place_goes_by_its_english_name_or_else_its_first() -> None:
    read = dossier(("places.yaml", [1, "names"], {"xx": "Tawn", "yy": "Tewn"}))
    assert place_name(read.place["shire"]) == "The Shire"
    assert place_name(read.place["town"]) == "Tawn"


def test_a_term_that_is_no_party_is_its_slug_in_words() -> None:
    assert term_words("small-arms_fire", dossier()) == "Small arms fire"


# The mark may be off by so many degrees at least, by its precision: one decimal more would pretend otherwise.
BORNE = {1: 3, 2: 1, 3: 1, 4: 0, 5: 0, 6: 0, 7: 0}


@law()
@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(list(BORNE)))
def test_coordinates_show_no_more_decimals_than_their_precision_bears(
    lat: float, lon: float, precision: int
) -> None:
    shown = re.fullmatch(
        r"(\d+\.?(\d*))° ([NS]), (\d+\.?(\d*))° ([EW])", coordinate_words(lat, lon, precision)
    )
    assert shown
    assert {len(shown[2]), len(shown[5])} == {BORNE[precision]}
    north, east = (float(shown[n]) * (1 if shown[n + 2] in "NE" else -1) for n in (1, 4))
    half = 0.5 * 10 ** -BORNE[precision] + 1e-9
    assert abs(north - lat) <= half
    assert abs(east - lon) <= half


def test_a_number_and_its_noun_agree() -> None:
    words = [counted(number, "claim", "claims") for number in (0, 1, 2, 2000)]
    assert words == ["0 claims", "1 claim", "2 claims", "2,000 claims"]


@pytest.mark.parametrize(
    ("name", "named", "shown"),
    [
        ("unnamed officials, to AFP", False, "Unnamed officials, to AFP"),
        ("Residents of Murghob", False, "Residents of Murghob"),
        ("dpa", True, "dpa"),
        ("24.kg", True, "24.kg"),
    ],
)
def test_a_description_begins_a_line_with_a_capital_and_a_name_as_it_is_written(
    name: str, named: bool, shown: str
) -> None:
    assert party_first(Party.model_construct(id="them", name=name, kind="people", named=named)) == shown
