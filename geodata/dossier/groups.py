"""The one table of what is drawn how: kind and type of a subject to group, shape and colour.

Map, legend, panel, filter and exports take it from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from geodata.dossier.model import Subject


@dataclass(frozen=True, slots=True)
class Group:
    """Subjects that are filtered together and share a colour.

    light, dark: the colour as #RRGGBB on a light and on a dark ground.
    """

    id: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The mark of a subject.

    group: id of its group. path: SVG path data about 0,0, x to the right, y down, of radius about 1.
    types: the subject types that take it.
    """

    id: str
    group: str
    path: str
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class BorderStyle:
    """How a followed border is drawn, by its place in the file: colours as #RRGGBB, dash in pixels."""

    light: str
    dark: str
    dash: tuple[float, ...]


GROUPS: Final = (
    Group("incident", "#C2410C", "#FF8A57"),
    Group("post", "#1D5FA6", "#6FB1F2"),
    Group("crossing", "#0B7267", "#4CC9B5"),
    Group("mine", "#4F3E10", "#F7E08A"),
    Group("talks", "#A3248B", "#F59BE0"),
    Group("border", "#8A2846", "#F08CA8"),
)

_DIAMOND = "M0,-1.18 L1.18,0 L0,1.18 L-1.18,0 Z"
_HOUSE = "M0,-1.15 L0.95,-0.25 L0.95,0.95 L-0.95,0.95 L-0.95,-0.25 Z"
_SQUARE = "M-0.95,-0.95 L0.95,-0.95 L0.95,0.95 L-0.95,0.95 Z"
_TRIANGLE = "M0,-1.15 L1.15,0.9 L-1.15,0.9 Z"
_CIRCLE = "M1,0 A1,1 0 1 1 -1,0 A1,1 0 1 1 1,0 Z"
_HEXAGON = "M1.1,0 L0.55,0.953 L-0.55,0.953 L-1.1,0 L-0.55,-0.953 L0.55,-0.953 Z"
_BUBBLE = "M-1.2,-1 L1.2,-1 L1.2,0.55 L0.1,0.55 L-0.5,1.25 L-0.5,0.55 L-1.2,0.55 Z"

SHAPES: Final = (
    Shape("incident", "incident", _DIAMOND, frozenset()),
    Shape("post", "post", _HOUSE, frozenset({"outpost", "border_post", "border-post"})),
    Shape("base", "post", _SQUARE, frozenset({"base", "detachment_hq", "detachment-hq"})),
    Shape("airbase", "post", _TRIANGLE, frozenset({"airbase"})),
    Shape("crossing", "crossing", _CIRCLE, frozenset({"crossing", "bridge"})),
    Shape("mine", "mine", _HEXAGON, frozenset({"mine", "camp"})),
    Shape("talks", "talks", _BUBBLE, frozenset()),
)

BORDER_STYLES: Final = (
    BorderStyle("#8A2846", "#F08CA8", ()),
    BorderStyle("#27307A", "#C3CAFF", (11, 3, 2.5, 3)),
    BorderStyle("#14594A", "#7FD9B8", (7, 4)),
    BorderStyle("#6B4A00", "#E8C46A", (2.5, 3)),
    BorderStyle("#4A4A4A", "#D0D4D8", (14, 3, 2.5, 3, 2.5, 3)),
)
"""By order of the borders in their file; further ones begin again."""

GROUP_IDS: Final = tuple(group.id for group in GROUPS)
_SHAPE_BY_ID: Final = {shape.id: shape for shape in SHAPES}
_SITE_SHAPES: Final = {name: shape for shape in SHAPES for name in shape.types}
_OTHERS: Final[Mapping[str, str]] = {"incident": "incident", "development": "talks"}


def shape_of(subject: Subject) -> Shape | None:
    """The mark of a subject; None for a border, which is its own line.

    A type that the table does not know takes its kind's: incident, talks, and post for sites.
    """
    if subject.kind == "border":
        return None
    if subject.kind == "site":
        return _SITE_SHAPES.get(subject.type or "", _SHAPE_BY_ID["post"])
    return _SHAPE_BY_ID[_OTHERS[subject.kind]]


def group_of(subject: Subject) -> str:
    """The id of a subject's group."""
    shape = shape_of(subject)
    return "border" if shape is None else shape.group
