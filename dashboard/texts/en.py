"""The page's words in English."""

from collections.abc import Mapping
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

GROUPS: Final[Mapping[str, str]] = {
    "incident": "Incidents",
    "post": "Posts and bases",
    "crossing": "Crossings",
    "mine": "Mines and camps",
    "talks": "Talks",
    "border": "Borders",
}
SHAPES: Final[Mapping[str, str]] = {
    "incident": "Incident",
    "post": "Outpost, post",
    "base": "Base, HQ",
    "airbase": "Air base",
    "crossing": "Crossing, bridge",
    "mine": "Mine, camp",
    "talks": "Talks, deal",
}
SHAPE_COUNTS: Final[Mapping[str, str]] = {
    "incident": "Incidents",
    "post": "Outposts, posts",
    "base": "Bases, HQs",
    "airbase": "Air bases",
    "crossing": "Crossings, bridges",
    "mine": "Mines, camps",
    "talks": "Talks, deals",
}
KINDS: Final[Mapping[str, str]] = {
    "incident": "Incident",
    "site": "Site",
    "border": "Border segment",
    "development": "Talks and developments",
}
PRECISION: Final[Mapping[int, str]] = {
    1: "Exact site",
    2: "Within about 25 km",
    3: "District only",
    4: "Region only",
    5: "Along a stretch of border",
    6: "Country only",
    7: "Not located",
}
PRECISION_MEANS: Final[Mapping[int, str]] = {
    1: "The spot itself is known, to about 1 km.",
    2: "The spot lies within about 25 km of the mark; a dashed circle of that size is drawn round it.",
    3: "Only the district is known. The mark stands in a hatched ring at a town that stands for the "
    "district; nothing says that it happened there.",
    4: "Only the region or province is known: listed, not drawn.",
    5: "It lies along a border or a stretch of it: drawn as a band along the line.",
    6: "Only the country is known: listed, not drawn.",
    7: "No report says where: listed, not drawn.",
}
ON_MAP: Final = (1, 2, 3, 5)

PROPERTIES: Final[Mapping[str, str]] = {
    "occurrence": "What happened",
    "killed": "Killed",
    "wounded": "Wounded",
    "missing": "Missing",
    "detained": "Detained",
    "victims": "Victims",
    "occurred": "When it happened",
    "attacker": "Attacker",
    "method": "Means",
    "target": "Aimed at",
    "cause": "Cause",
    "purpose": "Purpose",
    "status": "Status",
    "operator": "Run by",
    "funder": "Paid for by",
    "opened": "Opened",
    "closed": "Closed",
    "planned": "Planned for",
    "signed": "Signed",
    "approved": "Approved",
    "in_force": "In force",
    "ended": "Ended",
    "location": "Where",
    "origin": "Came from",
    "name": "Name",
    "belongs_to": "Belongs to",
    "length_km": "Length",
    "length_m": "Length",
    "distance_km": "Distance",
    "area_km2": "Area",
    "elevation_m": "Height above sea level",
    "duration": "Duration",
    "crossed": "Crossed",
    "participants": "Taking part",
    "strength": "Strength",
    "population": "Population",
    "equipment": "Equipment",
    "count": "Number",
    "seized": "Seized",
    "cost": "Cost",
    "debt": "Debt",
    "share": "Share",
    "demand": "Demand",
    "terms": "Terms",
    "remark": "Said besides",
}
"""The names of the properties, in the order in which a panel has them."""

SAYS: Final[Mapping[str, str]] = {
    "denies": "denies",
    "withdraws": "withdraws",
    "confirms": "confirms",
    "qualifies": "qualifies",
    "contradicts": "contradicts",
}
UNIT_SIGNS: Final[Mapping[str, str]] = {"km2": "km²"}
UNITS_OF_ONE: Final[Mapping[str, str]] = {"people": "person"}

MAP: Final[Mapping[str, str]] = {
    "map": "Map of the border region. The same subjects are listed in the panel beside it.",
    "layers": "Layers",
    "legend": "Legend",
    "zoomIn": "Zoom in",
    "zoomOut": "Zoom out",
    "twoFingers": "Use two fingers to move the map",
    "names": "Names",
    "divisions": "Divisions",
    "water": "Rivers and lakes",
    "areas": "Areas of uncertainty",
    "wholeBorder": "Whole border",
    "borderSegment": "Border segment",
    "noBase": "The base map could not be loaded. Reload the page to try again.",
}

WHAT: Final = "What"
HOW_WELL_PLACED: Final = "How well it is placed"

TYPES: Final[Mapping[str, str]] = {
    "border_post": "Border post",
    "cross_border_fire": "Cross-border fire",
    "detachment_hq": "Detachment headquarters",
    "airbase": "Air base",
}
"""Names of subject types that are not simply their own words."""

PRECISION_COUNTS: Final[Mapping[int, str]] = {
    1: "Exact site",
    2: "Within 25 km",
    3: "District only",
    5: "Along the border",
}
ANSWERED: Final[Mapping[str, str]] = {
    "withdraws": "Withdrawn by",
    "denies": "Denied by",
    "contradicts": "Contradicted by",
    "confirms": "Confirmed by",
}
CLAIMS: Final = ("claim", "claims")
PARTIES: Final = ("party", "parties")
SOURCES: Final = ("source", "sources")
SUBJECTS: Final = ("subject", "subjects")
COUNTS: Final = "{} by {} in {}"
COUNTS_WITH_ANSWERS: Final = "{} and {}, by {} in {}"
ANSWER_COUNT: Final = ("answer", "answers")

ALL_IN_VIEW: Final = "All in view"
IN_VIEW: Final = "In view: talks, then the latest first"
IN_VIEW_COUNT: Final = "{} of {} subjects in view"
CHOOSE: Final = "Choose a mark, a border line or a row to see who reported what."
READ_UNTIL: Final = "read to {}"
READ_TO: Final = "Read to {}: later reporting is not in it."
SHOW_ALL: Final = "Show all {}"
NOT_ON_MAP: Final = "Not on the map"
UNDATED: Final = "Undated"
OR: Final = " or "
REPORTED_FOR: Final = "Reported for {}"
NOTHING_MATCHES: Final = "Nothing matches"
NO_SUBJECT_HAS: Final = "No subject has all of these: {}."
NOTHING_YET: Final = "Nothing here yet"
NOTHING_IN_IT: Final = "Nothing is reported of any subject in this dossier."
FROM_DAY: Final = "from {}"
TO_DAY: Final = "to {}"

WHAT_IS_REPORTED: Final = "What is reported"
NOTHING_REPORTED: Final = "Nothing is reported of it in this dossier."
VALUE: Final = "Value"
BY_WHOM: Final = "By whom, when, where"
REPEATS: Final = "Repeats {}"
WHAT_IT_SAYS: Final = "What the report says"
WHAT_THEY_SAY: Final = "What the {} reports say"
NO_DATE: Final = "date not shown"
ADDRESS_UNKNOWN: Final = "address unknown"
PUBLISHED: Final = "published {}"
ARCHIVED_COPY: Final = "archived copy"

WHERE: Final = "Where, and how well that is known"
PLACED: Final = "Placed"
DRAWN_AT: Final = "Drawn at"
STANDS_FOR: Final = "Nearest named"
ABOUT_PLACE: Final = "About it"
COORDINATES: Final = "Coordinates"
STAND_IN_AT: Final = "Stand-in at"
ALONG_BORDER: Final = "Along the border"
ON_THE_MAP: Final = "On the map"
LISTED_ONLY: Final = "Not drawn: it is known too loosely."
SHOWN_COARSER: Final = "Shown coarser"
ON_PURPOSE: Final = "The editors know it more exactly and show it coarser on purpose."
WHOLE_OF: Final = "The whole {}"
KM_OF: Final = "Km {}–{} of the {}"
DISTRICT_ONLY: Final = "Their sources name a district and no more."
BORDER_ONLY: Final = "Their sources name the border, not a place on it."

ANSWERS: Final = "What was answered, in order"
SAYING_OF: Final = "what {} said ({})"
ANSWER_OF: Final = "the answer of {}"
PUBLICATION_OF: Final = "the publication in {}"
EDITORS_NOTE: Final = "Editors’ note"

NAME: Final = "Marznoma"
MAP_PAGE: Final = "Map"
METHOD_PAGE: Final = "Method"
KIND: Final = "Kind"
CLEAR: Final = "Clear filters"
WHEN: Final = "When it happened"
FROM: Final = "From"
TO: Final = "To"
DATED: Final = ("dated incident or development", "dated incidents and developments")
UNDATED_COUNT: Final = "{} undated"
LEFT_OUT_BY_RANGE: Final = "and left out"

LEFT_OUT: Final = "The address asks for {} “{}”, which is not {}. It was left out."
ONE_FAULT: Final = "This region cannot be shown: 1 error"
FAULTS: Final = "This region cannot be shown: {} errors"
MEND_AND_RELOAD: Final = (
    "Mend what is listed, then reload this page. “marznoma check” gives the same list for the folder."
)
FAULT_WHERE: Final = "Where"
FAULT_WHAT: Final = "What is wrong"
FAULT: Final = "Found {}; expected {}. {}"

METHOD_TITLE: Final = "How to read this map"
PRECISION_TITLE: Final = "How well a place is known"
PRECISION_INTRODUCTION: Final = (
    "A place is drawn as precisely as its sources tell it, and no more. The surround of a mark says how well."
)
CODE: Final = "Code"
NAME_OF_CODE: Final = "Name"
MEANING: Final = "What it means"
NOT_COVERED_TITLE: Final = "What is not covered"
COVERED_UNTIL: Final = "Reporting was read until {}. What was published later is not here."
SILENCE: Final = (
    "Nothing shown for a time or a place means that no report of it was read, not that nothing happened."
)
NO_VERDICT: Final = (
    "Every figure is somebody’s claim, with its source. Where reports differ, they stand side by side; none "
    "is chosen as the true one."
)
DATES_OF_SUBJECTS: Final = (
    "The date range keeps an incident if any report puts it, possibly, inside the range. Incidents and "
    "developments without a reported date are counted as undated and left out of a date range. Sites and "
    "borders are always kept."
)
LOOSE_PLACES: Final = (
    "What is known only to a region, to a country, or not at all, is in the list “Not on the map”."
)
LICENCES_TITLE: Final = "Data and licences"
LICENCES_INTRODUCTION: Final = (
    "Labels and summaries are the editors’ own words; no sentence of a source is copied. Those of the region "
    "that ships with Marznoma are under CC BY 4.0, and its LICENSES.md has the rest. The code is under the "
    "Apache License 2.0."
)
LAYER: Final = "What"
LICENCE: Final = "Licence"
CREDIT: Final = "From, and credit"
LAYER_NAMES: Final[Mapping[str, str]] = {
    "countries": "Countries",
    "rivers": "Rivers",
    "lakes": "Lakes",
    "divisions": "Divisions",
    "labels": "Place names",
}
VERSION_TITLE: Final = "Version"
VERSION: Final = "This dossier is version {}: {}, {}, {}, {}."
