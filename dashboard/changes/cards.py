"""What is new of a subject, as a card: answers, standings that turned, claims."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.changes.acts import Act, acts
from dashboard.changes.evidence import evidence_lines, undated_words
from dashboard.changes.news import Answered, Group, Told, Turned
from dashboard.changes.span import Span
from dashboard.panel.parts import joined, repeated, said_words, source_link, told_by, told_on
from dashboard.panel.rows import glyph_of, second_line
from dashboard.panel.standings import chip, felled_by, response_line, target_words
from dashboard.texts import changes_en, en
from dashboard.view import View, write_view
from dashboard.wording import counted, date_words
from geodata.dossier.model import Claim, Response
from geodata.dossier.select import Selected
from geodata.dossier.standings import LIVE, Standing
from geodata.dossier.values import When

OPEN = 3
"""Of those who say the same so many are open at first."""
ROWS = 12
"""Rows of a card that are open at first."""


def answers_card(group: Group[Answered], view: View, span: Span) -> Markup:
    """The responses to each thing of a subject, with what they were aimed at and how that stands now."""
    return _card(group.item, view, span, [_answered(answered, span) for answered in group.things])


def turned_card(group: Group[Turned], view: View, span: Span) -> Markup:
    """The standings of a subject that turned: from what to what, and what turned them."""
    return _card(group.item, view, span, [_turned(turned, span) for turned in group.things])


def claims_card(group: Group[Told], view: View, span: Span) -> Markup:
    """The new claims of a subject: what is said, by whom, when and where, and how it stands."""
    return _card(group.item, view, span, [_told(told, span) for told in group.things])


def subject_link(item: Selected, view: View) -> Markup:
    """The label of a subject: it leads to the map, with the subject selected and the view kept."""
    query = urlencode(write_view(replace(view, sel=item.subject.id)))
    return Markup("<a href='/?{}'>{}</a>").format(query, item.subject.label)


def _card(item: Selected, view: View, span: Span, rows: Sequence[Markup]) -> Markup:
    is_new = bool(span.before.subjects) and item.subject.id not in span.before.subjects
    return Markup(
        "<article class='change' aria-label='{}'><header>{}<h3>{}</h3><p>{}{}</p></header>"
        "<div>{}</div></article>"
    ).format(
        item.subject.label,
        glyph_of(item.subject, span.after.dossier, item.standing),
        subject_link(item, view),
        second_line(item),
        Markup("<span class='new'>{}</span>").format(changes_en.NEW_SUBJECT) if is_new else "",
        _folded(rows, ROWS, en.SHOW_ALL.format(len(rows))),
    )


def _folded(parts: Sequence[Markup], first: int, words: str) -> Markup:
    """The first parts, and the others folded away, unless there is but one of these."""
    if len(parts) <= first + 1:
        return joined(parts)
    return Markup("{}<details><summary>{}</summary>{}</details>").format(
        joined(parts[:first]), words, joined(parts[first:])
    )


def _answered(answered: Answered, span: Span) -> Markup:
    knowledge = span.after
    claim = knowledge.assessment.claims.get(answered.target)
    if claim is None:
        aim, standing = Markup("<p>{}</p>").format(_aim_words(answered.target, span)), ""
    else:
        aim = Markup("{}<p class='voice'>{}</p>").format(
            _value(claim, span), told_by(claim, knowledge.dossier)
        )
        standing = _chip([claim], knowledge.standing[claim.id], span)
    return Markup(
        "<section class='answered'><ul>{}</ul><div class='about'><h4>{}</h4>{}{}{}</div></section>"
    ).format(
        joined(_act(act, answered.target, span) for act in acts(answered.responses)),
        changes_en.ANSWERS_TO if claim is None else en.PROPERTIES[claim.property],
        aim,
        standing,
        _with_it(answered, span),
    )


def _act(act: Act, target: str, span: Span) -> Markup:
    return Markup("<li><p>{}{}</p><p class='summary'>{}</p>{}</li>").format(
        response_line(act.response, (target,), span.after),
        undated_words(act.response, span),
        act.response.summary,
        _again(act.again, span),
    )


def _again(responses: Iterable[Response], span: Span) -> Markup:
    sources = [(response, span.after.dossier.source[response.source]) for response in responses]
    if not sources:
        return Markup("")
    links = Markup("; ").join(
        Markup("{}, {}").format(source_link(source), told_on(response, source))
        for response, source in sources
    )
    return Markup("<p class='again'>{} {}</p>").format(changes_en.TOLD_AGAIN, links)


def _with_it(answered: Answered, span: Span) -> Markup:
    """How many other claims are down because of these responses."""
    names = {response.id for response in answered.responses}
    standing = span.after.standing
    fallen = sum(
        name != answered.target and not names.isdisjoint(span.after.because(name))
        for name in standing
        if standing[name] not in LIVE
    )
    if not fallen:
        return Markup("")
    return Markup("<p class='with'>{}</p>").format(
        changes_en.FELL_WITH_IT.format(counted(fallen, *changes_en.OTHER_CLAIMS))
    )


def _turned(turned: Turned, span: Span) -> Markup:
    return Markup(
        "<section class='turning'><div class='about'><h4>{}</h4>{}{}</div>"
        "<p class='how'>{}<span aria-hidden='true'>→</span><span class='unseen'>{}</span>{}</p>"
        "<div class='by'><h5>{}</h5>{}</div></section>"
    ).format(
        en.PROPERTIES[turned.claims[0].property],
        _value(turned.claims[0], span),
        _sayers(turned.claims, span),
        chip(turned.before),
        changes_en.TURNED_INTO,
        _chip(turned.claims, turned.after, span),
        changes_en.CHANGED_BY,
        _changed_by(turned, span),
    )


def _changed_by(turned: Turned, span: Span) -> Markup:
    lines = [
        Markup("<p>{}</p>").format(line) for line in evidence_lines(turned.turned_by, turned.claims, span)
    ]
    if not lines:
        return Markup("<p>{}</p>").format(changes_en.CHANGED_BY_UNKNOWN)
    return _folded(lines, OPEN, en.SHOW_ALL.format(len(lines)))


def _told(told: Told, span: Span) -> Markup:
    return Markup(
        "<section class='told'><h4>{}</h4><div>{}</div><div>{}</div><p class='how'>{}</p></section>"
    ).format(
        en.PROPERTIES[told.claims[0].property],
        _value(told.claims[0], span),
        _sayers(told.claims, span),
        _chip(told.claims, told.standing, span),
    )


def _chip(claims: Sequence[Claim], standing: Standing, span: Span) -> Markup:
    return chip(standing, felled_by(claims, standing, span.after))


def _value(claim: Claim, span: Span) -> Markup:
    """What is said, struck through where it fell, and the time for which it is said to hold."""
    words: str | Markup = said_words(claim, span.after)
    if span.after.standing[claim.id] not in LIVE:
        words = Markup("<s>{}</s>").format(words)
    when = Markup("")
    if claim.when is not None and claim.value != When(claim.when):
        when = Markup(" <small>{}</small>").format(date_words(claim.when))
    return Markup("<p class='says'>{}{}</p>").format(words, when)


def _sayers(claims: Sequence[Claim], span: Span) -> Markup:
    """Who says it, when and where, and whom each only repeats."""
    return _folded([_sayer(claim, span) for claim in claims], OPEN, en.MORE_SAY_SO.format(len(claims) - OPEN))


def _sayer(claim: Claim, span: Span) -> Markup:
    names = repeated(claim, span.after.dossier)
    return Markup("<p class='voice'>{}{}</p>").format(
        told_by(claim, span.after.dossier),
        Markup(" · <small>{}</small>").format(en.REPEATS.format(names)) if names else "",
    )


def _aim_words(name: str, span: Span) -> str:
    """What is answered, where that is no known claim; what is not known yet is not named."""
    if name not in span.after.assessment.responses and name not in span.after.dossier.source:
        return changes_en.NOT_KNOWN_YET
    words = target_words(name, span.after)
    return words[:1].upper() + words[1:]
