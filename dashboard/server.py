"""The server: Streamlit's pages, our own routes beside them, and the security headers over all."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import net_util

from dashboard.security import SecurityHeaders
from dashboard.served import (
    HERE,
    LAYER_FOLDER,
    LEAFLET_FOLDER,
    LOOK_FOLDER,
    base_document,
    layer_address,
    live_region,
)
from geodata.errors import RegionError


def base_map(request: Request) -> Response:
    """The base map of the region as it is now; an older address is gone."""
    try:
        address, text = base_document(live_region().edition())
    except RegionError as error:
        return PlainTextResponse(f"{error}\n", status_code=503)
    if request.url.path != address:
        return PlainTextResponse("There is no such base map (any more). Reload the page.\n", status_code=404)
    return Response(text, media_type="application/json")


def no_public_address() -> None:
    """Stands in for a function of Streamlit's that asks a third party for this machine's public address.

    Streamlit would ask when a visitor comes under a name that it does not know.
    """


net_util.get_external_ip = no_public_address

app = st.App(
    HERE / "app.py",
    routes=[
        Mount(layer_address(), StaticFiles(directory=LAYER_FOLDER)),
        Mount("/leaflet", StaticFiles(directory=LEAFLET_FOLDER)),
        Mount("/look", StaticFiles(directory=LOOK_FOLDER)),
        Route("/map-base/{name}", base_map),
    ],
    middleware=[Middleware(SecurityHeaders)],
)
