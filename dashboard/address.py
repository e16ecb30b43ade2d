"""The address of this visit: read at the top of every run, written when the reader asks for more."""

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from dashboard.served import live_region
from dashboard.view import Known, Notice, View, read_view, write_view
from geodata.dossier.model import Dossier

DISTRICT: Final = 3
"""The precision code of the places that have a ring."""


def current(dossier: Dossier) -> tuple[View, tuple[Notice, ...]]:
    """The view that the address asks for, and what of it could not be read."""
    return read_view({name: st.query_params.get_all(name) for name in st.query_params}, known_ids(dossier))


def go(**changes: Any) -> None:
    """Change the view: a new entry in the browser's history, unless nothing changes.

    changes: fields of View. To be called from a widget's callback.
    """
    view, _ = current(live_region().edition().dossier)
    query = write_view(replace(view, **changes))
    if query != st.query_params.to_dict():
        st.query_params.from_dict(query)


def known_ids(dossier: Dossier) -> Known:
    """The ids that an address may name."""
    return Known(
        subjects=frozenset(subject.id for subject in dossier.subjects),
        parties=frozenset(party.id for party in dossier.parties),
        places=frozenset(place.id for place in dossier.places if place.precision == DISTRICT),
        borders=frozenset(border.id for border in dossier.borders),
        walks=frozenset(walk.id for walk in dossier.walks),
    )
