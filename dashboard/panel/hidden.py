"""What a view leaves out because it looks back: the box on top of the panel, and what was not known yet."""

from datetime import date

from markupsafe import Markup

from dashboard.panel.parts import article, back, joined
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import day_words


def hidden_box(day: date | None, later: int, recorded_by: date | None, entered_later: int) -> Markup:
    """The box that says what is hidden; nothing where nothing is.

    day: the as-of day, None where it is the last. later: how much becomes known after it. recorded_by: the
    day by which what is shown had entered the dossier. entered_later: how much did so after it.
    """
    sentences = []
    if day is not None:
        sentences.append((en.AS_KNOWN_ON_DAY.format(day_words(day)), _counted(later, en.HIDDEN)))
    if recorded_by is not None and entered_later:
        recorded = en.RECORDED_BY.format(day_words(recorded_by))
        sentences.append((recorded, _counted(entered_later, en.ENTERED_LATER)))
    if not sentences:
        return Markup("")
    lines = (Markup("<p><b>{}</b> {}</p>").format(*sentence) for sentence in sentences)
    return Markup("<div class='hidden-later' role='note'>{}</div>").format(joined(lines))


def not_known(view: View, words: str, why: str) -> Markup:
    """The panel of a subject of which nothing is known yet: its label could tell what came later."""
    return article(view, words, [back(view), Markup("<h2>{}</h2><p class='meta'>{}</p>").format(words, why)])


def _counted(number: int, words: tuple[str, str]) -> str:
    one, many = words
    return one if number == 1 else many.format(number)
