"""The page's style sheet, in both themes."""

import hashlib
from functools import cache
from typing import Final

from dashboard.look.colours import style_variables
from dashboard.look.glyphs import glyph_styles
from dashboard.served import LOOK_FOLDER

_CARDS: Final = ("panel", "standing", "border", "disputes", "changes", "method", "time", "unrolled")
_SHEETS: Final = (*_CARDS, "look", "loading", "phone", "forced", "print")
"""The style sheets in their order; those that change what others say come last."""


@cache
def sheet() -> str:
    """The text of the style sheet."""
    rules = "\n".join((LOOK_FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS)
    return f"{style_variables()}\n{glyph_styles()}\n{rules}"


@cache
def sheet_address() -> str:
    """Where the style sheet lies: its address changes with its text, so that it may be kept for ever."""
    return f"/style/{hashlib.sha256(sheet().encode()).hexdigest()[:12]}.css"
