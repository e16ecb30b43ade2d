"""Where along the borders a subject lies, in words that claim no more than is known of its place."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dashboard.texts import en
from dashboard.wording import border_label
from geodata.dossier.along import CIRCLES, EXACT, Along, Chainage
from geodata.dossier.known import Knowledge
from geodata.dossier.spots import Spot
from geodata.dossier.values import RADIUS_KM

MOST_STRETCHES: Final = 3
"""So many stretches of one border are told; more are counted."""
COARSE_KM: Final = 10
"""To so many kilometres, outward, the ends of a stretch are rounded of which only a circle tells."""
_NEAR_KM: Final = 10
"""Nearer to a border than this, distances are told to 100 m."""
_ENDS_AWAY: Final = 5
"""What lies inside a country is so many times as far from the line's ends, where a third country begins, as
from the line.
"""

Countries = Mapping[str, str]
"""The names of countries by their codes."""
Whole = tuple[int, int]
"""A stretch as it is told, from and to, in whole kilometres."""


def along_words(spot: Spot, lines: Sequence[Along], knowledge: Knowledge, countries: Countries) -> str:
    """Where along the borders a spot lies, border by border; nothing where that is not known.

    lines: where it lies along those to which it belongs. countries: names; a code stands for one without.
    """
    if spot.border is not None or spot.precision not in {EXACT, *CIRCLES}:
        return ""
    told = "; ".join(_line_words(spot, line, knowledge, countries) for line in lines)
    told = told or _beyond_words(spot, knowledge, countries)
    return told[:1].upper() + told[1:]


def told_stretches(line: Along, precision: int, knowledge: Knowledge) -> tuple[Whole, ...]:
    """The stretches of a place along a border in whole kilometres, in order, none meeting another.

    precision: the place's code. Of a circle they are rounded outward, to no more than the line has.
    """
    if precision not in CIRCLES:
        return tuple((round(begin), round(end)) for begin, end in line.stretches)
    last = round(_measured_km(line.border, knowledge))
    found: list[Whole] = []
    for begin, end in line.stretches:
        first = math.floor(begin / COARSE_KM) * COARSE_KM
        reached = min(math.ceil(end / COARSE_KM) * COARSE_KM, last)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], reached)
        else:
            found.append((first, reached))
    return tuple(found)


def kilometre_words(stretches: Sequence[Whole]) -> str:
    """Stretches in a row, such as 667, 990–1,230 or 10–20, 40–50, 70–80 and 2 more."""
    words = [
        f"{begin:,}" if begin == end else f"{begin:,}–{end:,}" for begin, end in stretches[:MOST_STRETCHES]
    ]
    more = len(stretches) - len(words)
    return en.AND_MORE.format(", ".join(words), more) if more else ", ".join(words)


def _line_words(spot: Spot, line: Along, knowledge: Knowledge, countries: Countries) -> str:
    border = border_label(line.border, knowledge.dossier)
    told = kilometre_words(told_stretches(line, spot.precision, knowledge))
    if spot.precision != EXACT:
        return en.ABOUT_KM_OF.format(told, border)
    off = "".join(_off_words(line, knowledge, countries))
    return en.KM_AT.format(told, border, off, f"{RADIUS_KM[EXACT]:g}")


def _off_words(line: Along, knowledge: Knowledge, countries: Countries) -> Iterator[str]:
    """How far from the line, and on whose side; inside a country only what as a whole can be in no other."""
    near = line.offset_km < _NEAR_KM
    away = f"{line.offset_km:.1f}" if near else f"{line.offset_km:,.0f}"
    if float(away.replace(",", "")) == 0:
        yield en.ON_THE_LINE
    elif line.side is None:
        yield en.OFF_THE_END.format(away)
    else:
        ((km, _),) = line.stretches
        to_end = min(km, _measured_km(line.border, knowledge) - km)
        inside = RADIUS_KM[EXACT] < line.offset_km < min(_NEAR_KM, to_end / _ENDS_AWAY)
        yield (en.INSIDE if inside else en.OFF_THE_LINE).format(away, countries.get(line.side, line.side))


def _beyond_words(spot: Spot, knowledge: Knowledge, countries: Countries) -> str:
    """How near at the most a circle comes that reaches no border; it lies whole on one side of the line."""
    found: Sequence[Chainage] = knowledge.whereabouts.measured.chainages([spot]).get(spot, ())
    if not found:
        return ""
    there = found[0]
    border = border_label(there.border, knowledge.dossier)
    clear = there.offset_km - RADIUS_KM[spot.precision]
    step = COARSE_KM if clear >= COARSE_KM else COARSE_KM // 2
    least = math.floor(clear / step) * step
    told = en.NO_NEARER.format(f"{least:,}", border) if least else en.CLEAR_OF.format(border)
    if there.side is None:
        return told
    return en.ON_THE_SIDE.format(told, countries.get(there.side, there.side))


def _measured_km(border: str, knowledge: Knowledge) -> float:
    return knowledge.whereabouts.measured.line[border].measured_km
