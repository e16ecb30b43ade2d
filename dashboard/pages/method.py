"""The method page: how to read the map, where its data come from, what it does not cover."""

import streamlit as st
from markupsafe import Markup

from dashboard.look.glyphs import precision_glyph
from dashboard.panel.parts import joined
from dashboard.served import live_region
from dashboard.texts import en
from dashboard.wording import counted, day_words, place_words
from geodata.dossier.live import Edition
from geodata.dossier.values import Placement


def page() -> None:
    """Draw the page."""
    edition = live_region().edition()
    st.html(
        Markup('<article class="prose"><h1>{}</h1>{}{}{}</article>').format(
            en.METHOD_TITLE, _precision(), _not_covered(edition), _licences(edition)
        )
    )


def _precision() -> Markup:
    line = Markup("<tr><td>{} {}</td><td><b>{}</b></td><td>{}</td></tr>")
    lines = (
        line.format(precision_glyph(code), code, en.PRECISION[code], en.PRECISION_MEANS[code])
        for code in en.PRECISION
    )
    return Markup(
        "<h2>{}</h2><p>{}</p><table class='precisions'>"
        "<thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>"
        "<tbody>{}</tbody></table>"
    ).format(
        en.PRECISION_TITLE, en.PRECISION_INTRODUCTION, en.CODE, en.NAME_OF_CODE, en.MEANING, joined(lines)
    )


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
    return Markup("<h2>{}</h2><ul>{}</ul>").format(
        en.NOT_COVERED_TITLE, joined(line.format(sentence) for sentence in sentences)
    )


def _licences(edition: Edition) -> Markup:
    dossier = edition.dossier
    line = Markup("<tr><td><b>{}</b></td><td>{}</td><td>{}</td></tr>")
    borders = (
        (place_words(Placement(border=border.id), dossier), border.licence, border.provenance)
        for border in dossier.borders
    )
    layers = ((en.LAYER_NAMES.get(c.layer, c.layer), c.licence, c.credit) for c in edition.basemap.licences)
    lines = joined(line.format(*cells) for cells in (*borders, *layers))
    version = en.VERSION.format(
        edition.version,
        counted(len(dossier.subjects), *en.SUBJECTS),
        counted(len(dossier.claim), *en.CLAIMS),
        counted(len(dossier.sources), *en.SOURCES),
        counted(len(dossier.parties), *en.PARTIES),
    )
    return Markup(
        "<h2>{}</h2><p>{}</p><table><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>"
        "<tbody>{}</tbody></table><h2>{}</h2><p>{}</p>"
    ).format(
        en.LICENCES_TITLE,
        en.LICENCES_INTRODUCTION,
        en.LAYER,
        en.LICENCE,
        en.CREDIT,
        lines,
        en.VERSION_TITLE,
        version,
    )
