"""What the sentence of an example can name: `{claim.by}` is who said it, `{claim.value}` what.

The words after the point are the properties of `Part` and, for `subject`, of `SubjectPart`. Whatever comes
from data is in an element of its own, so that a mark in it that turns the direction of writing ends there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from markupsafe import Markup

from dashboard.panel.parts import said_words, source_link, told_on
from dashboard.texts import en, method_en
from dashboard.wording import date_words, day_words, month_words, number_words
from geodata.dossier.examples.looking import Example
from geodata.dossier.findings import End, Finding
from geodata.dossier.known import Knowledge, KnownSubject
from geodata.dossier.model import Claim, Party, Response, Source, known_on
from geodata.dossier.values import Quantity, When

SUBJECT: Final = "subject"
MOST_NAMES: Final = 4
"""Names in a row; what is over is counted."""


class Part:
    """The claims, responses or sources of one role in an example."""

    def __init__(self, names: Sequence[str], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._dossier = knowledge.dossier
        self._things = [self._thing(name) for name in names]

    def _thing(self, name: str) -> Claim | Response | Source:
        dossier = self._dossier
        return dossier.claim.get(name) or dossier.response.get(name) or dossier.source[name]

    @property
    def number(self) -> str:
        """How many they are."""
        return f"{len(self._things):,}"

    @property
    def by(self) -> Markup:
        """Who said it; of a source, who published it."""
        return names(party.name for party in self._parties())

    @property
    def body(self) -> Markup:
        """The bodies that those who said it speak for (R1)."""
        body = self._knowledge.assessment.speakers.body
        return names(self._dossier.party[body(party.id)].name for party in self._parties())

    @property
    def top(self) -> Markup:
        """The bodies that those who said it belong to, also where they do not speak for them."""
        return names(self._top(party).name for party in self._parties())

    def _top(self, party: Party) -> Party:
        while party.part_of is not None:
            party = self._dossier.party[party.part_of]
        return party

    def _parties(self) -> Iterator[Party]:
        for thing in self._things:
            yield self._dossier.party[thing.publisher if isinstance(thing, Source) else thing.by]

    @property
    def origins(self) -> Markup:
        """From whom it comes (R2)."""
        origins = self._knowledge.assessment.origins
        found = {name for claim in self._claims() for name in origins[claim.id]}
        return names(sorted(self._dossier.party[name].name for name in found))

    @property
    def day(self) -> str:
        """When it was said, in the words of the panel."""
        return told_on(*self._said())

    @property
    def made(self) -> str:
        """The date of its own."""
        thing, _ = self._said()
        return en.NO_DATE if thing.made_on is None else date_words(thing.made_on)

    @property
    def published(self) -> str:
        """The date of its source."""
        _, source = self._said()
        return en.NO_DATE if source.published is None else date_words(source.published)

    @property
    def read(self) -> str:
        """The date on which its source was read."""
        return date_words(self._said()[1].accessed)

    @property
    def known(self) -> str:
        """The day from which it is known (R4)."""
        return day_words(known_on(*self._said()))

    @property
    def recorded(self) -> str:
        """The date on which it entered the dossier."""
        return date_words(self._said()[0].recorded)

    def _said(self) -> tuple[Claim | Response, Source]:
        """The first claim or response, with its source."""
        thing = next(thing for thing in self._things if not isinstance(thing, Source))
        return thing, self._dossier.source[thing.source]

    @property
    def outlet(self) -> Markup:
        """Where it can be read; of a publication itself as a link, where its address is known."""
        first = self._things[0]
        if isinstance(first, Source):
            return Markup("<bdi>{}</bdi>").format(source_link(first))
        return names([self._dossier.source[first.source].outlet])

    @property
    def kind(self) -> str:
        """What kind of response it is, as a noun."""
        return method_en.KINDS_OF_RESPONSE[self._response().kind]

    @property
    def did(self) -> str:
        """What the response did, in the past."""
        return method_en.DONE[self._response().kind]

    def _response(self) -> Response:
        return next(thing for thing in self._things if isinstance(thing, Response))

    @property
    def matter(self) -> str:
        """The name of the property."""
        return en.PROPERTIES[self._claims()[0].property]

    @property
    def value(self) -> Markup:
        """What is said, each value once."""
        return values(said_words(claim, self._knowledge) for claim in self._claims())

    def _claims(self) -> Sequence[Claim]:
        return [thing for thing in self._things if isinstance(thing, Claim)]

    @property
    def when(self) -> Markup:
        """The time for which the value is said to hold."""
        return values(date_words(claim.when) for claim in self._claims() if claim.when is not None)

    @property
    def interval(self) -> Markup:
        """What the value stands for (V2, V3)."""
        match self._claims()[0].value:
            case Quantity() as quantity:
                ends: tuple[End, End] = (quantity.low, quantity.high)
            case When() as when:
                ends = (when.date.earliest, when.date.latest)
            case _:
                return self.value
        return values([en.RANGE.format(*map(end_words, ends))])

    @property
    def values(self) -> Markup:
        """The values that stand on its matter (R17)."""
        return values(said_words(value.claims[0], self._knowledge) for value in self._finding().values)

    @property
    def low(self) -> Markup:
        """The low end of what stands on its matter."""
        return values([end_words(self._finding().low)])

    @property
    def high(self) -> Markup:
        """The high end of what stands on its matter."""
        return values([end_words(self._finding().high)])

    def _finding(self) -> Finding:
        return self._knowledge.finding[self._knowledge.assessment.matter(self._claims()[0])]


class SubjectPart:
    """The subject of an example."""

    def __init__(self, known: KnownSubject) -> None:
        self._known = known

    @property
    def dates(self) -> Markup:
        """When it happened (R18)."""
        return values(date_words(when) for when in self._known.dates)

    @property
    def month(self) -> Markup:
        """The month in which the first of its dates begins."""
        return values([month_words(min(self._ends()))])

    @property
    def span(self) -> Markup:
        """From the first of its days to the last."""
        ends = sorted(self._ends())
        return values([en.RANGE.format(day_words(ends[0]), day_words(ends[-1]))])

    def _ends(self) -> Iterable[date]:
        return [end for when in self._known.dates for end in (when.earliest, when.latest) if end is not None]

    @property
    def standing(self) -> str:
        """Its own standing (R19)."""
        return en.STANDINGS[self._known.standing].lower()

    @property
    def others(self) -> str:
        """The other standings that its claims have."""
        words = (word for standing, word in en.STANDINGS.items() if standing in self._known.standings)
        return ", ".join(word.lower() for word in words if word.lower() != self.standing)


def parts_of(example: Example, knowledge: Knowledge) -> Mapping[str, Part | SubjectPart]:
    """What the sentence of an example can name, by role."""
    return {
        **{role: Part(ids, knowledge) for role, ids in example.parts.items()},
        SUBJECT: SubjectPart(knowledge.subjects[example.subject]),
    }


def names(texts: Iterable[str]) -> Markup:
    """Names in a row, each once, as in "A, B and C"; those over MOST_NAMES are counted."""
    return _row(Markup("<bdi>{}</bdi>"), texts)


def values(texts: Iterable[str]) -> Markup:
    """Values in a row, each once, set off from the words round them."""
    return _row(Markup("<b><bdi>{}</bdi></b>"), texts)


def _row(element: Markup, texts: Iterable[str]) -> Markup:
    each = [element.format(text) for text in dict.fromkeys(texts)]
    if len(each) > MOST_NAMES:
        each = [*each[:MOST_NAMES], Markup.escape(method_en.MORE_NAMES.format(len(each) - MOST_NAMES))]
    if len(each) < 2:
        return each[0] if each else Markup("")
    return Markup("{}{}{}").format(Markup(", ").join(each[:-1]), method_en.AND, each[-1])


def end_words(end: End) -> str:
    """An end of an interval: a number, a day, or that it is open."""
    match end:
        case Decimal() as number:
            return number_words(number)
        case date() as day:
            return day_words(day)
    return method_en.OPEN_END
