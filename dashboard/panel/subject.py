"""The panel of one subject."""

from markupsafe import Markup

from dashboard.address import DISTRICT
from dashboard.look.glyphs import precision_glyph
from dashboard.panel.parts import back, heading, joined, source_link, told_on
from dashboard.panel.reports import reports
from dashboard.panel.rows import glyph_of, kind_words
from dashboard.texts import en
from dashboard.view import View
from dashboard.wording import border_label, coordinate_words, counted, date_words, place_name
from geodata.dossier.model import Claim, Dossier, Response, Subject, known_on
from geodata.dossier.select import occurred
from geodata.dossier.spots import Spot, published_spot


def subject_panel(view: View, subject: Subject, dossier: Dossier) -> Markup:
    """What is reported of a subject, where it is and how well that is known, and what was answered."""
    spot = published_spot(subject, dossier.place)
    parts = [
        back(view),
        _head(subject, dossier),
        *(() if subject.kind == "border" else (_place_line(spot, dossier),)),
        reports(subject, dossier) if subject.claims else Markup("<p>{}</p>").format(en.NOTHING_REPORTED),
        *(() if subject.kind == "border" else (_whereabouts(subject, spot, dossier),)),
        _answers(subject, dossier),
        _note(subject),
    ]
    return Markup(
        "<article class='panel chosen' data-sel='{}' tabindex='-1' aria-label='{}'>{}</article>"
    ).format(subject.id, subject.label, joined(parts))


def _head(subject: Subject, dossier: Dossier) -> Markup:
    kind, sort = en.KINDS[subject.kind], kind_words(subject)
    return Markup("<p class='kick'>{}<span>{}</span></p><h2>{}</h2><p class='meta'>{}</p>").format(
        glyph_of(subject, dossier),
        kind if sort == kind else f"{kind} · {sort}",
        subject.label,
        " · ".join(words for words in (_dates(subject), _counts(subject)) if words),
    )


def _dates(subject: Subject) -> str:
    days = [date_words(day) for day in occurred(subject)]
    if subject.kind == "development":
        return ", ".join(days)
    if not days:
        return en.UNDATED if subject.kind == "incident" else ""
    return days[0] if len(days) == 1 else en.REPORTED_FOR.format(en.OR.join(days))


def _counts(subject: Subject) -> str:
    things: tuple[Claim | Response, ...] = (*subject.claims, *subject.responses)
    claims = counted(len(subject.claims), *en.CLAIMS)
    parties = counted(len({thing.by for thing in things}), *en.PARTIES)
    sources = counted(len({thing.source for thing in things}), *en.SOURCES)
    if not subject.responses:
        return en.COUNTS.format(claims, parties, sources)
    answers = counted(len(subject.responses), *en.ANSWER_COUNT)
    return en.COUNTS_WITH_ANSWERS.format(claims, answers, parties, sources)


def _place_line(spot: Spot, dossier: Dossier) -> Markup:
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
    return Markup("<p class='place'>{}<span><b>{}.</b> {}</span></p>").format(
        precision_glyph(spot.precision), how_well, where
    )


def _whereabouts(subject: Subject, spot: Spot, dossier: Dossier) -> Markup:
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
    if not spot.on_map:
        facts.append((en.ON_THE_MAP, en.LISTED_ONLY))
    if subject.publish_precision is not None:
        facts.append((en.SHOWN_COARSER, en.ON_PURPOSE))
    lines = (Markup("<dt>{}</dt><dd>{}</dd>").format(name, words) for name, words in facts)
    return joined([heading(en.WHERE), Markup("<dl>{}</dl>").format(joined(lines))])


def _answers(subject: Subject, dossier: Dossier) -> Markup:
    if not subject.responses:
        return Markup("")
    in_order = sorted(
        subject.responses, key=lambda answer: (known_on(answer, dossier.source[answer.source]), answer.id)
    )
    lines = joined(_answer(response, dossier) for response in in_order)
    return joined([heading(en.ANSWERS), Markup("<ol class='answers'>{}</ol>").format(lines)])


def _answer(response: Response, dossier: Dossier) -> Markup:
    source = dossier.source[response.source]
    return Markup("<li><time>{}</time><div><b>{}</b> {} {} <p>{} {}</p></div></li>").format(
        told_on(response, source),
        dossier.party[response.by].name,
        en.SAYS[response.kind],
        _target(response.target, dossier),
        response.summary,
        source_link(source),
    )


def _target(name: str, dossier: Dossier) -> str:
    """What a response is aimed at, in words."""
    if name in dossier.claim:
        claim = dossier.claim[name]
        return en.SAYING_OF.format(dossier.party[claim.by].name, en.PROPERTIES[claim.property].lower())
    if name in dossier.response:
        answer = dossier.response[name]
        return en.ANSWER_OF.format(dossier.party[answer.by].name)
    return en.PUBLICATION_OF.format(dossier.source[name].outlet)


def _note(subject: Subject) -> Markup:
    if not subject.notes:
        return Markup("")
    return joined([heading(en.EDITORS_NOTE), Markup("<p class='note'>{}</p>").format(subject.notes)])
