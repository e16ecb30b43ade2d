"""The words of the page: whatever the library can name has its words."""

import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import get_args

import pytest

from dashboard.panel.summary import counts
from dashboard.texts import border_en, changes_en, disputes_en, en, examples_en, method_en, rules_en
from dashboard.view import LAYERS
from geodata.dossier.answers import Effect
from geodata.dossier.groups import GROUP_IDS, SHAPES
from geodata.dossier.model import ResponseKind, SubjectKind
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.standings import Standing
from geodata.dossier.values import RADIUS_KM
from tests.markup import parsed
from tests.telling import dossier, knowledge, selection_of

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
    "STANDINGS": get_args(Standing),
    "BECAUSE": get_args(Standing),
    "OWN_STANDING": get_args(Standing),
    "DONE_BY": get_args(ResponseKind),
    "COUNTS_AS": get_args(Effect),
}


@pytest.mark.parametrize("table", TABLES)
def test_everything_that_the_library_names_has_words_and_nothing_else_has(table: str) -> None:
    words = getattr(en, table)
    assert set(words) == set(TABLES[table])
    assert all(word.strip() == word != "" for word in words.values())


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
    lines = parsed(counts(knowledge(read), selection_of(read))).texts("span")
    assert {*en.SHAPE_COUNTS.values(), en.GROUPS["border"], *en.PRECISION_COUNTS.values()} <= set(lines)


def texts_in(thing: object) -> Iterator[str]:
    """All texts of a table, of whatever it is made."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Mapping):
        yield from texts_in(tuple(thing.values()))
    elif isinstance(thing, tuple):
        for item in thing:
            yield from texts_in(item)


@pytest.mark.parametrize("module", [method_en, rules_en, examples_en])
def test_the_texts_of_the_page_method_are_plain_words(module: ModuleType) -> None:
    tables = [value for name, value in vars(module).items() if name.isupper()]
    texts = [text for table in tables for text in texts_in(table)]
    assert len(texts) > 50
    named = r"\{(?![a-z]+\.[a-z]+\})[^}]+\}" if module is examples_en else r"\{[^}]+\}"
    for text in texts:
        assert not re.search(rf"[<>&]|{named}", text), text


@pytest.mark.parametrize("module", [en, border_en, changes_en, disputes_en])
def test_every_text_is_plain_words(module: ModuleType) -> None:
    texts = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)]
    tables = [value for name, value in vars(module).items() if name.isupper() and isinstance(value, dict)]
    for text in (*texts, *(word for table in tables for word in table.values())):
        assert not re.search(r"[<>&]|  |\{[^}]+\}", text), text
