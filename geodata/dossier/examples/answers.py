"""Examples of answers, and of what they reach (`STANDING.md`, R6 to R9)."""

from collections.abc import Iterator, Mapping
from typing import Final

from geodata.dossier.answers import Effect
from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.model import Response
from geodata.dossier.standings import LIVE


def _taken_back(here: Looking) -> Iterator[Example]:
    """R6: a response that has fallen, and who took it back."""
    for response in here.responses:
        if response.id in here.fallen:
            for answer in here.responses:
                if answer.id not in here.fallen and _takes_back(here, answer, response):
                    yield here.told(response, response=response, taker=answer)


def _fell_with_others(here: Looking) -> Iterator[Example]:
    """R6: a response that has fallen with all that it rests on."""
    for response in here.responses:
        if response.rests_on and here.fallen.issuperset({response.id, *response.rests_on}):
            yield here.told(response, response=response, roots=sorted(response.rests_on))


def _takes_back(here: Looking, answer: Response, response: Response) -> bool:
    """Whether an answer is one that takes a response back, if it stands."""
    by_publisher = here.body(answer) == here.assessment.speakers.publisher(response.source)
    withdraws = answer.kind == "withdraws" and by_publisher
    if answer.target == response.source:
        return withdraws and response.kind != "withdraws"
    own = here.body(answer) == here.body(response) and answer.kind in ("denies", "contradicts", "withdraws")
    return answer.target == response.id and (own or withdraws)


def _denies_through(here: Looking) -> Iterator[Example]:
    """R7: an answer to a response that denies the claim at the end."""
    return _through(here, "denies")


def _confirms_through(here: Looking) -> Iterator[Example]:
    """R7: an answer to a response that confirms the claim at the end."""
    return _through(here, "confirms")


def _through(here: Looking, effect: Effect) -> Iterator[Example]:
    for claim, answer in here.with_effect(effect):
        if answer.target in here.dossier.response:
            yield here.standing_of(claim, answer=answer, answered=answer.target)


def _qualifies(here: Looking) -> Iterator[Example]:
    """R7: a qualification, which changes nothing."""
    for response in here.responses:
        claim = here.assessment.claims.get(response.target)
        if response.kind == "qualifies" and claim is not None:
            yield here.standing_of(claim, response=response)


def _aimed_at_a_publication(here: Looking) -> Iterator[Example]:
    """R8: an answer to a publication that reaches what is said in it."""
    for effect in ("withdraws", "denies", "confirms"):
        for claim, response in here.with_effect(effect):
            if response.target == claim.source:
                yield here.standing_of(claim, response=response)


def _reaching_a_relay(here: Looking) -> Iterator[Example]:
    """R8: an answer to a claim that reaches what somebody else says, which rests on it."""
    for claim in here.claims:
        if not here.rests(claim) or here.knowledge.standing[claim.id] in LIVE:
            continue
        for response in map(here.assessment.responses.__getitem__, here.decided_by(claim)[1]):
            root = here.dossier.claim.get(response.target)
            if root is not None and here.body(root) != here.body(claim) != here.body(response):
                yield here.standing_of(claim, response=response, root=root)


def _withdrawn_by_publisher(here: Looking) -> Iterator[Example]:
    """R9: the publisher withdraws what somebody else said."""
    for claim, response in here.with_effect("withdraws"):
        if response.kind == "withdraws" and here.body(response) != here.body(claim):
            yield here.standing_of(claim, response=response)


def _withdrawn_by_its_own_body(here: Looking) -> Iterator[Example]:
    """R9: whoever said it withdraws it."""
    for claim, response in here.with_effect("withdraws"):
        if response.kind == "withdraws" and here.body(response) == here.body(claim):
            yield here.standing_of(claim, response=response)


def _withdrawn_without_title(here: Looking) -> Iterator[Example]:
    """R9: a withdrawal by somebody who has no right to it, which is a denial."""
    for claim, response in here.with_effect("denies"):
        if response.kind == "withdraws":
            yield here.standing_of(claim, response=response)


def _denied_by_its_own_body(here: Looking) -> Iterator[Example]:
    """R9: whoever said it denies it, which is a withdrawal."""
    for claim, response in here.with_effect("withdraws"):
        if response.kind != "withdraws":
            yield here.standing_of(claim, response=response)


ANSWERS: Final[Mapping[str, Search]] = {
    "R6.taken-back": _taken_back,
    "R6.with-others": _fell_with_others,
    "R7.denies": _denies_through,
    "R7.confirms": _confirms_through,
    "R7.qualifies": _qualifies,
    "R8.publication": _aimed_at_a_publication,
    "R8.relay": _reaching_a_relay,
    "R9.publisher": _withdrawn_by_publisher,
    "R9.own": _withdrawn_by_its_own_body,
    "R9.own-denial": _denied_by_its_own_body,
    "R9.no-title": _withdrawn_without_title,
}
