"""The panel of a border: measured and reported lengths, and what lies along it."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given

from dashboard.panel.border import border_panel
from dashboard.panel.rows import FIRST
from dashboard.texts import border_en, en
from dashboard.view import View
from geodata.dossier.model import Border, Dossier
from geodata.dossier.standings import LIVE
from tests.dossiers import dossiers
from tests.laws import law
from tests.markup import Element, parsed
from tests.regions import BORDER, POST, claim
from tests.telling import HOSTILE, dossier, knowledge, selection_of, told_in

VIEW = View(sel="aa-bb")


def blocks(read: Dossier, on: str | None = None, view: View = VIEW, **criteria: object) -> tuple[str, ...]:
    state = knowledge(read, on)
    return border_panel(view, state.subjects[view.sel], state, selection_of(read, on, **criteria))


def panel(read: Dossier, **criteria: object) -> Element:
    return parsed("".join(blocks(read, **criteria)))


def lengths(*values: object, **keys: object) -> Dossier:
    """The small region with these lengths of its border, each in a source of its own."""
    made = [claim(f"l{n}", property="length_km", value=value, **keys) for n, value in enumerate(values)]
    return dossier((BORDER, ["claims"], made))


def bent(read: Dossier) -> Dossier:
    """The same with a border that meanders in bends of some 700 m and of 3 km."""
    (border,) = read.borders
    line = [[10 + n / 20, 41 + 0.006 * (n % 2) + 0.03 * (n // 4 % 2)] for n in range(40)]
    changed = Border.model_validate({**border.model_dump(), "line": line})
    return Dossier.model_construct(**{**dict(read), "borders": (changed,)})


def placed(*kilometres: tuple[int, int]) -> Dossier:
    """The small region with one site on each of these stretches of its border, and the raid at its town."""
    site = {"kind": "site", "type": "border_post"}
    files = [
        (
            f"subjects/site-{n}.yaml",
            [],
            {
                **site,
                "id": f"site-{n}",
                "label": f"Site {n}",
                "at": {"border": "aa-bb", "from_km": str(begin), "to_km": str(end)},
                "claims": [claim(f"run-{n}", property="operator", value="border-guards")],
            },
        )
        for n, (begin, end) in enumerate(kilometres)
    ]
    return dossier(*files)


def kilometres(found: Element) -> list[str]:
    """The kilometres of the rows, in order."""
    return [re.findall(r"km ([\d,–]+)", row.text)[0] for row in found.one("div", "lying").all("a", "row")]


def test_the_box_says_what_we_measured_at_which_scale_and_from_what() -> None:
    box = panel(bent(lengths("180"))).one("p", "measured").text
    measured = re.findall(r"Measured: (\d+) km|(\d+) km at (\d) km detail", box)
    assert [scale for *_, scale in measured] == ["", "1", "5"]
    full, fine, coarse = (int(whole or part) for whole, part, _ in measured)
    assert full >= fine > coarse
    assert "The line: made up." in box
    assert border_en.WITHOUT_SCALE in box


def test_a_line_that_no_scale_shortens_is_not_said_to_be_shorter() -> None:
    box = panel(lengths("180")).one("p", "measured").text
    assert "coarser" not in box
    assert re.match(r"Measured: \d+ km along the line in full detail\.", box)


def test_the_box_leads_to_the_curve_with_the_same_view() -> None:
    view = View(sel="aa-bb", standings=("denied",))
    found = parsed("".join(blocks(lengths("180"), view=view)))
    assert found.one("p", "measured").one("a").attributes["href"] == (
        "./method?sel=aa-bb&standing=denied#border-length"
    )


def test_the_ruler_has_a_tick_a_figure_taller_with_more_sources_and_our_own_length() -> None:
    made = [
        claim("one", property="length_km", value="150"),
        claim("two", property="length_km", value="200"),
        claim("two-too", property="length_km", value="200", by="daily", source="daily-1"),
        claim("rounded", property="length_km", value={"min": "160", "max": "170"}, by="daily"),
    ]
    ruler = panel(dossier((BORDER, ["claims"], made))).one("div", "ruler")
    ticks = [tick.attributes["style"] for tick in ruler.one("div").all("i")][:-1]
    assert len(ticks) == 3
    left = {height(tick): at(tick) for tick in ticks if "width" not in tick}
    assert len(left) == 2
    assert left[max(left)] > left[min(left)]
    assert len(ruler.all("i", "span")) == 1
    assert len(ruler.all("i", "own")) == 1
    assert ruler.texts("span") == ["150", "200 reported"]
    assert re.fullmatch(r"\d+ km measured", ruler.one("b").text)
    assert ruler.attributes["role"] == "img"
    assert "200 km by 2 sources" in ruler.attributes["aria-label"]
    assert "160–170 km by 1 source" in ruler.attributes["aria-label"]
    assert "Measured by us: " in ruler.attributes["aria-label"]


def at(style: str) -> float:
    return float(re.findall(r"left:([\d.]+)%", style)[0])


def height(style: str) -> int:
    return int(re.findall(r"height:(\d+)px", style)[0])


@pytest.mark.parametrize("values", [["150"], ["1"], ["99999"], [{"min": "150"}], [{"max": "150"}, "150"]])
def test_nothing_leaves_the_ruler(values: Sequence[object]) -> None:
    ruler = panel(lengths(*values)).one("div", "ruler")
    assert all(0 <= at(tick.attributes["style"]) <= 100 for tick in ruler.all("i"))


def test_a_figure_that_fell_is_drawn_as_fallen() -> None:
    answer = {
        "id": "no",
        "kind": "denies",
        "target": "l0",
        "by": "daily",
        "source": "daily-1",
        "summary": "No.",
        "made_on": "2025-12-03",
    }
    read = dossier(
        (BORDER, ["claims"], [claim("l0", property="length_km", value="150")]),
        (BORDER, ["responses"], [answer]),
    )
    found = panel(read)
    assert len(found.one("div", "ruler").all("i", "fell")) == 1
    assert len(found.all("div", "story")) == 1


def test_lengths_of_parts_in_units_of_their_own_are_no_figures_of_the_whole() -> None:
    river = claim("part", property="length_km", value="90", unit="km of river")
    read = dossier((BORDER, ["claims"], [claim("l0", property="length_km", value="150"), river]))
    found = panel(read)
    assert "90" not in found.one("div", "ruler").attributes["aria-label"]
    assert "90 km of river" in [value.text for value in found.all("div", "value")]


def test_without_a_reported_length_there_is_no_ruler() -> None:
    found = panel(dossier((BORDER, ["claims"], [claim("r", property="remark", value="It is long.")])))
    assert found.all("div", "ruler") == []
    assert border_en.WITHOUT_SCALE not in found.one("p", "measured").text


def test_a_border_without_a_line_has_no_measure_and_nothing_along_it() -> None:
    read = Dossier.model_construct(**{**dict(dossier()), "borders": ()})
    placeless = {subject.id: subject.model_copy(update={"at": None}) for subject in read.subjects}
    found = panel(Dossier.model_construct(**{**dict(read), "subjects": tuple(placeless.values())}))
    assert found.texts("h3") == [en.WHAT_IS_REPORTED, en.WHO_SAID_WHAT]


def test_the_blocks_stand_in_their_order() -> None:
    found = panel(dossier((BORDER, ["notes"], "A note.")))
    assert found.texts("h3") == [
        *(border_en.HOW_LONG, en.WHAT_IS_REPORTED, border_en.ALONG_IT, en.WHO_SAID_WHAT, en.EDITORS_NOTE)
    ]


def test_what_lies_along_it_stands_by_kilometre_with_what_the_list_says() -> None:
    found = panel(placed((100, 110), (20, 40), (20, 30)))
    assert kilometres(found) == ["20–30", "20–40", "60–120", "100–110"]
    assert [row.one("b").text for row in found.one("div", "lying").all("a", "row")] == [
        *("Site 2", "Site 1", "Attack near the town", "Site 0")
    ]
    row = found.one("div", "lying").all("a", "row")[2]
    assert row.attributes["data-sel"] == "raid"
    assert row.text == "Attack near the townkm 60–120 · 26 Nov 2025 · Attack · Single source"


def test_what_a_filter_leaves_out_does_not_lie_along_it() -> None:
    read = placed((100, 110), (20, 40))
    assert kilometres(panel(read, groups=frozenset({"incident"}))) == ["60–120"]
    none = panel(read, groups=frozenset({"mine"})).one("div", "lying")
    assert none.texts("p") == [border_en.NONE_ALONG]


def test_after_a_dozen_the_rows_are_folded_and_counted() -> None:
    found = panel(placed(*((n, n + 1) for n in range(FIRST)))).one("div", "lying")
    (fold,) = found.all("details")
    assert fold.one("summary").text == en.SHOW_ALL.format(FIRST + 1)
    assert len(fold.all("a", "row")) == 1


def test_what_only_names_the_border_is_counted_and_leads_to_its_list() -> None:
    lying = panel(dossier()).one("div", "lying")
    assert lying.one("a", "whole").attributes["data-sel"] == "along:aa-bb"
    assert lying.one("a", "whole").text == "1 subject"
    assert "talks" not in [row.attributes["data-sel"] for row in lying.all("a", "row")]


def test_a_section_of_the_border_stands_with_the_length_that_is_reported_of_it() -> None:
    read = dossier(
        (POST, ["type"], "border_section"),
        (POST, ["at"], {"border": "aa-bb"}),
        (POST, ["claims"], [claim("part", property="length_km", value="90")]),
    )
    part = panel(read).one("div", "lying").one("a", "part")
    assert part.attributes["data-sel"] == "post-7"
    assert part.text == "Border post no. 790 km"


def test_what_is_reported_is_the_same_in_every_view() -> None:
    read = placed((20, 40))
    views = (VIEW, View(sel="aa-bb", kinds=("incident",)), View(sel="aa-bb", standings=("denied",)))
    (_, one, *_), *others = (blocks(read, view=view) for view in views)
    assert all(other[1] == one for other in others)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_the_data_becomes_an_element_or_an_attribute(text: str) -> None:
    found, tame = (panel(told_in(words)) for words in (text, "Tame words"))
    assert found.outline == tame.outline
    assert found.one("h2").text == text
    assert found.one("article").attributes["aria-label"] == text


@law(20)
@given(dossiers())
def test_any_border_has_its_panel(read: Dossier) -> None:
    state = knowledge(read)
    for subject, known in state.subjects.items():
        if known.subject.kind != "border":
            continue
        found = parsed("".join(blocks(read, view=View(sel=subject))))
        assert found.one("h2").text == known.subject.label
        assert len(found.all("div", "said")) == len(known.claims)
        live = {claim.id for claim in known.claims if state.standing[claim.id] in LIVE}
        assert len(live) <= len(known.claims)
