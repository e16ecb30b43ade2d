"""What goes through folium to the browser arrives as it was, and runs nowhere on the way."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import streamlit_folium
from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.layer import (
    CLICKED,
    MAXIMUM_ZOOM,
    MINIMUM_ZOOM,
    clicked,
    draw,
    layers_chosen,
    script_json,
    zooms,
)
from tests.laws import law
from tests.telling import HOSTILE

Sent = dict[str, Any]
Put = Callable[..., Sent]

DANGEROUS = re.compile(r"[{}%#<>&'`$/(_\u2028\u2029]")
STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"')
SNIPPETS = (
    *HOSTILE,
    *("{{ 7*7 }}", "{% for x in y %}", "{#", "</script>", "<!--", "${x}", "`", "'", '"', "\\", "\\\\u003c"),
    *("\u2028", "\u2029", "\r\n\t\x00", '\\"', "alert(coords);", "drawnItems_draw_control_div_1", "map_div"),
    *("_0123abc", "feature_group_0", "é😀", "\ud800"),
)
texts = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=4), max_size=3).map("".join)
values = st.recursive(
    texts | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
OPTIONS = {"fit": [67.0, 36.0, 75.0, 41.0], "base": "/map-base/0123456789ab.json"}


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Put:
    """Draws a map as the page does; gives what streamlit-folium would send to the browser."""
    sent: list[Sent] = []
    monkeypatch.setattr(streamlit_folium, "_component_func", lambda **arguments: sent.append(arguments))

    def put(scene: object, options: object = None, address: str = "/map-layer/1") -> Sent:
        draw(scene, address, {**OPTIONS, **(options or {})}, lambda: None)
        return sent[-1]

    return put


def given_to(function: str, script: str) -> Any:
    """The JSON that a script hands to a function as its last argument."""
    begin = re.search(rf"marznoma\.{function}\((?:\w+,)?", script)
    assert begin, script
    value, end = json.JSONDecoder().raw_decode(script, begin.end())
    assert script[end:].startswith(");")
    return value


@law(100)
@given(values)
def test_a_value_survives_and_nothing_in_its_strings_could_begin_something(value: object) -> None:
    text = script_json(value)
    assert json.loads(text) == value
    assert [string for string in STRINGS.findall(text) if DANGEROUS.search(string)] == []
    assert text.isascii()
    assert text.isprintable()


@pytest.mark.parametrize("text", SNIPPETS)
def test_no_pair_of_signs_that_a_template_knows_is_left(text: str) -> None:
    written = script_json({text: [text, {"a": {text: text}}]})
    assert not re.search(r"\{\{|\{%|\{#|</|<!|\$\{|`|'", written)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": [-float("inf")]}])
def test_a_number_that_a_browser_cannot_read_is_an_error_here(value: object) -> None:
    with pytest.raises(ValueError, match="JSON"):
        script_json(value)


@pytest.mark.parametrize("text", SNIPPETS)
def test_a_text_reaches_the_map_script_unchanged(text: str, put: Put) -> None:
    scene = {"labels": [text, text * 2], "lat": [38.5, None]}
    sent = put(scene, {"words": {text: text}})
    assert given_to("layer", sent["feature_group"]) == scene
    assert given_to("init", sent["script"]) == {**OPTIONS, "words": {text: text}}


def test_a_template_in_a_label_never_runs(put: Put) -> None:
    label = "{{ 7*7 }}{% set x = 7*7 %}{{ x }}{{ this }}{# gone #}"
    sent = put({"labels": [label]}, {"words": {"a": label}})
    both = sent["script"] + sent["feature_group"]
    assert "49" not in both
    assert "{#" not in both
    assert given_to("layer", sent["feature_group"]) == {"labels": [label]}


def test_the_base_map_is_the_same_text_for_every_scene(put: Put) -> None:
    first, second = put({"labels": ["one"]}), put({"labels": ["two"]})
    changing = {"feature_group", "on_change"}
    assert {k: v for k, v in first.items() if k not in changing} == {
        k: v for k, v in second.items() if k not in changing
    }
    assert first["feature_group"] != second["feature_group"]


@pytest.mark.parametrize(
    "other", [{"base": "/map-base/ba9876543210.json"}, {"legend": "along a_b"}, {"legend": "along a_c"}]
)
def test_the_map_is_kept_for_one_region_and_made_anew_for_another(other: Sent, put: Put) -> None:
    same = {"legend": "along a_d"}
    assert put({}, same)["key"] == put({}, same)["key"]
    assert put({}, other)["key"] != put({}, same)["key"]


def test_everything_that_the_map_loads_is_our_own(put: Put) -> None:
    sent = put({"labels": ["x"]}, address="/map-layer/0123456789ab")
    assert sent["js_links"] == ["/leaflet/leaflet.js", "/map-layer/0123456789ab/boot.js"]
    assert sent["css_links"] == ["/leaflet/leaflet.css", "/map-layer/0123456789ab/map.css"]
    for part in ("script", "header", "html", "feature_group"):
        assert "://" not in (sent[part] or ""), part


def test_the_browser_is_asked_for_clicks_and_nothing_else(put: Put) -> None:
    sent = put({})
    assert sent["returned_objects"] == [CLICKED]


def test_the_map_stays_near_its_region_and_within_its_zooms(put: Put) -> None:
    script = put({})["script"]
    options = dict(re.findall(r'"(\w+)": (-?[\d.]+|true|false),?\n', script))
    assert (options["minZoom"], options["maxZoom"]) == (str(MINIMUM_ZOOM), str(MAXIMUM_ZOOM))
    assert re.search(r"center: \[38\.5, 71\.0\]", script)


@pytest.mark.parametrize(
    ("fit", "expected"),
    [
        ([67, 36.4, 75.4, 39.9], (MINIMUM_ZOOM, MAXIMUM_ZOOM)),
        ([-141, 41, -66, 70], (2, MAXIMUM_ZOOM)),
        ([-76, -56, -66, -17], (3, MAXIMUM_ZOOM)),
        ([-5.36, 36.148, -5.335, 36.158], (MINIMUM_ZOOM, 16)),
        ([178, -20, 182, -16], (MINIMUM_ZOOM, MAXIMUM_ZOOM)),
        ([-180, -90, 179.9, 90], (0, MAXIMUM_ZOOM)),
    ],
)
def test_a_region_of_any_size_can_be_seen_whole_on_a_phone(
    fit: list[float], expected: tuple[int, int]
) -> None:
    assert zooms(fit) == expected


@pytest.mark.parametrize(
    ("properties", "chosen"),
    [
        ({"layers": ["names", "km"], "n": 1}, ("names", "km")),
        ({"layers": []}, ()),
        ({"layers": [7, None]}, ("7", "None")),
        ({"layers": "names"}, None),
        ({"id": "raid"}, None),
        (None, None),
    ],
)
def test_a_turned_switch_is_the_layers_that_are_left_and_no_click(
    properties: object, chosen: tuple[str, ...] | None
) -> None:
    assert layers_chosen({CLICKED: {"properties": properties}}) == chosen
    assert chosen is None or clicked({CLICKED: {"properties": properties}}) is None


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ({CLICKED: {"type": "Feature", "properties": {"id": "raid", "n": 1}}}, "raid"),
        ({CLICKED: {"properties": {"id": ""}}}, ""),
        ({CLICKED: {"properties": {"id": 7}}}, None),
        ({CLICKED: {"properties": None}}, None),
        ({CLICKED: {"properties": []}}, None),
        ({CLICKED: None}, None),
        ({CLICKED: "raid"}, None),
        ({}, None),
        (None, None),
        ([], None),
    ],
)
def test_a_click_is_an_id_an_empty_one_for_empty_ground_or_none(value: object, chosen: str | None) -> None:
    assert clicked(value) == chosen
