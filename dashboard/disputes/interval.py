"""What lies between two as-of days, in words: the head of a comparison."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.address import criteria_of
from dashboard.disputes.between import Comparison
from dashboard.pages import CHANGES
from dashboard.texts import disputes_en, en
from dashboard.view import View, write_view
from dashboard.wording import counted, day_words
from geodata.dossier.select import Criteria


def interval(comparison: Comparison, view: View, last_day: date) -> Markup:
    """How much turned and became known between two days.

    last_day: the last on which anything becomes known.
    """
    sentences = [_turned(comparison)]
    if not comparison.span.before.subjects:
        sentences.append(disputes_en.NOTHING_KNOWN_ON.format(day_words(comparison.span.since)))
    if criteria_of(view) != Criteria():
        sentences.append(disputes_en.EITHER_DAY_COUNTS)
    if view.vs is not None and view.vs > last_day:
        sentences.append(_later(view.vs, last_day))
    title = disputes_en.BETWEEN.format(day_words(comparison.span.since), day_words(comparison.span.end))
    return _head(title, sentences, _link(comparison, view, last_day))


def no_interval(day: date | None, vs: date) -> Markup:
    """The sentence where two days are one, or nothing is known on any.

    day: the as-of day; None where there is none.
    """
    if day is None:
        return _head(disputes_en.NOTHING_BETWEEN, [disputes_en.NOTHING_KNOWN])
    sentences = [disputes_en.ONE_DAY.format(day_words(day))]
    if vs > day:
        sentences.insert(0, _later(vs, day))
    return _head(disputes_en.NOTHING_BETWEEN, sentences)


def _head(title: str, sentences: list[str], link: Markup | str = "") -> Markup:
    return Markup("<div class='disputes'><h2>{}</h2><p class='lead'>{} {}</p></div>").format(
        title, " ".join(sentences), link
    )


def _turned(comparison: Comparison) -> str:
    known = disputes_en.BECAME_KNOWN.format(
        counted(comparison.claims, *en.CLAIMS), counted(comparison.responses, *en.ANSWER_COUNT)
    )
    if not comparison.turns:
        return disputes_en.NONE_TURNED.format(known)
    return disputes_en.SOME_TURNED.format(counted(comparison.turns, *disputes_en.TURNS), known)


def _later(vs: date, last_day: date) -> str:
    return disputes_en.LATER_IS_LAST.format(day_words(last_day), day_words(vs))


def _link(comparison: Comparison, view: View, last_day: date) -> Markup | str:
    """To the page that lists what became known; nothing where nothing did."""
    if not comparison.claims and not comparison.responses:
        return ""
    asof = None if comparison.span.end >= last_day else comparison.span.end
    there = replace(view, vs=None, asof=asof, since=comparison.span.since.isoformat())
    return Markup("<a href='/{}?{}'>{}</a>").format(
        CHANGES, urlencode(write_view(there)), disputes_en.SEE_WHAT_IS_NEW
    )
