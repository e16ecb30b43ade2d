"""The words of the page Disputes, in English. Placeholders are filled by position with str.format."""

from typing import Final

DISPUTES_LEAD: Final = (
    "What is contested, denied or withdrawn in this view, the rival values side by side. What fell is struck "
    "through."
)
DISPUTED_ON: Final = "{} disputed on {}"
NOTHING_DISPUTED: Final = "Nothing is disputed in this view"
NONE_DISPUTED: Final = "No claim known on that day is contested, denied or withdrawn."
NONE_DISPUTED_WITH: Final = "No claim is disputed of a subject that has all of these: {}."
ANSWERED_BY: Final = "Answered"
MORE_ANSWERS: Final = "{} more answers"
SHOW_MORE: Final = "Show {} more"
SHOW_FIRST: Final = "Show the first {} only"
COMPARE_WITH: Final = "Compare with"
END_COMPARISON: Final = "End the comparison"
BETWEEN: Final = "Between {} and {}"
TURNS: Final = ("standing turned", "standings turned")
SOME_TURNED: Final = "{}; {}."
NONE_TURNED: Final = "No standing turned; {}."
BECAME_KNOWN: Final = "{} and {} became known"
NOTHING_KNOWN_ON: Final = "Nothing was known yet on {}."
EITHER_DAY_COUNTS: Final = "Counted are subjects that pass the filters on either of the two days."
LATER_IS_LAST: Final = "Nothing becomes known after {}, so {} is taken as that day."
NOTHING_BETWEEN: Final = "Nothing to compare"
NOTHING_KNOWN: Final = "Nothing is known on any day."
ONE_DAY: Final = "Both days are {}. Choose another day to see what lies between."
SEE_WHAT_IS_NEW: Final = "See what became known"
