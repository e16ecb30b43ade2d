"""The panel of one subject."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from dashboard.panel.chainage import Countries
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

_NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})


def subject_panel(
    view: View, known: KnownSubject, knowledge: Knowledge, countries: Countries = _NO_NAMES
) -> Markup:
    """What is reported of a subject, how it stands, where it is and how well that is known, who said what.

    countries: the names of countries by code. Of a subject that has fallen, who took it back and the sequence
    come before the values. The way back stands above it, by itself: it changes with every filter, and nothing
    else here does. A border has a panel of its own (`border.py`).
    """
    subject = known.subject
    told = sequence(known, knowledge)
    fell = has_fallen(known, knowledge)
    parts = [
        head(known, knowledge),
        place_line(subject, knowledge, countries),
        *((story(known, knowledge), told) if fell else ()),
        reports(known, knowledge),
        whereabouts(subject, knowledge, countries),
        *(() if fell else (told,)),
        note(subject),
    ]
    return article(view, subject.label, parts)


def note(subject: Subject) -> Markup:
    """The editors' note on a subject; nothing where there is none."""
    if not subject.notes:
        return Markup("")
    return joined([heading(en.EDITORS_NOTE), Markup("<p class='note'>{}</p>").format(subject.notes)])
