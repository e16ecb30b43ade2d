"""The dossier's own corrections: what was wrong, what stands now, and what each was about."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.changes.cards import subject_link
from dashboard.changes.news import Mended
from dashboard.panel.parts import joined
from dashboard.panel.standings import target_words
from dashboard.texts import changes_en
from dashboard.view import View
from dashboard.wording import day_words
from geodata.dossier.known import Knowledge
from geodata.dossier.select import Selected


def correction_card(mended: Mended, view: View, knowledge: Knowledge) -> Markup:
    """Corrections of one day in the same words, and the subjects that they are about."""
    about = joined(
        Markup("<li>{}</li>").format(_about(item, names, view, knowledge)) for item, names in mended.about
    )
    return Markup(
        "<article class='correction'><p class='day'>{}</p><dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd>"
        "<dt>{}</dt><dd><ul>{}</ul></dd></dl></article>"
    ).format(
        day_words(mended.first.day),
        changes_en.CORRECTED_WRONG,
        mended.first.wrong,
        changes_en.CORRECTED_NOW,
        mended.first.now,
        changes_en.CORRECTED_ABOUT,
        about,
    )


def _about(item: Selected, names: Sequence[str], view: View, knowledge: Knowledge) -> Markup:
    things = [target_words(name, knowledge) for name in names if name != item.subject.id]
    return Markup("{}{}").format(
        subject_link(item, view), f": {'; '.join(dict.fromkeys(things))}" if things else ""
    )
