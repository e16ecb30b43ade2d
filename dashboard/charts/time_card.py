"""The time card: when it happened, as bars over a slider of months, with two fields for exact days."""

from dataclasses import replace
from datetime import date

import streamlit as st
from markupsafe import Markup

from dashboard import address, filters
from dashboard.charts.timeline import PARTS, Parting, picture, table, years
from dashboard.panel.parts import choice
from dashboard.texts import en
from dashboard.view import UNDATED, View
from dashboard.wording import counted
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition
from geodata.dossier.months import bars, span_of
from geodata.dossier.select import DATED_KINDS, Criteria, Selected, Selection, select

_PARTING = "parting"


def time_card(edition: Edition, knowledge: Knowledge, selection: Selection, view: View) -> None:
    """Draw the card. The bars have what passes all other filters, so that the range hides nothing of them."""
    span = span_of(_dated(select(edition.days.on(recorded_by=view.rec), Criteria())))
    with st.container(key="timeline"):
        with st.container(key="time_head", horizontal=True, vertical_alignment="center", gap="small"):
            st.html(_head(knowledge, selection, view))
            filters.date_range(width=205)  # the label stands beside the field
        if span is not None:
            _bars(knowledge, view, span)


def _bars(knowledge: Knowledge, view: View, span: tuple[date, date]) -> None:
    parting: Parting = st.session_state.get(_PARTING) or "kind"
    criteria = address.criteria_of(view)
    whole = replace(criteria, start=None, end=None)
    counted_by = bars(_dated(select(knowledge, whole)), span, PARTS[parting].key)
    st.html(picture(counted_by, criteria, PARTS[parting].names))
    filters.month_slider(span)
    st.html(years(counted_by))
    with st.container(key="time_foot", horizontal=True, vertical_alignment="top", gap="small"):
        st.html(table(counted_by, PARTS[parting].names))
        st.segmented_control(
            en.BARS_BY,
            PARTS,
            default="kind",
            format_func=lambda name: PARTS[name].label,
            key=_PARTING,
            label_visibility="collapsed",
            width="content",
        )


def _dated(selection: Selection) -> list[Selected]:
    return [item for item in selection.shown if item.dates and item.subject.kind in DATED_KINDS]


def _head(knowledge: Knowledge, selection: Selection, view: View) -> Markup:
    words = en.UNDATED_COUNT.format(len(selection.undated))
    if address.criteria_of(view).dated and selection.left_out:
        words += f" {en.LEFT_OUT_BY_RANGE}"
    undated = choice(view, UNDATED, Markup("{}").format(words), "list") if selection.undated else words
    return Markup("<div class='time-head'><b>{}</b><span>{} · {}</span></div>").format(
        en.WHEN, _counts(knowledge, selection), undated
    )


def _counts(knowledge: Knowledge, selection: Selection) -> str:
    """How many dated incidents and talks are in view, of all known; how many for certain."""
    dated = _dated(selection)
    known = sum(bool(k.dates) and k.subject.kind in DATED_KINDS for k in knowledge.subjects.values())
    words = counted(known, *en.DATED)
    if len(dated) < known:
        words = en.OF_ALL.format(len(dated), words)
    certain = sum(item.certain for item in dated)
    return words if certain == len(dated) else en.POSSIBLY.format(words, certain)
