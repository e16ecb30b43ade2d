"""The panel of a ring or a pill: everything in view that shares the place, and nothing else."""

from datetime import date

import pytest
from hypothesis import given

from dashboard.map.scene import scene_of
from dashboard.panel.gathering import gathering_panel, is_gathering
from dashboard.texts import en
from dashboard.view import UNDATED, View
from geodata.dossier.check import read_region
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import RAID, TALKS, claim
from tests.telling import HOSTILE, dossier, knowledge, occurred, selection_of, told_in

MOOR = {"id": "moor", "names": {"en": "The Moor district"}, "lat": "41.6", "lon": "10.6", "precision": "3"}
SHARED = dossier((RAID, ["at"], {"place": "shire"}), ("places.yaml", [0, "notes"], "It is large."))


def panel(read: Dossier, chosen: str, **criteria: object) -> Element:
    return parsed(gathering_panel(View(sel=chosen), knowledge(read), selection_of(read, **criteria)))


def listed(found: Element) -> list[str]:
    return [row.attributes["data-sel"] for row in found.all("a", "row")]


def test_rings_and_pills_are_told_from_subjects() -> None:
    assert is_gathering("place:shire")
    assert is_gathering("along:aa-bb")
    assert is_gathering("place:shire~place:town")
    assert is_gathering("post-7~raid")
    assert is_gathering(UNDATED)
    assert not is_gathering("raid")
    assert not is_gathering("")


def test_a_ring_lists_the_subjects_of_its_district() -> None:
    found = panel(SHARED, "place:shire")
    assert found.one("h2").text == "The Shire: 2 subjects"
    assert found.one("p").text == f"{en.DISTRICT_ONLY} It is large."
    assert listed(found) == ["raid", "post-7"]
    assert found.one("article").attributes["data-sel"] == "place:shire"


def test_rings_that_have_merged_list_the_subjects_of_all_their_districts_the_largest_first() -> None:
    read = dossier(
        (RAID, ["at"], {"place": "shire"}),
        (TALKS, ["at"], {"place": "moor"}),
        ("places.yaml", [0, "notes"], "It is large."),
        ("places.yaml", [2], MOOR),
    )
    found = panel(read, "place:moor~place:shire")
    assert found.one("h2").text == "The Shire, The Moor district: 3 subjects"
    assert [heading.text for heading in found.all("h3")] == ["The Shire", "The Moor district"]
    assert [words.text for words in found.all("p", "meta")] == [en.DISTRICT_ONLY, "It is large."]
    assert listed(found) == ["raid", "post-7", "talks"]
    assert found.one("article").attributes["data-sel"] == "place:moor~place:shire"
    assert listed(panel(read, "place:moor~place:shire", groups=frozenset({"talks"}))) == ["talks"]


def test_a_merged_ring_may_hold_one_of_a_subject_that_is_placed_by_coordinates() -> None:
    spot = {"lat": "41.5", "lon": "10.6", "precision": "3"}
    found = panel(dossier((RAID, ["at"], spot)), "place:shire~raid")
    assert found.one("h2").text == "The Shire and 1 more: 2 subjects"
    assert listed(found) == ["post-7", "raid"]
    assert [heading.text for heading in found.all("h3")] == ["The Shire"]


def test_a_pill_lists_the_subjects_of_its_border_and_not_the_border() -> None:
    found = panel(SHARED, "along:aa-bb")
    assert found.one("h2").text == "Border between A and B: 1 subject"
    assert found.one("p").text == en.BORDER_ONLY
    assert listed(found) == ["talks"]


def test_a_subject_on_a_stretch_of_the_border_is_not_in_the_pill() -> None:
    at = {"border": "aa-bb", "from_km": "1", "to_km": "20"}
    assert listed(panel(dossier((TALKS, ["at"], at)), "along:aa-bb")) == []


def test_a_filter_narrows_the_list() -> None:
    assert listed(panel(SHARED, "place:shire", groups=frozenset({"post"}))) == ["post-7"]


@pytest.mark.parametrize("chosen", ["place:shire", "along:aa-bb"])
def test_one_of_which_nothing_is_in_view_says_so(chosen: str) -> None:
    found = panel(SHARED, chosen, groups=frozenset({"mine"}))
    assert found.one("h2").text.endswith(": 0 subjects")
    assert found.one("p").text == en.NONE_IN_VIEW


def test_the_name_of_a_district_does_not_gather_what_is_shown_coarser() -> None:
    read = dossier((RAID, ["at"], {"place": "town"}), (RAID, ["publish_precision"], "3"))
    assert listed(panel(read, "place:town")) == []


@pytest.mark.parametrize("chosen", ["place:shire", "along:aa-bb"])
def test_there_is_a_way_back_that_keeps_the_filters(chosen: str) -> None:
    view = View(sel=chosen, kinds=GROUP_IDS[:1])
    link = parsed(gathering_panel(view, knowledge(SHARED), selection_of(SHARED))).one("a", "back")
    assert (link.attributes["data-sel"], link.attributes["href"]) == ("", f"./?kind={GROUP_IDS[0]}")


@pytest.mark.parametrize("chosen", ["place:shire", "along:aa-bb"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element(text: str, chosen: str) -> None:
    found = panel(told_in(text), chosen)
    assert found.outline == panel(told_in("Tame words"), chosen).outline
    assert found.one("h2").text == f"{text}: 1 subject"
    assert found.one("article").attributes["aria-label"] == text


@law(15)
@given(dossiers())
def test_the_map_and_the_panel_agree_on_what_a_ring_or_a_pill_holds(read: Dossier) -> None:
    agree(read)


def test_the_map_and_the_panel_agree_on_the_rings_of_the_shipped_region() -> None:
    assert agree(read_region(SHIPPED)) > 5


def agree(read: Dossier) -> int:
    """Of every ring and pill that the map draws, the panel lists what the map draws in it; how many rings."""
    drawn = selection_of(read).on_map
    kinds = {item.subject.id: "" for item in drawn}
    scene = scene_of(read, drawn, kinds, {})
    packed = list(zip(scene["ids"], scene["ring"], strict=True))
    for number, (ring, *_) in enumerate(scene["rings"]):
        assert is_gathering(ring)
        inside = sorted(name for name, of in packed if of == number)
        assert inside
        assert sorted(listed(panel(read, ring))) == inside
    for pill in scene["pills"]:
        assert listed(panel(read, pill["id"]))
    return len(scene["rings"])


def test_the_list_of_the_undated_has_those_that_a_range_leaves_out_too() -> None:
    read = dossier((RAID, ["claims"], [claim("said", property="remark", value="so")]))
    found = panel(read, UNDATED)
    assert listed(found) == ["talks", "raid"]
    assert found.one("h2").text == f"{en.UNDATED}: 2 subjects"
    assert listed(panel(read, UNDATED, start=date(2025, 1, 1))) == ["talks", "raid"]


def test_a_list_without_any_undated_says_so() -> None:
    found = panel(dossier((RAID, ["claims"], occurred("2025-11-26"))), UNDATED, groups={"incident"})
    assert listed(found) == []
    assert found.one("p", "meta").text == en.NONE_IN_VIEW
