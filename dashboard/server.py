"""The server: Streamlit's pages, our own routes beside them, and the security headers over all."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import net_util
from streamlit.runtime.pages_manager import PagesManager

from dashboard.document import document
from dashboard.look.page import sheet, sheet_address
from dashboard.pages import ADDRESSES
from dashboard.security import SecurityHeaders
from dashboard.served import (
    HERE,
    LAYER_FOLDER,
    LEAFLET_FOLDER,
    LOOK_FOLDER,
    base_document,
    layer_address,
    live_region,
    relief_picture,
    style_document,
)
from geodata.errors import RegionError


def base_map(request: Request) -> Response:
    """The base map of the region as it is now, its relief, and how it is drawn; an older address is gone."""
    try:
        edition = live_region().edition()
        documents = dict((base_document(edition), style_document(edition), relief_picture(edition)))
    except RegionError as error:
        return PlainTextResponse(f"{error}\n", status_code=503)
    found = documents.get(request.url.path)
    if found is None:
        return PlainTextResponse("There is no such base map (any more). Reload the page.\n", status_code=404)
    is_picture = request.url.path.endswith(".webp")
    return Response(found, media_type="image/webp" if is_picture else "application/json")


def no_such_script(_: Request) -> Response:
    """What an address below an older version of the map script gets, where Streamlit would send its page."""
    return PlainTextResponse("There is no such map script (any more). Reload the page.\n", status_code=404)


def style_sheet(request: Request) -> Response:
    """The page's style sheet; an older address is gone."""
    if request.url.path != sheet_address():
        return PlainTextResponse(
            "There is no such style sheet (any more). Reload the page.\n", status_code=404
        )
    return Response(sheet(), media_type="text/css")


def no_address() -> None:
    """Stands in for two functions of Streamlit's that find out under which addresses this machine goes.

    Streamlit calls them when a page of another site knocks. The one asks a third party, the other opens a
    socket towards one. A page of our own is let in without them.
    """


net_util.get_external_ip = no_address
net_util.get_internal_ip = no_address

# The folder `pages` beside the script is a package of ours. Streamlit would take its files for pages until
# the script's first run: a first visit to any other page than the first would stay empty.
PagesManager.uses_pages_directory = False

app = st.App(
    HERE / "app.py",
    routes=[
        Mount(layer_address(), StaticFiles(directory=LAYER_FOLDER)),
        Route("/map-layer/{path:path}", no_such_script),
        Mount("/leaflet", StaticFiles(directory=LEAFLET_FOLDER)),
        Mount("/look", StaticFiles(directory=LOOK_FOLDER)),
        Route("/style/{name}", style_sheet),
        Route("/map-base/{name}", base_map),
        *(Route(f"/{address}", document) for address in ("", *ADDRESSES)),
    ],
    middleware=[Middleware(SecurityHeaders)],
)
