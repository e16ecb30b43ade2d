"""The words of the panel of a border and of the unrolled border, in English."""

from collections.abc import Mapping
from typing import Final

from dashboard.texts import en

HOW_LONG: Final = "How long it is"
MEASURED_KM: Final = "Measured: {} km"
IN_FULL_DETAIL: Final = "along the line in full detail."
COARSER: Final = "At a coarser scale the same border is shorter: {}."
LENGTH_AT_DETAIL: Final = "{} km at {} km detail"
WITHOUT_SCALE: Final = "Reported figures, below, are entered without a scale."
LINE_FROM: Final = "The line: {}."
HOW_SCALE_MATTERS: Final = "How length depends on scale"
KM_MEASURED: Final = "{} km measured"
KM_REPORTED: Final = "{} reported"
FIGURE_BY: Final = "{} km by {}"
RULER: Final = "Reported: {}. Measured by us: {} km."
SECTIONS: Final = "Sections with figures of their own"
ALONG_IT: Final = "What lies along it"
ALONG_FROM: Final = "In view, by kilometre of the measured line, from its beginning."
NONE_ALONG: Final = "Nothing in view has a kilometre on this border."
KM_ROW: Final = "km {}"
ONLY_THE_BORDER: Final = "Placed on this border as a whole, without kilometres here:"

KM_FROM_TRIPOINT: Final = "{}, km from the tripoint with {}"
KM_FROM_COUNTRY: Final = "{}, km from {}"
KM_FROM_BEGINNING: Final = "{}, km from the beginning of the line"
BORDERS_UNROLLED: Final = ("The border, unrolled", "The borders, unrolled")
HOW_UNROLLED: Final = (
    "Kilometres along the measured line across, time down. A bar is the stretch in which a place may lie."
)
UNROLLED: Final[Mapping[str, str]] = {
    "nothing": "Nothing dated lies on this border in this view.",
    "sites": "Sites",
    "stretch": "Only a stretch",
    "border": "Border",
    "from": "from km",
    "to": "to km",
    "show": "Show",
    "clear": "Clear",
    "backward": "The stretch must end after it begins.",
    "beyond": "Kilometres from 0 to {}.",
    "table": en.AS_A_TABLE,
    "what": "What",
    "when": "Kind, when",
    "where": "Border",
    "km": "Km",
    "standing": en.STANDING,
    "nobody": "Nothing in this view has a place along a border.",
}
