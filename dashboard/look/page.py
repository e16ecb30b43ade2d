"""The style sheet, put on the page in the colours of the reader's theme."""

import hashlib
from functools import cache
from typing import Final

import streamlit as st

from dashboard.look.colours import THEMES, Theme, style_variables
from dashboard.look.glyphs import glyph_styles
from dashboard.served import LOOK_FOLDER

_SHEETS: Final = (
    *("panel", "standing", "border", "disputes", "changes", "method", "time"),
    *("look", "phone", "print"),
)
"""The style sheets in their order; those that change what others say come last."""


def theme() -> Theme:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def put_look() -> None:
    """Put the style sheet on the page: its address, so that its text does not travel with every change."""
    st.html(f'<style>@import url("{sheet_address(theme())}");</style>')


@cache
def sheet(shown: Theme) -> str:
    """The text of the style sheet in the colours of a theme."""
    rules = "\n".join((LOOK_FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS)
    return f"{style_variables(shown)}\n{glyph_styles()}\n{rules}"


@cache
def sheet_address(shown: Theme) -> str:
    """Where the style sheet lies: its address changes with its text, so that it may be kept for ever."""
    digest = hashlib.sha256(sheet(shown).encode()).hexdigest()[:12]
    return f"/style/{digest}-{shown}.css"


def sheets() -> dict[str, str]:
    """The texts of all style sheets by their addresses."""
    return {sheet_address(shown): sheet(shown) for shown in THEMES}
