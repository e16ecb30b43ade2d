"""The panel of one subject."""

from markupsafe import Markup

from dashboard.panel.head import head
from dashboard.panel.parts import article, heading, joined
from dashboard.panel.reports import reports
from dashboard.panel.sequence import sequence
from dashboard.panel.story import has_fallen, story
from dashboard.panel.whereabouts import place_line, whereabouts
from dashboard.texts import en
from dashboard.view import View
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Subject


def subject_panel(view: View, known: KnownSubject, knowledge: Knowledge) -> Markup:
    """What is reported of a subject, how it stands, where it is and how well that is known, who said what.

    Of a subject that has fallen, who took it back and the sequence come before the values. The way back
    stands above it, by itself: it changes with every filter, and nothing else here does.
    """
    subject, dossier = known.subject, knowledge.dossier
    located = subject.kind != "border"
    told = sequence(known, knowledge)
    fell = has_fallen(known, knowledge)
    parts = [
        head(known, knowledge),
        *((place_line(subject, dossier),) if located else ()),
        *((story(known, knowledge), told) if fell else ()),
        reports(known, knowledge),
        *((whereabouts(subject, dossier),) if located else ()),
        *(() if fell else (told,)),
        _note(subject),
    ]
    return article(view, subject.label, parts)


def _note(subject: Subject) -> Markup:
    if not subject.notes:
        return Markup("")
    return joined([heading(en.EDITORS_NOTE), Markup("<p class='note'>{}</p>").format(subject.notes)])
