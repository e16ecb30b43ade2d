"""What is known of each subject on a day: its claims and responses, how it stands, when it happened."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from geodata.dossier.along import Along, Whereabouts
from geodata.dossier.because import because
from geodata.dossier.dates import Edtf
from geodata.dossier.findings import Finding, findings
from geodata.dossier.model import Claim, Dossier, Response, Subject, matter_unit
from geodata.dossier.standing import Assessment, MatterKey
from geodata.dossier.standings import LIVE, STANDINGS, Standing
from geodata.dossier.values import When


@dataclass(frozen=True, slots=True)
class KnownSubject:
    """A subject of which a claim is known.

    claims, responses: the known ones of its file, in its order. dates: when it happened (R18), the earliest
    first; empty for the undated. standing: its own (R19). standings: those of all its known claims. speakers:
    the parties of its known claims and responses, and their bodies.
    """

    subject: Subject
    claims: tuple[Claim, ...]
    responses: tuple[Response, ...]
    dates: tuple[Edtf, ...]
    standing: Standing
    standings: frozenset[Standing]
    speakers: frozenset[str]


class Knowledge:
    """A dossier as known on a day, with all that follows from it, each worked out once.

    assessment: the standing of every known claim. finding: what is left of each matter. whereabouts: where
    the dossier's subjects lie along its borders; as that is the same on every day, it is handed on.
    """

    def __init__(self, assessment: Assessment, whereabouts: Whereabouts | None = None) -> None:
        self.assessment = assessment
        self.whereabouts = whereabouts or Whereabouts(assessment.dossier)
        self.finding: Mapping[MatterKey, Finding] = {
            (found.subject, found.property, found.unit): found for found in findings(assessment)
        }
        self._because: dict[str, tuple[str, ...]] = {}

    @property
    def dossier(self) -> Dossier:
        """The dossier, with what is not known on the day too."""
        return self.assessment.dossier

    @property
    def standing(self) -> Mapping[str, Standing]:
        """The standing of each known claim, by id."""
        return self.assessment.standing

    @property
    def along(self) -> Mapping[str, tuple[Along, ...]]:
        """Where each subject, known or not, lies along the borders, by its id."""
        return self.whereabouts.along

    def because(self, claim: str) -> tuple[str, ...]:
        """The ids of the claims and responses that decided the standing of a known claim (R16)."""
        if claim not in self._because:
            self._because[claim] = because(self.assessment, claim)
        return self._because[claim]

    def matter_standing(self, claims: Iterable[Claim]) -> Standing:
        """One standing for several known claims: the first, in R19's order, that any of them has."""
        return first_of({self.standing[claim.id] for claim in claims})

    @cached_property
    def subjects(self) -> Mapping[str, KnownSubject]:
        """The subjects of which a claim is known, by id, in their order."""
        found = map(self._known_subject, self.dossier.subjects)
        return {known.subject.id: known for known in found if known is not None}

    @cached_property
    def answers(self) -> Mapping[str, tuple[Response, ...]]:
        """The known responses to each claim, response or source, by the id of what they answer."""
        found: dict[str, list[Response]] = defaultdict(list)
        for response in self.assessment.responses.values():
            found[response.target].append(response)
        return {target: tuple(responses) for target, responses in found.items()}

    def _known_subject(self, subject: Subject) -> KnownSubject | None:
        claims = tuple(claim for claim in subject.claims if claim.id in self.assessment.claims)
        if not claims:
            return None
        responses = tuple(r for r in subject.responses if r.id in self.assessment.responses)
        occurrence = [claim for claim in claims if claim.property == "occurrence"]
        body = self.assessment.speakers.body
        by = {claim.by for claim in claims} | {response.by for response in responses}
        return KnownSubject(
            subject=subject,
            claims=claims,
            responses=responses,
            dates=self._dates(subject, claims),
            standing=self.matter_standing(occurrence or claims),
            standings=frozenset(self.standing[claim.id] for claim in claims),
            speakers=frozenset({*by, *map(body, by)}),
        )

    def _dates(self, subject: Subject, claims: Sequence[Claim]) -> tuple[Edtf, ...]:
        """R18: the best value of `occurred`, else those of all its live claims, each once."""
        days = {
            claim.value.meaning: claim.value.date
            for claim in reversed(claims)
            if claim.property == "occurred" and self.standing[claim.id] in LIVE
            if isinstance(claim.value, When)
        }
        if not days:
            return ()
        best = self.finding[subject.id, "occurred", None].best
        if best is not None and isinstance(best.claims[0].value, When):
            return (best.claims[0].value.date,)
        return tuple(sorted(days.values(), key=lambda d: (d.earliest or date.min, d.latest or date.max)))


def first_of(standings: Iterable[Standing]) -> Standing:
    """The first of some standings in R19's order. Raises ValueError where there is none."""
    return min(standings, key=STANDINGS.index)


def matter_of(subject: str, claim: Claim) -> MatterKey:
    """The key of a claim's matter: subject, property and, of a quantity, unit."""
    return subject, claim.property, matter_unit(claim)
