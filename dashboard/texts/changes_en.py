"""The words of the page Changes, in English. Placeholders are filled by position with str.format."""

from collections.abc import Mapping
from typing import Final

SINCE: Final = "New since"
OR_THE_LAST: Final = "Or the last"
DAYS_BACK: Final[Mapping[str, str]] = {"7d": "7 days", "30d": "30 days"}
BY_THE_DAY: Final = "By the day on which it"
CLOCKS: Final[Mapping[str, str]] = {"known": "became known", "recorded": "was recorded here"}
DAYS: Final = ("day", "days")
NEW_SINCE: Final = "New since {}"
RECORDED_SINCE: Final = "Recorded since {}"
SPAN_OF: Final[Mapping[str, str]] = {
    "known": "Became known after {} and by {}: {}, to {}.",
    "recorded": "Recorded in this dossier after {} and by {}: {}, to {}.",
}
TO_ASKED: Final[Mapping[str, str]] = {
    "known": "the as-of day",
    "recorded": "the day up to which records are asked for",
}
TO_LAST: Final[Mapping[str, str]] = {
    "known": "the last day on which anything became known",
    "recorded": "the last day on which anything was recorded",
}
STATE_BEFORE: Final[Mapping[str, str]] = {
    "known": "What was known on {} is the state before.",
    "recorded": "What was recorded by {} is the state before.",
}
NONE_BEFORE: Final[Mapping[str, str]] = {
    "known": "Nothing was known by {}: all of it is new.",
    "recorded": "Nothing was recorded by {}: all of it is new.",
}
ONLY_RECORDED_BY: Final = "Left out is what was recorded here after {}."
ONLY_KNOWN_ON: Final = "Left out is what became known after {}, the as-of day."
ELSEWHERE: Final = "The filters leave out {} that changed."
NOTHING_IN_SPAN: Final[Mapping[str, str]] = {
    "known": "Nothing became known after {} and by {}.",
    "recorded": "Nothing was recorded after {} and by {}.",
}
LAST_BEFORE: Final = "The last before that came on {}: {}."
NOR_BEFORE: Final = "Nor did anything before."
CLAIMS_AND_ANSWERS: Final = ("claim or answer", "claims and answers")
SPAN_IS_BACKWARD: Final = "{} is not before {}, the end of the span: nothing lies between."
NOTHING_NEW_IN_VIEW: Final = "Nothing new is in view."
ALL_UNDATED: Final = (
    "All of this is undated: no source says when it was said, so that it counts from the day on which its "
    "source was read."
)
LAST_DATED: Final = "The last change that has a date came on {}."
SINCE_DAY: Final = "Since {}"
DAYS_TO: Final = "The {} days to {}"
ACT: Final[Mapping[str, str]] = {
    "withdraws": "withdrawal",
    "denies": "denial",
    "contradicts": "contradiction",
}
ACTS: Final[Mapping[str, str]] = {
    "withdraws": "withdrawals",
    "denies": "denials",
    "contradicts": "contradictions",
}
NO_ACTS: Final = "No withdrawal or denial"
STANDINGS_TURNED: Final = ("standing turned", "standings turned")
NEW_CLAIMS_COUNT: Final = ("new claim", "new claims")
UNDATED_CLAIMS_COUNT: Final = ("undated claim", "undated claims")
OTHER_ANSWERS_COUNT: Final = ("other answer", "other answers")
CORRECTIONS_COUNT: Final = ("own correction", "own corrections")
AGAINST_TITLE: Final = "Withdrawn and denied"
TURNED_TITLE: Final = "Standings that turned"
TURNED_NOTE: Final = "New claims count with the standing that they had when they came in."
NEW_CLAIMS_TITLE: Final = "New claims"
UNDATED_TITLE: Final = "Undated claims"
UNDATED_NOTE: Final = (
    "No source says when these were said. They are undated, and known here since their source was read."
)
OTHER_ANSWERS_TITLE: Final = "Other answers"
OTHER_ANSWERS_NOTE: Final = "Confirmations, and what qualifies a report without denying it."
CORRECTIONS_TITLE: Final = "This dossier’s own corrections"
CORRECTIONS_NOTE: Final = "Mistakes of the dossier itself, by the day on which they were mended."
NO_CORRECTIONS: Final = "None in this span."
CORRECTED_WRONG: Final = "Was wrong"
CORRECTED_NOW: Final = "Now"
CORRECTED_ABOUT: Final = "About"
NEW_SUBJECT: Final = "New subject"
TURNED_INTO: Final = "then"
CHANGED_BY: Final = "Turned by"
CHANGED_BY_UNKNOWN: Final = "A record that is not known yet on the as-of day."
UNDATED_SINCE_READ: Final = "undated; known here since its source was read on {}"
SAYS_SOMETHING: Final = "{} says"
ANSWERS_TO: Final = "Aimed at"
NOT_KNOWN_YET: Final = "What was not known yet on the as-of day"
TOLD_AGAIN: Final = "Told again:"
OTHER_CLAIMS: Final = ("other claim", "other claims")
FELL_WITH_IT: Final = "{} fell with it."
SHOW_OTHERS: Final = "Show the other {}"
HIDE_OTHERS: Final = "Hide the other {}"
