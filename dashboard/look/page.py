"""The style sheet and its colours, put on the page."""

import streamlit as st

from dashboard.look.colours import Theme, style_variables
from dashboard.look.glyphs import glyph_styles
from dashboard.served import LOOK_FOLDER


def theme() -> Theme:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def put_look() -> None:
    """Put the style sheet on the page, in the colours of the reader's theme."""
    st.html(f"<style>{style_variables(theme())}{glyph_styles()}</style>")
    st.html(LOOK_FOLDER / "look.css")
