"""An example: what it is of, in which subject, how that stands, and what decided it."""

from dataclasses import replace
from typing import Final
from urllib.parse import urlencode

from markupsafe import Markup, escape

from dashboard.method.parts import parts_of
from dashboard.panel.parts import joined, said_words, source_link, told_on
from dashboard.panel.standings import because_lines, chip, felled_by
from dashboard.texts import en, examples_en, method_en
from dashboard.view import View, write_view
from geodata.dossier.examples.looking import Example
from geodata.dossier.known import Knowledge

MOST_LINES: Final = 5
"""Of what decided a standing; what is over is counted."""

_STATED: Final = ("claim", "root", "other")
"""The roles whose claims are shown as they were made."""


def box(key: str, example: Example, knowledge: Knowledge, view: View, *, decided: bool) -> Markup:
    """One example. key: under which it was looked for. decided: with what decided the standing shown."""
    telling = examples_en.EXAMPLES[key]
    return Markup(
        "<div class='example' data-example='{}'><p class='of'>{}</p><p class='about'>{}{}</p>{}"
        "<p>{}</p>{}</div>"
    ).format(
        key,
        method_en.EXAMPLE.format(telling.of),
        _subject_link(example.subject, knowledge, view),
        _chip(example, knowledge),
        joined(_stated(name, knowledge) for role in _STATED for name in example.parts.get(role, ())),
        escape(telling.sentence).format(**parts_of(example, knowledge)),
        _decided_by(example, knowledge) if decided else "",
    )


def _stated(name: str, knowledge: Knowledge) -> Markup:
    """A claim: what it says of what, by whom, when and where."""
    dossier = knowledge.dossier
    claim = dossier.claim.get(name)
    if claim is None:
        return Markup("")
    source = dossier.source[claim.source]
    return Markup("<p class='stated'>{}: <b><bdi>{}</bdi></b> <span><bdi>{}</bdi>, {}, {}</span></p>").format(
        en.PROPERTIES[claim.property],
        said_words(claim, knowledge),
        dossier.party[claim.by].name,
        told_on(claim, source),
        source_link(source),
    )


def _subject_link(subject: str, knowledge: Knowledge, view: View) -> Markup:
    """The label of a subject, leading to the map with it selected and all else as it is asked for."""
    query = urlencode(write_view(replace(view, sel=subject)))
    return Markup("<a href='/?{}'>{}</a>").format(query, knowledge.dossier.subject[subject].label)


def _chip(example: Example, knowledge: Knowledge) -> Markup:
    """The standing that the example shows, with whoever denies or withdraws."""
    if not example.stands:
        return Markup("")
    claims = [knowledge.assessment.claims[name] for name in example.stands]
    standing = knowledge.matter_standing(claims)
    return Markup(" {}").format(chip(standing, felled_by(claims, standing, knowledge)))


def _decided_by(example: Example, knowledge: Knowledge) -> Markup:
    claims = [knowledge.assessment.claims[name] for name in example.stands]
    lines = list(because_lines(claims, knowledge))
    more = len(lines) - MOST_LINES
    if more > 0:
        lines = [*lines[:MOST_LINES], escape(method_en.MORE_LINES.format(more))]
    if not lines:
        return Markup("")
    return Markup("<p class='decided'>{}</p><ul>{}</ul>").format(
        method_en.DECIDED_BY, joined(Markup("<li>{}</li>").format(line) for line in lines)
    )
