"""The address of a view: what is read of it, what is written, and what is named and left out."""

from dataclasses import fields, replace
from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view import (
    LAYERS,
    MapView,
    Notice,
    Stretch,
    View,
    asked_layers,
    read_view,
    shown_layers,
    write_view,
)
from tests.laws import law
from tests.views import KNOWN, views

DAY = date(2025, 12, 2)
# Every name of the address: how it is written, what it says.
SAID = {
    "sel": ("raid", {"sel": "raid"}),
    "from": ("2025-12-02", {"start": DAY}),
    "to": ("2025-12-02", {"end": DAY}),
    "asof": ("2025-12-02", {"asof": DAY}),
    "rec": ("2025-12-02", {"rec": DAY}),
    "ver": ("0123456789ab", {"ver": "0123456789ab"}),
    "kind": ("incident,post", {"kinds": ("incident", "post")}),
    "standing": ("contested,single-source", {"standings": ("contested", "single-source")}),
    "by": ("ministry,daily", {"by": ("ministry", "daily")}),
    "q": ("a word & more", {"q": "a word & more"}),
    "km": ("aa-bb:100-200.5", {"km": Stretch("aa-bb", 100, 200.5)}),
    "at": ("38.5,-70.25,7", {"at": MapView(38.5, -70.25, 7)}),
    "lang": ("tg", {"lang": "tg"}),
    "layers": ("areas,water", {"layers": ("areas", "water")}),
    "vs": ("2025-12-02", {"vs": DAY}),
    "since": ("30d", {"since": "30d"}),
    "clock": ("recorded", {"clock": "recorded"}),
    "walk": ("first-day:3", {"walk": ("first-day", 3)}),
}
BAD = {
    "sel": (
        *("nobody", "place:nowhere", "along:town", "place:", "along:", "<script>"),
        *("place:town~place:nowhere", "place:town~", "~"),
    ),
    "from": ("2025-13-01", "2025-02-30", "2025", "yesterday", "2025-12-02 ", "0000-01-01"),
    "to": ("tomorrow", "2025-12"),
    "asof": ("2025-12-02T00:00", "20251202"),
    "rec": ("-", "9999-99-99"),
    "ver": ("0123456789AB", "0123456789a", "0123456789abc"),
    "kind": ("Incident", "war"),
    "standing": ("single source", "true"),
    "by": ("nobody", "raid"),
    "q": ("x" * 501,),
    "km": (
        "aa-bb",
        "aa-bb:",
        "aa-bb:200-100",
        "aa-bb:1-1",
        "town:1-2",
        "aa-bb:1.2.3-4",
        "aa-bb:-1-2",
        ":1-2",
    ),
    "at": ("38.5,70", "91,0,5", "0,181,5", "0,0,25", "0,0,-1", "nan,0,5", "0,inf,5", "a,b,c", "1,2,3,4"),
    "lang": ("EN", "de"),
    "layers": ("no such layer", "<b>"),
    "vs": ("7d",),
    "since": ("0d", "d", "10000d", "30 d"),
    "clock": ("known", "Recorded", "2025-12-02"),
    "walk": ("first-day", "first-day:0", "first-day:x", "other:1", "first-day:1000"),
}
NAMES = tuple(SAID)


@law(100)
@given(views())
def test_reading_back_what_was_written_gives_the_view(view: View) -> None:
    assert read_view({name: [value] for name, value in write_view(view).items()}, KNOWN) == (view, ())


@law(40)
@given(views())
def test_a_view_survives_an_address_bar(view: View) -> None:
    assert read_view(parse_qs(urlencode(write_view(view))), KNOWN) == (view, ())


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_read_and_written_as_it_was(name: str) -> None:
    text, said = SAID[name]
    view, notices = read_view({name: [text]}, KNOWN)
    assert (view, notices) == (View(**said), ())
    assert write_view(view) == {name: text}


def test_every_part_of_a_view_has_its_name_in_the_address() -> None:
    assert {part for _, said in SAID.values() for part in said} == {part.name for part in fields(View)}
    assert BAD.keys() == SAID.keys()


def test_an_address_that_asks_for_nothing_is_an_empty_view() -> None:
    assert read_view({}, KNOWN) == (View(), ())
    assert read_view({name: [""] for name in NAMES}, KNOWN) == (View(), ())
    assert write_view(View()) == {}


def test_a_name_that_is_not_ours_is_passed_over() -> None:
    assert read_view({"utm_source": ["x"], "SEL": ["raid"]}, KNOWN) == (View(), ())


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in NAMES for value in BAD[name]])
def test_a_value_that_cannot_be_read_is_named_and_left_out(name: str, value: str) -> None:
    others = {other: [text] for other, (text, _) in SAID.items() if other not in (name, "from", "to")}
    view, (notice, *more) = read_view({**others, name: [value]}, KNOWN)
    assert (notice.parameter, more) == (name, [])
    assert notice.value == (value if len(value) <= 80 else value[:80] + "…")
    assert notice.reason
    assert view == read_view(others, KNOWN)[0]


@pytest.mark.parametrize("text", ["from:left", "asof", "place:town", "along:aa-bb", "post.7_a"])
def test_rings_pills_and_subjects_can_be_selected_and_nothing_else(text: str) -> None:
    view, notices = read_view({"sel": [text]}, KNOWN)
    known = text in KNOWN.subjects or text in ("place:town", "along:aa-bb")
    assert (view.sel, len(notices)) == ((text, 0) if known else ("", 1))


def test_values_of_a_list_count_one_by_one() -> None:
    view, notices = read_view({"kind": ["incident,war,,post,incident,<b>"]}, KNOWN)
    assert view.kinds == ("incident", "post")
    assert [notice.value for notice in notices] == ["war", "<b>"]


def test_a_list_may_be_repeated_and_of_a_single_value_the_last_counts() -> None:
    view, notices = read_view({"kind": ["incident", "post,incident"], "q": ["one", "two", ""]}, KNOWN)
    assert (view, notices) == (View(kinds=("incident", "post"), q="two"), ())


def test_a_range_that_ends_before_it_begins_is_named_and_left_out_whole() -> None:
    view, (notice,) = read_view({"from": ["2025-12-02"], "to": ["2025-12-01"], "q": ["x"]}, KNOWN)
    assert view == View(q="x")
    assert notice.parameter == "from"
    assert "2025-12-02" in notice.value
    assert "2025-12-01" in notice.value


def test_a_range_of_one_day_is_a_range() -> None:
    assert read_view({"from": ["2025-12-02"], "to": ["2025-12-02"]}, KNOWN) == (View(start=DAY, end=DAY), ())


@pytest.mark.parametrize(("length", "shown"), [(79, 79), (80, 80), (81, 81), (10_000, 81)])
def test_a_long_value_is_cut_after_80_characters(length: int, shown: int) -> None:
    _, (notice,) = read_view({"sel": ["é" * length]}, KNOWN)
    assert len(notice.value) == shown
    assert notice.value.endswith("…") == (length > 80)


@pytest.mark.parametrize("unknown", ["tiles", "contours", "NAMES"])
def test_no_layer_but_those_of_the_menu_is_asked_for_and_online_tiles_never(unknown: str) -> None:
    view, (notice,) = read_view({"layers": [f"names,{unknown}"]}, KNOWN)
    assert view.layers == ("names",)
    assert (notice.parameter, notice.value) == ("layers", unknown)


@law(100)
@given(st.sets(st.sampled_from(LAYERS)))
def test_the_layers_that_are_shown_come_back_from_the_address(shown: set[str]) -> None:
    query = write_view(View(layers=asked_layers(shown)))
    view, notices = read_view({name: [value] for name, value in query.items()}, KNOWN)
    assert notices == ()
    assert set(shown_layers(view)) == shown
    assert ("layers" in query) == (shown != set(LAYERS))


@law(100)
@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(max_size=90), max_size=3)))
def test_no_text_in_any_name_breaks_the_reading(query: dict[str, list[str]]) -> None:
    view, notices = read_view(query, KNOWN)
    assert read_view({name: [value] for name, value in write_view(view).items()}, KNOWN) == (view, ())
    assert {notice.parameter for notice in notices} <= query.keys()


ALMOST = st.builds(
    "".join, st.lists(st.sampled_from([*"0123456789.,:-+eE_٣ ", "aa-bb", "nan", "inf", "place:", "d"]))
)


@law(200)
@given(st.sampled_from(("from", "km", "at", "since", "walk", "ver", "sel")), ALMOST)
def test_no_text_that_is_almost_right_breaks_the_reading(name: str, text: str) -> None:
    view, notices = read_view({name: [text]}, KNOWN)
    assert bool(notices) == (view == View() and bool(text))


@law(30)
@given(views(), st.sampled_from(("sel", "q", "kinds")))
def test_a_notice_never_costs_the_rest_of_the_view(view: View, part: str) -> None:
    kept = replace(view, **{part: () if part == "kinds" else ""})
    query = {name: [value] for name, value in write_view(kept).items()}
    bad = {"sel": "nobody", "q": "x" * 501, "kinds": "war"}[part]
    name = {"kinds": "kind"}.get(part, part)
    found, notices = read_view({**query, name: [bad]}, KNOWN)
    assert found == kept
    assert [type(notice) for notice in notices] == [Notice]
