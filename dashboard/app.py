"""The script that Streamlit runs for every visit and every change: navigation, nothing else."""

import streamlit as st

from dashboard import address
from dashboard.navigation import navigation
from dashboard.pages import CHANGES, DISPUTES, METHOD, changes, disputes, faults, map_page, method
from dashboard.served import live_region
from dashboard.texts import en
from geodata.errors import RegionError

PAGES = (
    st.Page(map_page.page, title=en.MAP_PAGE, default=True),
    st.Page(changes.page, title=en.CHANGES_PAGE, url_path=CHANGES),
    st.Page(disputes.page, title=en.DISPUTES_PAGE, url_path=DISPUTES),
    st.Page(method.page, title=en.METHOD_PAGE, url_path=METHOD),
)


def main() -> None:
    """Draw the page that the address asks for, or the list of faults where the region has any."""
    chosen = st.navigation(PAGES, position="hidden")
    try:
        edition = live_region().edition()
    except RegionError as error:
        _entitle(en.NAME)
        faults.page(error)
        return
    view, notices = address.current(edition.dossier)
    known = address.knowledge_of(edition, view).subjects.get(view.sel)
    about = known.subject.label if known is not None and chosen is PAGES[0] else chosen.title
    _entitle(f"{about} – {en.NAME}")
    navigation(PAGES, chosen, view, region=edition.dossier.region.name)
    # Its place is kept where there are none: else the map's frame would move, and load anew.
    with st.container(key="notices"):
        if notices:
            st.html(faults.notice(notices))
    chosen.run()


def _entitle(title: str) -> None:
    """Give the page its title and its icon, by address: as a file the icon would travel with every change."""
    st.set_page_config(layout="wide", page_icon="/look/icon.svg", page_title=title)


main()
