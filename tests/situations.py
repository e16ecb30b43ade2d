"""For each example that a page can show, a small body of evidence in which it is found."""

from datetime import date
from typing import Any, Final

from geodata.dossier.dates import parse_edtf
from geodata.dossier.days import Days
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from tests.evidence import claim, evidence, response

Things = list[dict[str, Any]]
Parts = dict[str, str]

AGENCY = claim("a", "agency", source="agency.a")
RELAY = claim("x", "daily", rests_on="a")
DENIED = response("d", "denies", "a", "ministry")
LENGTH = {"property": "length_km"}
DAY = {"property": "occurred"}
PLACE = {"property": "location"}
WHO = {"property": "attacker"}
WORDS = {"property": "occurrence"}

SITUATIONS: Final[dict[str, tuple[Things, Parts]]] = {
    "R1.body": ([claim("a", "spokesman")], {"thing": "a"}),
    "R1.unnamed": ([claim("a", "officials", source="daily")], {"claim": "a"}),
    "R2.relay": ([AGENCY, RELAY], {"claim": "x", "root": "a"}),
    "R2.unnamed": ([claim("a", "villagers", source="daily")], {"claim": "a"}),
    "R3.state": ([claim("a", "ministry"), claim("b", "guards")], {"claim": "a", "other": "b"}),
    "R3.relays": (
        [AGENCY, RELAY, claim("y", "radio", rests_on="a"), claim("y-again", "radio", rests_on="a")],
        {"root": "a", "relays": "x y"},
    ),
    "R3.unnamed": (
        [claim("a", "traders", source="radio"), claim("b", "villagers", source="daily")],
        {"claim": "a", "other": "b"},
    ),
    "R4.made": (
        [claim("a", "ministry"), claim("b", "guards", made_on="../2025-12-04")],
        {"claim": "b"},
    ),
    "R4.published": ([claim("a", "ministry", made_on=None)], {"claim": "a"}),
    "R4.read": ([claim("a", "ministry", made_on=None)], {"claim": "a"}),
    "R4.end": ([claim("a", "agency", on=9), RELAY, claim("z", "radio", on=2)], {"claim": "x", "root": "a"}),
    "R5.claims": (
        [claim("a", "embassy", source="daily"), claim("b", "radio", rests_on="daily")],
        {"claim": "b", "publication": "daily", "roots": "a"},
    ),
    "R5.itself": ([claim("b", "radio", rests_on="daily")], {"claim": "b", "publication": "daily"}),
    "R6.taken-back": (
        [
            AGENCY,
            DENIED,
            response("b", "denies", "d", "embassy"),
            response("w", "withdraws", "d", "spokesman", on=2),
        ],
        {"response": "d", "taker": "w"},
    ),
    "R6.with-others": (
        [
            AGENCY,
            DENIED,
            response("e", "denies", "a", "radio", rests_on="d"),
            response("w", "withdraws", "d", "ministry"),
        ],
        {"response": "e", "roots": "d"},
    ),
    "R7.denies": (
        [AGENCY, DENIED, response("e", "confirms", "d", "radio")],
        {"claim": "a", "answer": "e", "answered": "d"},
    ),
    "R7.confirms": (
        [AGENCY, DENIED, response("e", "denies", "d", "embassy")],
        {"claim": "a", "answer": "e", "answered": "d"},
    ),
    "R7.qualifies": ([AGENCY, response("q", "qualifies", "a", "radio")], {"claim": "a", "response": "q"}),
    "R8.publication": (
        [claim("a", "embassy", source="daily"), response("d", "denies", "daily", "ministry")],
        {"claim": "a", "response": "d"},
    ),
    "R8.relay": ([AGENCY, RELAY, DENIED], {"claim": "x", "root": "a", "response": "d"}),
    "R9.publisher": (
        [claim("a", "embassy", source="daily"), response("w", "withdraws", "a", "daily")],
        {"claim": "a", "response": "w"},
    ),
    "R9.own": ([AGENCY, response("w", "withdraws", "a", "agency")], {"claim": "a", "response": "w"}),
    "R9.own-denial": (
        [claim("a", "ministry"), response("d", "denies", "a", "spokesman")],
        {"claim": "a", "response": "d"},
    ),
    "R9.no-title": ([AGENCY, response("w", "withdraws", "a", "radio")], {"claim": "a", "response": "w"}),
    "R10.itself": ([AGENCY, response("w", "withdraws", "a", "agency")], {"claim": "a", "response": "w"}),
    "R10.relay": (
        [
            AGENCY,
            claim("again", "agency", rests_on="a"),
            RELAY,
            response("w", "withdraws", "a", "agency"),
        ],
        {"claim": "x", "root": "a", "response": "w"},
    ),
    "R10.newer": (
        [claim("old", "ministry", 5), claim("new", "ministry", 6, supersedes="old", on=2)],
        {"claim": "old", "newer": "new"},
    ),
    "lone-denial": ([AGENCY, DENIED], {"claim": "a", "responses": "d"}),
    "R11.denied": (
        [AGENCY, RELAY, DENIED, response("e", "denies", "a", "radio")],
        {"claim": "a", "responses": "d e"},
    ),
    "R11.relay": ([AGENCY, RELAY, DENIED], {"claim": "x", "roots": "a", "responses": "d"}),
    "R12.collides": ([claim("a", "ministry", 5), claim("b", "guards", 6)], {"claim": "a", "rivals": "b"}),
    "R12.two": ([AGENCY, claim("b", "embassy"), DENIED], {"claim": "a", "others": "b", "responses": "d"}),
    "R12.rivals": (
        [AGENCY, claim("b", "ministry", 6), DENIED],
        {"claim": "a", "rivals": "b", "responses": "d"},
    ),
    "R12.by-denied": (
        [AGENCY, claim("b", "embassy"), DENIED],
        {"claim": "b", "others": "a", "responses": "d"},
    ),
    "R13": ([AGENCY, claim("b", "embassy")], {"claim": "a", "others": "b"}),
    "R14": ([AGENCY], {"claim": "a"}),
    "R15": ([AGENCY, claim("x", "daily", 6, rests_on="a")], {"claim": "x", "roots": "a"}),
    "R16": (
        [AGENCY, claim("b", "embassy"), DENIED],
        {"claim": "a", "claims": "b", "responses": "d"},
    ),
    "R17.best": (
        [claim("a", "ministry", {"min": 1}), claim("b", "embassy", 5), claim("c", "radio", 5)],
        {"claim": "b"},
    ),
    "R17.range": (
        [claim("a", "ministry", 5), claim("b", "embassy", 6)],
        {"claim": "a", "values": "a b"},
    ),
    "R17.nothing": ([AGENCY, DENIED], {"claim": "a"}),
    "R18.best": (
        [
            claim("a", "ministry", "2025-11", **DAY),
            claim("b", "embassy", "2025-11-26", **DAY),
            claim("c", "radio", "2025-11-26", **DAY),
        ],
        {"claims": "a b c"},
    ),
    "R18.several": (
        [claim("a", "ministry", "2025-10-31", **DAY), claim("b", "embassy", "2025-11-01", **DAY)],
        {"claims": "a b"},
    ),
    "R18.undated": ([AGENCY], {}),
    "R19.occurrence": (
        [claim("a", "agency", "a raid", **WORDS), claim("b", "ministry", 5), claim("c", "guards", 6)],
        {"claims": "a"},
    ),
    "R19.all": (
        [AGENCY, claim("b", "ministry", 6), claim("c", "radio", 3, property="wounded")],
        {"claims": "a b c"},
    ),
    "R20.last": ([AGENCY, response("q", "qualifies", "a", "radio", on=3)], {"thing": "q"}),
    "clocks": ([claim("a", "ministry", "2025-11-26", **DAY)], {"claim": "a"}),
    "denied-leaves": (
        [
            AGENCY,
            claim("b", "embassy", {"min": 5, "max": 7}),
            claim("c", "radio", 9),
            response("d", "denies", "c", "villagers", source="daily"),
        ],
        {"claim": "c", "values": "a b"},
    ),
    "contested-stays": ([AGENCY, claim("b", "ministry", 9)], {"claim": "a", "values": "a b"}),
    "V1.exact": (
        [claim("some", "ministry", {"min": 1}), claim("five", "embassy", 5)],
        {"claim": "some", "other": "five"},
    ),
    "V1.apart": ([AGENCY, claim("b", "embassy", 6)], {"claim": "a", "other": "b"}),
    "V1.units": ([AGENCY, claim("b", "embassy", 6, unit="guards")], {"claim": "a", "other": "b"}),
    "V2": (
        [claim("round", "ministry", 1344, **LENGTH), claim("fine", "guards", "1344.15", **LENGTH)],
        {"claim": "round", "other": "fine"},
    ),
    "V3.within": (
        [claim("month", "ministry", "2025-11", **DAY), claim("day", "embassy", "2025-11-26", **DAY)],
        {"claim": "month", "other": "day"},
    ),
    "V3.about": ([claim("a", "ministry", "2025-11~", **DAY)], {"claim": "a"}),
    "V3.apart": (
        [claim("a", "ministry", "2025-11", **DAY), claim("b", "embassy", "2025-12", **DAY)],
        {"claim": "a", "other": "b"},
    ),
    "V4.within": (
        [claim("town", "ministry", "town-around", **PLACE), claim("post", "embassy", "post", **PLACE)],
        {"claim": "town", "other": "post"},
    ),
    "V4.apart": (
        [claim("a", "ministry", "post", **PLACE), claim("b", "embassy", "town-far", **PLACE)],
        {"claim": "a", "other": "b"},
    ),
    "V5.within": (
        [claim("class", "ministry", "band", **WHO), claim("both", "embassy", ["band", "army"], **WHO)],
        {"claim": "class", "other": "both"},
    ),
    "V5.apart": (
        [claim("a", "ministry", "band", **WHO), claim("b", "embassy", "army", **WHO)],
        {"claim": "a", "other": "b"},
    ),
    "V5.many": (
        [
            claim("a", "ministry", "rifle", property="method"),
            claim("b", "embassy", "drone", property="method"),
        ],
        {"claim": "a", "other": "b"},
    ),
    "V6.same": (
        [claim("a", "ministry", "A raid", **WORDS), claim("b", "embassy", "a  raid", **WORDS)],
        {"claim": "a", "other": "b"},
    ),
    "V6.other": (
        [claim("a", "ministry", "a raid", **WORDS), claim("b", "embassy", "no raid", **WORDS)],
        {"claim": "a", "other": "b"},
    ),
    "when": (
        [claim("a", "ministry", 5, when="2025-10"), claim("b", "embassy", 6, when="2025-11")],
        {"claim": "a", "other": "b"},
    ),
}
"""What is said, and the parts of the example found in it on the last day, by the key of the search."""

ON_DAY: Final = {"R4.end": date(2025, 12, 2)}
"""The situations that are so on a day before the last."""


def situation(key: str) -> Knowledge:
    """What is known in the situation of a key."""
    things, _ = SITUATIONS[key]
    read = evidence(*things)
    if key == "R4.published":
        sources = [
            source.model_copy(update={"published": parse_edtf("2025-12-01")}) for source in read.sources
        ]
        read = Dossier.model_construct(**{**dict(read), "sources": tuple(sources)})
    return Days(read).on(ON_DAY.get(key))
