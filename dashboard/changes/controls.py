"""The controls of the page Changes: since when, and by which clock. They hold what the address says."""

import streamlit as st

from dashboard import address, filters
from dashboard.changes.span import DEFAULT, Span
from dashboard.texts import changes_en
from dashboard.view import RECORDED, View

_FOLLOWED = "span_of_address"
_DAY, _BACK, _CLOCK = "since", "since_days", "clock"


def controls(view: View, span: Span) -> None:
    """Draw them: a day, or so many days back from the end; and, apart from these, the clock."""
    _follow_address(view, span)
    with st.container(key="span", horizontal=True, vertical_alignment="bottom", gap="small"):
        filters.day_field(changes_en.SINCE, _DAY, _day_changed, width=160)
        st.segmented_control(
            changes_en.OR_THE_LAST,
            list(changes_en.DAYS_BACK),
            format_func=changes_en.DAYS_BACK.__getitem__,
            key=_BACK,
            on_change=_back_changed,
        )
        st.segmented_control(
            changes_en.BY_THE_DAY,
            list(changes_en.CLOCKS),
            format_func=changes_en.CLOCKS.__getitem__,
            key=_CLOCK,
            on_change=_clock_changed,
        )


def _follow_address(view: View, span: Span) -> None:
    """Set the controls to what the address says, when it was changed by other means than they."""
    asked = (view.since, view.clock, span.since)
    if st.session_state.get(_FOLLOWED) == asked and _CLOCK in st.session_state:
        return
    st.session_state[_FOLLOWED] = asked
    st.session_state[_DAY] = span.since
    back = view.since or DEFAULT
    st.session_state[_BACK] = back if back in changes_en.DAYS_BACK else None
    st.session_state[_CLOCK] = span.clock


def _day_changed() -> None:
    """An emptied field means the default: the field then shows it."""
    day = st.session_state[_DAY]
    _go(since="" if day is None else day.isoformat())


def _back_changed() -> None:
    """What is chosen already and chosen again stays chosen."""
    days = st.session_state[_BACK]
    _go(**({} if days is None else {"since": "" if days == DEFAULT else days}))


def _clock_changed() -> None:
    clock = st.session_state[_CLOCK]
    _go(**({} if clock is None else {"clock": RECORDED if clock == "recorded" else ""}))


def _go(**changes: str) -> None:
    address.go(**changes)
    st.session_state.pop(_FOLLOWED, None)
