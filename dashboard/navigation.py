"""The ways from page to page: a row of links, which a phone folds into a menu. Each link keeps the view."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from dashboard.texts import en
from dashboard.view import View, write_view

_BRAND = Markup(
    '<div class="brand"><i></i>{} <small>{}</small></div>'
    # Another page's text is another: a menu that was open is closed on the page that it led to.
    '<details class="menu" data-page="{}"><summary>{}</summary></details>'
)


def navigation(pages: Sequence[st.Page], current: st.Page, view: View, *, region: str) -> None:
    """Draw the product's name and the ways to the pages. region: its name, as the dossier has it."""
    query = write_view(view)
    with st.container(key="nav", horizontal=True, vertical_alignment="center"):
        st.html(_BRAND.format(en.NAME, region, current.url_path, en.MENU), width="content")
        for page in pages:
            st.page_link(page, query_params=query)
