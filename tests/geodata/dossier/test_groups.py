"""The one table of what is drawn how."""

import re

import pytest

from geodata.dossier.groups import BORDER_STYLES, GROUP_IDS, GROUPS, SHAPES, group_of, shape_of
from geodata.dossier.model import Subject

# Kind and type of a subject, its group and its shape.
TABLE = [
    ("incident", None, "incident", "incident"),
    ("incident", "attack", "incident", "incident"),
    ("incident", "base", "incident", "incident"),
    ("site", "outpost", "post", "post"),
    ("site", "border_post", "post", "post"),
    ("site", "base", "post", "base"),
    ("site", "detachment_hq", "post", "base"),
    ("site", "airbase", "post", "airbase"),
    ("site", "crossing", "crossing", "crossing"),
    ("site", "bridge", "crossing", "crossing"),
    ("site", "mine", "mine", "mine"),
    ("site", "camp", "mine", "mine"),
    ("site", None, "post", "post"),
    ("site", "lighthouse", "post", "post"),
    ("development", None, "talks", "talks"),
    ("development", "agreement", "talks", "talks"),
    ("border", None, "border", None),
    ("border", "section", "border", None),
]
COLOUR = re.compile(r"#[0-9A-F]{6}")


@pytest.mark.parametrize(("kind", "sort", "group", "shape"), TABLE)
def test_kind_and_type_give_group_and_shape(
    kind: str, sort: str | None, group: str, shape: str | None
) -> None:
    subject = Subject.model_validate({"id": "a", "kind": kind, "type": sort, "label": "A"})
    assert group_of(subject) == group
    found = shape_of(subject)
    assert (None if found is None else found.id) == shape


def test_the_groups_are_the_documents() -> None:
    assert GROUP_IDS == ("incident", "post", "crossing", "mine", "talks", "border")


def test_every_shape_has_a_group_and_every_group_but_borders_a_shape() -> None:
    assert {shape.group for shape in SHAPES} == set(GROUP_IDS) - {"border"}
    assert len({shape.id for shape in SHAPES}) == len(SHAPES)
    types = [name for shape in SHAPES for name in shape.types]
    assert len(types) == len(set(types))


def test_no_two_of_a_kind_look_the_same() -> None:
    for theme in ("light", "dark"):
        colours = [getattr(entry, theme) for entry in GROUPS]
        assert len(set(colours)) == len(colours)
        assert all(COLOUR.fullmatch(colour) for colour in colours)
        styles = [(getattr(style, theme), style.dash) for style in BORDER_STYLES]
        assert len(set(styles)) == len(styles)
    assert len({style.dash for style in BORDER_STYLES}) == len(BORDER_STYLES)
    assert len({shape.path for shape in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.id)
def test_a_shape_is_a_closed_path_about_the_middle_of_radius_about_one(shape: object) -> None:
    assert re.fullmatch(r"M[-0-9.,]+( [LA][-0-9., ]+)+ Z", shape.path)
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", shape.path)]
    assert max(map(abs, numbers)) <= 1.3
