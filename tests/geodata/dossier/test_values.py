"""Values as STANDING V1 to V6 have them: what is read, what it stands for, and how two compare."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.dates import parse_edtf
from geodata.dossier.values import (
    RADIUS_KM,
    Placement,
    Quantity,
    Value,
    When,
    parse_at,
    parse_id,
    parse_placement,
    parse_quantity,
    parse_terms,
    parse_words,
)
from geodata.errors import UnfitError
from tests.laws import law


def measured(raw: object) -> Quantity:
    return parse_quantity(raw, measured=True)


def counted(raw: object) -> Quantity:
    return parse_quantity(raw, measured=False)


def ends(quantity: Quantity) -> tuple[str | None, str | None]:
    return tuple(end if end is None else str(end) for end in (quantity.low, quantity.high))


# Quantities, as V1 and V2 have them


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("5", "5", "5"),
        ("-3", "-3", "-3"),
        ("0", "0", "0"),
        ("1344.15", "1344.15", "1344.15"),
        ({"min": "5"}, "5", None),
        ({"max": "9"}, None, "9"),
        ({"min": "3", "max": "5"}, "3", "5"),
        ({"min": "3", "max": "3"}, "3", "3"),
        ({"min": "3", "max": None}, "3", None),
    ],
)
def test_a_count_is_exact_and_a_range_is_closed_or_open_at_one_end(
    raw: object, low: str | None, high: str | None
) -> None:
    assert ends(counted(raw)) == (low, high)


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("1344", "1343.5", "1344.5"),
        ("1344.0", "1343.5", "1344.5"),
        ("1344.00", "1343.5", "1344.5"),
        ("1344.15", "1344.145", "1344.155"),
        ("1344.150", "1344.145", "1344.155"),
        ("1300", "1299.5", "1300.5"),
        ("0", "-0.5", "0.5"),
        ("0.5", "0.45", "0.55"),
        ({"min": "1250", "max": "1350"}, "1250", "1350"),
        ({"min": "1344"}, "1344", None),
    ],
)
def test_a_plain_measured_number_stands_for_all_that_rounds_to_it(
    raw: object, low: str | None, high: str | None
) -> None:
    assert tuple(None if end is None else Decimal(end) for end in (low, high)) == (
        measured(raw).low,
        measured(raw).high,
    )


def test_intervals_are_closed_so_that_neighbours_meet() -> None:
    assert not measured("1343").collides(measured("1344"))
    assert not measured("1343.5").collides(measured("1344"))
    assert measured("1342").collides(measured("1344"))
    assert counted("1343").collides(counted("1344"))
    assert not counted({"max": "5"}).collides(counted({"min": "5"}))
    assert counted({"max": "4"}).collides(counted({"min": "5"}))


def test_the_exact_bears_out_the_vague_and_never_the_reverse() -> None:
    assert counted("7").bears_out(counted({"min": "5"}))
    assert not counted({"min": "5"}).bears_out(counted("7"))
    assert measured("1344.15").bears_out(measured("1344"))
    assert not measured("1344").bears_out(measured("1344.15"))
    assert measured("1344").bears_out(measured("1344.0"))


@pytest.mark.parametrize(
    "raw",
    [
        *("", "five", "1,344", "1 344", "1e3", "5.", ".5", "0x10", "nan", "inf", "5 km", "٥", "9" * 41),
        *({}, {"min": None}, {"min": None, "max": None}, {"min": "5", "max": "3"}, {"min": "a"}),
        *({"low": "5"}, {"min": "5", "about": None}, {"min": ["5"]}, ["5"], None),
        {"min": "5", "max": "9", "unit": "km"},
    ],
)
def test_what_is_no_number_and_no_range_is_refused(raw: object) -> None:
    for parse in (measured, counted):
        with pytest.raises(UnfitError):
            parse(raw)


numbers = st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=2).map(
    lambda n: f"{n:f}"
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted([draw(numbers), draw(numbers)], key=Decimal)
    raw = draw(st.sampled_from([low, {"min": low}, {"max": high}, {"min": low, "max": high}]))
    return parse_quantity(raw, measured=draw(st.booleans()))


whens = st.sampled_from(
    ["2025", "2025-11", "2025-11-26", "2025-11~", "../2025-11-26", "2025-11-26/..", "202X"]
).map(lambda text: When(parse_edtf(text)))
terms = st.lists(st.sampled_from(["a", "b", " A ", "c-d"]), min_size=1, max_size=3).map(parse_terms)


@given(st.one_of(st.tuples(quantities(), quantities()), st.tuples(whens, whens), st.tuples(terms, terms)))
@law(300)
def test_what_bears_a_value_out_does_not_collide_with_it(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert one.collides(other) == other.collides(one)
    assert one.bears_out(one)
    assert not one.collides(one)
    if one.bears_out(other):
        assert not one.collides(other)
        assert not other.bears_out(one) or one.meaning == other.meaning
    if one.meaning == other.meaning:
        assert one.bears_out(other)


@pytest.mark.parametrize(
    ("raw", "json"),
    [
        ("5", 5),
        ("5.0", 5),
        ("1344.15", 1344.15),
        ({"min": "5"}, {"min": 5}),
        ({"max": "9.5"}, {"max": 9.5}),
        ({"min": "3", "max": "5"}, {"min": 3, "max": 5}),
    ],
)
def test_quantities_are_numbers_in_json_and_whole_ones_have_no_point(raw: object, json: object) -> None:
    for parse in (measured, counted):
        assert repr(parse(raw).as_json()) == repr(json)


# Places, as V4 has them


@pytest.mark.parametrize(
    ("raw", "placement"),
    [
        ({"place": "town"}, Placement(place="town")),
        ({"place": "town", "lat": None}, Placement(place="town")),
        ({"border": "aa-bb"}, Placement(border="aa-bb", precision=5)),
        (
            {"border": "aa-bb", "from_km": "0", "to_km": "12.5"},
            Placement(border="aa-bb", precision=5, from_km=0, to_km=12.5),
        ),
        ({"lat": "37.5", "lon": "-69", "precision": "1"}, Placement(lat=37.5, lon=-69, precision=1)),
        ({"lat": None, "lon": None, "precision": "7"}, Placement(precision=7)),
        ({"precision": "6"}, Placement(precision=6)),
    ],
)
def test_a_place_is_an_entry_a_spot_a_border_or_a_stretch_of_one(raw: object, placement: Placement) -> None:
    assert parse_at(raw) == parse_placement(raw) == placement


def test_a_claim_may_name_a_gazetteer_entry_by_its_id_alone() -> None:
    assert parse_placement("town") == Placement(place="town")
    with pytest.raises(UnfitError):
        parse_at("town")


@pytest.mark.parametrize(
    "raw",
    [
        *({}, [], None, {"place": "Town"}, {"place": "town", "border": "aa-bb"}),
        *({"place": "town", "zoom": None}, {"border": "aa-bb", "from_km": "1"}),
        *({"border": "aa-bb", "from_km": start, "to_km": "2"} for start in ("2", "3", "-1", "a")),
        *({"lat": "1", "lon": "2"}, {"lat": "1", "precision": "1"}, {"lon": "1", "precision": "1"}),
        *({"lat": lat, "lon": lon, "precision": "1"} for lat, lon in (("91", "0"), ("0", "181"), ("a", "b"))),
        *({"precision": code} for code in ("0", "8", "1.0", "")),
    ],
)
def test_what_is_no_place_is_refused(raw: object) -> None:
    with pytest.raises(UnfitError):
        parse_at(raw)


def test_precisions_1_to_4_have_a_radius() -> None:
    assert RADIUS_KM == {1: 1.0, 2: 25.0, 3: 60.0, 4: 200.0}


# Categories, as V5 has them


def test_terms_are_compared_without_regard_to_case_and_outer_spaces() -> None:
    assert parse_terms(" Smugglers ").meaning == parse_terms("smugglers").meaning
    assert not parse_terms("Smugglers").collides(parse_terms(["armed-group", "smugglers"]))
    assert parse_terms("smugglers").collides(parse_terms("soldiers"))


def test_a_class_and_a_group_bear_out_the_class() -> None:
    both, group = parse_terms(["terrorist-group", "some-group"]), parse_terms("terrorist-group")
    assert both.bears_out(group)
    assert not group.bears_out(both)


@pytest.mark.parametrize("raw", ["", " ", [], ["a", ""], "two words", ["a", ["b"]], {"a": "b"}, None, "-a"])
def test_terms_are_slugs(raw: object) -> None:
    with pytest.raises(UnfitError):
        parse_terms(raw)


# Texts, as V6 has them, and ids


def test_texts_are_compared_as_words_case_and_spaces_aside() -> None:
    one, other = parse_words("Talks  under\nway"), parse_words(" talks under WAY ")
    assert one.bears_out(other)
    assert one.meaning == other.meaning
    assert one.as_json() == "Talks  under\nway"
    assert not one.bears_out(parse_words("talks over"))


@pytest.mark.parametrize("raw", ["", "  ", "\n", None, ["a"], {"a": "b"}])
def test_a_text_has_a_word_in_it(raw: object) -> None:
    with pytest.raises(UnfitError):
        parse_words(raw)


@pytest.mark.parametrize("name", ["a", "0", "tj-af", "a.b_c-d", "9.9", "a" * 64])
def test_an_id_is_small_letters_digits_points_hyphens_and_underscores(name: str) -> None:
    assert parse_id(name) == name


@pytest.mark.parametrize("name", ["", "A", "-a", ".a", "_a", "a b", "a/b", "é", "a" * 65, "a\n", None, ["a"]])
def test_other_names_are_no_ids(name: object) -> None:
    with pytest.raises(UnfitError):
        parse_id(name)
