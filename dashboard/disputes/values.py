"""A claimed value on the page, and who says it."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.panel.parts import joined, repeated, told_by
from dashboard.texts import en
from dashboard.wording import date_words, unit_words, value_words
from geodata.dossier.model import Claim, Dossier
from geodata.dossier.values import Quantity, When

OPEN: int = 3
"""Of those who say the same, or who answer, so many are open at first."""

_SIZES = {Quantity: "figure", When: "date"}


def value(claim: Claim, dossier: Dossier, *, fell: bool = False) -> Markup:
    """A published claim's value with its unit, and the time for which it is said. fell: struck through."""
    when = ""
    if claim.when is not None and claim.value != When(claim.when):
        when = date_words(claim.when)
    aside = ", ".join(filter(None, (unit_words(claim), when)))
    inner = Markup("{}{}").format(
        value_words(claim, dossier), Markup(" <small>{}</small>").format(aside) if aside else ""
    )
    return Markup("<p class='claimed {}'>{}</p>").format(
        _SIZES.get(type(claim.value), "words"), Markup("<s>{}</s>").format(inner) if fell else inner
    )


def sayers(claims: Sequence[Claim], dossier: Dossier) -> Markup:
    """Who says it, when and where, one line a claim; of many, those after the first few are folded away."""
    return few_of([_sayer(claim, dossier) for claim in claims], en.MORE_SAY_SO)


def few_of(lines: Sequence[Markup], more: str) -> Markup:
    """The first lines, and the others folded away, unless there is but one of these.

    more: the words that open the others, with a place for their number.
    """
    if len(lines) <= OPEN + 1:
        return joined(lines)
    return Markup("{}<details><summary>{}</summary>{}</details>").format(
        joined(lines[:OPEN]), more.format(len(lines) - OPEN), joined(lines[OPEN:])
    )


def _sayer(claim: Claim, dossier: Dossier) -> Markup:
    whom = repeated(claim, dossier)
    return Markup("<p class='sayer'>{}{}</p>").format(
        told_by(claim, dossier), Markup(" <small>{}</small>").format(en.REPEATS.format(whom)) if whom else ""
    )
