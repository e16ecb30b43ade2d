"""The panel of a ring or a pill: everything in view that shares the place, and nothing else."""

import pytest
from hypothesis import given

from dashboard.map.scene import scene_of
from dashboard.panel.gathering import gathering_panel, is_gathering
from dashboard.texts import en
from dashboard.view import View
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.model import Dossier
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import RAID, TALKS
from tests.telling import HOSTILE, dossier, knowledge, selection_of, told_in

SHARED = dossier((RAID, ["at"], {"place": "shire"}), ("places.yaml", [0, "notes"], "It is large."))


def panel(read: Dossier, chosen: str, **criteria: object) -> Element:
    return parsed(gathering_panel(View(sel=chosen), knowledge(read), selection_of(read, **criteria)))


def listed(found: Element) -> list[str]:
    return [row.attributes["data-sel"] for row in found.all("a", "row")]


def test_rings_and_pills_are_told_from_subjects() -> None:
    assert is_gathering("place:shire")
    assert is_gathering("along:aa-bb")
    assert not is_gathering("raid")
    assert not is_gathering("")


def test_a_ring_lists_the_subjects_of_its_district() -> None:
    found = panel(SHARED, "place:shire")
    assert found.one("h2").text == "The Shire: 2 subjects"
    assert found.one("p").text == f"{en.DISTRICT_ONLY} It is large."
    assert listed(found) == ["raid", "post-7"]
    assert found.one("article").attributes["data-sel"] == "place:shire"


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
    drawn = selection_of(read).on_map
    lines = {item.subject.id: "" for item in drawn}
    scene = scene_of(read, drawn, lines, {}, selected="", theme="light")
    packed = list(zip(scene["ids"], scene["ring"], strict=True))
    for number, ring in enumerate(scene["rings"]):
        if is_gathering(ring["id"]):
            assert sorted(listed(panel(read, ring["id"]))) == sorted(
                name for name, inside in packed if inside == number
            )
    for pill in scene["pills"]:
        assert listed(panel(read, pill["id"]))
