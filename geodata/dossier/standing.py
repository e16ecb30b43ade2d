"""Standing: what holds of a dossier on a day. Pure; the rules are those of `STANDING.md`, by their numbers.

R1 to R3 are in `speakers.py`, the comparisons of section 2 in `compare.py` and `matters.py`, R6 to R9 in
`answers.py`, R17 in `findings.py`, R18 and R19 in `select.py`.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from graphlib import TopologicalSorter
from typing import Literal, NamedTuple

from geodata.dossier.answers import Answers, Effect, Target
from geodata.dossier.compare import collide
from geodata.dossier.matters import NO_CLAIMS, Matter, said
from geodata.dossier.model import Claim, Dossier, Response, Source, known_on, matter_unit
from geodata.dossier.speakers import Origins, Speakers

Standing = Literal["withdrawn", "denied", "contested", "corroborated", "single source"]
MatterKey = tuple[str, str, str | None]
"""Subject, property and unit: what two claims must share to be compared."""


class Member(NamedTuple):
    """One of the support of a claim: a claim, or a confirmation, which counts as a claim of its party.

    under_denial: whether it is a claim under denial.
    """

    id: str
    origins: Origins
    under_denial: bool


class Assessment:
    """What stands of a dossier on a day.

    as_of: the day; None where nothing is recorded. claims, responses: those known on it, by id (R4).
    standing: of each known claim, by id. origins: of each claim, known or not, by id (R2).
    """

    def __init__(self, dossier: Dossier, as_of: date | None, recorded_by: date | None = None) -> None:
        self.dossier = dossier
        self.as_of = as_of
        self.recorded_by = recorded_by
        self.speakers = Speakers(dossier)
        self.claims = {c.id: c for c in dossier.claim.values() if self._is_known(c)}
        self.responses = {r.id: r for r in dossier.response.values() if self._is_known(r)}
        self._subject_of = {c.id: subject.id for subject in dossier.subjects for c in subject.claims}
        self._answers = Answers(dossier, self.speakers, self.responses.keys())
        self.rests = self._resting()
        self._order = tuple(TopologicalSorter({**self._sources_of_responses(), **self.rests}).static_order())
        self._effects = {name: tuple(self._answers.to(self._target(name))) for name in self._order}
        self.superseding: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims.values():
            for older in claim.supersedes:
                self.superseding[older].add(claim.id)
        self.withdrawn = self._find_withdrawn()
        self.origins = self._find_origins()
        self.under_denial = self._find_under_denial()
        self._misquotes = frozenset(c.id for c in self.claims.values() if self._is_misquote(c))
        self._matters = self._find_matters(self._misquotes | self.withdrawn)
        self._supports: dict[tuple[MatterKey, Hashable, bool], tuple[Member, ...]] = {}
        self._by_rivals = self._find_by_rivals()
        self._denied = frozenset(c.id for c in self.claims.values() if self._is_denied(c))
        self.contesting = self._find_matters(self._misquotes | self.withdrawn | self._denied)
        self.standing = {name: self._stand(claim) for name, claim in self.claims.items()}

    # Section 4: what is known.

    def _is_known(self, thing: Claim | Response) -> bool:
        """R4: from its last day on, and recorded in time."""
        return is_recorded(thing, self.recorded_by) and (
            self.as_of is not None and known_on(thing, self.dossier.source[thing.source]) <= self.as_of
        )

    def _resting(self) -> dict[str, tuple[str, ...]]:
        """R5: what each claim rests on; a source stands for its own claims on the property, if it has any."""
        of_source: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for claim in self.dossier.claim.values():
            if is_recorded(claim, self.recorded_by):
                of_source[claim.source, self._subject(claim), claim.property].append(claim.id)
        return {
            claim.id: tuple(
                dict.fromkeys(
                    rest
                    for name in claim.rests_on
                    for rest in of_source.get((name, self._subject(claim), claim.property), (name,))
                )
            )
            for claim in self.dossier.claim.values()
        }

    def _sources_of_responses(self) -> dict[str, tuple[str, ...]]:
        """The sources on which responses rest: there they always stand for themselves (R5)."""
        rested = (rest for response in self.dossier.response.values() for rest in response.rests_on)
        return {rest: () for rest in rested if rest in self.dossier.source}

    def _subject(self, claim: Claim) -> str:
        return self._subject_of[claim.id]

    def matter(self, claim: Claim) -> MatterKey:
        """What a claim is compared on: its subject, its property and, of a quantity, its unit."""
        return self._subject(claim), claim.property, matter_unit(claim)

    def _find_matters(self, left_out: frozenset[str]) -> dict[MatterKey, Matter]:
        claims: dict[MatterKey, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            if claim.id not in left_out:
                claims[self.matter(claim)].append(claim)
        return {key: Matter(same, self.dossier.place) for key, same in claims.items()}

    def _target(self, name: str) -> Target:
        claim = self.dossier.claim.get(name)
        return self.dossier.source[name] if claim is None else claim

    def those(self, name: str, effect: Effect) -> Iterator[Response]:
        """The responses that have an effect on a claim or source."""
        return (response for response, what in self._effects[name] if what == effect)

    def _has(self, name: str, effect: Effect) -> bool:
        return next(self.those(name, effect), None) is not None

    # Section 3 and 6: from whom a claim comes, and what takes it down.

    def _find_withdrawn(self) -> frozenset[str]:
        """R10: withdrawn with title, superseded, or resting only on what is withdrawn."""
        withdrawn: set[str] = set()
        for name in self._order:
            rests = self.rests.get(name, ())
            if (
                name in self.superseding
                or self._has(name, "withdraws")
                or (rests and all(rest in withdrawn for rest in rests))
            ):
                withdrawn.add(name)
        return frozenset(withdrawn)

    def _find_origins(self) -> dict[str, Origins]:
        """R2: of a claim that rests on things, the origins of those not withdrawn, of all if all are."""
        found: dict[str, Origins] = {}
        for name in self._order:
            rests = self.rests.get(name, ())
            live = [rest for rest in rests if rest not in self.withdrawn] or rests
            if live:
                found[name] = frozenset[str]().union(*(found[rest] for rest in live))
            else:
                found[name] = self._own_origins(self._target(name))
        return found

    def _own_origins(self, thing: Target | Response) -> Origins:
        if isinstance(thing, Source):
            return frozenset({self.speakers.publisher(thing.id)})
        return self.speakers.own_origins(thing.by, thing.source)

    def _response_origins(self, response: Response) -> Origins:
        """R3: a response's origins are found in the same way; what has fallen counts as withdrawn."""
        gone = self.withdrawn | self._answers.fallen
        pending, origins = [response], frozenset[str]()
        seen: set[str] = set()
        while pending:
            here = pending.pop()
            live = [rest for rest in here.rests_on if rest not in gone] or here.rests_on
            if not live:
                origins |= self._own_origins(here)
            for rest in live:
                if rest in seen:
                    continue
                seen.add(rest)
                if rest in self.dossier.response:
                    pending.append(self.dossier.response[rest])
                else:
                    origins |= self.origins[rest]
        return origins

    def _find_under_denial(self) -> frozenset[str]:
        """Another body is against it, or it rests only on what is under denial or withdrawn."""
        found: set[str] = set()
        for name in self._order:
            rests = self.rests.get(name, ())
            if self._has(name, "denies") or (
                rests and all(rest in found or rest in self.withdrawn for rest in rests)
            ):
                found.add(name)
        return frozenset(found)

    def _find_by_rivals(self) -> frozenset[str]:
        """Under denial by those alone who have a version of their own."""
        found: set[str] = set()
        for name in self._order:
            if name not in self.under_denial:
                continue
            deniers = {self.speakers.body(response.by) for response in self.those(name, "denies")}
            if deniers:
                if name in self.dossier.claim and deniers <= self._rivals(self.dossier.claim[name]):
                    found.add(name)
            elif any(rest in found and rest not in self.withdrawn for rest in self.rests[name]):
                found.add(name)
        return frozenset(found)

    def _rivals(self, claim: Claim) -> set[str]:
        """The bodies with a known claim, not withdrawn and no misquote, that collides with a claim."""
        matter = self._matters.get(self.matter(claim), NO_CLAIMS)
        return {self.speakers.body(other.by) for other in matter.colliding(claim)}

    def _is_misquote(self, claim: Claim) -> bool:
        """R15: it collides with every claim on its matter that it rests on directly."""
        same = [
            other
            for rest in self.rests[claim.id]
            if (other := self.dossier.claim.get(rest)) is not None
            and self.matter(other) == self.matter(claim)
        ]
        return bool(same) and all(collide(claim, other, self.dossier.place) for other in same)

    # Section 6: standing, the first that applies.

    def _stand(self, claim: Claim) -> Standing:
        name = claim.id
        if name in self.withdrawn:  # R10
            return "withdrawn"
        if name in self._denied:  # R11
            return "denied"
        if name in self.under_denial or self.only_by_denied(claim) or self._is_collided(claim):  # R12
            return "contested"
        return "corroborated" if self.stands_on_two(self.support(claim)) else "single source"  # R13, R14

    def _is_denied(self, claim: Claim) -> bool:
        """R11: under denial, not by rivals alone, and not on two origins."""
        name = claim.id
        if name in self.withdrawn or name not in self.under_denial or name in self._by_rivals:
            return False
        return not self.stands_on_two(self.support(claim))

    def only_by_denied(self, claim: Claim) -> bool:
        """R12: not under denial, but on two origins only by counting claims under denial."""
        support = self.support(claim)
        return self.stands_on_two(support) and not self.stands_on_two(undenied(support))

    def _is_collided(self, claim: Claim) -> bool:
        """R12: another claim on its matter, neither withdrawn nor denied nor a misquote, collides with it."""
        return self.contesting.get(self.matter(claim), NO_CLAIMS).collides(claim)

    def support(self, claim: Claim) -> tuple[Member, ...]:
        """Itself, what bears it out and is not withdrawn, and the standing confirmations of these.

        Claims that are denied count only where the claim is itself under denial; a misquote has itself alone.
        """
        if claim.id in self._misquotes:
            return (self._member(claim),)
        under = claim.id in self.under_denial
        key = (self.matter(claim), said(claim), under)
        if key not in self._supports:
            self._supports[key] = tuple(self._find_support(claim, under_denial=under))
        return self._supports[key]

    def _find_support(self, claim: Claim, *, under_denial: bool) -> Iterator[Member]:
        confirmed: set[str] = set()
        for other in self._matters.get(self.matter(claim), NO_CLAIMS).bearing_out(claim):
            if under_denial or other.id not in self._denied:
                yield self._member(other)
            for response in self.those(other.id, "confirms"):
                if response.id not in confirmed:
                    confirmed.add(response.id)
                    yield Member(response.id, self._response_origins(response), under_denial=False)

    def _member(self, claim: Claim) -> Member:
        return Member(claim.id, self.origins[claim.id], claim.id in self.under_denial)

    def stands_on_two(self, support: Iterable[Member]) -> bool:
        """Two members of the support are independent."""
        return self.speakers.any_independent(frozenset(member.origins for member in support))


def undenied(support: Iterable[Member]) -> tuple[Member, ...]:
    """The members that are no claims under denial."""
    return tuple(member for member in support if not member.under_denial)


def assess(dossier: Dossier, as_of: date | None = None, recorded_by: date | None = None) -> Assessment:
    """The standing of every claim known on a day.

    as_of: the day; None means the last day on which any claim or response becomes known (R20). recorded_by:
    what entered the dossier later is left out.
    """
    day = last_day(dossier, recorded_by) if as_of is None else as_of
    return Assessment(dossier, day, recorded_by)


def last_day(dossier: Dossier, recorded_by: date | None = None) -> date | None:
    """R20: the last day on which any claim or response becomes known; None where none is recorded."""
    things: tuple[Claim | Response, ...] = (*dossier.claim.values(), *dossier.response.values())
    days = (known_on(t, dossier.source[t.source]) for t in things if is_recorded(t, recorded_by))
    return max(days, default=None)


def is_recorded(thing: Claim | Response, recorded_by: date | None) -> bool:
    """Whether a claim or response entered the dossier by a day; None is any day."""
    last = thing.recorded.latest
    return recorded_by is None or (last is not None and last <= recorded_by)
