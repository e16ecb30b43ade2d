"""The head of a subject's panel: what it is, when it happened, how much is reported, and how it stands."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from dashboard.panel.reports import stands
from dashboard.panel.rows import glyph_of, kind_words
from dashboard.panel.sequence import responses_of
from dashboard.panel.standings import chip
from dashboard.panel.story import deciding
from dashboard.texts import en
from dashboard.wording import counted, date_words
from geodata.dossier.dates import Edtf
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Response
from geodata.dossier.standings import LIVE
from geodata.dossier.values import When


def head(known: KnownSubject, knowledge: Knowledge) -> Markup:
    """Kind, title, dates and counts, and the subject's own standing (R19) with why it is that."""
    subject = known.subject
    kind, sort = en.KINDS[subject.kind], kind_words(subject)
    return Markup("<p class='kick'>{}<span>{}</span></p><h2>{}</h2><p class='meta'>{}</p>{}").format(
        glyph_of(subject, knowledge.dossier, known.standing),
        kind if sort == kind else f"{kind} · {sort}",
        subject.label,
        " · ".join(words for words in (_dates(known, knowledge), _counts(known, knowledge)) if words),
        _own_standing(known, knowledge),
    )


def _own_standing(known: KnownSubject, knowledge: Knowledge) -> Markup:
    """The evidence where one property decides; else the properties that do, whose evidence is below."""
    alike = [claim for claim in deciding(known) if knowledge.standing[claim.id] == known.standing]
    names = [name for name in en.PROPERTIES if name in {claim.property for claim in alike}]
    if len(names) == 1:
        return stands(alike, knowledge)
    properties = ", ".join(en.PROPERTIES[name].lower() for name in names)
    return Markup("<details class='why'><summary>{}<span>{}</span></summary><p>{}</p></details>").format(
        chip(known.standing), en.WHY, en.OWN_STANDING[known.standing].format(properties)
    )


def _dates(known: KnownSubject, knowledge: Knowledge) -> str:
    """When it happened (R18), and the other days that were reported, those that stand and those that fell."""
    said = [c for c in known.claims if c.property == "occurred"]
    live = _days([claim for claim in said if knowledge.standing[claim.id] in LIVE])
    fell = _days([claim for claim in said if knowledge.standing[claim.id] not in LIVE])
    happened = [date_words(when) for when in known.dates]
    aside = [
        words.format(", ".join(days))
        for words, days in (
            (en.ALSO_REPORTED, [day for day in live if day not in happened]),
            (en.FELL_ALSO, [day for day in fell if day not in live]),
        )
        if days
    ]
    when = happened[0] if len(happened) == 1 else en.REPORTED_FOR.format(_or(happened)) if happened else ""
    if not when and (known.subject.kind == "incident" or aside):
        when = en.UNDATED
    return f"{when} ({'; '.join(aside)})" if aside else when


def _days(claims: Sequence[Claim]) -> list[str]:
    """The days that claims give, each once, the earliest first."""
    dates = [claim.value.date for claim in claims if isinstance(claim.value, When)]

    def place(when: Edtf) -> tuple[date, date]:
        return when.earliest or date.min, when.latest or date.max

    return list(dict.fromkeys(date_words(when) for when in sorted(dates, key=place)))


def _or(words: Sequence[str]) -> str:
    *first, last = words
    return en.OR.join(filter(None, (", ".join(first), last)))


def _counts(known: KnownSubject, knowledge: Knowledge) -> str:
    answers = responses_of(known, knowledge)
    things: tuple[Claim | Response, ...] = (*known.claims, *answers)
    claims = counted(len(known.claims), *en.CLAIMS)
    parties = counted(len({thing.by for thing in things}), *en.PARTIES)
    sources = counted(len({thing.source for thing in things}), *en.SOURCES)
    if not answers:
        return en.COUNTS.format(claims, parties, sources)
    return en.COUNTS_WITH_ANSWERS.format(claims, counted(len(answers), *en.ANSWER_COUNT), parties, sources)
