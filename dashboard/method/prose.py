"""Running text of our own: paragraphs, lists of points, and the numbers of rules as links to them."""

import re
from itertools import groupby

from markupsafe import Markup, escape

from dashboard.panel.parts import joined

_POINT = "* "
_RULE = re.compile(r"\b([RV][0-9]+)\b")


def prose(text: str) -> Markup:
    """A text as paragraphs, parted by empty lines; a line that begins with a star is a point of a list."""
    return joined(_paragraph(part) for part in text.strip().split("\n\n") if part.strip())


def linked(text: str) -> Markup:
    """One line of text, with each number of a rule as a link to it."""
    link = Markup("<a href='#{}'>{}</a>")
    # what the pattern catches stands at the odd places
    parts = enumerate(_RULE.split(text))
    return joined(link.format(anchor(part), part) if place % 2 else escape(part) for place, part in parts)


def anchor(rule: str) -> str:
    """Where the address of the page leads to a rule."""
    return rule.lower()


def _paragraph(part: str) -> Markup:
    """Lines up to the first point are a paragraph; each point goes on to the next."""
    lines = [line.strip() for line in part.splitlines()]
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith(_POINT) or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    made = Markup("")
    for is_point, group in groupby(blocks, key=lambda block: block[0].startswith(_POINT)):
        texts = [linked(" ".join(block).removeprefix(_POINT)) for block in group]
        if is_point:
            made += Markup("<ul>{}</ul>").format(joined(Markup("<li>{}</li>").format(text) for text in texts))
        else:
            made += joined(Markup("<p>{}</p>").format(text) for text in texts)
    return made
