"""Strands of evidence: claims and responses of which no other has a say in how any of them stands."""

from collections.abc import Collection, Hashable, Iterator, Mapping

from geodata.dossier.model import Claim, Dossier, Response, matter_unit


def strands(dossier: Dossier) -> Mapping[str, Hashable]:
    """The strand of each claim and response, by id.

    Two claims are of one strand where they are on one matter, where one rests on the other or replaces it,
    and where their source is answered or rested on; a response is of the strand of what it answers.
    """
    above: dict[Hashable, Hashable] = {}

    def top(name: Hashable) -> Hashable:
        while (higher := above.get(name, name)) != name:
            above[name] = above.get(higher, higher)
            name = higher
        return name

    for one, other in _ties(dossier):
        above[top(one)] = top(other)
    return {name: top(name) for name in (*dossier.claim, *dossier.response)}


def part_of(dossier: Dossier, names: Collection[str]) -> Dossier:
    """The dossier with these claims and responses alone."""
    subjects = tuple(
        subject.model_copy(
            update={
                "claims": tuple(claim for claim in subject.claims if claim.id in names),
                "responses": tuple(response for response in subject.responses if response.id in names),
            }
        )
        for subject in dossier.subjects
    )
    parts = {name: getattr(dossier, name) for name in type(dossier).model_fields}
    return Dossier.model_construct(**{**parts, "subjects": subjects})


def _ties(dossier: Dossier) -> Iterator[tuple[Hashable, Hashable]]:
    """Pairs of one strand: of claims, responses, matters, and sources that are answered or rested on."""
    answered = {response.target for response in dossier.response.values()}
    rested = {name for claim in dossier.claim.values() for name in claim.rests_on}
    rested |= {name for response in dossier.response.values() for name in response.rests_on}
    sources = (answered | rested) & dossier.source.keys()

    def said(thing: Claim | Response) -> Iterator[tuple[Hashable, Hashable]]:
        yield from ((thing.id, name) for name in thing.rests_on)
        if thing.source in sources:
            yield thing.id, thing.source

    for subject in dossier.subjects:
        for claim in subject.claims:
            yield claim.id, (subject.id, claim.property, matter_unit(claim))
            yield from ((claim.id, name) for name in claim.supersedes)
            yield from said(claim)
        for response in subject.responses:
            yield response.id, response.target
            yield from said(response)
