"""The page Method: how a claim stands and why, how to read the map, where its data come from."""

import streamlit as st
from markupsafe import Markup

from dashboard import address
from dashboard.method.about import about
from dashboard.method.examples import Examples
from dashboard.method.length import lengths
from dashboard.method.opening import clocks, contents, entered, in_short, lead, surprises
from dashboard.method.rules import rules
from dashboard.served import live_region
from dashboard.view import View
from geodata.dossier.live import Edition


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    view, _ = address.current(edition.dossier)
    st.html(method(edition, view))


def method(edition: Edition, view: View) -> Markup:
    """All that the page says, with the examples of the view's as-of day."""
    examples = Examples(address.knowledge_of(edition, view), view, address.day_of(edition, view))
    return Markup("<article class='prose method'>{}{}{}{}{}{}{}{}{}</article>").format(
        lead(examples),
        contents(),
        in_short(),
        surprises(examples),
        clocks(examples),
        rules(examples),
        entered(),
        lengths(examples.knowledge),
        about(edition),
    )
