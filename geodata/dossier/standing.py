"""Standing: what holds of a dossier on a day. Pure; the rules are those of `STANDING.md`, by their numbers.

R1 to R3 are in `speakers.py`, the comparisons of section 2 in `compare.py` and `matters.py`, R5 in
`relays.py`, R6 to R9 in `answers.py`, support in `support.py`, R16 in `because.py`, R17 in `findings.py`, R18
and R19 in `known.py` and, of a date range, in `select.py`.

The cost grows with the number of claims, also where thousands of them are on one matter.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from geodata.dossier.answers import Answers, Effect
from geodata.dossier.compare import collide
from geodata.dossier.matters import NO_CLAIMS, Matter, matter_of
from geodata.dossier.model import Claim, Dossier, Response, known_on, matter_unit
from geodata.dossier.relays import resting
from geodata.dossier.speakers import Origins, Speakers
from geodata.dossier.standings import Standing
from geodata.dossier.support import Member, Support

MatterKey = tuple[str, str, str | None]
"""Subject, property and unit: what two claims must share to be compared."""


class Assessment:
    """What stands of a dossier on a day.

    as_of: the day; None where nothing is recorded. claims, responses: those known on it, by id (R4).
    standing: of each known claim, by id. rests: what claims and responses rest on, by id, and what the
    bundles of R5 hold, by name. origins: of each claim and response, known or not, by id (R2, R3).
    misquotes: ids of the claims that R15 names. answers: what responses do to what they answer.
    """

    def __init__(self, dossier: Dossier, as_of: date | None, recorded_by: date | None = None) -> None:
        self.dossier = dossier
        self.speakers = Speakers(dossier)
        days = known_days(dossier, recorded_by)
        self.as_of = max(days.values(), default=None) if as_of is None else as_of  # R20
        known = {name for name, day in days.items() if self.as_of is not None and day <= self.as_of}
        self.claims = {name: claim for name, claim in dossier.claim.items() if name in known}
        self.responses = {name: response for name, response in dossier.response.items() if name in known}
        self.answers = Answers(dossier, self.speakers, self.responses.keys())
        self.rests = resting(dossier, recorded=days.keys())
        self.superseding: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims.values():
            for older in claim.supersedes:
                self.superseding[older].add(claim.id)
        self.withdrawn = self._find_withdrawn()
        self.origins = self._find_origins()
        self.under_denial = self._find_under_denial()
        self._matter_of = self._find_matter_of()
        self.misquotes = frozenset(name for name in self.rests if self._is_misquote(name))
        self._matters = self._find_matters()
        self._versions = cache(self._find_versions)
        self._by_rivals = self._find_by_rivals()
        confirming = partial(self.those, effect="confirms")
        self._support = Support(self._matter_with, confirming, self.origins, self.speakers)
        self._denied = frozenset(name for name in self.under_denial if self._is_denied(name))
        self._contesting = self._find_contesting()
        self.standing = {name: self._stand(claim) for name, claim in self.claims.items()}

    # Section 2: what is compared.

    def _find_matter_of(self) -> dict[str, MatterKey]:
        keys: dict[MatterKey, MatterKey] = {}  # one for all claims on a matter
        found: dict[str, MatterKey] = {}
        for subject in self.dossier.subjects:
            for claim in subject.claims:
                key = subject.id, claim.property, matter_unit(claim)
                found[claim.id] = keys.setdefault(key, key)
        return found

    def matter(self, claim: Claim) -> MatterKey:
        """What a claim is compared on: its subject, its property and, of a quantity, its unit."""
        return self._matter_of[claim.id]

    # Section 5: what responses do; its rules are in `answers.py`.

    def those(self, name: str, effect: Effect) -> Iterator[Response]:
        """The responses that have an effect on a claim or source."""
        return self.answers.to(name, effect)

    # Section 3 and 6: from whom a claim comes, and what takes it down.

    def _find_withdrawn(self) -> frozenset[str]:
        """R10: withdrawn with title, superseded, or resting only on what is withdrawn."""
        found = {*self.answers.reached("withdraws"), *self.superseding}
        for name, rests in self._relays():
            if all(rest in found for rest in rests):
                found.add(name)
        return frozenset(found)

    def _relays(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The claims that rest on something, and the bundles, each with that and after it."""
        return ((name, rests) for name, rests in self.rests.items() if name not in self.dossier.response)

    def _find_origins(self) -> dict[str, Origins]:
        """R2: of what rests on things, the origins of those not withdrawn, of all if all are.

        R3: so also of responses; there what has fallen counts as withdrawn.
        """
        own = (thing for thing in self.dossier.statements if thing.id not in self.rests)
        found = {thing.id: self.speakers.own_origins(thing.by, thing.source) for thing in own}
        gone = self.withdrawn | self.answers.fallen
        for name, rests in self.rests.items():
            live = [rest for rest in rests if rest not in gone] or rests
            first, *others = (found.get(rest) or self.speakers.publishing(rest) for rest in live)
            found[name] = first.union(*others) if others else first
        return found

    def _find_under_denial(self) -> frozenset[str]:
        """Another body is against it, or it rests only on what is under denial or withdrawn."""
        found = set(self.answers.reached("denies"))
        for name, rests in self._relays():
            if all(rest in found or rest in self.withdrawn for rest in rests):
                found.add(name)
        return frozenset(found)

    def _find_by_rivals(self) -> frozenset[str]:
        """Under denial by those alone who have a version of their own, or through what is so."""
        found: set[str] = set()
        denied = set(self.answers.reached("denies"))
        for name in denied:
            claim = self.dossier.claim.get(name)
            if claim is not None and all(self._is_rival(r, claim) for r in self.those(name, "denies")):
                found.add(name)
        for name, rests in self._relays():
            only_through_these = name in self.under_denial and name not in denied
            if only_through_these and any(rest in found and rest not in self.withdrawn for rest in rests):
                found.add(name)
        return frozenset(found)

    def _is_rival(self, denial: Response, claim: Claim) -> bool:
        """Whether the denier has a known claim, not withdrawn and no misquote, that collides with it."""
        body = self.speakers.body(denial.by)
        versions = self._versions(self.matter(claim)).get(body, NO_CLAIMS)
        return next(versions.colliding(claim), None) is not None

    def _find_versions(self, key: MatterKey) -> dict[str, Matter]:
        """What is said on a matter, by the body that says it."""
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._matters.get(key, NO_CLAIMS).claims:
            claims[self.speakers.body(claim.by)].append(claim)
        return {body: matter_of(own, self.dossier.place) for body, own in claims.items()}

    def _is_misquote(self, name: str) -> bool:
        """R15: a known claim that collides with every claim on its matter that it rests on directly."""
        if name not in self.claims:
            return False
        claim, rested = self.claims[name], False
        for other in self._rested_claims(name):
            if self.matter(other) == self.matter(claim):
                if not collide(claim, other, self.dossier.place):
                    return False
                rested = True
        return rested

    def _rested_claims(self, name: str) -> Iterator[Claim]:
        """The claims that a claim rests on directly, each of a bundle too (R5)."""
        for rest in self.rests[name]:
            if rest in self.dossier.claim:
                yield self.dossier.claim[rest]
            else:
                yield from (self.dossier.claim[held] for held in self.rests.get(rest, ()))

    def _find_matters(self) -> dict[MatterKey, Matter]:
        """The known claims, neither withdrawn nor misquotes, by their matters."""
        found: dict[MatterKey, list[Claim]] = defaultdict(list)
        for name, claim in self.claims.items():
            if name not in self.withdrawn and name not in self.misquotes:
                found[self.matter(claim)].append(claim)
        return {key: matter_of(claims, self.dossier.place) for key, claims in found.items()}

    def _matter_with(self, claim: Claim) -> Matter | None:
        """The matter of a claim where it is on it, neither withdrawn nor a misquote."""
        left_out = claim.id in self.misquotes or claim.id in self.withdrawn
        return None if left_out else self._matters[self.matter(claim)]

    def _find_contesting(self) -> dict[MatterKey, Matter]:
        """The same without the denied claims: what contests."""
        left = dict(self._matters)
        for key in {self.matter(self.claims[name]) for name in self._denied} & left.keys():
            live = [claim for claim in left[key].claims if claim.id not in self._denied]
            left[key] = matter_of(live, self.dossier.place)
        return left

    # Section 6: standing, the first that applies.

    def _stand(self, claim: Claim) -> Standing:
        name = claim.id
        if name in self.withdrawn:  # R10
            return "withdrawn"
        if name in self._denied:  # R11
            return "denied"
        if name in self.under_denial or next(self.contesting(claim), None) is not None:  # R12
            return "contested"
        if not self.stands_on_two(claim):  # R14
            return "single source"
        return "corroborated" if self._stands_on_undenied(claim) else "contested"  # R13, R12

    def _is_denied(self, name: str) -> bool:
        """R11: what is under denial, not by rivals alone, and does not stand on two origins."""
        if name not in self.claims or name in self.withdrawn or name in self._by_rivals:
            return False
        return not self.stands_on_two(self.claims[name])

    def only_by_denied(self, claim: Claim) -> bool:
        """R12: not under denial, but on two origins only by counting claims under denial."""
        return self.stands_on_two(claim) and not self._stands_on_undenied(claim)

    def _stands_on_undenied(self, claim: Claim) -> bool:
        """Two members of its support that are no claims under denial are independent.

        A confirmation is no claim, and so never one under denial, whatever it confirms.
        """
        return self._support.on_two(claim, self.under_denial)

    def contesting(self, claim: Claim) -> Iterator[Claim]:
        """R12: what collides with a claim on its matter and is neither withdrawn, denied nor a misquote."""
        return self._contesting.get(self.matter(claim), NO_CLAIMS).colliding(claim)

    def stands_on_two(self, claim: Claim) -> bool:
        """Two members of its support are independent."""
        return self._support.on_two(claim, self._not_counted(claim))

    def support(self, claim: Claim) -> tuple[Member, ...]:
        """Itself, what bears it out and is not withdrawn, and the standing confirmations of these."""
        return self._support.members(claim, self._not_counted(claim))

    def _not_counted(self, claim: Claim) -> frozenset[str]:
        """R12: claims that are denied count in the support of claims under denial only."""
        return frozenset() if claim.id in self.under_denial else self._denied


def assess(dossier: Dossier, as_of: date | None = None, recorded_by: date | None = None) -> Assessment:
    """The standing of every claim known on a day.

    as_of: the day; None means the last day on which any claim or response becomes known (R20). recorded_by:
    what entered the dossier later is left out.
    """
    return Assessment(dossier, as_of, recorded_by)


def known_days(dossier: Dossier, recorded_by: date | None = None) -> dict[str, date]:
    """R4: the day from which each claim and response is known, by id; of those that are recorded in time."""
    told = (thing for thing in dossier.statements if is_recorded(thing, recorded_by))
    return {thing.id: known_on(thing, dossier.source[thing.source]) for thing in told}


def is_recorded(thing: Claim | Response, recorded_by: date | None) -> bool:
    """Whether a claim or response entered the dossier by a day; None is any day."""
    if recorded_by is None:
        return True
    last = thing.recorded.latest
    return last is not None and last <= recorded_by
