"""The head of the page Changes: which span is shown by which clock, and how much is new in it."""

from collections.abc import Iterable, Iterator
from typing import Final

from markupsafe import Markup

from dashboard.changes.news import AGAINST, News, total
from dashboard.changes.span import Span
from dashboard.panel.parts import joined
from dashboard.texts import changes_en, en
from dashboard.view import View
from dashboard.wording import counted, day_words, full_month_words

AGAINST_ID: Final = "changes-against"
TURNED_ID: Final = "changes-turned"
CLAIMS_ID: Final = "changes-claims"
UNDATED_ID: Final = "changes-undated"
ANSWERS_ID: Final = "changes-answers"
CORRECTIONS_ID: Final = "changes-corrections"
"""The ids of the sections, to which the counts lead."""


def head(span: Span, view: View, *, elsewhere: int = 0) -> Markup:
    """The title, and in words which span is shown by which clock.

    elsewhere: the number of subjects that changed and that filters leave out.
    """
    title = changes_en.NEW_SINCE if span.clock == "known" else changes_en.RECORDED_SINCE
    return Markup("<header class='changes'><h1>{}</h1>{}</header>").format(
        title.format(day_words(span.since)),
        joined(Markup("<p>{}</p>").format(words) for words in _span_words(span, view, elsewhere)),
    )


def tally(found: News) -> Markup:
    """How much is new, each count leading to its section."""
    acts = [r.kind for group in found.against for answered in group.things for r in answered.responses]
    of_kinds = [
        counted(acts.count(kind), changes_en.ACT[kind], changes_en.ACTS[kind])
        for kind in AGAINST
        if kind in acts
    ]
    counts = [
        (len(acts), ", ".join(of_kinds) or changes_en.NO_ACTS, AGAINST_ID),
        _count(total(found.turned), changes_en.STANDINGS_TURNED, TURNED_ID),
        _count(total(found.dated), changes_en.NEW_CLAIMS_COUNT, CLAIMS_ID),
        _count(total(found.undated), changes_en.UNDATED_CLAIMS_COUNT, UNDATED_ID),
        _count(total(found.answers), changes_en.OTHER_ANSWERS_COUNT, ANSWERS_ID),
        _count(
            sum(len(m.corrections) for m in found.corrections), changes_en.CORRECTIONS_COUNT, CORRECTIONS_ID
        ),
    ]
    link, none = Markup("<li><a href='#{}'>{}</a></li>"), Markup("<li>{}</li>")
    return Markup("<ul class='changes tally'>{}</ul>").format(
        joined(
            link.format(name, words) if number else none.format(words)
            for number, words, name in counts
            if number or name != UNDATED_ID
        )
    )


def section_head(name: str, title: str, note: str = "") -> Markup:
    """The heading of a section. name: its id."""
    return Markup("<div class='changes'><h2 id='{}'>{}</h2>{}</div>").format(
        name, title, Markup("<p>{}</p>").format(note) if note else ""
    )


def box(sentences: Iterable[str]) -> Markup:
    """What is to be said before the news, or instead of it."""
    return Markup("<div class='changes box'>{}</div>").format(
        joined(Markup("<p>{}</p>").format(words) for words in sentences)
    )


def _count(number: int, words: tuple[str, str], name: str) -> tuple[int, str, str]:
    return number, counted(number, *words), name


def _span_words(span: Span, view: View, elsewhere: int) -> Iterator[str]:
    """A paragraph on the span and the state before it, and one on what it leaves out."""
    since, end = day_words(span.since), day_words(span.end)
    if not span.backward:
        to = (changes_en.TO_LAST if span.to_last(view.rec) else changes_en.TO_ASKED)[span.clock]
        length = counted((span.end - span.since).days, *changes_en.DAYS)
        before = changes_en.STATE_BEFORE if span.before.standing else changes_en.NONE_BEFORE
        told = changes_en.SPAN_OF[span.clock].format(since, end, length, to)
        yield f"{told} {before[span.clock].format(since)}"
    left_out = [en.READ_TO.format(full_month_words(span.after.dossier.region.read_until))]
    if span.clock == "recorded" and view.asof is not None and span.days.later(view.asof, view.rec):
        left_out.append(changes_en.ONLY_KNOWN_ON.format(day_words(view.asof)))
    if span.clock == "known" and view.rec is not None and span.days.entered_later(view.rec):
        left_out.append(changes_en.ONLY_RECORDED_BY.format(day_words(view.rec)))
    if elsewhere:
        left_out.append(changes_en.ELSEWHERE.format(counted(elsewhere, *en.SUBJECTS)))
    yield " ".join(left_out)
