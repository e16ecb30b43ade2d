"""The script that Streamlit runs for every visit and every change: navigation, nothing else."""

import streamlit as st
from markupsafe import Markup

from dashboard import address
from dashboard.look.page import put_look
from dashboard.pages import CHANGES, DISPUTES, METHOD, changes, disputes, faults, map_page, method
from dashboard.served import LOOK_FOLDER, live_region
from dashboard.texts import en
from dashboard.view import write_view
from geodata.errors import RegionError

PAGES = (
    st.Page(map_page.page, title=en.MAP_PAGE, default=True),
    st.Page(changes.page, title=en.CHANGES_PAGE, url_path=CHANGES),
    st.Page(disputes.page, title=en.DISPUTES_PAGE, url_path=DISPUTES),
    st.Page(method.page, title=en.METHOD_PAGE, url_path=METHOD),
)


def main() -> None:
    """Draw the page that the address asks for, or the list of faults where the region has any."""
    st.set_page_config(layout="wide", page_icon=str(LOOK_FOLDER / "icon.svg"), page_title=en.NAME)
    chosen = st.navigation(PAGES, position="hidden")
    put_look()
    try:
        edition = live_region().edition()
    except RegionError as error:
        faults.page(error)
        return
    view, notices = address.current(edition.dossier)
    with st.container(key="nav", horizontal=True, vertical_alignment="center"):
        brand = Markup('<div class="brand"><i></i>{} <small>{}</small></div>')
        st.html(brand.format(en.NAME, edition.dossier.region.name), width="content")
        for page in PAGES:
            st.page_link(page, query_params=write_view(view))
    if notices:
        with st.container(key="notices"):
            st.html(faults.notice(notices))
    known = address.knowledge_of(edition, view).subjects.get(view.sel)
    about = known.subject.label if known is not None and chosen is PAGES[0] else chosen.title
    st.set_page_config(page_title=f"{about} – {en.NAME}")
    chosen.run()


main()
