"""What all blocks of the panel are made of. Text from data is escaped by Markup.format, nowhere else."""

from collections.abc import Iterable
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.texts import en
from dashboard.view import View, write_view
from dashboard.wording import date_words
from geodata.dossier.model import Claim, Dossier, Response, Source


def joined(parts: Iterable[Markup]) -> Markup:
    """The parts one after the other."""
    return Markup("").join(parts)


def heading(words: str) -> Markup:
    """The heading of a section."""
    return Markup("<h3>{}</h3>").format(words)


def choice(view: View, selected: str, inner: Markup, kind: str) -> Markup:
    """A link that selects something: the map script carries the click, the address is there to be shared.

    kind: the class of the link.
    """
    query = urlencode({**write_view(view), "sel": selected}) if selected else urlencode(_unselected(view))
    return Markup('<a class="{}" data-sel="{}" href="./?{}">{}</a>').format(kind, selected, query, inner)


def _unselected(view: View) -> dict[str, str]:
    return {name: value for name, value in write_view(view).items() if name != "sel"}


def back(view: View) -> Markup:
    """The way back to the list."""
    return choice(view, "", Markup("<span aria-hidden='true'>←</span> {}").format(en.ALL_IN_VIEW), "back")


def source_link(source: Source) -> Markup:
    """The outlet, as a link where an address is known."""
    if source.url is None:
        return Markup("{} <span>({})</span>").format(source.outlet, en.ADDRESS_UNKNOWN)
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(
        source.url, source.outlet
    )


def told_on(thing: Claim | Response, source: Source) -> str:
    """The day on which something was said; else that of its publication; else that none is shown."""
    if thing.made_on is not None:
        return date_words(thing.made_on)
    return en.NO_DATE if source.published is None else en.PUBLISHED.format(date_words(source.published))


def told_by(thing: Claim | Response, dossier: Dossier) -> Markup:
    """Who said it, when, and where it can be read."""
    source = dossier.source[thing.source]
    return Markup("<b>{}</b> <span>{},</span> {}").format(
        dossier.party[thing.by].name, told_on(thing, source), source_link(source)
    )


def citation(source: Source) -> Markup:
    """A source in full: title, outlet, day, address or the reason for its absence, archived copy."""
    published = en.PUBLISHED.format(date_words(source.published)) if source.published else en.NO_DATE
    address = source_link(source)
    if source.url_reason is not None:
        address = Markup("{}: {}").format(address, source.url_reason)
    copy = Markup("")
    if source.archived is not None:
        copy = Markup(' (<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>)').format(
            source.archived.address, en.ARCHIVED_COPY
        )
    return Markup("<cite>{}</cite>, {}, {}{}").format(source.title, address, published, copy)
