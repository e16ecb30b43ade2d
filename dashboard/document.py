"""Streamlit's own page, told where its server is, for the addresses of single pages.

Opened at an address such as /method, Streamlit's script asks for its server below that address first, where
there is none: two errors in the browser's console, and the way there and back for nothing.
"""

from functools import cache
from pathlib import Path
from typing import Final

import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_HEAD: Final = "<head>"
_SCRIPT: Final = '<script src="/look/base.js"></script>'


def document(_: Request) -> Response:
    """The page, the same for every address: what it shows comes later."""
    return HTMLResponse(_text(), headers={"Cache-Control": "no-cache"})


@cache
def _text() -> str:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    return page.replace(_HEAD, _HEAD + _SCRIPT, 1)
