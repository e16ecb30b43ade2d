"""Where countries meet: the lines that their outlines share."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from geodata.border.vertices import Line


def shared_lines(outlines: Mapping[str, Sequence[Line]]) -> dict[tuple[str, str], tuple[Line, ...]]:
    """The lines along which two countries meet, by the pair of their codes, in order of the outlines.

    outlines: the rings of each country's land by the country's code, outer and inner ones.

    Found by the segments that two outlines have in common, so a clip edge or a coast is none, and each line
    comes once. Outlines that only run close to each other have nothing in common.
    """
    order = {code: place for place, code in enumerate(outlines)}
    owners: dict[frozenset[_Node], list[str]] = {}
    rings = [(code, ring, _nodes(ring)) for code, own in outlines.items() for ring in own]
    for code, _, nodes in rings:
        for segment in map(frozenset, pairwise(nodes)):
            owners.setdefault(segment, []).append(code)
    found: dict[tuple[str, str], tuple[Line, ...]] = {}
    for code, ring, nodes in rings:
        across = [
            next((other for other in owners[segment] if order[other] > order[code]), None)
            for segment in map(frozenset, pairwise(nodes))
        ]
        for other, line in _runs(ring, across):
            found[code, other] = (*found.get((code, other), ()), line)
    return found


_Node = tuple[int, int]


def _nodes(ring: Line) -> list[_Node]:
    """Vertices as whole numbers of 1e-7 degrees, so that longitudes a full turn apart are the same."""
    return [(round(lon * 1e7) % 3_600_000_000, round(lat * 1e7)) for lon, lat in ring]


def _runs(ring: Line, across: Sequence[str | None]) -> Iterator[tuple[str, Line]]:
    """The parts of a ring with one neighbour each; a part that runs over the ring's seam is one line."""
    turns = [place for place in range(len(across)) if across[place] != across[place - 1]]
    if not turns:
        if across and across[0] is not None:
            yield across[0], ring
        return
    for begin, end in pairwise([*turns, turns[0] + len(across)]):
        other = across[begin]
        if other is None:
            continue
        if end <= len(across):
            yield other, ring[begin : end + 1]
        else:
            tail, head = ring[begin:-1], ring[: end - len(across) + 1]
            turn = ring[-1][0] - ring[0][0]  # not 0 where the ring goes round a pole
            yield other, (*tail, *((lon + turn, lat) for lon, lat in head))
