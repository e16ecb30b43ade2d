"""The words of the page: whatever the library can name has its words."""

import re
from typing import get_args

import pytest

from dashboard.panel.summary import counts
from dashboard.texts import en
from dashboard.view import LAYERS
from geodata.dossier.groups import GROUP_IDS, SHAPES
from geodata.dossier.model import ResponseKind, SubjectKind
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.values import RADIUS_KM
from tests.markup import parsed
from tests.telling import dossier, selection_of

CODES = range(1, 8)
SHAPE_IDS = [shape.id for shape in SHAPES]
TABLES = {
    "GROUPS": GROUP_IDS,
    "SHAPES": SHAPE_IDS,
    "SHAPE_COUNTS": SHAPE_IDS,
    "KINDS": get_args(SubjectKind),
    "PRECISION": CODES,
    "PRECISION_MEANS": CODES,
    "PRECISION_COUNTS": en.ON_MAP,
    "PROPERTIES": PROPERTIES,
    "SAYS": get_args(ResponseKind),
}


@pytest.mark.parametrize("table", TABLES)
def test_everything_that_the_library_names_has_words_and_nothing_else_has(table: str) -> None:
    words = getattr(en, table)
    assert set(words) == set(TABLES[table])
    assert all(word.strip() == word != "" for word in words.values())


def test_every_answer_but_a_qualification_is_told_beside_the_claim() -> None:
    assert set(en.ANSWERED) == set(get_args(ResponseKind)) - {"qualifies"}


def test_every_layer_of_the_map_has_its_words() -> None:
    assert set(LAYERS) <= set(en.MAP)


def test_the_words_of_a_precision_say_its_radius() -> None:
    assert f"{RADIUS_KM[1]:.0f} km" in en.PRECISION_MEANS[1]
    assert f"{RADIUS_KM[2]:.0f} km" in en.PRECISION_MEANS[2]


def test_months_are_twelve_and_their_short_names_begin_the_long_ones() -> None:
    assert len(en.MONTHS) == len(en.FULL_MONTHS) == 12
    assert all(full.startswith(short) for short, full in zip(en.MONTHS, en.FULL_MONTHS, strict=True))


def test_the_empty_panel_has_a_line_for_every_shape_and_every_precision_that_is_drawn() -> None:
    read = dossier()
    lines = parsed(counts(read, selection_of(read))).texts("span")
    assert {*en.SHAPE_COUNTS.values(), en.GROUPS["border"], *en.PRECISION_COUNTS.values()} <= set(lines)


def test_every_text_is_plain_words() -> None:
    texts = [value for name, value in vars(en).items() if name.isupper() and isinstance(value, str)]
    tables = [value for name, value in vars(en).items() if name.isupper() and isinstance(value, dict)]
    for text in (*texts, *(word for table in tables for word in table.values())):
        assert not re.search(r"[<>&]|  |\{[^}]+\}", text), text
