"""What all blocks of the panel are made of. Text from data is escaped by Markup.format, nowhere else."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard.texts import en
from dashboard.view import View, write_view
from dashboard.wording import date_words, party_first, unit_words, value_words
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Claim, Dossier, Response, Source, known_on
from geodata.dossier.spots import published_claim


def joined(parts: Iterable[Markup]) -> Markup:
    """The parts one after the other."""
    return Markup("").join(parts)


def heading(words: str) -> Markup:
    """The heading of a section."""
    return Markup("<h3>{}</h3>").format(words)


def article(view: View, name: str, parts: Iterable[Markup]) -> Markup:
    """The panel of what is selected. name: what it is called where it is only heard."""
    return Markup(
        "<article class='panel chosen' data-sel='{}' tabindex='-1' aria-label='{}'>{}</article>"
    ).format(view.sel, name, joined(parts))


def choice(view: View, selected: str, inner: Markup, kind: str) -> Markup:
    """A link that selects something: the map script carries the click, the address is there to be shared.

    kind: the class of the link.
    """
    asked = {**write_view(view), "sel": selected} if selected else _unselected(view)
    query = urlencode(asked, safe=",")  # a list of hundreds of rows has the commas of the kinds in each
    return Markup('<a class="{}" data-sel="{}" href="./?{}">{}</a>').format(kind, selected, query, inner)


def _unselected(view: View) -> dict[str, str]:
    return {name: value for name, value in write_view(view).items() if name != "sel"}


def back(view: View) -> Markup:
    """The way back to the list."""
    return choice(view, "", Markup("<span aria-hidden='true'>←</span> {}").format(en.ALL_IN_VIEW), "back")


def back_above(view: View, name: str) -> Markup:
    """The way back to the list, above the panel of what is selected; name: as `article` has it."""
    return Markup(
        "<div class='panel chosen' data-sel='{}' tabindex='-1' role='group' aria-label='{}'>{}</div>"
    ).format(view.sel, name, back(view))


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
        party_first(dossier.party[thing.by]), told_on(thing, source), source_link(source)
    )


def in_order(thing: Claim | Response, dossier: Dossier) -> tuple[date, bool, str]:
    """By what things stand in order of the days from which they are known; on one day, repeats come last."""
    return known_on(thing, dossier.source[thing.source]), bool(thing.rests_on), thing.id


def repeated(thing: Claim | Response, dossier: Dossier) -> str:
    """Whom a claim or response only repeats, each once; nothing where it rests on nothing."""
    names = (
        dossier.source[name].outlet if said is None else dossier.party[said.by].name
        for name in thing.rests_on
        for said in (dossier.claim.get(name) or dossier.response.get(name),)
    )
    return ", ".join(dict.fromkeys(names))


def published(claim: Claim, knowledge: Knowledge) -> Claim:
    """A claim as it may leave: no place in it is more exact than its subject may be shown."""
    dossier = knowledge.dossier
    return published_claim(claim, dossier.subject[knowledge.assessment.matter(claim)[0]], dossier.place)


def said_words(claim: Claim, knowledge: Knowledge) -> str:
    """What a claim says, with its unit, as it may leave."""
    return " ".join(
        filter(None, (value_words(published(claim, knowledge), knowledge.dossier), unit_words(claim)))
    )


def citation(source: Source) -> Markup:
    """A source in full: title, outlet, day, address or the reason for its absence, archived copy."""
    day = en.PUBLISHED.format(date_words(source.published)) if source.published else en.NO_DATE
    address = source_link(source)
    if source.url_reason is not None:
        address = Markup("{}: {}").format(address, source.url_reason)
    copy = Markup("")
    if source.archived is not None:
        copy = Markup(' (<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>)').format(
            source.archived.address, en.ARCHIVED_COPY
        )
    return Markup("<cite>{}</cite>, {}, {}{}").format(source.title, address, day, copy)
