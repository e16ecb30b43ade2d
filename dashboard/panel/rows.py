"""The list of subjects beside the map: everything on the map can be reached from here too."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from dashboard.look.glyphs import border_glyph, shape_glyph
from dashboard.panel.parts import choice, joined
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import date_words
from geodata.dossier.groups import shape_of
from geodata.dossier.model import Dossier, Subject
from geodata.dossier.select import Selected
from geodata.dossier.standings import Standing

FIRST: int = 12
"""Rows that are open at first."""
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def rows(
    view: View,
    dossier: Dossier,
    subjects: Sequence[Selected],
    *,
    fold: bool = True,
    before: Mapping[str, str] = _NOTHING,
) -> Markup:
    """The subjects as rows; what comes after the first dozen is folded away.

    before: words that begin the second line of a row, by the subject's id.
    """
    made = [_row(view, dossier, item, before.get(item.subject.id, "")) for item in subjects]
    if not fold or len(made) <= FIRST:
        return joined(made)
    more = Markup("<details class='more'><summary>{}</summary>{}</details>").format(
        en.SHOW_ALL.format(len(made)), joined(made[FIRST:])
    )
    return joined([*made[:FIRST], more])


def folded(view: View, dossier: Dossier, title: str, subjects: Sequence[Selected]) -> Markup:
    """A folded list under its title and count; nothing where it has no subjects."""
    if not subjects:
        return Markup("")
    return Markup("<details class='fold'><summary>{}: {}</summary>{}</details>").format(
        title, len(subjects), rows(view, dossier, subjects, fold=False)
    )


def glyph_of(subject: Subject, dossier: Dossier, standing: Standing) -> Markup:
    """The mark of a subject, filled by its standing, or a piece of its line.

    A border without a line has a mark of its own.
    """
    shape = shape_of(subject)
    if shape is not None:
        return shape_glyph(shape.id, standing)
    numbers = {border.id: number for number, border in enumerate(dossier.borders)}
    return border_glyph(numbers.get(subject.id))


def kind_words(subject: Subject) -> str:
    """What a subject is, in a word or two."""
    if subject.type is None:
        return en.KINDS[subject.kind]
    return en.TYPES.get(subject.type, subject.type.replace("_", " ").replace("-", " ").capitalize())


def second_line(item: Selected) -> str:
    """When it happened, where that is told, and what it is."""
    kind = kind_words(item.subject)
    if item.dates:
        when = en.OR.join(date_words(day) for day in item.dates[:2]) + ("…" if len(item.dates) > 2 else "")
        return f"{when} · {kind}"
    return f"{en.UNDATED} · {kind}" if item.subject.kind == "incident" else kind


def _row(view: View, dossier: Dossier, item: Selected, before: str) -> Markup:
    # There may be hundreds, sent with every change of a filter: no element and no class too many.
    inner = Markup("{}<b>{}</b>{}").format(
        glyph_of(item.subject, dossier, item.standing),
        item.subject.label,
        " · ".join(filter(None, (before, second_line(item), en.STANDINGS[item.standing]))),
    )
    return choice(view, item.subject.id, inner, "row")
