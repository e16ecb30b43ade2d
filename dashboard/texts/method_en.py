"""The words of the page Method in English, beside the rules and their examples."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from geodata.dossier.standings import Standing


class Section(NamedTuple):
    """Rules that belong together, and what is said before them. anchor: where a link leads to it."""

    anchor: str
    title: str
    text: str
    rules: tuple[str, ...]


class Surprise(NamedTuple):
    """Something that readers do not expect. examples: by their keys."""

    title: str
    text: str
    examples: tuple[str, ...]


TITLE: Final = "What stands, and why"
LEAD: Final = "These pages say what stands, never what is true."
INTRODUCTION: Final = """
    What is shown here is what somebody claimed, with its source; what we measured ourselves is called
    measured. How a claim stands follows from the rules below: from what else was said by then, and by whom.
    A program applies them to every claim alike; nobody weighs a claim by hand. Each rule has a number, by
    which the program and its tests name it too.

    The examples are found in the dossier each time this page is drawn, by what the rules give at that
    moment.
    """
EXAMPLES_OF: Final = "The examples show the dossier as known on {}."
EXAMPLES_OF_RECORDED: Final = (
    "The examples show the dossier as known on {}, and of it what was recorded by {}."
)

CONTENTS: Final = "On this page"
CONTENTS_RULES: Final = "{}–{}"

SHORT_ANCHOR: Final = "in-short"
SHORT_TITLE: Final = "In short: five ways to stand"
SHORT_TEXT: Final = """
    Every claim has exactly one of these standings on a given day. They are tried in this order; the first
    that applies counts.
    """
SHORT: Final[Mapping[Standing, str]] = {
    "withdrawn": "Taken back by whoever said or published it, replaced by a newer statement, or resting only "
    "on what was.",
    "denied": "Somebody else denies it, and no second origin bears it out.",
    "contested": "It is denied, but a second origin bears it out, or only rivals with a version of their own "
    "deny it. Or its second origin is itself under denial. Or something else that stands says otherwise.",
    "corroborated": "Two origins, independent of each other, bear it out. Nothing that stands is against it.",
    "single source": "All who say it have it from one origin. Nothing that stands is against it.",
}
RULE_OF: Final[Mapping[Standing, str]] = {
    "withdrawn": "R10",
    "denied": "R11",
    "contested": "R12",
    "corroborated": "R13",
    "single source": "R14",
}

CLOCKS_ANCHOR: Final = "clocks"
CLOCKS_TITLE: Final = "Three clocks"
CLOCKS_TEXT: Final = """
    Three questions about time are kept apart, and no control of these pages mixes two of them.
    """
CLOCKS: Final[Mapping[str, str]] = {
    "When it happened": "The days that the reports give. The fields “From” and “To” ask for them.",
    "As known on": "What anybody could know on a day, because it had been said by then. The field of this "
    "name sets every page back to that day.",
    "Recorded": "When a claim entered this dossier. With a day of recording in the address, what was entered "
    "later is left out, so that an old link shows tomorrow what it shows today.",
}

SURPRISES_ANCHOR: Final = "surprises"
SURPRISES_TITLE: Final = "What may surprise"
SURPRISES: Final = (
    Surprise(
        "A lone denial by anybody makes a lone claim denied",
        """
        It does not matter who denies, nor how late. A ministry’s denial weighs neither more nor less than
        an outlet’s. That is why the chip names who denies.
        """,
        ("lone-denial",),
    ),
    Surprise(
        "A withdrawn article takes the people quoted in it with it",
        """
        The publisher may withdraw what others said in its publication, although they have not taken back a
        word. Whoever repeated only that goes with it.
        """,
        ("R9.publisher",),
    ),
    Surprise(
        "A claim without a date appears on the day on which its source was read",
        """
        That may be long after it was made. Before that day it is not there, and supports and contests
        nothing.
        """,
        ("R4.read",),
    ),
    Surprise(
        "A denied value leaves low and high, a contested one does not",
        """
        What is denied or withdrawn no longer stands, so it no longer counts for the lowest and highest
        figure. What is contested still stands, beside that which contests it.
        """,
        ("denied-leaves", "contested-stays"),
    ),
)

SECTIONS: Final = (
    Section(
        "speakers",
        "Who speaks",
        "Before voices are counted it must be clear whose they are.",
        ("R1", "R2", "R3"),
    ),
    Section(
        "known",
        "What is known on a day",
        "Every page can be set back to a day, and then shows what anybody could know on it.",
        ("R4", "R5"),
    ),
    Section(
        "answers",
        "Answers",
        """
        A response is what somebody does to a claim, to another response or to a whole publication: it
        denies, contradicts, withdraws, confirms or qualifies it. To contradict counts as to deny.
        """,
        ("R6", "R7", "R8", "R9"),
    ),
    Section(
        "standing",
        "How a claim stands",
        """
        R10 to R14 are tried in their order; the first that applies is the standing of the claim. A claim is
        live if it is neither withdrawn nor denied.
        """,
        ("R10", "R11", "R12", "R13", "R14", "R15", "R16"),
    ),
    Section(
        "findings",
        "What is left of it",
        "A subject, a property and, for quantities, a unit together are a matter.",
        ("R17", "R18", "R19", "R20"),
    ),
    Section(
        "values",
        "How values are compared",
        """
        Two claims are compared only on one matter: one subject, one property and, for quantities, one unit.
        Two values collide if both cannot hold. One bears out another if it says the same, or the same more
        exactly: the exact supports the vague, never the reverse. Equal values bear each other out.

        A claim may say for which time its value is meant. Where two claims both do, they are compared only
        if these times meet: a sequence over time is not a contradiction.
        """,
        ("V1", "V2", "V3", "V4", "V5", "V6"),
    ),
)

TERMS_BEFORE: Final = "R11"
TERMS_TITLE: Final = "Four terms that the next rules need"
TERMS: Final[Mapping[str, str]] = {
    "Support": "The support of a claim is the claim itself, every other known claim, not withdrawn, that "
    "bears it out, and every standing confirmation of any of these. A confirmation counts, here and "
    "nowhere else, as a claim by whoever confirms, with the value that is confirmed: also where that is "
    "under denial, and no longer once it is withdrawn. Denials do not shrink the support.",
    "On two origins": "A claim stands on two origins if two members of its support are independent of each "
    "other, as R3 says.",
    "Under denial": "A claim is under denial if another body’s standing response against it reaches it: a "
    "denial, a contradiction, or a withdrawal without the right to it. Or if it rests on things, and all "
    "of these are under denial or withdrawn.",
    "By rivals alone": "A claim is under denial by rivals alone if each of the bodies that are against it "
    "has itself a known claim, neither withdrawn nor a misquote, that collides with it. Or, where it is "
    "under denial only through what it rests on, if one of these things, not withdrawn, is so by rivals "
    "alone.",
}

COMPARED_HEAD: Final = ("A and B collide", "A bears out B")
_PLACE_BEARS_OUT: Final = (
    "They are the same entry or value. Or both have a radius, A is at least as precise as B, and A’s centre "
    "lies within B’s radius."
)
COMPARED: Final[Mapping[str, tuple[str, str]]] = {
    "Quantity, date": ("Their intervals do not meet.", "A’s interval lies inside B’s."),
    "Place": (
        "Both have a radius, and they are further apart than the two radii together.",
        _PLACE_BEARS_OUT,
    ),
    "Category": ("They have no term in common.", "A has every term of B."),
    "Text": ("Never.", "The words are the same."),
}
MEASURED: Final = "Measured are: {}."
RADII: Final = "The radii are {}. A place without coordinates, or of another precision, has none."
RADIUS: Final = "{} km ({})"
SEVERAL: Final = "Several values may be right at once, and never collide, for: {}."

ENTERED_ANCHOR: Final = "entered"
ENTERED_TITLE: Final = "How statements are entered"
ENTERED: Final = """
    The rules work on what editors have entered, so these hold for them:

    * A label says what and where, never a figure, a culprit or a verdict. Where a subject is placed is the
    editors’ own judgement, with a note.
    * A rival value is entered as a claim, not as a response. A repetition of one’s own statement rests on
    the first.
    * The date of a statement is the day on which it became public.
    * One act is one response: further renderings of a denial rest on it. A party that only repeats
    another’s confirmation is entered as a claim that rests on it.
    * A response aims at one claim, one response or one publication; one that means several is entered
    several times.
    * What is said of two incidents together belongs to a subject of its own. Parts and wholes differ in
    unit or subject.
    """

LENGTH_ANCHOR: Final = "border-length"
LENGTH_TITLE: Final = "How long a border is"
LENGTH_TEXT: Final = """
    A border’s length depends on the scale at which it is measured. The finer the detail, the more bends of a
    river or a ridge are followed, and the longer the line. So a length says little without its scale, and two
    different lengths of one border may both be measured well.

    The curves show the line of each border as we have it, simplified step by step: at a scale of 1 km, a bend
    is left out where the line without it stays within 1 km of it (the method of Douglas and Peucker).
    Lengths are geodesic, on the WGS 84 ellipsoid. That borders grow longer with detail was shown by L. F.
    Richardson (“The problem of contiguity”, General Systems Yearbook 6, 1961).

    Reported lengths stand where they fall on the curve: there, and only there, our line is as long as the
    report says. This does not say that the figure was measured so; the reports are entered without a scale.
    Where a figure is longer than our line in full detail, it falls on no scale, and its mark is hollow.
    """
LENGTH_AXIS: Final = "Length, km"
SCALE_AXIS: Final = "Scale: what is smaller is left out"
FULL_DETAIL: Final = "full detail"
MEASURED_LENGTH: Final = "{} measured"
LENGTH_AT: Final = "{} km at {}"
CURVE_IN_WORDS: Final = "The coarser the scale, the shorter the line: {}."
LINE_MEASURED: Final = "Measured: {} km in full detail, {} points, on average {} apart. The line: {}."
NO_LENGTH: Final = "No reported length of it is known on this day."
REPORTED_LENGTHS: Final = "The {} reported lengths, each with its source and scale"
REPORTED_LENGTH: Final = "Reported"
AS_LONG_AT: Final = "Our line is as long at"
LONGER_THAN_ANY: Final = "no scale: longer than our line in full detail"
SHORTER_THAN_ANY: Final = "no scale: shorter than the straight way"
NO_SCALE: Final = "any scale"
UP_TO_SCALE: Final = "full detail, and up to about {}"
SCALE_OR_COARSER: Final = "about {}, and anything coarser"
ABOUT: Final = "about {}"
TO: Final = " to "
LENGTHS_AS_TABLE: Final = "The measured lengths at some scales, as a table"
SCALE: Final = "Scale"
KM: Final = "{} km"

EXAMPLE: Final = "Example: {}"
DECIDED_BY: Final = "Decided by"
MORE_NAMES: Final = "{} more"
MORE_LINES: Final = "and {} more"
NO_EXAMPLE: Final = "No example in this dossier on {}."
NO_EXAMPLE_OF: Final = "No example in this dossier on {} of: {}."
ANY_DAY: Final = "any day"
OPEN_END: Final = "open"
AND: Final = " and "
"""Between the last two names of several."""
KINDS_OF_RESPONSE: Final[Mapping[str, str]] = {
    "denies": "denial",
    "contradicts": "contradiction",
    "withdraws": "withdrawal",
    "confirms": "confirmation",
    "qualifies": "qualification",
}
DONE: Final[Mapping[str, str]] = {
    "denies": "denied",
    "contradicts": "contradicted",
    "withdraws": "withdrew",
    "confirms": "confirmed",
    "qualifies": "qualified",
}
