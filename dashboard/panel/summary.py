"""The panel with nothing selected: the legend with counts, then what is in view."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.look.glyphs import border_glyph, precision_glyph, shape_glyph
from dashboard.panel.parts import heading, joined
from dashboard.panel.rows import folded, rows
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import day_words, full_month_words
from geodata.dossier.groups import SHAPES, shape_of
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection

_DRAWN = (1, 2, 3, 5)
_NOT_DRAWN = 7


def counts(dossier: Dossier, selection: Selection) -> Markup:
    """How many of how many are in view, of what kind, and how well they are placed."""
    return Markup("<article class='panel' data-sel='' tabindex='-1'>{}{}{}</article>").format(
        _title(dossier, selection), _what(selection), _how_well_placed(selection)
    )


def in_view(view: View, dossier: Dossier, selection: Selection) -> Markup:
    """The subjects in view as rows, then those that the map cannot draw and those without a date."""
    parts = [
        heading(en.IN_VIEW),
        rows(view, dossier, selection.on_map),
        folded(view, dossier, en.NOT_ON_MAP, selection.off_map),
        folded(view, dossier, en.UNDATED, selection.left_out),
    ]
    return Markup("<div class='panel'>{}</div>").format(joined(parts))


def nothing_matches(dossier: Dossier, criteria: Criteria) -> Markup:
    """The sentence where no subject passes the filters, with the filters in words."""
    words = [*(en.GROUPS[group] for group in en.GROUPS if group in criteria.groups), range_words(criteria)]
    asked = ", ".join(filter(None, words))
    return Markup(
        "<article class='panel' data-sel='' tabindex='-1'><h2>{}</h2><p class='meta'>{} {}</p></article>"
    ).format(
        en.NOTHING_MATCHES if asked else en.NOTHING_YET,
        en.NO_SUBJECT_HAS.format(asked) if asked else en.NOTHING_IN_IT,
        _read_to(dossier),
    )


def range_words(criteria: Criteria) -> str:
    """The date range in words; nothing where there is none."""
    if criteria.start and criteria.end:
        return f"{day_words(criteria.start)} – {day_words(criteria.end)}"
    if criteria.start:
        return en.FROM_DAY.format(day_words(criteria.start))
    return en.TO_DAY.format(day_words(criteria.end)) if criteria.end else ""


def _title(dossier: Dossier, selection: Selection) -> Markup:
    return Markup("<h2>{}</h2><p class='meta'>{} {}</p>").format(
        en.IN_VIEW_COUNT.format(len(selection.shown), selection.total),
        en.CHOOSE,
        _read_to(dossier),
    )


def _read_to(dossier: Dossier) -> str:
    return en.READ_TO.format(full_month_words(dossier.region.read_until))


def _what(selection: Selection) -> Markup:
    found = Counter(
        None if (shape := shape_of(item.subject)) is None else shape.id for item in selection.shown
    )
    lines = [(shape_glyph(shape.id), en.SHAPE_COUNTS[shape.id], found[shape.id]) for shape in SHAPES]
    return joined([heading(en.WHAT), _table([*lines, (border_glyph(0), en.GROUPS["border"], found[None])])])


def _how_well_placed(selection: Selection) -> Markup:
    found = Counter(item.spot.precision for item in selection.on_map)
    lines = [(precision_glyph(code), en.PRECISION_COUNTS[code], found[code]) for code in _DRAWN]
    lines.append((precision_glyph(_NOT_DRAWN), en.NOT_ON_MAP, len(selection.off_map)))
    return joined([heading(en.HOW_WELL_PLACED), _table(lines)])


def _table(lines: Sequence[tuple[Markup, str, int]]) -> Markup:
    cell = Markup("<div{}>{}<span>{}</span><b>{}</b></div>")
    none = Markup(" class='none'")
    return Markup("<div class='counts'>{}</div>").format(
        joined(cell.format("" if count else none, glyph, words, count) for glyph, words, count in lines)
    )
