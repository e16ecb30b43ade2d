"""Made-up evidence of any size: claims on many small matters and on a few vast ones, and answers to these.

It is made as values and not as files, since only what is made of it is measured. It would pass the check:
what rests on something rests on earlier things, and no response can take back what it depends on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from geodata.dossier.dates import Edtf, parse_edtf
from geodata.dossier.model import Claim, Dossier, Party, Region, Response, Source, Subject
from geodata.dossier.properties import PROPERTIES

SMALL: Final = 12
"""Claims of a small subject, on several matters."""

RawValue = Callable[[Random, int], Any]
"""Makes a value, as a file has it, of a matter of so many claims."""


def evidence(claims: int, seed: int) -> Dossier:
    """So many claims, half of them on the vast matters, and a third as many responses; always the same."""
    return _Making(claims, seed).dossier()


def _ranges(dice: Random, claims: int) -> Any:
    """Around one middle: the narrow lie inside the wide."""
    return {"min": f"{claims - dice.randrange(claims)}", "max": f"{claims + dice.randrange(claims)}"}


def _open_ranges(dice: Random, claims: int) -> Any:
    return {dice.choice(["min", "min", "max"]): f"{dice.randrange(2 * claims)}"}


def _dates(dice: Random, claims: int) -> str:
    first = date(1900, 1, 1) + timedelta(dice.randrange(claims))
    last = first + timedelta(dice.randrange(claims))
    of_one = [f"{first}", f"{first}~", f"{first:%Y-%m}", f"{first}/..", f"../{first}"]
    return dice.choice([*of_one, f"{first}/{last}"])


def _terms(dice: Random, claims: int) -> Any:
    """A class, groups of that class, and groups without it."""
    one, other = f"group-{dice.randrange(claims)}", f"group-{dice.randrange(claims)}"
    return dice.choice(["militants", ["militants", one], ["militants", one, other], [one, other]])


def _spots(dice: Random, _claims: int) -> Any:
    """In one valley: few are too far from each other."""
    lat, lon = (f"{start + dice.randrange(3_000) / 10_000:.4f}" for start in (37, 71))
    return {"lat": lat, "lon": lon, "precision": dice.choice("2333")}


SMALL_MATTERS: Final[Mapping[str, RawValue]] = {
    "occurrence": lambda dice, _: dice.choice(["A raid", "a raid ", "no raid"]),
    "occurred": lambda dice, _: dice.choice(["2025-03-05", "2025-03", "2025-03-05~", "2025-03-07"]),
    "killed": lambda dice, _: dice.choice(["3", "3", "4", {"min": "1"}, {"min": "2", "max": "4"}]),
    "wounded": lambda dice, _: dice.choice(["7", "7", {"max": "9"}]),
    "length_km": lambda dice, _: dice.choice(["1344", "1344.15", "1343"]),
    "method": lambda dice, _: dice.choice(["drone", ["drone", "rifle"], "rifle"]),
}
VAST_MATTERS: Final[Mapping[str, RawValue]] = {
    "killed": lambda dice, claims: f"{dice.randrange(claims)}",
    "detained": lambda dice, claims: "5",
    "wounded": _ranges,
    "missing": _open_ranges,
    "occurred": _dates,
    "attacker": _terms,
    "operator": _terms,
    "occurrence": lambda dice, claims: f"A raid on house {dice.randrange(claims // 2)}",
    "length_km": lambda dice, claims: f"{dice.randrange(claims) / 100:.2f}",
    "population": lambda dice, claims: f"{dice.randrange(claims)}",
    "location": _spots,
}
"""Each by itself makes a subject."""
SERIES: Final = {"length_km", "population"}
"""On these vast matters most claims say for when they hold."""
ONE_STATE: Final = {"length_km", "missing"}
"""On these hardly anybody speaks but the organs of one state, which are no two witnesses."""


@dataclass
class _Matter:
    """What is said so far on a matter that comes to have so many claims. own: the last of each body."""

    property: str
    value: RawValue
    claims: int
    parties: Sequence[Party]
    is_series: bool = False
    said: list[Claim] = field(default_factory=list)
    own: dict[str, Claim] = field(default_factory=dict)


class _Making:
    def __init__(self, claims: int, seed: int) -> None:
        self.dice = Random(seed)
        self.claims = claims
        self.parties = [_party(number) for number in range(max(20, claims // 20))]
        self.organs = [party for party in self.parties if party.state == "state-0"]
        # what rests on nothing stands in other publications than what rests on something, so that none comes
        # to rest on itself; and answers to answers stand in such as nobody withdraws
        self.roots, self.relays, self.answers = (self._sources(kind) for kind in ("root", "relay", "answer"))
        sources = (*self.roots, *self.relays, *self.answers)
        self.publisher = {source.id: source.publisher for source in sources}

    def dossier(self) -> Dossier:
        vast = self.claims // 2 // len(VAST_MATTERS)
        small = (self.claims - vast * len(VAST_MATTERS)) // SMALL
        subjects = [self._subject(f"vast-{name}", vast, [self._vast(name, vast)]) for name in VAST_MATTERS]
        for number in range(small):
            matters = [_Matter(name, value, SMALL, self.parties) for name, value in SMALL_MATTERS.items()]
            subjects.append(self._subject(f"small-{number:06}", SMALL, matters))
        return Dossier.model_construct(
            region=_REGION,
            parties=tuple(self.parties),
            sources=(*self.roots, *self.relays, *self.answers),
            places=(),
            subjects=tuple(subjects),
            borders=(),
            corrections=(),
            walks=(),
        )

    def _vast(self, name: str, claims: int) -> _Matter:
        parties = (*self.organs * 99, *self.parties) if name in ONE_STATE else self.parties
        return _Matter(name, VAST_MATTERS[name], claims, parties, is_series=name in SERIES)

    def _sources(self, kind: str) -> list[Source]:
        publishers = self.parties[6::10]
        return [
            Source.model_construct(
                id=f"{kind}-{number:06}",
                outlet="Daily",
                publisher=self.dice.choice(publishers).id,
                title="What happened",
                published=self._day(),
                accessed=_RECORDED,
                language="en",
                kind="news",
            )
            for number in range(max(4, self.claims // 6))
        ]

    def _day(self) -> Edtf:
        return parse_edtf(f"2025-{self.dice.randint(1, 12):02}-{self.dice.randint(1, 28):02}")

    def _subject(self, name: str, claims: int, matters: Sequence[_Matter]) -> Subject:
        """A subject with so many claims, on each of the matters in turn."""
        said = [self._claim(f"{name}.{n:06}", matters[n % len(matters)]) for n in range(claims)]
        answers: list[Response] = []
        for number in range(claims // 3):
            answers.append(self._answer(f"{name}.answer-{number:06}", said, answers))
        return Subject.model_construct(
            id=name, kind="incident", label="A raid", claims=tuple(said), responses=tuple(answers)
        )

    def _claim(self, name: str, matter: _Matter) -> Claim:
        """At times it repeats others, mostly in their words; at times it supersedes the last of its body."""
        dice, entry = self.dice, PROPERTIES[matter.property]
        party = dice.choice(matter.parties)
        body = party.part_of if party.part_of is not None and party.named else party.id
        older = matter.own.get(body)
        rests_on = tuple(dict.fromkeys(self._rested(matter.said))) if dice.random() < 0.3 else ()
        value = entry.parse(matter.value(dice, matter.claims))
        said = Claim.model_construct(
            id=name,
            property=matter.property,
            value=matter.said[-1].value if rests_on and matter.said and dice.random() < 0.8 else value,
            unit=entry.unit,
            when=self._time() if matter.is_series and dice.random() < 0.7 else None,
            by=party.id,
            source=dice.choice(self.relays if rests_on else self.roots).id,
            made_on=self._day(),
            rests_on=rests_on,
            supersedes=(older.id,) if older is not None and dice.random() < 0.3 else (),
            recorded=_RECORDED,
            summary="It says so.",
        )
        matter.said.append(said)
        matter.own[body] = said
        return said

    def _rested(self, said: Sequence[Claim]) -> Iterator[str]:
        """One to three of: the claim before, so that chains come about, any older one, a publication."""
        for _ in range(self.dice.choice([1, 1, 2, 3])):
            if said and self.dice.random() < 0.9:
                yield (said[-1] if self.dice.random() < 0.5 else self.dice.choice(said)).id
            else:
                yield self.dice.choice(self.roots).id

    def _time(self) -> Edtf:
        day = date(1900, 1, 1) + timedelta(self.dice.randrange(40_000))
        return parse_edtf(self.dice.choice([f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y}"]))

    def _answer(self, name: str, claims: Sequence[Claim], before: Sequence[Response]) -> Response:
        """To a claim, an answer or a publication; by anybody, by a rival, by who said or published it."""
        dice, claim = self.dice, self.dice.choice(claims)
        answered = dice.choice(before[-5:]) if before and dice.random() < 0.2 else None
        is_whole = answered is None and dice.random() < 0.05
        rests_on = (dice.choice(before).id,) if before and answered is None and dice.random() < 0.1 else ()
        by = [dice.choice(self.parties).id, dice.choice(claims).by, (answered or claim).by]
        return Response.model_construct(
            id=name,
            kind=dice.choice(_KINDS),
            target=claim.source if is_whole else (answered or claim).id,
            by=dice.choice([*by, self.publisher[claim.source]]),
            source=dice.choice(self.relays if answered is None and not is_whole else self.answers).id,
            made_on=self._day(),
            rests_on=rests_on,
            recorded=_RECORDED,
            summary="It says otherwise.",
        )


def _party(number: int) -> Party:
    """Of every ten parties three are organs of a state, three are part of the first, and two are unnamed."""
    place = number % 10
    return Party.model_construct(
        id=f"party-{number:06}",
        name=f"Party {number}",
        kind="party",
        part_of=f"party-{number - place:06}" if place in (1, 2, 3) else None,
        state=f"state-{number // 10 % 7}" if place in (0, 4, 5) else None,
        named=place not in (3, 9),
    )


_KINDS: Final = ("denies", "denies", "contradicts", "confirms", "confirms", "withdraws", "qualifies")
_RECORDED: Final = parse_edtf("2026-01-01")
_REGION: Final = Region.model_construct(
    id="made-up",
    name="A made-up region",
    bounds=(10.0, 10.0, 20.0, 20.0),
    languages=("en",),
    started=date(2026, 1, 1),
    read_until=date(2026, 1, 1),
)
