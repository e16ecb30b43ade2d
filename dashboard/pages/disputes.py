"""The page Disputes: what is contested, denied or withdrawn, side by side; what differs between two days."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeVar

import streamlit as st
from markupsafe import Markup

from dashboard import address, filters
from dashboard.changes.cards import turned_card
from dashboard.disputes import paging
from dashboard.disputes.between import compare
from dashboard.disputes.cards import card
from dashboard.disputes.disputed import disputes
from dashboard.disputes.head import counts, head, nothing
from dashboard.disputes.interval import interval, no_interval
from dashboard.panel.hidden import hidden_box
from dashboard.served import live_region
from dashboard.texts import disputes_en, en
from dashboard.view import View, write_view
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition

Thing = TypeVar("Thing")

_FOLLOWED: Final = "vs_of_address"


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    view, _ = address.current(edition.dossier)
    knowledge = address.knowledge_of(edition, view)
    filters.row(edition, view, knowledge, dates=True)
    with st.container(key="disputes", gap="small"):
        with st.container(key="disputes_head", horizontal=True, vertical_alignment="bottom", gap="small"):
            st.html(head())
            _compare_with(view)
        _hidden(edition, view)
        if view.vs is not None:
            with st.container(key="between", gap="small"):
                _between(edition, view, view.vs)
        _disputes(edition, view, knowledge)


def _hidden(edition: Edition, view: View) -> None:
    """The box that says what is hidden by looking back, and the way to the last day."""
    day = None if address.is_last_day(edition, view) else view.asof
    days = edition.days
    box = hidden_box(day, days.later(day, view.rec), view.rec, days.entered_later(view.rec))
    if box:
        with st.container(key="hidden", gap=None):
            st.html(box)
            st.button(en.SHOW_LAST_DAY, key="last_day", type="tertiary", on_click=_show_last_day)


def _disputes(edition: Edition, view: View, knowledge: Knowledge) -> None:
    found = disputes(knowledge, address.criteria_of(view))
    day = address.day_of(edition, view)
    if not found or day is None:
        st.html(nothing(view, knowledge.dossier))
        if filters.narrowed(view):
            filters.clear_button("clear_here")
        return
    st.html(counts(found, view, day))
    _listed("disputes", view, found, lambda dispute: card(dispute, view, knowledge))


def _between(edition: Edition, view: View, vs: date) -> None:
    """What turned between the as-of day and another; a day after the last means the last."""
    last, day = edition.days.last(view.rec), address.day_of(edition, view)
    if last is None or day is None or min(vs, last) == day:
        st.html(no_interval(day, vs))
        return
    comparison = compare(edition.days, day, min(vs, last), address.criteria_of(view), recorded_by=view.rec)
    st.html(interval(comparison, view, last))
    _listed("between", view, comparison.turned, lambda group: turned_card(group, view, comparison.span))


def _listed(name: str, view: View, things: Sequence[Thing], draw: Callable[[Thing], Markup]) -> None:
    """The first things of a list, each an element of its own, so that a change sends what it changes."""
    of = tuple(write_view(view).items())
    with st.container(key=f"{name}_list", gap="small"):  # the buttons keep their place, and the focus
        for thing in things[: paging.drawn(name, of, len(things))]:
            st.html(draw(thing))
    paging.buttons(name, of, len(things))


def _compare_with(view: View) -> None:
    if st.session_state.get(_FOLLOWED) != view.vs or "vs" not in st.session_state:
        st.session_state[_FOLLOWED] = st.session_state["vs"] = view.vs
    with st.container(
        key="compare", horizontal=True, vertical_alignment="bottom", gap="small", width="content"
    ):
        filters.day_field(disputes_en.COMPARE_WITH, "vs", _vs_changed, width=160)
        if view.vs is not None:
            st.button(disputes_en.END_COMPARISON, key="end_comparison", type="tertiary", on_click=_end)


def _show_last_day() -> None:
    address.go(asof=None, rec=None)


def _vs_changed() -> None:
    address.go(vs=st.session_state["vs"])


def _end() -> None:
    address.go(vs=None)
