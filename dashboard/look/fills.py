"""How a mark says how its subject stands: by its fill, never by its colour. One table for map and glyphs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from geodata.dossier.standings import STANDINGS, Standing


@dataclass(frozen=True, slots=True)
class Fill:
    """What of a shape is drawn in its colour; the rest of it is the card's.

    body: how much of it is solid. outline: its edge, "second" being one more, outside it. sign: what stands
    in its middle; a pip is the card's.
    """

    body: Literal["whole", "left", "none"]
    outline: Literal["none", "line", "dashes", "second"] = "none"
    sign: Literal["none", "pip", "stroke", "cross"] = "none"


FILLS: Final[Mapping[Standing, Fill]] = {
    "corroborated": Fill("whole", "second", "pip"),
    "single source": Fill("whole"),
    "contested": Fill("left", "line"),
    "denied": Fill("none", "line", "stroke"),
    "withdrawn": Fill("none", "dashes", "cross"),
}


@dataclass(frozen=True, slots=True)
class Pen:
    """How fills are drawn: widths in CSS pixels, whatever the size of the mark; the others in its radii.

    line: of an outline, inside the edge. gap: between a solid shape and its second outline, half of it inside
    the edge. second: of that outline. sign: of a stroke and of a cross. pip: radius. stroke, cross: from the
    middle to an end, along either axis. dash: the share of a dash in a period.
    """

    line: float = 1.3
    gap: float = 1.4
    second: float = 1.1
    sign: float = 1.3
    pip: float = 0.3
    stroke: float = 0.95
    cross: float = 0.37
    dash: float = 0.64


PEN: Final = Pen()


@dataclass(frozen=True, slots=True)
class Form:
    """What a fill has to know of a shape, in radii.

    middle: how far below 0,0 the middle of its area lies, where a sign stands. period: of its dashes. It goes
    into the outline a whole number of times, with a dash round the point where the path begins, so that a
    symmetric shape stays one: a dashed diamond with a cross in it must never turn like a wheel.
    """

    period: float
    middle: float = 0.0


FORMS: Final[Mapping[str, Form]] = {
    "incident": Form(6.675 / 4),
    "post": Form(6.918 / 8),
    "base": Form(7.6 / 8),
    "airbase": Form(7.001 / 3, middle=0.26),
    "crossing": Form(6.283 / 8),
    "mine": Form(6.6 / 6),
    "talks": Form(8.922 / 11, middle=-0.22),
}
"""By id of a shape."""

DOT: Final = "crossing"
"""The shape of a standing that is no subject's."""


def fill_table() -> list[dict[str, Any]]:
    """The fills as the map script has them, in the order of R19: a scene gives a standing by its place."""
    return [
        {"body": fill.body, "outline": fill.outline, "sign": fill.sign}
        for fill in (FILLS[standing] for standing in STANDINGS)
    ]
