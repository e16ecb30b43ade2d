"""Acts, and the responses that only render them again: one denial told by four outlets is one denial."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.dossier.model import Response


@dataclass(frozen=True, slots=True)
class Act:
    """A response, and those among the same responses that render it again."""

    response: Response
    again: tuple[Response, ...]


def acts(responses: Sequence[Response]) -> tuple[Act, ...]:
    """The acts among responses, in their order."""
    of = {response.id: response for response in responses}
    first = {response.id: _first(response, of) for response in responses}
    return tuple(
        Act(response, tuple(r for r in responses if first[r.id] == response.id and r is not response))
        for response in responses
        if first[response.id] == response.id
    )


def _first(response: Response, of: dict[str, Response]) -> str:
    """The act that a response renders: of its kind, party and target, that it rests on in the end."""
    here, seen = response, {response.id}
    while True:
        above = (of[name] for name in here.rests_on if name in of and name not in seen)
        found = next((r for r in above if _act(r) == _act(here)), None)
        if found is None:
            return here.id
        here = found
        seen.add(here.id)


def _act(response: Response) -> tuple[str, str, str]:
    return response.kind, response.by, response.target
