"""The panel of a border: how long it is measured and reported to be, and what lies along it."""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from dashboard.map.scene import pill_id
from dashboard.panel.chainage import Whole, kilometre_words, told_stretches
from dashboard.panel.head import head
from dashboard.panel.measured import LENGTH, length_block
from dashboard.panel.parts import article, choice, heading, joined, said_words
from dashboard.panel.reports import reports
from dashboard.panel.rows import rows
from dashboard.panel.sequence import sequence
from dashboard.panel.story import has_fallen, story
from dashboard.panel.subject import note
from dashboard.texts import border_en, en
from dashboard.view import View
from dashboard.wording import counted
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Border
from geodata.dossier.select import Selected, Selection
from geodata.dossier.standings import LIVE

SECTION: Final = "border_section"
"""The type of a site that is a section of a border."""


def border_panel(
    view: View, known: KnownSubject, knowledge: Knowledge, selection: Selection
) -> tuple[Markup, ...]:
    """The blocks of the panel, from its head to who said what, each to be sent by itself.

    What is reported, much the longest, is the same in every view: it is not sent again with each change.
    """
    subject = known.subject
    border = next((one for one in knowledge.dossier.borders if one.id == subject.id), None)
    top = [
        head(known, knowledge),
        story(known, knowledge) if has_fallen(known, knowledge) else Markup(""),
        Markup("") if border is None else length_block(view, border, known, knowledge),
    ]
    return (
        article(view, subject.label, top),
        _block(reports(known, knowledge)),
        *(() if border is None else (_along(view, border, knowledge, selection),)),
        _block(sequence(known, knowledge), note(subject)),
    )


def _block(*parts: Markup) -> Markup:
    return Markup("<div class='panel'>{}</div>").format(joined(parts))


def _along(view: View, border: Border, knowledge: Knowledge, selection: Selection) -> Markup:
    """What of the view lies along the border: its sections, what has kilometres, what has only the border."""
    mine = [item for item in selection.on_map if item.subject.kind != "border"]
    sections = [item for item in mine if item.subject.type == SECTION and item.spot.border == border.id]
    whole = [item for item in mine if pill_id(item.spot) is not None and item.spot.border == border.id]
    return Markup("<div class='panel lying'>{}{}{}{}</div>").format(
        _sections(view, sections, knowledge),
        heading(border_en.ALONG_IT),
        _by_kilometre(view, border, knowledge, mine),
        _whole(view, whole),
    )


def _sections(view: View, items: Sequence[Selected], knowledge: Knowledge) -> Markup:
    """The sections of the border that are subjects themselves, with the lengths that stand."""
    if not items:
        return Markup("")
    line = Markup("{}<span>{}</span>")
    lines = (
        choice(
            view, item.subject.id, line.format(item.subject.label, _section_lengths(item, knowledge)), "part"
        )
        for item in items
    )
    return joined([heading(border_en.SECTIONS), *lines])


def _section_lengths(item: Selected, knowledge: Knowledge) -> str:
    words = (
        said_words(claim, knowledge)
        for claim in item.known.claims
        if claim.property == LENGTH and knowledge.standing[claim.id] in LIVE
    )
    return ", ".join(dict.fromkeys(words))


def _by_kilometre(view: View, border: Border, knowledge: Knowledge, items: Sequence[Selected]) -> Markup:
    """Rows by kilometre; those whose sources name only the border, or its section, are not among them."""
    found: list[tuple[tuple[Whole, ...], Selected]] = [
        (told_stretches(line, item.spot.precision, knowledge), item)
        for item in items
        for line in knowledge.along[item.subject.id]
        if line.border == border.id and pill_id(item.spot) is None
    ]
    if not found:
        return Markup("<p class='meta'>{}</p>").format(border_en.NONE_ALONG)
    found.sort(key=lambda entry: (entry[0], entry[1].subject.label))
    before = {item.subject.id: border_en.KM_ROW.format(kilometre_words(told)) for told, item in found}
    return joined(
        [
            Markup("<p class='meta'>{}</p>").format(border_en.ALONG_FROM),
            rows(view, knowledge.dossier, [item for _, item in found], before=before),
        ]
    )


def _whole(view: View, items: Sequence[Selected]) -> Markup:
    if not items:
        return Markup("")
    pill = pill_id(items[0].spot) or ""
    return Markup("<p class='meta'>{} {}</p>").format(
        border_en.ONLY_THE_BORDER,
        choice(view, pill, Markup.escape(counted(len(items), *en.SUBJECTS)), "whole"),
    )
