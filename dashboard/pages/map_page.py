"""The map page: filters, map, time card, panel."""

import streamlit as st
from markupsafe import Markup

from dashboard import address, filters
from dashboard.charts.time_card import time_card
from dashboard.charts.unrolled import axis_of, chosen_of, days_of
from dashboard.charts.unrolled_card import unrolled_card
from dashboard.map.layer import KEY, clicked, draw, layers_chosen, stretch_chosen
from dashboard.map.options import map_options
from dashboard.map.scene import scene_of
from dashboard.panel.border import border_panel
from dashboard.panel.gathering import gathering_panel, is_gathering
from dashboard.panel.hidden import hidden_box, not_known
from dashboard.panel.parts import back_above
from dashboard.panel.rows import kind_words
from dashboard.panel.subject import subject_panel
from dashboard.panel.summary import counts, counts_below, in_view, nothing_matches
from dashboard.served import bands, layer_address, live_region
from dashboard.texts import en
from dashboard.view import View, asked_layers, shown_layers
from dashboard.wording import day_words
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.live import Edition
from geodata.dossier.model import Subject
from geodata.dossier.select import Criteria, Selection, select


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    view, _ = address.current(edition.dossier)
    knowledge = address.knowledge_of(edition, view)
    selection = select(knowledge, address.criteria_of(view))
    filters.row(edition, view, knowledge)
    left, right = st.columns([1, 0.415], gap="small")
    with left:
        with st.container(key="map"):
            _map(edition, view, knowledge, selection)
        time_card(edition, knowledge, selection, view)
    with right, st.container(key="panel", height=600):
        _panel(edition, view, knowledge, selection)
    unrolled_card(edition.dossier)


def _map(edition: Edition, view: View, knowledge: Knowledge, selection: Selection) -> None:
    kinds = {item.subject.id: kind_words(item.subject) for item in selection.on_map}
    scene = scene_of(edition.dossier, selection.on_map, kinds, bands(edition))
    layers = shown_layers(view) if view.layers else None
    everything = select(edition.days.on(recorded_by=view.rec), Criteria())
    unrolled = {
        "days": days_of(scene["ids"], selection, knowledge),
        "axis": axis_of(everything, knowledge, address.criteria_of(view)),
        "km": chosen_of(view.km, edition.dossier),
    }
    draw({**scene, "layers": layers, **unrolled}, layer_address(), map_options(edition), _map_answered)


def _map_answered() -> None:
    """A click on the map selects, a switch of its menu changes the layers that are shown.

    The unrolled border answers by it, too: a click selects, and a stretch that is chosen narrows the view.
    """
    answer = st.session_state.get(KEY)
    selected, layers, stretch = clicked(answer), layers_chosen(answer), stretch_chosen(answer)
    if selected is not None:
        address.go(sel=selected)
    if layers is not None:
        address.go(layers=asked_layers(layers))
    if stretch is not None:
        address.go_to_stretch(stretch)


def _panel(edition: Edition, view: View, knowledge: Knowledge, selection: Selection) -> None:
    _hidden(edition, view)
    known = knowledge.subjects.get(view.sel)
    subject = edition.dossier.subject.get(view.sel)
    if known is not None:
        with st.container(key="chosen", gap=None):
            st.html(back_above(view, known.subject.label))
            for block in _chosen(edition, view, known, knowledge, selection):
                st.html(block)
    elif is_gathering(view.sel):
        st.html(gathering_panel(view, knowledge, selection))
    elif subject is not None:
        st.html(not_known(view, *_unknown(edition, view, subject)))
        _summary(view, knowledge, selection, counts_below(selection))
    elif selection.shown:
        _summary(view, knowledge, selection, counts(knowledge, selection))
    else:
        st.html(nothing_matches(knowledge, view))
        if filters.narrowed(view):
            filters.clear_button("clear_here")
    if view.sel and filters.narrowed(view):
        filters.clear_button("clear_sheet")  # on a phone: the row of filters may be scrolled away


def _chosen(
    edition: Edition, view: View, known: KnownSubject, knowledge: Knowledge, selection: Selection
) -> tuple[Markup, ...]:
    """The blocks of the panel of what is selected."""
    if known.subject.kind == "border":
        return border_panel(view, known, knowledge, selection)
    countries = {country.code: country.name for country in edition.basemap.countries}
    return (subject_panel(view, known, knowledge, countries),)


def _summary(view: View, knowledge: Knowledge, selection: Selection, legend: Markup) -> None:
    with st.container(key="legend"):
        st.html(legend)
    with st.container(key="inview"):
        st.html(in_view(view, knowledge, selection))


def _hidden(edition: Edition, view: View) -> None:
    """The box that says what is hidden by looking back, and the way to the last day.

    Its place is kept on the last day too: else all below would move, and be there twice until the run ends.
    """
    day = None if address.is_last_day(edition, view) else view.asof
    days = edition.days
    box = hidden_box(day, days.later(day, view.rec), view.rec, days.entered_later(view.rec))
    with st.container(key="hidden", gap=None):
        if box:
            st.html(box)
            st.button(en.SHOW_LAST_DAY, key="last_day", type="tertiary", on_click=_show_last_day)


def _show_last_day() -> None:
    address.go(asof=None, rec=None)


def _unknown(edition: Edition, view: View, subject: Subject) -> tuple[str, str]:
    """What stands in place of a subject's label, and the reason, where nothing is known of it."""
    if not address.is_last_day(edition, view) and view.asof:
        return en.NOT_KNOWN_ON.format(day_words(view.asof)), en.NO_CLAIM_YET
    if subject.claims and view.rec:
        return en.NOT_RECORDED_BY.format(day_words(view.rec)), en.NO_ENTRY_YET
    return subject.label, en.NOTHING_REPORTED
