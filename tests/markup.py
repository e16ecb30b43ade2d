"""Reads what the page writes as HTML, the way a browser does: elements with attributes and text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("br", "img", "link", "meta")


@dataclass
class Element:
    """An element, its attributes and what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, in order."""
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    @property
    def outline(self) -> tuple[object, ...]:
        """Its elements and the names of their attributes, without any text of the data."""
        below = tuple(part.outline for part in self.inside if isinstance(part, Element))
        return self.tag, self.attributes.get("class"), *sorted(self.attributes), below

    def all(self, tag: str = "", kind: str = "") -> list["Element"]:
        """The elements of a tag, and of a class, in order."""
        return [
            element
            for element in self._below()
            if tag in ("", element.tag) and (not kind or kind in element.attributes.get("class", "").split())
        ]

    def one(self, tag: str = "", kind: str = "") -> "Element":
        """The only one of these."""
        (element,) = self.all(tag, kind)
        return element

    def texts(self, tag: str = "", kind: str = "") -> list[str]:
        """The texts of these."""
        return [element.text for element in self.all(tag, kind)]

    def _below(self) -> "Iterator[Element]":
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part._below()


def parsed(markup: str) -> Element:
    """The elements of a piece of HTML; each end tag must be that of the element last begun."""
    reader = _Reader()
    reader.feed(str(markup))
    reader.close()
    assert len(reader.open) == 1, f"never closed: {reader.open[-1].tag}"
    return reader.open[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute twice in {attrs}"
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)
