"""The address of this visit: read at the top of every run, written when the reader asks for more."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import streamlit as st

from dashboard.served import live_region
from dashboard.view import Known, Notice, View, read_view, write_view
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria
from geodata.dossier.standings import STANDING_OF_SLUG

DISTRICT: Final = 3
"""The precision code of the places that have a ring."""


def current(dossier: Dossier) -> tuple[View, tuple[Notice, ...]]:
    """The view that the address asks for, and what of it could not be read."""
    return read_view({name: st.query_params.get_all(name) for name in st.query_params}, known_ids(dossier))


def go(**changes: Any) -> None:
    """Change the view: a new entry in the browser's history, unless nothing changes.

    changes: fields of View; the as-of day that is meant where none is given is left out. To be called from a
    widget's callback.
    """
    edition = live_region().edition()
    view, _ = current(edition.dossier)
    view = replace(view, **changes)
    if is_last_day(edition, view):
        view = replace(view, asof=None)
    query = write_view(view)
    if query != st.query_params.to_dict():
        st.query_params.from_dict(query)


def go_to_stretch(text: str) -> None:
    """Narrow the view to a stretch of a border, given as an address has it; without one, to none.

    What cannot be read changes nothing.
    """
    asked, notices = read_view({"km": [text]}, known_ids(live_region().edition().dossier))
    if not notices:
        go(km=asked.km)


def day_of(edition: Edition, view: View) -> date | None:
    """The as-of day of a view: the one asked for, or the last there is (R20); None where there is none."""
    last = edition.days.last(view.rec)
    return last if is_last_day(edition, view) else view.asof


def is_last_day(edition: Edition, view: View) -> bool:
    """Whether nothing becomes known after the as-of day; no day means the last."""
    last = edition.days.last(view.rec)
    return view.asof is None or last is None or view.asof >= last


def knowledge_of(edition: Edition, view: View) -> Knowledge:
    """What is known on the as-of day of a view, of what was recorded in time."""
    return edition.days.on(view.asof, view.rec)


def criteria_of(view: View) -> Criteria:
    """What of a view narrows the subjects."""
    standings = frozenset(STANDING_OF_SLUG[slug] for slug in view.standings)
    return Criteria(
        view.start, view.end, frozenset(view.kinds), standings, frozenset(view.by), stretch=view.km
    )


def known_ids(dossier: Dossier) -> Known:
    """The ids that an address may name."""
    return Known(
        subjects=frozenset(subject.id for subject in dossier.subjects),
        parties=frozenset(party.id for party in dossier.parties),
        places=frozenset(place.id for place in dossier.places if place.precision == DISTRICT),
        borders=frozenset(border.id for border in dossier.borders),
        walks=frozenset(walk.id for walk in dossier.walks),
    )
