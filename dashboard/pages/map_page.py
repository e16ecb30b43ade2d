"""The map page: filters, map, time card, panel."""

from datetime import date

import streamlit as st
from markupsafe import Markup

from dashboard import address
from dashboard.look.page import theme
from dashboard.map.layer import KEY, clicked, draw
from dashboard.map.options import map_options
from dashboard.map.scene import scene_of, tooltip_line
from dashboard.panel.gathering import gathering_panel, is_gathering
from dashboard.panel.rows import kind_words
from dashboard.panel.subject import subject_panel
from dashboard.panel.summary import counts, in_view, nothing_matches
from dashboard.served import bands, layer_address, live_region
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import counted, full_month_words
from geodata.dossier.dates import parse_day
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.live import Edition
from geodata.dossier.select import Criteria, Selection, select
from geodata.errors import UnfitError

EARLIEST, LATEST = date(1900, 1, 1), date(2099, 12, 31)
_CLEARED = {"kinds": (), "standings": (), "by": (), "q": "", "km": None, "start": None, "end": None}


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    view, _ = address.current(edition.dossier)
    _follow_address(view)
    selection = select(edition.dossier, criteria_of(view))
    _filters(view)
    left, right = st.columns([1, 0.415], gap="small")
    with left:
        with st.container(key="map"):
            _map(edition, view, selection)
        _time(edition, selection, view)
    with right, st.container(key="panel", height=600):
        _panel(edition, view, selection)


def criteria_of(view: View) -> Criteria:
    """What of a view narrows the subjects."""
    return Criteria(view.start, view.end, frozenset(view.kinds))


def _follow_address(view: View) -> None:
    """Set the filters to what the address says, when it was changed by other means than they.

    A visit to another page takes them away with what they held.
    """
    asked = (view.kinds, *(tuple(st.query_params.get_all(name)) for name in ("from", "to")))
    if st.session_state.get("filters_of_address") != asked or "kinds" not in st.session_state:
        st.session_state["filters_of_address"] = asked
        st.session_state["kinds"] = list(view.kinds)
        for name in ("from", "to"):
            st.session_state[name] = _day(st.query_params.get(name, ""))


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except UnfitError:
        return None


def _filters(view: View) -> None:
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.pills(
            en.KIND,
            GROUP_IDS,
            selection_mode="multi",
            format_func=en.GROUPS.__getitem__,
            key="kinds",
            on_change=_kinds_changed,
        )
        if _narrowed(view):
            st.space("stretch")
            st.button(en.CLEAR, key="clear", type="tertiary", on_click=_clear_filters)


def _narrowed(view: View) -> bool:
    return any(getattr(view, name) for name in _CLEARED)


def _kinds_changed() -> None:
    address.go(kinds=tuple(st.session_state["kinds"]))


def _days_changed() -> None:
    address.go(start=st.session_state["from"], end=st.session_state["to"])


def _clear_filters() -> None:
    address.go(**_CLEARED)


def _map(edition: Edition, view: View, selection: Selection) -> None:
    lines = {item.subject.id: tooltip_line(item, kind_words(item.subject)) for item in selection.on_map}
    scene = scene_of(
        edition.dossier, selection.on_map, lines, bands(edition), selected=view.sel, theme=theme()
    )
    draw(scene, layer_address(), map_options(edition), _map_clicked)


def _map_clicked() -> None:
    selected = clicked(st.session_state.get(KEY))
    if selected is not None:
        address.go(sel=selected)


def _time(edition: Edition, selection: Selection, view: View) -> None:
    dated = [item for item in selection.shown if item.dates]
    words = [counted(len(dated), *en.DATED), en.UNDATED_COUNT.format(len(selection.undated))]
    if criteria_of(view).dated and selection.left_out:
        words[-1] += f" {en.LEFT_OUT_BY_RANGE}"
    words.append(en.READ_UNTIL.format(full_month_words(edition.dossier.region.read_until)))
    with st.container(key="timeline", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(
            Markup('<div class="time-head"><b>{}</b><span>{}</span></div>').format(en.WHEN, " · ".join(words))
        )
        with st.container(key="when", horizontal=True, gap="small", width="content"):
            for name, label in (("from", en.FROM), ("to", en.TO)):
                value = st.session_state[name]
                st.date_input(
                    label,
                    value=None,
                    min_value=min(EARLIEST, value or EARLIEST),
                    max_value=max(LATEST, value or LATEST),
                    format="YYYY-MM-DD",
                    key=name,
                    on_change=_days_changed,
                    width=160,
                )


def _panel(edition: Edition, view: View, selection: Selection) -> None:
    dossier = edition.dossier
    subject = dossier.subject.get(view.sel)
    if subject is not None:
        st.html(subject_panel(view, subject, dossier))
    elif is_gathering(view.sel):
        st.html(gathering_panel(view, dossier, selection))
    elif not selection.shown:
        st.html(nothing_matches(dossier, criteria_of(view)))
        if _narrowed(view):
            st.button(en.CLEAR, key="clear_here", on_click=_clear_filters)
    else:
        with st.container(key="legend"):
            st.html(counts(dossier, selection))
        with st.container(key="inview"):
            st.html(in_view(view, dossier, selection))
