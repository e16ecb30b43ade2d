"""The card of a subject: its disputed matters, the rival values side by side."""

from markupsafe import Markup

from dashboard.changes.cards import subject_link
from dashboard.disputes.disputed import Dispute
from dashboard.disputes.values import few_of, sayers, value
from dashboard.panel.findings import finding_words
from dashboard.panel.matters import Alike, Matter, Reported
from dashboard.panel.parts import joined
from dashboard.panel.reports import stands
from dashboard.panel.rows import glyph_of, second_line
from dashboard.panel.standings import chip, evidence, response_line
from dashboard.texts import disputes_en, en
from dashboard.view import View
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Response
from geodata.dossier.standings import slug


def card(dispute: Dispute, view: View, knowledge: Knowledge) -> Markup:
    """A subject and its disputed matters."""
    item = dispute.item
    return Markup(
        "<article class='dispute' aria-label='{}'><header>{}<div><h3>{}</h3><p>{}</p></div>{}</header>{}"
        "</article>"
    ).format(
        item.subject.label,
        glyph_of(item.subject, knowledge.dossier, item.standing),
        subject_link(item, view),
        second_line(item),
        chip(item.standing),
        joined(_matter(name, matter, knowledge) for name, matter in dispute.matters),
    )


def _matter(name: str, matter: Matter, knowledge: Knowledge) -> Markup:
    """Where all that is said of it is one value that stands in one way, the chip of the value tells both."""
    found = finding_words(matter, knowledge)
    standing = knowledge.matter_standing(claim for group in matter.groups for claim in group.claims)
    return Markup(
        "<section class='disputed'><div class='about'><h4>{}</h4>{}{}</div><ul>{}</ul></section>"
    ).format(
        en.PROPERTIES[name],
        chip(standing) if len(matter.groups) > 1 else "",
        Markup("<p>{}</p>").format(found) if found else "",
        joined([*(_rival(rival, knowledge) for rival in matter.values), _answered(matter, knowledge)]),
    )


def _rival(rival: Reported, knowledge: Knowledge) -> Markup:
    return Markup("<li class='rival s-{}'>{}{}</li>").format(
        slug(rival.standing),
        value(rival.first, knowledge.dossier, fell=rival.fell),
        joined(_alike(group, knowledge) for group in rival.groups),
    )


def _alike(group: Alike, knowledge: Knowledge) -> Markup:
    return Markup("<div class='alike'>{}{}</div>").format(
        stands(group.claims, knowledge), sayers(group.claims, knowledge.dossier)
    )


def _answered(matter: Matter, knowledge: Knowledge) -> Markup:
    """The other side where it is no value: what was answered to the claims themselves, and decided."""
    claims = [claim for group in matter.groups for claim in group.claims]
    targets = {name for claim in claims for name in (claim.id, claim.source)}
    line = Markup("<p class='sayer'>{} <small>{}</small></p>")
    lines = [
        line.format(response_line(thing, targets, knowledge), thing.summary)
        for thing in evidence(claims, knowledge)
        if isinstance(thing, Response) and thing.target in targets
    ]
    if not lines:
        return Markup("")
    return Markup("<li class='rival answers'><h5>{}</h5>{}</li>").format(
        disputes_en.ANSWERED_BY, few_of(lines, disputes_en.MORE_ANSWERS)
    )
