"""Who said what, in order: every known claim and response of a subject, day by day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from markupsafe import Markup

from dashboard.panel.matters import ORDER
from dashboard.panel.parts import heading, joined, repeated, said_words, source_link, told_on
from dashboard.panel.standings import evidence, target_words
from dashboard.texts import en
from dashboard.wording import party_first
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Response, known_on

FIRST: int = 12
"""Entries that are open at first, where there are more."""

Thing = Claim | Response

_WEIGHT: Final = ("withdraws", "denies", "contradicts", "confirms", "qualifies")
"""The order of answers of one day: what changes most comes first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one party said in one source on one day: claims that repeat the same, or a single response."""

    things: tuple[Thing, ...]

    @property
    def first(self) -> Thing:
        """One of them, for what all have in common."""
        return self.things[0]


def responses_of(known: KnownSubject, knowledge: Knowledge) -> tuple[Response, ...]:
    """The known responses in a subject's file, and those elsewhere that answer or decide its claims."""
    found = {response.id: response for response in known.responses}
    found |= {r.id: r for r in evidence(known.claims, knowledge) if isinstance(r, Response)}
    pending = [*(claim.id for claim in known.claims), *found]
    while pending:
        for answer in knowledge.answers.get(pending.pop(), ()):
            if answer.id not in found:
                pending.append(answer.id)
            found[answer.id] = answer
    return tuple(found.values())


def sequence(known: KnownSubject, knowledge: Knowledge) -> Markup:
    """The block "Who said what, in order". Of many entries those that only repeat others are folded away."""
    every = entries((*known.claims, *responses_of(known, knowledge)), knowledge)
    own = [entry for entry in every if not entry.first.rests_on] if len(every) > FIRST else every
    shown = own[:FIRST]
    folded = [entry for entry in every if entry not in shown]

    def listed(some: Iterable[Entry]) -> Markup:
        lines = joined(_line(entry, knowledge) for entry in some)
        return Markup("<ol class='told'>{}</ol>").format(lines)

    parts = [heading(en.WHO_SAID_WHAT), listed(shown)]
    if folded:
        words = en.MORE_THAT_REPEAT if len(own) == len(shown) else en.MORE_ENTRIES
        parts.append(
            Markup("<details class='more'><summary>{}</summary>{}</details>").format(
                words.format(len(folded)), listed(folded)
            )
        )
    return joined(parts)


def entries(things: Iterable[Thing], knowledge: Knowledge) -> list[Entry]:
    """Things said, by the days from which they are known; on one day, answers after what they answer."""
    dossier = knowledge.dossier

    def place(thing: Thing) -> tuple[date, int, bool, int, str, str, int, str]:
        day = known_on(thing, dossier.source[thing.source])
        weight = _WEIGHT.index(thing.kind) if isinstance(thing, Response) else 0
        about = ORDER[thing.property] if isinstance(thing, Claim) else 0
        repeats = bool(thing.rests_on)
        return day, _depth(thing, knowledge), repeats, weight, thing.by, thing.source, about, thing.id

    def together(thing: Thing) -> tuple[object, ...]:
        own = thing.id if isinstance(thing, Response) else ""
        return own, thing.by, thing.source, thing.made_on, thing.rests_on

    return [Entry(tuple(same)) for _, same in groupby(sorted(things, key=place), key=together)]


def _depth(thing: Thing, knowledge: Knowledge) -> int:
    """How many answers lie between a claim and this: none for a claim."""
    depth = 0
    while isinstance(thing, Response):
        depth += 1
        answered = knowledge.dossier.response.get(thing.target)
        if answered is None:
            return depth
        thing = answered
    return depth


def _line(entry: Entry, knowledge: Knowledge) -> Markup:
    first, dossier = entry.first, knowledge.dossier
    source = dossier.source[first.source]
    fell = first.id in knowledge.assessment.answers.fallen
    return Markup("<li{}><time>{}</time><div><p><b>{}</b> {}</p>{} {}{}</div></li>").format(
        Markup(" class='fell'") if fell else "",
        told_on(first, source),
        party_first(dossier.party[first.by]),
        _did(first, knowledge),
        joined(_act(thing, knowledge) for thing in entry.things),
        source_link(source),
        Markup("<small>{}</small>").format(_taken_back(first, knowledge)) if fell else "",
    )


def _did(thing: Thing, knowledge: Knowledge) -> str:
    """What the party did: says, repeats whom, or answers what."""
    whom = repeated(thing, knowledge.dossier)
    if isinstance(thing, Response):
        words = f"{en.SAYS[thing.kind]} {target_words(thing.target, knowledge)}"
        return en.REPEATING.format(words, whom) if whom else words
    return en.REPEATS_WHOM.format(whom) if whom else en.SAYS_SO


def _act(thing: Thing, knowledge: Knowledge) -> Markup:
    if isinstance(thing, Response):
        return Markup("<p class='act'>{}</p>").format(thing.summary)
    said = en.PROPERTY_IS.format(en.PROPERTIES[thing.property], said_words(thing, knowledge))
    return Markup("<p class='act'><span>{}</span> {}</p>").format(said, thing.summary)


def _taken_back(response: Thing, knowledge: Knowledge) -> str:
    """That a response no longer stands, and who took it back, or that it fell with what it repeats."""
    dossier, assessment = knowledge.dossier, knowledge.assessment
    takers = [assessment.responses[name] for name in assessment.answers.taken_back_by(response.id)]
    if not takers:
        return en.FELL_WITH_WHAT_IT_REPEATS
    told = (
        f"{dossier.party[taker.by].name}, {told_on(taker, dossier.source[taker.source])}" for taker in takers
    )
    return en.TAKEN_BACK.format("; ".join(told))
