"""The section on the lengths of borders: the curve of each, and where the reported lengths fall on it."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from dashboard.charts.length import Figure, length_curve, scale_words
from dashboard.method.prose import prose
from dashboard.panel.matters import Reported
from dashboard.panel.measured import lengths_reported, short_provenance
from dashboard.panel.parts import joined, told_by
from dashboard.texts import en, method_en
from dashboard.wording import border_label, quantity_words
from geodata.border.length import LengthByScale
from geodata.dossier.groups import BORDER_STYLES
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Border
from geodata.dossier.values import Quantity

SCALES_KM: Final = (0, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
"""The scales of the table, in kilometres; 0 is full detail."""


def lengths(knowledge: Knowledge) -> Markup:
    """The section; nothing but its words where no border has a line."""
    borders = knowledge.dossier.borders
    return Markup("<h2 id='{}'>{}</h2>{}{}{}").format(
        method_en.LENGTH_ANCHOR,
        method_en.LENGTH_TITLE,
        prose(method_en.LENGTH_TEXT),
        joined(_border(border, number, knowledge) for number, border in enumerate(borders)),
        _by_scale(borders, knowledge) if borders else "",
    )


def _border(border: Border, number: int, knowledge: Knowledge) -> Markup:
    known = knowledge.subjects.get(border.id)
    reported = () if known is None else lengths_reported(known, knowledge)
    measured = knowledge.whereabouts.measured.by_scale[border.id]
    figures = [
        Figure(value.first.value, len({claim.source for claim in value.claims}), value.fell)
        for value in reported
        if isinstance(value.first.value, Quantity)
    ]
    vertices = len(border.line)
    return Markup("<section class='long'><h3>{}</h3><p class='from'>{}</p>{}{}</section>").format(
        border_label(border.id, knowledge.dossier),
        method_en.LINE_MEASURED.format(
            f"{measured.length_km(0):,.0f}",
            f"{vertices:,}",
            scale_words(measured.length_km(0) / max(vertices - 1, 1)),
            short_provenance(border),
        ),
        length_curve(measured, figures, number % len(BORDER_STYLES)),
        _table(reported, measured, knowledge)
        if figures
        else Markup("<p class='none'>{}</p>").format(method_en.NO_LENGTH),
    )


def _table(reported: Sequence[Reported], measured: LengthByScale, knowledge: Knowledge) -> Markup:
    """Every reported length, the longest first, with who says it and at what scale our line is as long."""
    line = Markup("<tr><td>{}</td><td>{}</td><td>{}</td></tr>")
    stands, fell = Markup("{}"), Markup("<s>{}</s>")
    found = [(value, value.first.value) for value in reported]
    quantities = [(value, quantity) for value, quantity in found if isinstance(quantity, Quantity)]
    quantities.sort(key=lambda pair: pair[1].written_high or pair[1].written_low or 0, reverse=True)
    said = Markup("<div class='said'>{}</div>")
    lines = (
        line.format(
            (fell if value.fell else stands).format(method_en.KM.format(quantity_words(quantity))),
            joined(said.format(told_by(claim, knowledge.dossier)) for claim in value.claims),
            as_long_at(quantity, measured),
        )
        for value, quantity in quantities
    )
    return Markup(
        "<details><summary>{}</summary><table><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>"
        "<tbody>{}</tbody></table></details>"
    ).format(
        method_en.REPORTED_LENGTHS.format(len(quantities)),
        method_en.REPORTED_LENGTH,
        en.BY_WHOM,
        method_en.AS_LONG_AT,
        joined(lines),
    )


def as_long_at(quantity: Quantity, measured: LengthByScale) -> str:
    """At what scale the measured line is as long as a reported length, to two digits; or that it never is."""
    low, high = (None if end is None else float(end) for end in (quantity.written_low, quantity.written_high))
    longest, shortest = measured.length_km(0), measured.length_km(_coarsest(measured))
    if low is not None and low > longest:
        return method_en.LONGER_THAN_ANY
    if high is not None and high < shortest:
        return method_en.SHORTER_THAN_ANY
    fine = None if high is None else measured.scale_km(high)
    coarse = None if low is None else measured.scale_km(low)
    if fine is None:
        return method_en.NO_SCALE if coarse is None else method_en.UP_TO_SCALE.format(scale_words(coarse))
    if coarse is None:
        return method_en.SCALE_OR_COARSER.format(scale_words(fine))
    words = list(dict.fromkeys((scale_words(fine), scale_words(coarse))))
    return words[0] if words == [method_en.FULL_DETAIL] else method_en.ABOUT.format(method_en.TO.join(words))


def _coarsest(measured: LengthByScale) -> float:
    return measured.scales_km[-1] if measured.scales_km else 0.0


def _by_scale(borders: Sequence[Border], knowledge: Knowledge) -> Markup:
    """The lengths at some scales, border by border."""
    by_scale = knowledge.whereabouts.measured.by_scale
    head = joined(
        Markup("<th scope='col'>{}</th>").format(border_label(border.id, knowledge.dossier))
        for border in borders
    )
    cell = Markup("<td>{}</td>")
    lines = (
        Markup("<tr><th scope='row'>{}</th>{}</tr>").format(
            scale_words(scale),
            joined(
                cell.format(method_en.KM.format(f"{by_scale[border.id].length_km(scale):,.0f}"))
                for border in borders
            ),
        )
        for scale in SCALES_KM
    )
    return Markup(
        "<details class='scales'><summary>{}</summary>"
        "<table><thead><tr><th scope='col'>{}</th>{}</tr></thead><tbody>{}</tbody></table></details>"
    ).format(method_en.LENGTHS_AS_TABLE, method_en.SCALE, head, joined(lines))
