"""What the page says about the map and the dossier: precision, what is not covered, licences, version."""

from markupsafe import Markup

from dashboard.look.glyphs import precision_glyph
from dashboard.panel.parts import joined
from dashboard.texts import en
from dashboard.wording import counted, day_words, place_words
from geodata.dossier.live import Edition
from geodata.dossier.values import Placement

TITLES = {
    "precision": en.PRECISION_TITLE,
    "not-covered": en.NOT_COVERED_TITLE,
    "licences": en.LICENCES_TITLE,
    "version": en.VERSION_TITLE,
}
"""The titles of its sections by the anchors that lead to them."""


def about(edition: Edition) -> Markup:
    """All of it."""
    sections = (_precision(), _not_covered(edition), _licences(edition), _version(edition))
    return joined(
        Markup("<h2 id='{}'>{}</h2>{}").format(anchor, title, section)
        for (anchor, title), section in zip(TITLES.items(), sections, strict=True)
    )


def _precision() -> Markup:
    line = Markup("<tr><td>{} {}</td><td><b>{}</b></td><td>{}</td></tr>")
    lines = (
        line.format(precision_glyph(code), code, en.PRECISION[code], en.PRECISION_MEANS[code])
        for code in en.PRECISION
    )
    return Markup(
        "<p>{}</p><table class='precisions'>"
        "<thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>"
        "<tbody>{}</tbody></table>"
    ).format(en.PRECISION_INTRODUCTION, en.CODE, en.NAME_OF_CODE, en.MEANING, joined(lines))


def _not_covered(edition: Edition) -> Markup:
    dossier = edition.dossier
    sentences = [
        en.COVERED_UNTIL.format(day_words(dossier.region.read_until)),
        en.SILENCE,
        en.NO_VERDICT,
        en.DATES_OF_SUBJECTS,
        en.LOOSE_PLACES,
    ]
    line = Markup("<li>{}</li>")
    return Markup("<ul>{}</ul>").format(joined(line.format(sentence) for sentence in sentences))


def _licences(edition: Edition) -> Markup:
    dossier = edition.dossier
    line = Markup("<tr><td><b>{}</b></td><td>{}</td><td>{}</td></tr>")
    borders = (
        (place_words(Placement(border=border.id), dossier), border.licence, border.provenance)
        for border in dossier.borders
    )
    layers = ((en.LAYER_NAMES.get(c.layer, c.layer), c.licence, c.credit) for c in edition.basemap.licences)
    lines = joined(line.format(*cells) for cells in (*borders, *layers))
    return Markup(
        "<p>{}</p><table><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>"
    ).format(en.LICENCES_INTRODUCTION, en.LAYER, en.LICENCE, en.CREDIT, lines)


def _version(edition: Edition) -> Markup:
    dossier = edition.dossier
    return Markup("<p>{}</p>").format(
        en.VERSION.format(
            edition.version,
            counted(len(dossier.subjects), *en.SUBJECTS),
            counted(len(dossier.claim), *en.CLAIMS),
            counted(len(dossier.sources), *en.SOURCES),
            counted(len(dossier.parties), *en.PARTIES),
        )
    )
