"""Streamlit's own page, with our style sheet, and told where its server is.

The style sheet is in place before anything is drawn, so that nothing is ever seen without it; it comes last,
so that of two rules of one weight ours holds. Opened at an address such as /method, Streamlit's script asks
for its server below that address first, where there is none: two errors in the browser's console, and the
way there and back for nothing.
"""

from functools import cache
from pathlib import Path
from typing import Final

import streamlit
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dashboard.look.page import sheet_address

_HEAD: Final = "<head>"
_END: Final = "</body>"
_SCRIPT: Final = '<script src="/look/base.js"></script>'


def document(_: Request) -> Response:
    """The page, the same for every address: what it shows comes later."""
    return HTMLResponse(_text(), headers={"Cache-Control": "no-cache"})


@cache
def _text() -> str:
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    style = f'<link rel="stylesheet" href="{sheet_address()}">'
    return page.replace(_HEAD, _HEAD + _SCRIPT, 1).replace(_END, style + _END, 1)
