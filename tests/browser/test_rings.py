"""District rings merge and part with the zoom, and nothing that the map draws lies on anything else."""

import itertools
import math
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from dashboard.panel.gathering import gathered_name
from dashboard.served import layer_address
from dashboard.texts import en
from geodata.dossier.groups import shape_of
from geodata.dossier.model import Dossier
from geodata.dossier.select import Selection
from tests.browsing import DESKTOP, MAP, PHONE, map_frame, watched
from tests.reading import PANEL, back_to_the_list, panel_of
from tests.serving import Server

Layout = dict[str, Any]
Thing = dict[str, Any]

ZOOMS = (5, 5.5, 5.75, 6, 6.25, 6.5, 6.75, 7, 7.25, 7.5, 8, 8.5, 9, 10)
"""From where the whole region is small to where every ring is alone; over 5.5 to 9, too."""
FILTERS = ("", "kind=incident", "kind=post,crossing", "standing=contested,corroborated", "asof=2018-01-01")
NEAREST = 1
"""How much nearer than their diameter two marks may stand, CSS pixels."""
CENTRE = [38.2, 71.2]

AT_ZOOM = """([centre, zoom]) => {
  map.setView(centre, zoom, { animate: false });
  return marznoma.layout();
}"""

# Merged by the map's own module: rings of so many subjects, at places in world units, at zoom 0.
MERGED = """async ([address, given, words]) => {
  const { mergeRings } = await import(`${address}/merging.js`);
  const members = given.map(([id, name, count, x, y]) => {
    return { id, name, x, y, subjects: Array.from({ length: count }, (_, at) => `${id}-${at}`) };
  });
  const radius = (count) => 10 * Math.sqrt(count);
  const rings = mergeRings(members, 0, radius, words);
  return rings.map(({ id, name, radius, x, y }) => ({ id, name, radius, x, y }));
}"""
NAMED = """async ([address, names, words]) => (await import(`${address}/naming.js`)).nameOf(names, words)"""
SELECTED = """async ([address, layout, chosen]) => {
  return (await import(`${address}/selection.js`)).selectedRings(layout, chosen);
}"""


@pytest.fixture(scope="module", params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def sized(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    """The real dossier's map, on a wide screen and on a phone's."""
    with watched(browser, request.param) as page:
        page.goto(server.url)
        map_frame(page)
        yield page


def layout_at(frame: Frame, zoom: float) -> Layout:
    return frame.evaluate(AT_ZOOM, [CENTRE, zoom])


def drawn_in(layout: Layout) -> list[Thing]:
    """The marks that are drawn as such, and not as one of a number."""
    return [mark for mark in layout["marks"] if mark["drawn"] != "count"]


def apart(one: Thing, other: Thing) -> float:
    return math.dist((one["x"], one["y"]), (other["x"], other["y"]))


def from_pill(pill: Thing, thing: Thing) -> float:
    """How far the middle of a thing is from a pill, 0 inside it."""
    across = max(0, abs(thing["x"] - pill["x"]) - pill["halfWidth"])
    down = max(0, abs(thing["y"] - pill["y"]) - pill["halfHeight"])
    return math.hypot(across, down)


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    """What lies on what: marks on marks, rings and pills that they are not in; rings on rings and pills."""
    radius, marks, rings, pills = (layout[name] for name in ("radius", "marks", "rings", "pills"))
    marks = drawn_in(layout)
    found = [pair for pair in itertools.combinations(marks, 2) if apart(*pair) < 2 * radius - NEAREST]
    found += [
        (mark, ring)
        for mark, ring in itertools.product(marks, rings)
        if mark["ring"] != ring["id"] and apart(mark, ring) < ring["radius"] + radius
    ]
    found += [
        (mark, pill)
        for mark, pill in itertools.product(marks, pills)
        if mark["id"] not in pill["subjects"] and from_pill(pill, mark) < radius
    ]
    found += [
        pair for pair in itertools.combinations(rings, 2) if apart(*pair) < sum(r["radius"] for r in pair)
    ]
    found += [
        (ring, pill)
        for ring, pill in itertools.product(rings, pills)
        if from_pill(pill, ring) < ring["radius"]
    ]
    return [(one["id"], other["id"]) for one, other in found]


def strays(layout: Layout) -> list[str]:
    """Marks that are not wholly inside the ring that they are packed in."""
    rings = {ring["id"]: ring for ring in layout["rings"]}
    packed = [(mark, rings[mark["ring"]]) for mark in drawn_in(layout) if mark["ring"]]
    return [mark["id"] for mark, ring in packed if apart(mark, ring) > ring["radius"] - layout["radius"]]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_lies_on_anything_else(sized: Page, zoom: float) -> None:
    layout = layout_at(map_frame(sized), zoom)
    assert overlaps(layout) == []
    assert strays(layout) == []


@pytest.mark.parametrize("query", FILTERS[1:])
def test_nothing_lies_on_anything_else_whatever_the_filter_leaves(
    browser: Browser, server: Server, query: str
) -> None:
    with watched(browser) as page:
        page.goto(f"{server.url}/?{query}")
        frame = map_frame(page)
        for zoom in ZOOMS:
            layout = layout_at(frame, zoom)
            assert (zoom, overlaps(layout), strays(layout)) == (zoom, [], [])


@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_subject_on_the_map_is_drawn_once(sized: Page, everything: Selection, zoom: float) -> None:
    layout = layout_at(map_frame(sized), zoom)
    on_map = sorted(item.subject.id for item in everything.on_map if shape_of(item.subject) is not None)
    assert sorted(mark["id"] for mark in layout["marks"]) == on_map
    for holder in (*layout["rings"], *layout["pills"]):
        ways = {mark["drawn"] for mark in layout["marks"] if mark["id"] in holder["subjects"]}
        assert ("count" in ways) == holder["counted"]
        assert len(ways) == 1
    packed = {name for ring in layout["rings"] for name in ring["subjects"]}
    assert packed == {mark["id"] for mark in layout["marks"] if mark["ring"]}


def test_a_zoom_has_one_layout_whatever_was_seen_before(sized: Page) -> None:
    frame = map_frame(sized)
    seen = {zoom: layout_at(frame, zoom) for zoom in ZOOMS}
    for zoom in (*reversed(ZOOMS), 6.5, 9, 6.5, 5.5, 7.25):
        assert layout_at(frame, zoom) == seen[zoom]


def test_rings_part_on_zooming_in_and_stay_apart(page: Page) -> None:
    frame = map_frame(page)
    rings = [[set(ring["id"].split("~")) for ring in layout_at(frame, zoom)["rings"]] for zoom in ZOOMS]
    for farther, nearer in itertools.pairwise(rings):
        assert all(any(ring <= above for above in farther) for ring in nearer)
    assert max(map(len, rings[0])) > 2
    assert {len(ring) for ring in rings[-1][:3]} == {1}


@pytest.mark.parametrize(("zoom", "most"), [(6, 3), (6.25, 3), (6.5, 8), (6.75, 1000), (9, 1000)])
def test_with_too_little_room_a_ring_is_a_count(page: Page, zoom: float, most: int) -> None:
    rings = layout_at(map_frame(page), zoom)["rings"]
    assert {ring["id"]: ring["counted"] for ring in rings} == {
        ring["id"]: len(ring["subjects"]) > most for ring in rings
    }


def test_near_marks_of_one_spot_stand_side_by_side_beside_the_ring_on_it(
    page: Page, dossier: Dossier
) -> None:
    frame = map_frame(page)
    pair = tuple(
        subject.id
        for subject in dossier.subjects
        if subject.at is not None and subject.at.place == "ishkoshim-town"
    )
    assert len(pair) == 2
    for zoom in (6.75, 7.25, 8):
        layout = layout_at(frame, zoom)
        one, other = (mark for mark in layout["marks"] if mark["id"] in pair)
        between = 2 * layout["radius"] + 3.4
        assert between <= apart(one, other) < between + 1
        ring = min(layout["rings"], key=lambda ring: apart(ring, one))
        assert all(apart(ring, mark) < ring["radius"] + between for mark in (one, other))


def test_a_spot_that_is_known_to_25_km_has_one_circle_where_there_is_room_for_it(page: Page) -> None:
    frame = map_frame(page)
    assert layout_at(frame, 6.25)["circles"] == []
    found = [layout_at(frame, zoom)["circles"] for zoom in (6.5, 7.5, 8.5)]
    for circles in found:
        assert circles
        assert all(apart(*pair) >= 9 for pair in itertools.combinations(circles, 2))
    near, nearer = (max(circle["radius"] for circle in circles) for circles in found[:2])
    assert nearer == pytest.approx(2 * near)


@pytest.fixture
def merged_ring(page: Page) -> Iterator[Thing]:
    """The opening map's ring of most districts."""
    page.reload()
    layout = map_frame(page).evaluate("() => marznoma.layout()")
    yield max(layout["rings"], key=lambda ring: ring["id"].count("~"))
    if page.locator(f"{PANEL} a.back").count():
        back_to_the_list(page)


def edge_of(page: Page, ring: Thing) -> tuple[float, float]:
    """A point in a ring that is on no mark: at its upper edge. CSS pixels of the window."""
    box = page.locator(MAP).bounding_box()
    assert box is not None
    return box["x"] + ring["x"], box["y"] + ring["y"] - ring["radius"] + 2


def test_a_click_on_a_merged_ring_lists_the_subjects_of_all_its_districts(
    page: Page, merged_ring: Thing
) -> None:
    page.mouse.click(*edge_of(page, merged_ring))
    panel = panel_of(page, merged_ring["id"])
    listed = panel.locator("a.row").evaluate_all("rows => rows.map(row => row.dataset.sel)")
    assert sorted(listed) == sorted(merged_ring["subjects"])
    assert len(set(panel.locator("h3").all_inner_texts())) == merged_ring["id"].count("~") + 1


def test_the_address_of_a_merged_ring_opens_it_again(page: Page, merged_ring: Thing) -> None:
    page.mouse.click(*edge_of(page, merged_ring))
    title = panel_of(page, merged_ring["id"]).locator("h2").inner_text()
    page.goto(page.url)
    expect(panel_of(page, merged_ring["id"]).locator("h2")).to_have_text(title)


def test_map_and_panel_call_a_merged_ring_by_one_name(page: Page, merged_ring: Thing) -> None:
    page.mouse.move(*edge_of(page, merged_ring))
    tooltip = page.frame_locator(MAP).locator(".map-tooltip")
    said = f"{merged_ring['name']}: {len(merged_ring['subjects'])} subjects"
    expect(tooltip.locator("strong")).to_have_text(said)
    expect(tooltip.locator("span")).to_have_text(en.PRECISION[3])
    page.mouse.click(*edge_of(page, merged_ring))
    expect(panel_of(page, merged_ring["id"]).locator("h2")).to_have_text(said)
    expect(tooltip).to_be_hidden()


def test_the_tooltip_of_a_pill_names_its_border_and_counts(page: Page) -> None:
    pill = map_frame(page).evaluate("() => marznoma.layout().pills[0]")
    box = page.locator(MAP).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + pill["x"], box["y"] + pill["y"] - pill["halfHeight"] + 3)
    title = page.frame_locator(MAP).locator(".map-tooltip strong")
    expect(title).to_have_text(f"Tajik-Afghan border: {len(pill['subjects'])} subjects")
    page.mouse.move(0, 0)


def test_a_ring_of_one_subject_names_it(page: Page, dossier: Dossier) -> None:
    frame = map_frame(page)
    layout = layout_at(frame, 9)
    ring = next(ring for ring in layout["rings"] if ring["id"] == "place:vanj")
    page.mouse.move(*edge_of(page, ring))
    title = page.frame_locator(MAP).locator(".map-tooltip strong")
    expect(title).to_have_text(f"Vanj district: {len(ring['subjects'])} subject")
    page.mouse.move(0, 0)


def test_what_was_chosen_as_one_ring_is_chosen_when_it_has_parted(page: Page) -> None:
    rings = [{"members": [{"id": name}]} for name in ("place:panj", "place:farkhor", "place:vanj")]
    parted = {"marks": [], "rings": rings}
    whole = {"marks": [], "rings": [{"members": [ring["members"][0] for ring in rings]}]}
    for layout, chosen, number in (
        (parted, "place:farkhor~place:panj", 2),
        (parted, "place:vanj", 1),
        (parted, "raid", 0),
        (parted, "", 0),
        (whole, "place:vanj", 1),
    ):
        found = map_frame(page).evaluate(SELECTED, [layer_address(), layout, chosen])
        assert len(found) == number, chosen


def merged(page: Page, *rings: tuple[str, str, int, float, float]) -> dict[str, Thing]:
    """Rings (id, name, subjects, x, y) merged, by id; a ring of n subjects has a radius of 10 times √n."""
    found = map_frame(page).evaluate(MERGED, [layer_address(), rings, en.RINGS])
    return {ring["id"]: ring for ring in found}


PANJ = ("place:panj", "Panj district", 4, 0, 0)


def test_rings_that_overlap_are_one_amid_their_subjects(page: Page) -> None:
    found = merged(page, PANJ, ("place:farkhor", "Farkhor district", 1, 25, 0))
    assert list(found) == ["place:farkhor~place:panj"]
    ring = found["place:farkhor~place:panj"]
    assert (ring["name"], ring["x"], ring["y"]) == ("Panj, Farkhor districts", 5, 0)


def test_rings_that_have_room_stay_where_they_are(page: Page) -> None:
    found = merged(page, PANJ, ("place:farkhor", "Farkhor district", 1, 35, 0))
    assert {name: (ring["x"], ring["y"]) for name, ring in found.items()} == {
        "place:panj": (0, 0),
        "place:farkhor": (35, 0),
    }


def test_a_small_ring_is_pushed_off_a_large_one_no_further_than_that_is_wide(page: Page) -> None:
    large = ("place:large", "Large district", 25, 0, 0)
    for away in range(4, 60, 4):
        found = merged(page, large, ("place:small", "Small district", 1, away, 0))
        if len(found) == 1:
            assert away < 20  # to stand beside it, it would have to go further
            continue
        small, other = found["place:small"], found["place:large"]
        assert (other["x"], other["y"]) == (0, 0)
        assert apart(small, other) >= 60
        assert apart(small, {"x": away, "y": 0}) <= 50
    together = merged(page, large, ("place:small", "Small district", 1, 0, 0))
    assert list(together) == ["place:large~place:small"]


def test_the_order_in_which_rings_come_changes_nothing(page: Page) -> None:
    rings = [(f"place:{n}", f"{n} district", 1 + n % 5, 17 * n % 61, 29 * n % 53) for n in range(9)]
    found = merged(page, *rings)
    assert 1 < len(found) < len(rings)
    assert merged(page, *reversed(rings)) == found
    assert merged(page, *rings[4:], *rings[:4]) == found


@pytest.mark.parametrize(
    ("names", "name"),
    [
        (["Panj district"], "Panj district"),
        (["Imam Sahib district, Kunduz"], "Imam Sahib district, Kunduz"),
        (["Panj district", "Farkhor district"], "Panj, Farkhor districts"),
        (["Ishkoshim district", "Ishkashim district, Afghan Badakhshan"], "Ishkoshim, Ishkashim districts"),
        (["Darvoz district", "District of Nusay"], "Darvoz district, District of Nusay"),
        (["Panj district", "Farkhor district", "The Shire", "Vanj district"], "Panj, Farkhor and 2 more"),
        (["The Shire", "Panj district", "Vanj district"], "The Shire, Panj district and 1 more"),
        (["Panj district", ""], "Panj district and 1 more"),
        (["", "Panj district", "", "Farkhor district"], "Panj, Farkhor and 2 more"),
        (["", ""], "2 places"),
        ([""], ""),
        (["{} $& district", "<b>$1</b> district"], "{} $&, <b>$1</b> districts"),
        (["{}", "{1}", "x"], "{}, {1} and 1 more"),
    ],
)
def test_a_ring_is_named_after_its_members_on_the_map_and_in_the_panel(
    page: Page, names: list[str], name: str
) -> None:
    assert gathered_name(names) == name
    assert map_frame(page).evaluate(NAMED, [layer_address(), names, en.RINGS]) == name
