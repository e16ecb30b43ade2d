"""A story that fell: the box that says who took it back or denied it, and what became of its repeats."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from dashboard.panel.parts import said_words, told_on
from dashboard.panel.standings import evidence, felling, relays
from dashboard.texts import en
from geodata.dossier.dates import Edtf
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Response, known_on
from geodata.dossier.standings import LIVE, Standing


def has_fallen(known: KnownSubject, knowledge: Knowledge) -> bool:
    """Whether most of what a subject's own standing rests on (R19) is denied or withdrawn."""
    claims = deciding(known)
    return 2 * len(_fallen(claims, knowledge)) > len(claims)


def deciding(known: KnownSubject) -> tuple[Claim, ...]:
    """The claims that a subject's own standing is taken from (R19)."""
    return tuple(claim for claim in known.claims if claim.property == "occurrence") or known.claims


def story(known: KnownSubject, knowledge: Knowledge) -> Markup:
    """The box of a subject that has fallen."""
    claims = deciding(known)
    fallen = _fallen(claims, knowledge)
    standing: Standing = (
        "withdrawn" if any(knowledge.standing[claim.id] == "withdrawn" for claim in fallen) else "denied"
    )
    alike = [claim for claim in fallen if knowledge.standing[claim.id] == standing]
    act = _first_act(alike, knowledge)
    parts = [
        *_repeats(alike, act, standing, knowledge),
        *_still_standing([claim for claim in claims if claim not in fallen], knowledge),
    ]
    return Markup("<div class='story s-{}'><p><b>{}</b> {}</p></div>").format(
        standing, _by_whom(act, alike, standing, knowledge), " ".join(parts)
    )


def _fallen(claims: Iterable[Claim], knowledge: Knowledge) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if knowledge.standing[claim.id] not in LIVE)


def _first_act(claims: Iterable[Claim], knowledge: Knowledge) -> Claim | Response:
    """The first response among what took the claims down; else the first claim that replaced them."""
    return next(iter([*felling(claims, knowledge), *evidence(claims, knowledge)]))


def _by_whom(act: Claim | Response, claims: Iterable[Claim], standing: Standing, knowledge: Knowledge) -> str:
    dossier = knowledge.dossier
    when = act.made_on
    day = told_on(act, dossier.source[act.source])
    words = en.ON_DAY.format(day) if when is not None and _is_a_day(when) else f", {day}"
    others = {response.by for response in felling(claims, knowledge)} - {act.by}
    lead = en.REPLACED if isinstance(act, Claim) else en.FELL_BY[standing]
    more = en.AND_BY_OTHERS.format(len(others)) if others else ""
    return f"{lead.format(dossier.party[act.by].name)}{words}{more}."


def _is_a_day(when: Edtf) -> bool:
    return when.start is not None and when.start == when.end and when.start.unit == "day"


def _repeats(
    claims: Sequence[Claim], act: Claim | Response, standing: Standing, knowledge: Knowledge
) -> Iterator[str]:
    """How many reports only repeat what fell, how many of these are dated later, and how many not at all."""
    repeats = relays(claims, standing, knowledge)
    if not repeats:
        return
    sources = knowledge.dossier.source
    day = known_on(act, sources[act.source])
    dates = [claim.made_on or sources[claim.source].published for claim in repeats]
    later = sum(when is not None and when.earliest is not None and when.earliest > day for when in dates)
    undated = dates.count(None)
    yield _counted(len(repeats), en.DENIED_WITH_IT if standing == "denied" else en.FALL_WITH_IT)
    if later:
        yield _counted(later, en.DATED_LATER)
    if undated:
        yield _counted(undated, en.SHOW_NO_DATE)


def _counted(number: int, words: tuple[str, str]) -> str:
    one, many = words
    return one if number == 1 else many.format(number)


def _still_standing(claims: Sequence[Claim], knowledge: Knowledge) -> Iterator[str]:
    if claims:
        party = knowledge.dossier.party
        said = dict.fromkeys(
            en.SAID_BY_WHOM.format(said_words(claim, knowledge), party[claim.by].name) for claim in claims
        )
        yield en.STILL_STANDS.format("; ".join(said))
