"""The curve of a border's length against scale, with the reported lengths where they fall on it.

The page lets no SVG element through: the curve is a mask over the border's colour, all else is placed in
percent.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from dashboard.panel.parts import joined
from dashboard.texts import method_en
from dashboard.wording import quantity_words
from geodata.border.length import LengthByScale
from geodata.dossier.values import Quantity

FINEST_KM: Final = 0.01
"""The scale at the left edge: 10 metres."""
SPOKEN_KM: Final = (0, 0.1, 1, 10)
"""The scales of which the words speak that stand for the curve."""
_POINTS: Final = 90
_DIVISIONS: Final = 5
_APART: Final = (25, 6)
"""Nearer to each other than this, in percent of width and height, two labels would touch."""
_CROWDED: Final = 85
"""Further to the right than this, in percent of the width, a label stands before its mark."""
_SVG: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">'
    '<path d="M{}" fill="none" stroke="#000" stroke-width="2.4" stroke-linejoin="round" '
    'vector-effect="non-scaling-stroke"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A reported length. sources: how many have it. fell: nobody's claim of it stands."""

    quantity: Quantity
    sources: int
    fell: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest length that it says; an open end is taken for the other."""
        written = (self.quantity.written_low, self.quantity.written_high)
        ends = [float(end) for end in written if end is not None]
        return min(ends), max(ends)

    @property
    def ranged(self) -> bool:
        """Whether it is no single length."""
        low, high = self.ends
        return low < high


class _Frame:
    """Where a scale and a length stand in the picture, in percent from the left and from below."""

    def __init__(self, lengths: LengthByScale, figures: Sequence[Figure]) -> None:
        coarsest = lengths.scales_km[-1] if lengths.scales_km else 0.0
        self.coarsest_km = max(1.0, coarsest)
        self._decades = math.log10(self.coarsest_km / FINEST_KM)
        shown = [end for figure in figures for end in figure.ends]
        low, high = (found(*shown, lengths.length_km(0), lengths.length_km(coarsest)) for found in (min, max))
        self.step = _round_step((high - low) / _DIVISIONS)
        self.low = math.floor(low / self.step) * self.step
        self.high = max(math.ceil(high / self.step) * self.step, self.low + self.step)

    def left(self, scale_km: float) -> float:
        """From the left; finer and coarser ones than are shown stand at the edges."""
        shown = min(max(scale_km, FINEST_KM), self.coarsest_km)
        return round(math.log10(shown / FINEST_KM) / self._decades * 100, 2)

    def up(self, length_km: float) -> float:
        """From below."""
        return round((length_km - self.low) / (self.high - self.low) * 100, 2)


def length_curve(lengths: LengthByScale, figures: Sequence[Figure], border: int) -> Markup:
    """The curve, its axes and the reported lengths. border: its number, which gives the colour."""
    frame = _Frame(lengths, figures)
    full = lengths.length_km(0)
    return Markup(
        "<div class='curve border-{}' role='img' aria-label='{}'><p>{}</p><div>{}"
        "<i class='line' style='--glyph:url(\"{}\")'></i>{}<b style='left:1%;bottom:{}%'>{}</b></div>{}</div>"
    ).format(
        border,
        _spoken(lengths),
        method_en.LENGTH_AXIS,
        joined(_rules(frame)),
        _drawn(lengths, frame),
        joined(_marks(lengths, figures, frame)),
        frame.up(full),
        method_en.MEASURED_LENGTH.format(f"{full:,.0f}"),
        Markup("<p class='across'>{}</p>").format(method_en.SCALE_AXIS),
    )


def scale_words(scale_km: float) -> str:
    """A scale to two digits: 710 m, 1.1 km; at 0 it is full detail."""
    if scale_km == 0:
        return method_en.FULL_DETAIL
    rounded = float(f"{scale_km:.2g}")
    return f"{rounded * 1000:.0f} m" if rounded < 1 else f"{rounded:g} km"


def _round_step(least: float) -> float:
    """The next of 1, 2, 5, 10, 20 and so on that is no smaller, at least 1."""
    power = 10.0 ** math.floor(math.log10(max(least, 1)))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least or step == 10)


def _rules(frame: _Frame) -> Iterator[Markup]:
    """The grid with its figures: lengths at the left, scales below."""
    for number in range(round((frame.high - frame.low) / frame.step) + 1):
        length = frame.low + number * frame.step
        yield Markup("<u style='bottom:{}%'><span>{}</span></u>").format(frame.up(length), f"{length:,.0f}")
    scale = FINEST_KM
    while scale <= frame.coarsest_km * 1.001:
        yield Markup("<u class='up' style='left:{}%'><span>{}</span></u>").format(
            frame.left(scale), scale_words(scale)
        )
        scale *= 10


def _drawn(lengths: LengthByScale, frame: _Frame) -> str:
    """The curve as the address of a picture."""
    ratio = frame.coarsest_km / FINEST_KM
    scales = (FINEST_KM * ratio ** (number / _POINTS) for number in range(_POINTS + 1))
    points = (
        f"{frame.left(scale):g} {100 - frame.up(length):.4g}" for scale, length in lengths.curve(scales)
    )
    return f"data:image/svg+xml,{quote(_SVG.format('L'.join(points)), safe='/:=')}"


def _marks(lengths: LengthByScale, figures: Sequence[Figure], frame: _Frame) -> Iterator[Markup]:
    """The reported lengths: ranges, on them figures, those of most sources last and above the others."""
    order = sorted(figures, key=lambda figure: (not figure.ranged, figure.sources, figure.ends))
    for figure in order:
        low, high = figure.ends
        left, on_curve = _place(lengths, figure, frame)
        bottom = frame.up(low)
        kinds = (("span", figure.ranged), ("off", not on_curve), ("fell", figure.fell))
        kind = " ".join(("at", *(name for name, applies in kinds if applies)))
        yield Markup("<i class='{}' style='left:{}%;bottom:{}%{}'></i>").format(
            kind, left, bottom, f";height:{frame.up(high) - bottom:.2f}%" if figure.ranged else ""
        )
    labelled = [(0.0, frame.up(lengths.length_km(0)))]
    for figure in reversed([figure for figure in order if not figure.ranged]):
        left, _ = _place(lengths, figure, frame)
        bottom = frame.up(figure.ends[0])
        if all(abs(left - x) >= _APART[0] or abs(bottom - y) >= _APART[1] for x, y in labelled):
            labelled.append((left, bottom))
            yield Markup("<span class='{}' style='left:{}%;bottom:{}%'>{}</span>").format(
                "before" if left > _CROWDED else "after", left, bottom, quantity_words(figure.quantity)
            )


def _place(lengths: LengthByScale, figure: Figure, frame: _Frame) -> tuple[float, bool]:
    """Where across a figure stands, and whether on the curve; else it stands at the edge it is beyond.

    A range stands at the middle of what of it is on the curve.
    """
    low, high = figure.ends
    coarsest = lengths.scales_km[-1] if lengths.scales_km else 0.0
    shortest, longest = lengths.length_km(coarsest), lengths.length_km(0)
    if low > longest:
        return 0.0, False
    if high < shortest:
        return 100.0, False
    return frame.left(lengths.scale_km((max(low, shortest) + min(high, longest)) / 2) or 0.0), True


def _spoken(lengths: LengthByScale) -> str:
    at = ", ".join(
        method_en.LENGTH_AT.format(f"{lengths.length_km(scale):,.0f}", scale_words(scale))
        for scale in SPOKEN_KM
    )
    return method_en.CURVE_IN_WORDS.format(at)
