"""How long a border is: what we measured, at which scale, and a ruler of what is reported."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.panel.matters import Reported, by_property
from dashboard.panel.parts import heading, joined
from dashboard.texts import border_en, en, method_en
from dashboard.view import View, write_view
from dashboard.wording import counted, quantity_words
from geodata.border.length import LengthByScale
from geodata.dossier.groups import BORDER_STYLES
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Border
from geodata.dossier.values import Quantity

LENGTH: Final = "length_km"
UNIT: Final = "km"
COARSE_KM: Final = (1, 5)
"""The scales, in kilometres, at which the box gives the length beside that in full detail."""
_MARGIN: Final = 0.03
"""What the ruler has on either side, as a share of what it shows."""
_LEAST: Final = 0.02
"""The least of its length that a ruler shows on either side, where all figures are one."""
_HEIGHTS: Final = (12, 9, 46)
"""Of a tick in pixels: with one source, for each one more, and at the most."""
_APART: Final = 28
"""Nearer to each other than this, in percent of the ruler, two labels would touch."""


def lengths_reported(known: KnownSubject, knowledge: Knowledge) -> tuple[Reported, ...]:
    """The values that are reported as the length of the whole border, in the order of a panel."""
    return tuple(
        value
        for name, matters in by_property(known, knowledge)
        if name == LENGTH
        for matter in matters
        if matter.finding.unit == UNIT
        for value in matter.values
    )


def length_block(view: View, border: Border, known: KnownSubject, knowledge: Knowledge) -> Markup:
    """The measured length with its scale, in our voice, and under it the ruler of the reported ones."""
    lengths = knowledge.whereabouts.measured.by_scale[border.id]
    reported = lengths_reported(known, knowledge)
    return joined(
        [
            heading(border_en.HOW_LONG),
            _box(view, border, lengths, reported=bool(reported)),
            ruler(reported, lengths.length_km(0), _number(border, knowledge)) if reported else Markup(""),
        ]
    )


def short_provenance(border: Border) -> str:
    """Where a line is from, up to how it was cut out of that."""
    return border.provenance.partition(":")[0].strip()


def _box(view: View, border: Border, lengths: LengthByScale, *, reported: bool) -> Markup:
    full = lengths.length_km(0)
    coarse = [(scale, lengths.length_km(scale)) for scale in COARSE_KM]
    shorter = ", ".join(
        border_en.LENGTH_AT_DETAIL.format(f"{length:,.0f}", scale)
        for scale, length in coarse
        if round(length) < round(full)
    )
    sentences = [
        border_en.COARSER.format(shorter) if shorter else "",
        border_en.WITHOUT_SCALE if reported else "",
        border_en.LINE_FROM.format(short_provenance(border)),
    ]
    return Markup("<p class='measured'><b>{}</b> {} {} <a href='./method?{}#{}'>{}</a></p>").format(
        border_en.MEASURED_KM.format(f"{full:,.0f}"),
        border_en.IN_FULL_DETAIL,
        " ".join(filter(None, sentences)),
        urlencode(write_view(view)),
        method_en.LENGTH_ANCHOR,
        border_en.HOW_SCALE_MATTERS,
    )


class _Tick(NamedTuple):
    """A reported figure on the ruler, in kilometres; its ends differ where it is a range."""

    low: float
    high: float
    sources: int
    fell: bool


def ruler(reported: Sequence[Reported], measured_km: float, border: int) -> Markup:
    """A tick a reported figure, taller with more sources, and a dashed line for the measured length.

    reported: at least one. border: the place of the border in its file, which gives the colour.
    """
    ticks = [tick for value in reported if (tick := _tick(value)) is not None]
    ends = [end for tick in ticks for end in (tick.low, tick.high)]
    # the ends of a range are no figures that anybody gave
    figures = [tick.low for tick in ticks if tick.low == tick.high] or ends
    low, high = min(*ends, measured_km), max(*ends, measured_km)
    margin = max((high - low) * _MARGIN, high * _LEAST)
    start, width = low - margin, high - low + 2 * margin

    def across(km: float) -> float:
        return round((km - start) / width * 100, 1)

    marks = joined(_mark(tick, across(tick.low), across(tick.high)) for tick in ticks)
    return Markup(
        "<div class='ruler border-{}' role='img' aria-label='{}'>"
        "<p><b style='{}'>{}</b></p><div>{}<i class='own' style='left:{}%'></i></div><p>{}</p></div>"
    ).format(
        border,
        _spoken(reported, measured_km),
        _beside(across(measured_km)),
        border_en.KM_MEASURED.format(f"{measured_km:,.0f}"),
        marks,
        across(measured_km),
        _ends([(across(figure), figure) for figure in (min(figures), max(figures))]),
    )


def _tick(value: Reported) -> _Tick | None:
    quantity = value.first.value
    if not isinstance(quantity, Quantity):
        return None
    ends = [float(end) for end in (quantity.written_low, quantity.written_high) if end is not None]
    return _Tick(min(ends), max(ends), len({claim.source for claim in value.claims}), value.fell)


def _mark(tick: _Tick, left: float, right: float) -> Markup:
    first, each, most = _HEIGHTS
    kind = " ".join(
        name for name, applies in (("span", tick.low < tick.high), ("fell", tick.fell)) if applies
    )
    return Markup("<i{} style='left:{}%;{}height:{}px'></i>").format(
        Markup(" class='{}'").format(kind) if kind else "",
        left,
        f"width:{right - left:.1f}%;" if tick.low < tick.high else "",
        min(first + each * (tick.sources - 1), most),
    )


def _ends(labels: Sequence[tuple[float, float]]) -> Markup:
    """The lowest and the highest figure reported, each under its tick; as one where they would touch."""
    (first, low), (last, high) = labels
    words = list(dict.fromkeys((f"{low:,.0f}", f"{high:,.0f}")))
    told = [(first, words[0]), (last, border_en.KM_REPORTED.format(words[-1]))]
    if last - first < _APART:
        told = [((first + last) / 2, border_en.KM_REPORTED.format("–".join(words)))]
    return joined(Markup("<span style='{}'>{}</span>").format(_beside(at), label) for at, label in told)


def _beside(at: float) -> str:
    """Where a label stands that belongs to a place on the ruler, so that it does not leave it."""
    return f"right:{max(98 - at, 0):.1f}%" if at > 100 - _APART else f"left:{max(at - 2, 0):.1f}%"


def _spoken(reported: Sequence[Reported], measured_km: float) -> str:
    counts = Counter[str]()
    for value in reported:
        if isinstance(value.first.value, Quantity):
            counts[quantity_words(value.first.value)] += len({claim.source for claim in value.claims})
    figures = "; ".join(
        border_en.FIGURE_BY.format(words, counted(number, *en.SOURCES)) for words, number in counts.items()
    )
    return border_en.RULER.format(figures, f"{measured_km:,.0f}")


def _number(border: Border, knowledge: Knowledge) -> int:
    return knowledge.dossier.borders.index(border) % len(BORDER_STYLES)
