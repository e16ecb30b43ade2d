"""For each thing that a rule of `STANDING.md` says, the first example in a dossier as known on a day.

An example is found by what the assessment says, never by an id written here, so that it stays one when the
dossier changes, and is gone on a day on which there is none.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from geodata.dossier.examples.answers import ANSWERS
from geodata.dossier.examples.findings import FINDINGS
from geodata.dossier.examples.looking import Example, Looking, Search
from geodata.dossier.examples.speakers import SPEAKERS
from geodata.dossier.examples.standings import STANDINGS
from geodata.dossier.examples.values import VALUES
from geodata.dossier.known import Knowledge

SEARCHES: Final[Mapping[str, Search]] = {**SPEAKERS, **ANSWERS, **STANDINGS, **FINDINGS, **VALUES}
"""How an example is looked for, by the rule's number and, after a point, the thing that it says."""


@lru_cache(maxsize=4)  # a page is drawn many times from one state of knowledge
def examples(knowledge: Knowledge) -> Mapping[str, Example]:
    """The first example of each, by the keys of SEARCHES; those without one are not among them."""
    here = Looking(knowledge)
    found = ((key, next(search(here), None)) for key, search in SEARCHES.items())
    return {key: example for key, example in found if example is not None}
