"""Where a subject is, and how well that is known."""

from markupsafe import Markup

from dashboard.address import DISTRICT
from dashboard.look.glyphs import precision_glyph
from dashboard.panel.chainage import Countries, along_words
from dashboard.panel.parts import heading, joined
from dashboard.texts import en
from dashboard.wording import border_label, coordinate_words, place_name
from geodata.dossier.along import CIRCLES
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Subject
from geodata.dossier.spots import published_spot
from geodata.dossier.values import RADIUS_KM


def place_line(subject: Subject, knowledge: Knowledge, countries: Countries) -> Markup:
    """One line under the head: how well it is placed, where, and where along the borders that is."""
    dossier = knowledge.dossier
    spot = published_spot(subject, dossier.place)
    where, how_well = "", en.PRECISION[spot.precision]
    if spot.place is not None:
        where = place_name(dossier.place[spot.place])
    elif spot.border is not None:
        label = border_label(spot.border, dossier)
        where, how_well = en.WHOLE_OF.format(label), en.ALONG_BORDER
        if spot.from_km is not None and spot.to_km is not None:
            where, how_well = (
                en.KM_OF.format(f"{spot.from_km:,.0f}", f"{spot.to_km:,.0f}", label),
                en.PRECISION[spot.precision],
            )
    along = along_words(spot, knowledge.along[subject.id], knowledge, countries)
    return Markup("<p class='place'>{}<span><b>{}.</b> {}{}</span></p>").format(
        precision_glyph(spot.precision),
        how_well,
        f"{where}. " if where and along else where,
        Markup("<span class='along'>{}</span>").format(along) if along else "",
    )


def whereabouts(subject: Subject, knowledge: Knowledge, countries: Countries) -> Markup:
    """The block "Where, and how well that is known"."""
    dossier = knowledge.dossier
    spot = published_spot(subject, dossier.place)
    facts = [(en.PLACED, en.PRECISION_MEANS[spot.precision])]
    if spot.place is not None:
        entry = dossier.place[spot.place]
        facts.append((en.DRAWN_AT if spot.on_map else en.STANDS_FOR, place_name(entry)))
        if entry.notes:
            facts.append((en.ABOUT_PLACE, entry.notes))
    if spot.lat is not None and spot.lon is not None:
        stands_in = spot.place is not None and spot.precision == DISTRICT
        name = en.STAND_IN_AT if stands_in else en.COORDINATES
        facts.append((name, coordinate_words(spot.lat, spot.lon, spot.precision)))
    lines = knowledge.along[subject.id]
    along = along_words(spot, lines, knowledge, countries)
    if along:
        inside = en.INSIDE_CIRCLE.format(f"{RADIUS_KM[spot.precision]:g}")
        facts.append((en.ALONG_LINE, f"{along}. {inside}" if lines and spot.precision in CIRCLES else along))
    if not spot.on_map:
        facts.append((en.ON_THE_MAP, en.LISTED_ONLY))
    if subject.publish_precision is not None:
        facts.append((en.SHOWN_COARSER, en.ON_PURPOSE))
    told = (Markup("<dt>{}</dt><dd>{}</dd>").format(name, words) for name, words in facts)
    return joined([heading(en.WHERE), Markup("<dl>{}</dl>").format(joined(told))])
