"""The page Changes: what is new since a day, the front door for whoever comes back."""

from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

import streamlit as st
from markupsafe import Markup

from dashboard import address, filters
from dashboard.changes import head
from dashboard.changes.cards import answers_card, claims_card, turned_card
from dashboard.changes.controls import controls
from dashboard.changes.corrections import correction_card
from dashboard.changes.news import News, news
from dashboard.changes.nothing import Way, advice
from dashboard.changes.span import Span, span_of
from dashboard.panel.parts import joined
from dashboard.served import live_region
from dashboard.texts import changes_en, en
from dashboard.view import View, write_view

Thing = TypeVar("Thing")

FIRST: Final = 12
"""Subjects of a section that are sent at first."""

_OPENED: Final = "changes_opened"


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    view, _ = address.current(edition.dossier)
    filters.row(edition, view, address.knowledge_of(edition, view), dates=True)
    span = span_of(edition.days, view)
    with st.container(key="changes", gap="small"):
        if span is None:
            st.html(head.box([en.NOTHING_IN_IT]))
            return
        controls(view, span)
        found = news(span, address.criteria_of(view))
        elsewhere = found.elsewhere if filters.narrowed(view) else 0
        st.html(head.head(span, view, elsewhere=elsewhere))
        _advice(span, found, filtered=elsewhere > 0)
        if not span.empty:
            st.html(head.tally(found))
        _sections(span, view, found)


def _advice(span: Span, found: News, *, filtered: bool) -> None:
    """What is to be said where there is little to see, with the ways elsewhere.

    filtered: filters leave out some of it.
    """
    told = advice(span)
    sentences = [] if told is None else list(told.sentences)
    unseen = found.nothing and not span.empty
    if unseen:
        sentences = [changes_en.NOTHING_NEW_IN_VIEW]
    if not sentences:
        return
    with st.container(key="changes_advice", gap="small"):
        st.html(head.box(sentences))
        with st.container(key="changes_ways", horizontal=True, gap="small"):
            for number, way in enumerate(() if told is None else told.ways):
                st.button(way.label, key=f"changes_way_{number}", on_click=_take, args=(way,))
            if unseen and filtered:
                filters.clear_button("clear_here")


def _take(way: Way) -> None:
    address.go(**way.changes)


def _sections(span: Span, view: View, found: News) -> None:
    """The sections that have anything, in the order in which a reader needs them."""
    of = tuple(write_view(view).items())

    def section(
        name: str, title: str, note: str, things: Sequence[Thing], draw: Callable[[Thing], Markup]
    ) -> None:
        if things:
            with st.container(key=name, gap="small"):
                st.html(head.section_head(name, title, note))
                _listed(name, of, things, draw)

    section(
        head.AGAINST_ID, changes_en.AGAINST_TITLE, "", found.against, lambda g: answers_card(g, view, span)
    )
    section(
        head.TURNED_ID,
        changes_en.TURNED_TITLE,
        changes_en.TURNED_NOTE,
        found.turned,
        lambda g: turned_card(g, view, span),
    )
    section(
        head.CLAIMS_ID, changes_en.NEW_CLAIMS_TITLE, "", found.dated, lambda g: claims_card(g, view, span)
    )
    section(
        head.UNDATED_ID,
        changes_en.UNDATED_TITLE,
        changes_en.UNDATED_NOTE,
        found.undated,
        lambda g: claims_card(g, view, span),
    )
    section(
        head.ANSWERS_ID,
        changes_en.OTHER_ANSWERS_TITLE,
        changes_en.OTHER_ANSWERS_NOTE,
        found.answers,
        lambda g: answers_card(g, view, span),
    )
    with st.container(key=head.CORRECTIONS_ID, gap="small"):
        note = changes_en.CORRECTIONS_NOTE if found.corrections else changes_en.NO_CORRECTIONS
        st.html(head.section_head(head.CORRECTIONS_ID, changes_en.CORRECTIONS_TITLE, note))
        _listed(
            head.CORRECTIONS_ID,
            of,
            found.corrections,
            lambda mended: correction_card(mended, view, span.after),
        )


def _listed(name: str, of: Hashable, things: Sequence[Thing], draw: Callable[[Thing], Markup]) -> None:
    """The first things of a section; the others are sent when they are asked for.

    They come after the button that asks for them, so that whoever has pressed it reads on from there.
    """
    if things:
        st.html(joined(map(draw, things[:FIRST])))
    others = len(things) - FIRST
    if others <= 0:
        return
    opened = _opened(of)
    words = changes_en.HIDE_OTHERS if name in opened else changes_en.SHOW_OTHERS
    st.button(words.format(others), key=f"{name}_others", on_click=_turn, args=(of, opened ^ {name}))
    if name in opened:
        st.html(joined(map(draw, things[FIRST:])))


def _opened(of: Hashable) -> frozenset[str]:
    """The sections that are open to their end; another view begins anew."""
    kept, names = st.session_state.get(_OPENED, (None, frozenset()))
    return names if kept == of else frozenset()


def _turn(of: Hashable, names: frozenset[str]) -> None:
    st.session_state[_OPENED] = (of, names)
