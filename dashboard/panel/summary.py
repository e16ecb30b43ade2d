"""The panel with nothing selected: the legend with counts, then what is in view."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.address import criteria_of
from dashboard.look.glyphs import border_glyph, precision_glyph, shape_glyph, standing_glyph
from dashboard.panel.parts import heading, joined
from dashboard.panel.rows import folded, rows
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import border_label, day_words, full_month_words
from geodata.dossier.along import Stretch
from geodata.dossier.groups import SHAPES, shape_of
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection
from geodata.dossier.standings import slug

_DRAWN = (1, 2, 3, 5)
_NOT_DRAWN = 7


def counts(knowledge: Knowledge, selection: Selection) -> Markup:
    """How many of how many are in view, of what kind, how they stand, and how well they are placed."""
    return Markup("<article class='panel' data-sel='' tabindex='-1'>{}{}</article>").format(
        _title(knowledge.dossier, selection), _legend(selection)
    )


def counts_below(selection: Selection) -> Markup:
    """The same counts under the panel of something that is selected, of which there is nothing to tell."""
    number = en.IN_VIEW_COUNT.format(len(selection.shown), selection.total)
    return Markup("<div class='panel'><p class='meta below'><b>{}</b></p>{}</div>").format(
        number, _legend(selection)
    )


def in_view(view: View, knowledge: Knowledge, selection: Selection) -> Markup:
    """The subjects in view as rows, then those that the map cannot draw and those without a date."""
    dossier = knowledge.dossier
    parts = [
        heading(en.IN_VIEW),
        rows(view, dossier, selection.on_map),
        folded(view, dossier, en.NOT_ON_MAP, selection.off_map),
        folded(view, dossier, en.UNDATED, selection.left_out),
    ]
    return Markup("<div class='panel'>{}</div>").format(joined(parts))


def nothing_matches(knowledge: Knowledge, view: View) -> Markup:
    """The sentence where no subject passes the filters, with the filters in words."""
    dossier = knowledge.dossier
    title, words = _nothing(knowledge, view)
    return Markup(
        "<article class='panel' data-sel='' tabindex='-1'><h2>{}</h2><p class='meta'>{} {}</p></article>"
    ).format(title, words, _read_to(dossier))


def _nothing(knowledge: Knowledge, view: View) -> tuple[str, str]:
    """What is missing, in a title and a sentence: a fitting subject, a day on which one is known, or any."""
    dossier, assessment = knowledge.dossier, knowledge.assessment
    asked = ", ".join(filter_words(view, dossier))
    hidden = len(assessment.claims) < len(dossier.claim)
    day = day_words(view.asof) if hidden and view.asof else ""
    if knowledge.subjects and asked:
        sentence = en.NO_SUBJECT_HAS.format(asked)
        return en.NOTHING_MATCHES, f"{sentence} {en.AS_KNOWN_ON_DAY.format(day)}" if day else sentence
    if day:
        return en.NOTHING_KNOWN_YET.format(day), en.KNOWN_LATER
    if hidden and view.rec:
        return en.NOTHING_RECORDED_YET.format(day_words(view.rec)), en.RECORDED_LATER
    return en.NOTHING_YET, en.NOTHING_IN_IT


def filter_words(view: View, dossier: Dossier) -> list[str]:
    """What narrows a view, in words."""
    words = [
        *(en.GROUPS[group] for group in en.GROUPS if group in view.kinds),
        *(name for standing, name in en.STANDINGS.items() if slug(standing) in view.standings),
        *(en.SAID_BY_PARTY.format(dossier.party[party].name) for party in view.by),
        range_words(criteria_of(view)),
        stretch_words(view.km, dossier),
    ]
    return [word for word in words if word]


def range_words(criteria: Criteria) -> str:
    """The date range in words; nothing where there is none."""
    if criteria.start and criteria.end:
        return f"{day_words(criteria.start)} – {day_words(criteria.end)}"
    if criteria.start:
        return en.FROM_DAY.format(day_words(criteria.start))
    return en.TO_DAY.format(day_words(criteria.end)) if criteria.end else ""


def stretch_words(stretch: Stretch | None, dossier: Dossier) -> str:
    """A stretch of a border in words; nothing where there is none."""
    if stretch is None:
        return ""
    ends = (f"{km:,.1f}".removesuffix(".0") for km in (stretch.from_km, stretch.to_km))
    return en.STRETCH_OF.format(*ends, border_label(stretch.border, dossier))


def _title(dossier: Dossier, selection: Selection) -> Markup:
    return Markup("<h2>{}</h2><p class='meta'>{} {}</p>").format(
        en.IN_VIEW_COUNT.format(len(selection.shown), selection.total),
        en.CHOOSE,
        _read_to(dossier),
    )


def _read_to(dossier: Dossier) -> str:
    return en.READ_TO.format(full_month_words(dossier.region.read_until))


def _legend(selection: Selection) -> Markup:
    return joined([_what(selection), _how_it_stands(selection), _how_well_placed(selection)])


def _what(selection: Selection) -> Markup:
    found = Counter(
        None if (shape := shape_of(item.subject)) is None else shape.id for item in selection.shown
    )
    lines = [(shape_glyph(shape.id), en.SHAPE_COUNTS[shape.id], found[shape.id]) for shape in SHAPES]
    return joined([heading(en.WHAT), _table([*lines, (border_glyph(0), en.GROUPS["border"], found[None])])])


def _how_it_stands(selection: Selection) -> Markup:
    found = Counter(item.standing for item in selection.shown)
    lines = [(standing_glyph(standing), words, found[standing]) for standing, words in en.STANDINGS.items()]
    return joined([heading(en.HOW_IT_STANDS), _table(lines)])


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
