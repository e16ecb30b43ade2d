"""The page's words in English."""

from collections.abc import Mapping
from typing import Final

from geodata.dossier.answers import Effect
from geodata.dossier.standings import Standing

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
    "denies": "denied",
    "withdraws": "withdrew",
    "confirms": "confirmed",
    "qualifies": "qualified",
    "contradicts": "contradicted",
}
STANDINGS: Final[Mapping[Standing, str]] = {
    "corroborated": "Corroborated",
    "single source": "Single source",
    "contested": "Contested",
    "denied": "Denied",
    "withdrawn": "Withdrawn",
}
"""In the order in which legend and filter have them."""

HOW_IT_STANDS: Final = "How it stands"
BY_WHOM_IT_FELL: Final = "{} by {}"
AND_OTHERS: Final = "{} and {} more"
WHY: Final = "Why?"
BECAUSE: Final[Mapping[Standing, str]] = {
    "corroborated": "Origins that are independent of each other say so.",
    "single source": "Nothing independent bears it out, and nothing that stands speaks against it. "
    "It comes from: {}.",
    "contested": "A claim that itself stands says otherwise.",
    "denied": "Somebody else denies it, and no two independent origins bear it out.",
    "withdrawn": "It was taken back, or replaced, by whoever said or published it.",
}
DENIED_BUT_BORNE_OUT: Final = "It is denied, but two origins that are independent of each other bear it out."
DENIED_BY_RIVALS: Final = "It is denied, but only by those who have a version of their own."
ONLY_BY_DENIED: Final = (
    "It has two independent origins only if claims are counted that are denied themselves."
)
ONLY_REPEATS: Final[Mapping[Standing, str]] = {
    "denied": "It only repeats what somebody else denies, and no two independent origins bear it out.",
    "withdrawn": "It only repeats what was taken back by whoever said or published it.",
}
REPEATS_FALL: Final[Mapping[Standing, str]] = {
    "denied": "Repeats, which are denied with what they repeat: {}.",
    "withdrawn": "Repeats, which fall with what they repeat: {}.",
}
COUNTS_AS: Final[Mapping[Effect, str]] = {
    "denies": "counts as a denial",
    "withdraws": "counts as a withdrawal",
    "confirms": "counts as a confirmation",
}
DONE_BY: Final[Mapping[str, str]] = {
    "denies": "Denied by {},",
    "contradicts": "Contradicted by {},",
    "withdraws": "Withdrawn by {},",
    "confirms": "Confirmed by {},",
    "qualifies": "Qualified by {},",
}
AIMED_AT: Final = "aimed at {}"
REPLACED_BY: Final = "Replaced by what {} said later"
AGAINST: Final = "{} says otherwise"
AGAINST_HERE: Final = "What says otherwise here"
BORNE_OUT_BY: Final = "{} says so too"
AS_KNOWN_ON: Final = "As known on"
STANDING: Final = "Standing"
ANY_STANDING: Final = "Any"
MORE_SAY_SO: Final = "{} more say so"
SAID_BY_PARTY: Final = "said by {}"
SAID_BY: Final = "Said by"
ANYBODY: Final = "Anybody"
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
    "relief": "Relief",
    "km": "Km marks",
    "kmFigure": "km {}",
    "tiles": "Online tiles",
    "tilesSeen": "{} will see the request",
    "tilesFailed": "The online tiles cannot be loaded.",
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
READ_TO: Final = "Read to {}: later reporting is not in it."
SHOW_ALL: Final = "Show all {}"
NOT_ON_MAP: Final = "Not on the map"
UNDATED: Final = "Undated"
OR: Final = " or "
REPORTED_FOR: Final = "Reported for {}"
ALSO_REPORTED: Final = "other reports: {}"
FELL_ALSO: Final = "denied or withdrawn: {}"
HIDDEN: Final = ("1 later claim or response is hidden.", "{:,} later claims and responses are hidden.")
AS_KNOWN_ON_DAY: Final = "As known on {}."
RECORDED_BY: Final = "As recorded by {}:"
ENTERED_LATER: Final = ("1 later entry is left out.", "{:,} later entries are left out.")
SHOW_LAST_DAY: Final = "Show the last day"
NOT_KNOWN_ON: Final = "Not known on {}"
NOT_RECORDED_BY: Final = "Not recorded by {}"
NO_CLAIM_YET: Final = "No claim about what is selected was known on that day."
NO_ENTRY_YET: Final = "No claim about what is selected was in this dossier by that day."
NONE_IN_VIEW: Final = "Nothing here is in view, with these filters and as known on this day."
OWN_STANDING: Final[Mapping[Standing, str]] = {
    "contested": "Some of what is reported of it is contested: {}.",
    "corroborated": "Nothing reported of it is contested, and some is corroborated: {}.",
    "single source": "Nothing reported of it is contested or corroborated. From a single source: {}.",
    "denied": "Nothing reported of it stands. Denied: {}.",
    "withdrawn": "All that was reported of it is withdrawn: {}.",
}
NOTHING_MATCHES: Final = "Nothing matches"
NO_SUBJECT_HAS: Final = "No subject has all of these: {}."
NOTHING_YET: Final = "Nothing here yet"
NOTHING_KNOWN_YET: Final = "Nothing known on {}"
NOTHING_RECORDED_YET: Final = "Nothing recorded by {}"
RECORDED_LATER: Final = "No claim or response was in this dossier by that day."
KNOWN_LATER: Final = "No claim or response in this dossier was known on that day."
NOTHING_IN_IT: Final = "Nothing is reported of any subject in this dossier."
FROM_DAY: Final = "from {}"
TO_DAY: Final = "to {}"

WHAT_IS_REPORTED: Final = "What is reported"
NOTHING_REPORTED: Final = "Nothing is reported of it in this dossier."
STANDS: Final = "What stands: {}."
STANDS_OVER_TIME: Final = "What stands, for different times: {}."
NONE_BEST: Final = "What stands: {}; none of these is best borne out."
BEST_BORNE_OUT: Final = "Best borne out: {}."
RANGE: Final = "{} to {}"
OR_MORE: Final = "{} or more"
OR_FEWER: Final = "{} or fewer"
OPEN_ENDED: Final = "open at both ends"
FELL: Final[Mapping[frozenset[Standing], str]] = {
    frozenset({"withdrawn"}): "Nothing stands: what was reported is withdrawn.",
    frozenset({"denied"}): "Nothing stands: what was reported is denied.",
    frozenset({"denied", "withdrawn"}): "Nothing stands: what was reported is denied or withdrawn.",
}
FELL_BY: Final[Mapping[Standing, str]] = {"withdrawn": "Withdrawn by {}", "denied": "Denied by {}"}
REPLACED: Final = "Replaced by what {} said later"
ON_DAY: Final = " on {}"
AND_BY_OTHERS: Final = ", and by {} more"
FALL_WITH_IT: Final = ("A report that repeats it falls with it.", "{} reports that repeat it fall with it.")
DENIED_WITH_IT: Final = (
    "A report that repeats it is denied with it.",
    "{} reports that repeat it are denied with it.",
)
DATED_LATER: Final = ("One is dated after that day.", "{} are dated after that day.")
SHOW_NO_DATE: Final = ("One shows no date.", "{} show no date.")
STILL_STANDS: Final = "What still stands: {}."
SAID_BY_WHOM: Final = "{} ({})"
VALUE: Final = "Value"
BY_WHOM: Final = "By whom, when, where"
REPEATS: Final = "Repeats {}"
MISQUOTES: Final = "It says otherwise than what it repeats, so it bears nothing out and contests nothing"
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
STRETCH_OF: Final = "km {}–{} of the {}"
ALONG_BORDER: Final = "Along the border"
ON_THE_MAP: Final = "On the map"
LISTED_ONLY: Final = "Not drawn: it is known too loosely."
SHOWN_COARSER: Final = "Shown coarser"
ON_PURPOSE: Final = "The editors know it more exactly and show it coarser on purpose."
WHOLE_OF: Final = "The whole {}"
KM_OF: Final = "Km {}–{} of the {}"
ALONG_LINE: Final = "Along the line"
KM_AT: Final = "km {} of the {}, {}, give or take {} km"
ABOUT_KM_OF: Final = "about km {} of the {}"
ON_THE_LINE: Final = "on the line"
INSIDE: Final = "{} km inside {}"
OFF_THE_LINE: Final = "{} km off, on the side of {}"
OFF_THE_END: Final = "{} km off its end"
NO_NEARER: Final = "no nearer than about {} km to the {}"
CLEAR_OF: Final = "close to the {}, but not on it"
ON_THE_SIDE: Final = "{}, on the side of {}"
INSIDE_CIRCLE: Final = "That much of the line, as measured by us, lies within {} km of the mark."
DISTRICT_ONLY: Final = "Their sources name a district and no more."
BORDER_ONLY: Final = "Placed on the border as a whole, with no place on it."

WHO_SAID_WHAT: Final = "Who said what, in order"
SAYS_SO: Final = "said"
REPEATS_WHOM: Final = "repeated {}"
REPEATING: Final = "{}, repeating {}"
PROPERTY_IS: Final = "{}: {}."
MORE_THAT_REPEAT: Final = "{} more that only repeat others"
MORE_ENTRIES: Final = "{} more"
TAKEN_BACK: Final = "This answer no longer stands. Taken back by {}."
FELL_WITH_WHAT_IT_REPEATS: Final = "This answer no longer stands: what it repeats was taken back."
SAYING_OF: Final = "what {} said ({})"
ANSWER_OF: Final = "the answer of {}"
PUBLICATION_OF: Final = "the publication in {}"
EDITORS_NOTE: Final = "Editors’ note"

NAME: Final = "Marznoma"
MAP_PAGE: Final = "Map"
CHANGES_PAGE: Final = "Changes"
DISPUTES_PAGE: Final = "Disputes"
METHOD_PAGE: Final = "Method"
KIND: Final = "Kind"
MENU: Final = "Menu"
CLEAR: Final = "Clear filters"
FILTERS_SET: Final = "Filters: {}"
WHEN: Final = "When it happened"
FROM: Final = "From"
TO: Final = "To"
DATED: Final = ("dated incident or talks", "dated incidents and talks")
OF_ALL: Final = "{} of {}"
POSSIBLY: Final = "{} possibly in the range, {} of them certainly"
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
    "relief": "Relief",
}
VERSION_TITLE: Final = "Version"
VERSION: Final = "This dossier is version {}: {}, {}, {}, {}."

MAP_FAILED: Final = "The base map could not be loaded. Reload the page to try again."

DISTRICT: Final = " district"
DISTRICTS: Final = " districts"
"""The end that names of districts may share, and what it is of several."""
AND_MORE: Final = "{} and {} more"
PLACES: Final = "{} places"
RINGS: Final[Mapping[str, str]] = {
    "one": DISTRICT,
    "many": DISTRICTS,
    "andMore": AND_MORE,
    "places": PLACES,
    "subject": SUBJECTS[0],
    "subjects": SUBJECTS[1],
    "districtOnly": PRECISION[3],
}
"""What the map says of its rings."""

# The time card

AS_A_TABLE: Final = "As a table"
WHEN_COLUMN: Final = "When"
ALL: Final = "All"
BARS_BY: Final = "Bars by"
BY_KIND: Final = "By kind"
BY_STANDING: Final = "By standing"
MONTHS_SHOWN: Final = "Months shown"

NO_LIVE_DATE: Final = (
    "No report that stands says when it happened. A date range leaves these out, and they are on no bar."
)
