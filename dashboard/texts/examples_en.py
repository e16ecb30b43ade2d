"""What the page Method says of each example, in English.

`{claim.by}` and the like stand for what the example's claim, response or source of that role says: the words
after the point are those of `dashboard.method.parts`.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Telling(NamedTuple):
    """What an example is of, and the sentence that tells it."""

    of: str
    sentence: str


EXAMPLES: Final[Mapping[str, Telling]] = {
    "R1.body": Telling(
        "a party that speaks for its body",
        "What {thing.by} said ({thing.day}) counts as said by {thing.body}.",
    ),
    "R1.unnamed": Telling(
        "an unnamed party of a body",
        "The party {claim.by} is unnamed, and part of {claim.top}. What it said is its own; {claim.top} "
        "could deny it, but not withdraw it.",
    ),
    "R2.relay": Telling(
        "a claim that rests on another",
        "What {claim.by} reported rests on what {root.by} said, so it comes from {claim.origins}.",
    ),
    "R2.unnamed": Telling(
        "the origins of an unnamed party’s claim",
        "What {claim.by} said in {claim.outlet} comes from all of these at once: {claim.origins}.",
    ),
    "R3.state": Telling(
        "two organs of one state",
        "Both {claim.by} and {other.by} are organs or officials of one state, so this is one voice and not "
        "two.",
    ),
    "R3.relays": Telling(
        "many repetitions, one origin",
        "Repeated by {relays.number} others: {relays.by}. All of it comes from {root.origins}.",
    ),
    "R3.unnamed": Telling(
        "two unnamed parties", "Both {claim.by} and {other.by} are unnamed, so this is one voice and not two."
    ),
    "R4.made": Telling(
        "a date of its own",
        "The date on which {claim.by} said it is given as {claim.made}, so it is known from {claim.known}.",
    ),
    "R4.published": Telling(
        "the date of its source",
        "No date is shown on which {claim.by} said it. Its source in {claim.outlet} is dated "
        "{claim.published}, so it is known from {claim.known}.",
    ),
    "R4.read": Telling(
        "the day of reading",
        "No date is shown on which {claim.by} said it, nor one on which {claim.outlet} published it. The "
        "date of reading is {claim.read}, so it is known from {claim.known}.",
    ),
    "R4.end": Telling(
        "a claim that rests on one not yet known",
        "What {claim.by} reported rests on what {root.by} said, which is itself not known yet. It is "
        "followed all the same, to {claim.origins}.",
    ),
    "R5.claims": Telling(
        "a publication that stands for its claims",
        "What {claim.by} reported rests on the publication in {publication.outlet}. This stands for what "
        "{roots.by} said there.",
    ),
    "R5.itself": Telling(
        "a publication that stands for itself",
        "What {claim.by} reported rests on the publication in {publication.outlet}, from which there is no "
        "claim on this property. So it comes from {claim.origins}.",
    ),
    "R6.taken-back": Telling(
        "a response taken back",
        "The {response.kind} by {response.by} ({response.day}) has fallen: {taker.by} took it back "
        "({taker.day}).",
    ),
    "R6.with-others": Telling(
        "a response that fell with others",
        "The {response.kind} by {response.by} ({response.day}) has fallen with that by {roots.by}, on "
        "which it rests.",
    ),
    "R7.denies": Telling(
        "an answer that denies through another",
        "{answer.by} {answer.did} the {answered.kind} by {answered.by} ({answer.day}). Read through, that "
        "denies what {claim.by} said.",
    ),
    "R7.confirms": Telling(
        "an answer that confirms through another",
        "{answer.by} {answer.did} the {answered.kind} by {answered.by} ({answer.day}). Read through, that "
        "confirms what {claim.by} said.",
    ),
    "R7.qualifies": Telling(
        "a qualification",
        "{response.by} qualified what {claim.by} said ({response.day}). The claim stands as it would "
        "without that.",
    ),
    "R8.publication": Telling(
        "a response to a publication",
        "{response.by} {response.did} the whole publication in {claim.outlet} ({response.day}). That "
        "reaches what {claim.by} said in it.",
    ),
    "R8.relay": Telling(
        "a response that reaches a repetition",
        "{response.by} {response.did} what {root.by} said ({response.day}). That reaches what {claim.by} "
        "reported, which rests on it.",
    ),
    "R9.publisher": Telling(
        "a withdrawal by the publisher",
        "Said by {claim.by} in {claim.outlet}; withdrawn by {response.by}, the publisher ({response.day}).",
    ),
    "R9.own": Telling(
        "a withdrawal by its own body",
        "Said by {claim.by}, and withdrawn by the same body: {response.by}, {response.day}.",
    ),
    "R9.own-denial": Telling(
        "a denial by its own body",
        "Said by {claim.by}, and denied by the same body: {response.by}, {response.day}. That withdraws it.",
    ),
    "R9.no-title": Telling(
        "a withdrawal without the right to it",
        "{response.by} withdrew what {claim.by} said ({response.day}), without the right to. That is a "
        "denial.",
    ),
    "R10.itself": Telling(
        "a claim withdrawn", "{response.by} withdrew what {claim.by} said in {claim.outlet} ({response.day})."
    ),
    "R10.relay": Telling(
        "a claim that rests on what is withdrawn",
        "What {claim.by} reported rests on what {root.by} said in {root.outlet}, which {response.by} "
        "withdrew ({response.day}).",
    ),
    "R10.newer": Telling(
        "a claim replaced by a newer one",
        "{claim.by} said {claim.value} ({claim.day}), and later {newer.value} ({newer.day}).",
    ),
    "lone-denial": Telling(
        "a lone denial of a lone claim",
        "Only {claim.by} said so, and one denial makes it denied: that by {responses.by} ({responses.day}).",
    ),
    "R11.denied": Telling(
        "a claim denied",
        "{responses.by} denied what {claim.by} said ({claim.day}), and no second origin bears it out.",
    ),
    "R11.relay": Telling(
        "a claim that rests on what is denied",
        "What {claim.by} reported rests on what {roots.by} said, which {responses.by} denied or withdrew.",
    ),
    "R12.collides": Telling(
        "a rival that stands",
        "{claim.value}, reported by {claim.by}, collides with {rivals.value}, reported by {rivals.by}.",
    ),
    "R12.two": Telling(
        "under denial, on two origins",
        "{responses.by} denied what {claim.by} said, but it stands on two origins all the same: it is "
        "borne out by {others.by}.",
    ),
    "R12.rivals": Telling(
        "denied by rivals alone",
        "Denied only by {responses.by}, who reported something else: {rivals.value}.",
    ),
    "R12.by-denied": Telling(
        "on two origins only by counting what is under denial",
        "What {claim.by} said is borne out by a second origin, {others.by}; but that is itself under "
        "denial by {responses.by}.",
    ),
    "R13": Telling(
        "a corroborated claim",
        "Reported by {claim.by} ({claim.day}), and borne out by {others.by} ({others.day}), so that it "
        "stands on two independent origins.",
    ),
    "R14": Telling("a single source", "It comes from {claim.origins} alone."),
    "R15": Telling(
        "a misquote",
        "{claim.by} reported {claim.value}, but rests on what {roots.by} said, and that was {roots.value}.",
    ),
    "R16": Telling(
        "a standing decided by claims and responses together",
        "Decided by what {claims.by} said and by the answer of {responses.by}, and by nothing else.",
    ),
    "R17.best": Telling("a best value", "What stands is {claim.values}. The best value is {claim.value}."),
    "R17.range": Telling(
        "low and high without a best value",
        "What stands is {claim.values}. Low is {claim.low}, high is {claim.high}; there is no best value.",
    ),
    "R17.nothing": Telling(
        "a matter on which nothing stands", "Nothing stands. What was said is {claim.value}."
    ),
    "R18.best": Telling(
        "several dates and a best one",
        "Reported for {claims.value}. The best value, and so the date, is {subject.dates}.",
    ),
    "R18.several": Telling(
        "several dates",
        "Reported for {subject.dates}. It is possibly in the range {subject.month}, and certainly only in "
        "one that holds {subject.span}.",
    ),
    "R18.undated": Telling(
        "an undated subject",
        "No live claim says when it happened, so a range of dates leaves it out and counts it as undated.",
    ),
    "R19.occurrence": Telling(
        "a subject that stands as the claims on what happened",
        "The claims on what happened make it {subject.standing}; other claims on it are {subject.others}.",
    ),
    "R19.all": Telling(
        "a subject that stands as all its claims",
        "No claim says what happened, so all its claims count, {claims.number} of them: it is "
        "{subject.standing}, although others are {subject.others}.",
    ),
    "R20.last": Telling(
        "the last day",
        "The last thing known is what {thing.by} said, from {thing.known} on. Nothing became known between "
        "that day and the day shown, so both show the same.",
    ),
    "clocks": Telling(
        "the three clocks",
        "Happened {claim.value}; known from {claim.known}, when {claim.by} had said so; recorded "
        "{claim.recorded}.",
    ),
    "denied-leaves": Telling(
        "a denied value outside low and high",
        "{claim.value}, reported by {claim.by}, is denied and left out: low is {claim.low}, high is "
        "{claim.high}.",
    ),
    "contested-stays": Telling(
        "a contested value that stays low or high",
        "{claim.value}, reported by {claim.by}, is contested and still counts: low is {claim.low}, high is "
        "{claim.high}.",
    ),
    "V1.exact": Telling(
        "an exact figure for a vague one",
        "{other.value}, reported by {other.by}, lies within {claim.value}, reported by {claim.by}, and "
        "bears it out.",
    ),
    "V1.apart": Telling("two figures that collide", "{claim.value} and {other.value} do not meet."),
    "V1.units": Telling(
        "two units", "{claim.value} and {other.value} are different matters, and never compared."
    ),
    "V2": Telling(
        "a measured figure that rounds to another",
        "{claim.value}, reported by {claim.by}, stands for {claim.interval}. {other.value}, reported by "
        "{other.by}, lies within and bears it out.",
    ),
    "V3.within": Telling(
        "a date within another",
        "Every day of {other.value}, reported by {other.by}, lies within {claim.value}, reported by "
        "{claim.by}. So it bears it out.",
    ),
    "V3.about": Telling("a date that is only about right", "{claim.value} stands for {claim.interval}."),
    "V3.apart": Telling("two dates that collide", "{claim.value} and {other.value} share no day."),
    "V4.within": Telling(
        "a place within another",
        "{other.value}, reported by {other.by}, lies within {claim.value}, reported by {claim.by}, and "
        "bears it out.",
    ),
    "V4.apart": Telling(
        "two places that collide",
        "{claim.value} and {other.value} are further apart than their radii together.",
    ),
    "V5.within": Telling(
        "a term among several",
        "{other.value}, reported by {other.by}, has every term of {claim.value}, reported by {claim.by}, "
        "and bears it out.",
    ),
    "V5.apart": Telling(
        "two categories that collide", "{claim.value} and {other.value} have no term in common."
    ),
    "V5.many": Telling("several values at once", "{claim.value} and {other.value} may both hold."),
    "V6.same": Telling("the same words", "{claim.by} and {other.by} used the same words."),
    "V6.other": Telling("other words", "{claim.value} and {other.value} stand side by side."),
    "when": Telling(
        "two values of two times",
        "{claim.value} is reported for {claim.when}, {other.value} for {other.when}. The two are not "
        "compared.",
    ),
}
"""By the keys under which `geodata.dossier.examples` looks for them."""
