"""What claims and responses rest on (`STANDING.md`, R2 and R5)."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from graphlib import TopologicalSorter

from geodata.dossier.model import Dossier

Rests = Mapping[str, tuple[str, ...]]
"""What a claim or response rests on, by its id; what a bundle holds, by its name. None of them is empty."""


def resting(dossier: Dossier, recorded: Container[str]) -> Rests:
    """What each claim and each response rests on that rests on something, each after all that it rests on.

    R5: under a claim a source stands for its own claims on subject and property, where the dossier has any.
    These are a bundle, on which all rest that repeat the source: to rest on it is to rest on each of them.
    Its name is `SOURCE SUBJECT PROPERTY`, which no id can be. Under a response a source stands for itself.
    recorded: the ids of what the dossier has.
    """
    relays = [
        (subject.id, claim) for subject in dossier.subjects for claim in subject.claims if claim.rests_on
    ]
    repeated = {name for _, claim in relays for name in claim.rests_on if name in dossier.source}
    bundles: dict[str, list[str]] = defaultdict(list)
    for subject in dossier.subjects:
        for claim in subject.claims:
            if claim.source in repeated and claim.id in recorded:
                bundles[f"{claim.source} {subject.id} {claim.property}"].append(claim.id)
    rests = {name: tuple(claims) for name, claims in bundles.items()}
    for subject_id, claim in relays:
        named = ((name, f"{name} {subject_id} {claim.property}") for name in claim.rests_on)
        rests[claim.id] = tuple(bundle if bundle in bundles else name for name, bundle in named)
    rests |= {name: answer.rests_on for name, answer in dossier.response.items() if answer.rests_on}
    return {name: rests[name] for name in _in_order(rests)}


def _in_order(rests: Rests) -> Iterator[str]:
    """The names of what rests on something: first what rests on none of these, then each after its own."""
    relayed = {name: [rest for rest in resting if rest in rests] for name, resting in rests.items()}
    yield from (name for name in rests if not relayed[name])
    second_hand = {name: resting for name, resting in relayed.items() if resting}
    yield from (name for name in TopologicalSorter(second_hand).static_order() if name in second_hand)
