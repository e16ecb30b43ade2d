"""The ruler along a border: where its kilometres are marked, the same wherever the border is drawn."""

from typing import Final

from geodata.border.line import BorderLine

TICK_KM: Final = 100
"""A tick stands at every so many kilometres of chainage, from the line's first vertex."""
FIGURE_KM: Final = 500
"""Ticks at every so many kilometres have their figure wherever there is little room."""


def ticks(line: BorderLine) -> tuple[tuple[float, float], ...]:
    """Longitude and latitude, in degrees, of the ticks of a border, in order: that of 0 km is the first."""
    count = int(line.measured_km // TICK_KM) + 1
    return tuple(line.position(number * TICK_KM) for number in range(count))
