"""The row of filters, the same on every page: as known on, kind, standing, who said it, when it happened.

The widgets hold what the address says; a change of one writes the address. On a phone, where the row scrolls
sideways, a button at its end says how many are set, and opens them in words.
"""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup

from dashboard import address
from dashboard.panel.parts import joined
from dashboard.panel.summary import range_words, stretch_words
from dashboard.texts import en
from dashboard.view import STANDINGS, View
from dashboard.wording import month_words
from geodata.dossier.dates import parse_day
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition
from geodata.dossier.model import Dossier
from geodata.dossier.months import end_of_month, month_number, month_of
from geodata.dossier.standings import STANDING_OF_SLUG
from geodata.errors import UnfitError

EARLIEST, LATEST = date(1900, 1, 1), date(2099, 12, 31)
CLEARED = {"kinds": (), "standings": (), "by": (), "q": "", "km": None, "start": None, "end": None}
"""What *Clear filters* empties; the as-of day, the selection and the map stay."""

_DAYS = ("from", "to", "asof")
_MONTHS = "months"
_FOLLOWED = "filters_of_address"


def row(edition: Edition, view: View, knowledge: Knowledge, *, dates: bool = False) -> None:
    """Draw the row. dates: with the fields for when it happened, for a page that has no time card."""
    _follow_address(edition, view)
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small"):
        day_field(en.AS_KNOWN_ON, "asof", _asof_changed, width=148)
        st.pills(
            en.KIND,
            GROUP_IDS,
            selection_mode="multi",
            format_func=en.GROUPS.__getitem__,
            key="kinds",
            on_change=_kinds_changed,
        )
        st.multiselect(
            en.STANDING,
            STANDINGS,
            format_func=lambda slug: en.STANDINGS[STANDING_OF_SLUG[slug]],
            placeholder=en.ANY_STANDING,
            key="standings",
            on_change=_standings_changed,
        )
        if dates:
            _speaker_field(edition, view, knowledge)
        # Together, so that the button never stands in a line of its own.
        with st.container(key="filters_end", horizontal=True, vertical_alignment="bottom", gap="small"):
            if dates:
                date_range(width=148)
            else:
                _speaker_field(edition, view, knowledge)
            clear_button("clear", disabled=not narrowed(view))
        _filters_set(view, edition.dossier)


def _speaker_field(edition: Edition, view: View, knowledge: Knowledge) -> None:
    st.multiselect(
        en.SAID_BY,
        _speakers(knowledge, view),
        format_func=lambda party: edition.dossier.party[party].name,
        placeholder=en.ANYBODY,
        key="by",
        on_change=_by_changed,
    )


def _filters_set(view: View, dossier: Dossier) -> None:
    """On a phone, how many filters are set; they open in words, with the button that clears them."""
    filters = set_filters(view, dossier)
    if filters:
        with st.popover(en.FILTERS_SET.format(len(filters)), key="filters_set"):
            line = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
            lines = (line.format(name, en.OR.join(values)) for name, values in filters)
            st.html(Markup("<dl class='filters-set'>{}</dl>").format(joined(lines)))
            clear_button("clear_set")


def set_filters(view: View, dossier: Dossier) -> list[tuple[str, list[str]]]:
    """The filters that are set: the name of each, and its values in words."""
    days, stretch = range_words(address.criteria_of(view)), stretch_words(view.km, dossier)
    filters = (
        (en.KIND, [en.GROUPS[group] for group in GROUP_IDS if group in view.kinds]),
        (en.STANDING, [en.STANDINGS[STANDING_OF_SLUG[slug]] for slug in STANDINGS if slug in view.standings]),
        (en.SAID_BY, [dossier.party[party].name for party in view.by]),
        (en.WHEN, [days] if days else []),
        (en.ALONG_BORDER, [stretch] if stretch else []),
    )
    return [(name, values) for name, values in filters if values]


def date_range(*, width: int = 160) -> None:
    """The two fields for when it happened; `row` has filled them. width: of each, CSS pixels."""
    with st.container(key="when", horizontal=True, gap="small", width="content"):
        for name, label in (("from", en.FROM), ("to", en.TO)):
            day_field(label, name, _days_changed, width=width)


def month_slider(span: tuple[date, date]) -> None:
    """The slider over whole months. span: the first days of its first and of its last month."""
    months = [month_of(number) for number in range(month_number(span[0]), month_number(span[1]) + 1)]
    _hold(_MONTHS, _months_shown(span), span)
    if len(months) > 1:
        st.select_slider(
            en.MONTHS_SHOWN,
            months,
            value=span,
            format_func=month_words,
            key=_MONTHS,
            on_change=_months_changed,
            args=(span,),
            label_visibility="collapsed",
        )


def _months_shown(span: tuple[date, date]) -> tuple[date, date]:
    """The months of the two exact days, inside the slider's own."""
    days = (st.session_state["from"] or span[0], st.session_state["to"] or span[1])
    first, last = (max(span[0], min(span[1], day.replace(day=1))) for day in days)
    return first, last


def _months_changed(span: tuple[date, date]) -> None:
    """A handle that was moved sets its end of the range to whole months; at the slider's end it is open."""
    before, now = _months_shown(span), st.session_state[_MONTHS]
    start, end = st.session_state["from"], st.session_state["to"]
    if now[0] != before[0]:
        start = None if now[0] == span[0] else now[0]
    if now[1] != before[1]:
        end = None if now[1] == span[1] else end_of_month(now[1])
    address.go(start=start, end=end)


def clear_button(key: str, *, disabled: bool = False) -> None:
    """A button that takes all filters away. disabled: it only keeps its place, for there is none to take."""
    icon = ":material/filter_alt_off:"
    st.button(en.CLEAR, key=key, type="tertiary", icon=icon, on_click=_clear, disabled=disabled)


def narrowed(view: View) -> bool:
    """Whether any filter is set."""
    return any(getattr(view, name) for name in CLEARED)


def day_field(label: str, name: str, on_change: Callable[[], None], *, width: int) -> None:
    """A field for a day under a key of the session; any day that the address may hold fits it."""
    value = st.session_state.get(name)
    st.date_input(
        label,
        value=None,
        min_value=min(EARLIEST, value or EARLIEST),
        max_value=max(LATEST, value or LATEST),
        format="YYYY-MM-DD",
        key=name,
        on_change=on_change,
        width=width,
    )


def _speakers(knowledge: Knowledge, view: View) -> Sequence[str]:
    """The parties that have said something known, by name; those asked for stay in the list."""
    speaking = {name for known in knowledge.subjects.values() for name in known.speakers}
    party = knowledge.dossier.party
    return sorted(speaking | set(view.by), key=lambda name: (party[name].name.casefold(), name))


def _follow_address(edition: Edition, view: View) -> None:
    """Set the filters to what the address says, when it was changed by other means than they.

    A visit to another page takes them away with what they held.
    """
    days = tuple(tuple(st.query_params.get_all(name)) for name in _DAYS)
    asked = (view.kinds, view.standings, view.by, *days, edition.version)
    if st.session_state.get(_FOLLOWED) == asked and "asof" in st.session_state:
        return
    st.session_state[_FOLLOWED] = asked
    for name, values in (("kinds", view.kinds), ("standings", view.standings), ("by", view.by)):
        _hold(name, list(values), [])
    for name in ("from", "to"):
        st.session_state[name] = _day(st.query_params.get(name, ""))
    st.session_state["asof"] = address.day_of(edition, view)


def _hold(key: str, value: object, unset: object) -> None:
    """Have a widget hold a value; unset: what it holds by itself.

    What is set, and the run after it, has all options of the widget sent again.
    """
    if st.session_state.get(key, unset) != value:
        st.session_state[key] = value


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except UnfitError:
        return None


def _asof_changed() -> None:
    """An emptied field, and a day after the last, mean the last: the field then shows it."""
    address.go(asof=st.session_state["asof"])
    del st.session_state[_FOLLOWED]


def _kinds_changed() -> None:
    address.go(kinds=tuple(st.session_state["kinds"]))


def _standings_changed() -> None:
    address.go(standings=tuple(st.session_state["standings"]))


def _by_changed() -> None:
    address.go(by=tuple(st.session_state["by"]))


def _days_changed() -> None:
    address.go(start=st.session_state["from"], end=st.session_state["to"])


def _clear() -> None:
    address.go(**CLEARED)
