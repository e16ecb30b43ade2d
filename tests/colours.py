"""Colours as numbers: what lies over what, and how well the one is told from the other."""

import math
import re

Colour = tuple[float, float, float]
"""Red, green and blue, 0 to 255."""


def parsed(written: str) -> tuple[Colour, float]:
    """A colour as a style sheet has it, #RRGGBB or rgba(…), and its opacity."""
    if written.startswith("#"):
        red, green, blue = (int(written[n : n + 2], 16) for n in (1, 3, 5))
        return (red, green, blue), 1.0
    red, green, blue, opacity = (float(part) for part in re.findall(r"[\d.]+", written))
    return (red, green, blue), opacity


def laid_over(above: Colour, opacity: float, ground: Colour) -> Colour:
    """What is seen of a ground through a colour of this opacity."""
    red, green, blue = (a * opacity + g * (1 - opacity) for a, g in zip(above, ground, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG has it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


Matrix = tuple[Colour, Colour, Colour]

BLINDNESS: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Colour blindness in full (Machado, Oliveira and Fernandes 2009, severity 1): matrices over linear sRGB."""

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Colour = (0.95047, 1.0, 1.08883)
"""D65, as sRGB has it."""


def seen_with(blindness: str, colour: Colour) -> Colour:
    """A colour as linear sRGB, 0 to 1, as somebody with this blindness sees it; "" for none."""
    plain = _linear(colour)
    seen = _times(BLINDNESS[blindness], plain) if blindness else plain
    red, green, blue = (min(1.0, max(0.0, part)) for part in seen)
    return red, green, blue


def distance(one: Colour, other: Colour) -> float:
    """How different two colours look, both linear sRGB: their distance in CIELAB (CIE 1976)."""
    return math.dist(_lab(one), _lab(other))


def _linear(colour: Colour) -> Colour:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (part / 255 for part in colour)
    )
    return red, green, blue


def _times(matrix: Matrix, colour: Colour) -> Colour:
    one, two, three = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return one, two, three


def _lab(colour: Colour) -> Colour:
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
        for ratio in (part / white for part, white in zip(_times(_TO_XYZ, colour), _WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
