"""Colours as numbers: what lies over what, and how well the one is told from the other."""

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
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG has it, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
