"""The card of the unrolled border: its heading, and the place in which the map script draws it."""

import streamlit as st
from markupsafe import Markup

from dashboard.texts import border_en
from geodata.dossier.model import Dossier


def unrolled_card(dossier: Dossier) -> None:
    """Draw the card; a dossier that follows no border has none.

    What it holds never changes by itself, so that what the script has put into it stays.
    """
    if not dossier.borders:
        return
    title = border_en.BORDERS_UNROLLED[len(dossier.borders) > 1]
    with st.container(key="unrolled"):
        st.html(
            Markup(
                "<div class='unrolled-head'><h2>{}</h2><p>{}</p></div>"
                "<div class='unrolled-chart' style='--borders:{}'></div>"
            ).format(title, border_en.HOW_UNROLLED, len(dossier.borders))
        )
