"""Views as the tests make them up, and the ids that their addresses may name."""

from datetime import date

from hypothesis import strategies as st

from dashboard.view import (
    JOINT,
    LANGUAGES,
    LAYERS,
    PILL,
    RECORDED,
    RING,
    STANDINGS,
    Known,
    MapView,
    Stretch,
    View,
)
from geodata.dossier.groups import GROUP_IDS

KNOWN = Known(
    subjects=("raid", "talks", "post-7", "aa-bb", "post.7_a"),
    parties=("ministry", "daily", "p-1"),
    places=("town", "shire"),
    borders=("aa-bb", "bb-cc"),
    walks=("first-day",),
)

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
SELECTABLE = (
    *KNOWN.subjects,
    *(RING + place for place in KNOWN.places),
    JOINT.join((RING + "shire", RING + "town", "post.7_a")),
    *(PILL + border for border in KNOWN.borders),
)


def some_of(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """None, some or all of the words, in any order."""
    return st.lists(st.sampled_from(words), unique=True).map(tuple)


def numbers(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False, allow_infinity=False)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    ends = draw(st.lists(numbers(0, 1e300), min_size=2, max_size=2, unique=True))
    return Stretch(draw(st.sampled_from(KNOWN.borders)), *sorted(ends))


@st.composite
def views(draw: st.DrawFn) -> View:
    """Any view that an address can say."""
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if start and end and start > end:
        start, end = end, start
    return View(
        sel=draw(st.sampled_from(("", *SELECTABLE))),
        start=start,
        end=end,
        asof=draw(st.none() | DAYS),
        rec=draw(st.none() | DAYS),
        ver=draw(st.just("") | st.from_regex(r"[0-9a-f]{12}", fullmatch=True)),
        kinds=draw(some_of(GROUP_IDS)),
        standings=draw(some_of(STANDINGS)),
        by=draw(some_of(tuple(KNOWN.parties))),
        q=draw(st.just("") | WORDS),
        km=draw(st.none() | stretches()),
        at=draw(st.none() | st.builds(MapView, numbers(-90, 90), numbers(-180, 180), numbers(0, 24))),
        lang=draw(st.sampled_from(("", *LANGUAGES))),
        layers=draw(some_of(LAYERS)),
        vs=draw(st.none() | DAYS),
        since=draw(st.just("") | DAYS.map(str) | st.integers(1, 9999).map(lambda days: f"{days}d")),
        clock=draw(st.sampled_from(("", RECORDED))),
        walk=draw(st.none() | st.tuples(st.just("first-day"), st.integers(1, 999))),
    )
