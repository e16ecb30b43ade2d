"""What a browser may load and run on the page: the content security policy, and kin."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Final

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.map import tiles

MAP_FRAME: Final = "/component/streamlit_folium"
KEPT_FOR_EVER: Final = ("/map-layer/", "/map-base/", "/style/", "/leaflet/")
"""Addresses that change with what lies behind them."""

_POLICY: Final = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:{pictures}; font-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "worker-src 'self' blob:; manifest-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; "
    "frame-ancestors 'self'"
)


@cache
def page_policy() -> str:
    """The policy of every page: scripts of our own, and the one that stands in Streamlit's page itself.

    WebAssembly is what Streamlit unpacks its messages with.
    """
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline)
    scripts = " ".join(["'wasm-unsafe-eval'", *(f"'sha256-{code}'" for code in hashes)])
    return _POLICY.format(scripts=scripts, pictures="")


MAP_POLICY: Final = _POLICY.format(scripts="'unsafe-inline' 'unsafe-eval'", pictures=f" {tiles.ORIGIN}")
"""The policy of the map's frame: streamlit-folium evaluates the script that folium writes.

It may load pictures from one host more, that of the online tiles, which the map script asks once a reader has
switched them on. A policy comes with the frame and cannot be widened later; nothing else that the frame does
reaches that host, and no other frame or page does.
"""


class SecurityHeaders:
    """Adds the headers to every answer of the server."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = (
                    MAP_POLICY if path.startswith(MAP_FRAME) else page_policy()
                )
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
                if path.startswith(KEPT_FOR_EVER) and message["status"] == 200:
                    headers["Cache-Control"] = "public, max-age=31536000, immutable"
            await send(message)

        await self._app(scope, receive, send_with_headers)
