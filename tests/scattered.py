"""Evidence as hypothesis makes it up: on two subjects, with relays, answers, and publications rested on."""

from typing import Any

from hypothesis import strategies as st

from geodata.dossier.model import Dossier
from tests.evidence import evidence
from tests.geodata.dossier.test_standing_laws import bodies_of_evidence

SOURCES = ("agency", "daily", "radio")


@st.composite
def scattered(draw: st.DrawFn) -> Dossier:
    """Claims and responses of which the last claim may rest on publications; so there is no circle."""
    things: list[dict[str, Any]] = draw(bodies_of_evidence())
    for thing in things:
        thing["subject"] = draw(st.sampled_from(["raid", "raid", "talks"]))
    last = [thing for thing in things if "kind" not in thing][-1]
    rested = draw(st.lists(st.sampled_from(SOURCES), unique=True))
    last["rests_on"] = [*last["rests_on"], *(name for name in rested if name != last["source"])]
    subject = {thing["id"]: thing["subject"] for thing in things}
    for thing in things:
        if "kind" not in thing:
            thing["supersedes"] = [name for name in thing["supersedes"] if subject[name] == thing["subject"]]
    return evidence(*things)
