"""What the reader sees of faults: values of the address left out, and a region that does not pass."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from dashboard.panel.parts import joined
from dashboard.texts import en
from dashboard.view import Notice
from geodata.errors import Fault, RegionError


def notice(notices: Sequence[Notice]) -> Markup:
    """One line for each value of the address that was left out."""
    line = Markup("<p>{}</p>")
    lines = (line.format(en.LEFT_OUT.format(n.parameter, n.value, n.reason)) for n in notices)
    return Markup('<div class="notice" role="status">{}</div>').format(joined(lines))


def page(error: RegionError) -> None:
    """The page of a region that does not pass the check: every error with its file and line."""
    count = len(error.faults)
    title = en.ONE_FAULT if count == 1 else en.FAULTS.format(count)
    st.html(
        Markup(
            '<div class="prose"><h1>{}</h1><p>{}</p><table><thead><tr><th>{}</th><th>{}</th></tr></thead>'
            "<tbody>{}</tbody></table></div>"
        ).format(title, en.MEND_AND_RELOAD, en.FAULT_WHERE, en.FAULT_WHAT, joined(map(_line, error.faults)))
    )


def _line(fault: Fault) -> Markup:
    place = fault.file if fault.line is None else f"{fault.file}:{fault.line}"
    return Markup("<tr><td><code>{}</code><br>{}</td><td>{}</td></tr>").format(
        place, fault.field, en.FAULT.format(fault.found, fault.expected, fault.mend)
    )
