"""The head of the page, its counts, and its sentence where nothing is disputed."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.address import criteria_of
from dashboard.disputes.disputed import DISPUTED, Dispute, tally, wanted_of
from dashboard.panel.parts import joined
from dashboard.panel.standings import chip
from dashboard.panel.summary import filter_words
from dashboard.texts import disputes_en, en
from dashboard.view import View
from dashboard.wording import counted, day_words
from geodata.dossier.model import Dossier


def head() -> Markup:
    """The title and what the page is."""
    return Markup("<div class='disputes'><h1>{}</h1><p class='lead'>{}</p></div>").format(
        en.DISPUTES_PAGE, disputes_en.DISPUTES_LEAD
    )


def counts(found: Sequence[Dispute], view: View, day: date) -> Markup:
    """The number of subjects, and of claims of each of the standings asked for. day: the as-of day."""
    claims, wanted = tally(found), wanted_of(criteria_of(view))
    line = Markup("<li>{} {}</li>")
    lines = (
        line.format(chip(standing), counted(claims[standing], *en.CLAIMS))
        for standing in DISPUTED
        if standing in wanted
    )
    return Markup("<div class='disputes tally'><h2>{}</h2><ul>{}</ul></div>").format(
        disputes_en.DISPUTED_ON.format(counted(len(found), *en.SUBJECTS), day_words(day)), joined(lines)
    )


def nothing(view: View, dossier: Dossier) -> Markup:
    """The sentence where nothing is disputed, with the filters in words."""
    asked = ", ".join(filter_words(view, dossier))
    return Markup("<div class='disputes'><h2>{}</h2><p class='lead'>{}</p></div>").format(
        disputes_en.NOTHING_DISPUTED,
        disputes_en.NONE_DISPUTED_WITH.format(asked) if asked else disputes_en.NONE_DISPUTED,
    )
