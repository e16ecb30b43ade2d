"""A long list, ten at a time: how much of it is drawn, and the buttons under it."""

from collections.abc import Hashable
from typing import Final

import streamlit as st

from dashboard.texts import disputes_en, en

PAGE: Final = 10
"""Things that are drawn at first, and with each step."""


def drawn(name: str, of: Hashable, total: int) -> int:
    """How many things of a list are drawn; a list of something else begins anew."""
    kept, number = st.session_state.get(_state(name), (None, PAGE))
    return min(total, number if kept == of else PAGE)


def buttons(name: str, of: Hashable, total: int) -> None:
    """The buttons under a list that has more than is drawn at first; the last takes it back to that."""
    if total <= PAGE:
        return
    number = drawn(name, of, total)
    with st.container(key=f"{name}_more", horizontal=True, gap="small"):
        if total - number > PAGE:
            label = disputes_en.SHOW_MORE.format(PAGE)
            st.button(label, key=f"{name}_next", on_click=_draw, args=(name, of, number + PAGE))
        # one key for both: the button that was pressed keeps the focus
        label, then = (
            (en.SHOW_ALL.format(total), total)
            if number < total
            else (disputes_en.SHOW_FIRST.format(PAGE), PAGE)
        )
        st.button(label, key=f"{name}_all", on_click=_draw, args=(name, of, then))


def _draw(name: str, of: Hashable, number: int) -> None:
    st.session_state[_state(name)] = (of, number)


def _state(name: str) -> str:
    return f"{name}_drawn"
