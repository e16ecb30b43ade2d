"""The one filter: what a date range and a choice of groups leave in view, in what order, counted how."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.along import Stretch
from geodata.dossier.check import read_region
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier
from geodata.dossier.select import Criteria, Selection, select
from geodata.dossier.standing import assess
from tests.evidence import claim as claim_of
from tests.evidence import evidence, response
from tests.laws import law
from tests.regions import changed, claim, dossier_of, small_region

# Subject by subject: kind, type, the dates that reports give it, and where it is.
SUBJECTS: dict[str, tuple[str, str | None, list[str], Any]] = {
    "attack-1": ("incident", "attack", ["2025-11-26", "2025-11-27"], {"place": "town"}),
    "attack-2": ("incident", "attack", ["2025-11-30"], {"place": "shire"}),
    "attack-vague": ("incident", None, ["2025-11~"], {"border": "aa-bb"}),
    "attack-undated": ("incident", None, [], {"lat": "41", "lon": "11", "precision": "1"}),
    "talks-december": ("development", None, ["2025-12-01/2025-12-02"], {"border": "aa-bb"}),
    "talks-since": ("development", None, ["2025-12-10/.."], None),
    "talks-undated": ("development", None, [], {"precision": "6"}),
    "base": ("site", "base", ["2005"], {"lat": "41.26", "lon": "10.74", "precision": "1"}),
    "camp": ("site", "camp", [], {"lat": "41", "lon": "11", "precision": "4"}),
    "bridge": ("site", "bridge", [], {"border": "aa-bb", "from_km": "1", "to_km": "2"}),
    "aa-bb": ("border", None, [], {"border": "aa-bb"}),
    "aa-cc": ("border", None, [], None),
    "silent": ("incident", None, [], {"place": "town"}),
}
LABELS = {"base": "B base", "bridge": "C bridge", "camp": "A camp"}


def subject(name: str) -> dict[str, Any]:
    kind, sort, days, at = SUBJECTS[name]
    happened = [claim(f"{name}-{n}", property="occurred", value=day) for n, day in enumerate(days)]
    other = [] if name == "silent" else [claim(f"{name}-said", property="remark", value="so")]
    label = LABELS.get(name, f"About {name}")
    return {"id": name, "kind": kind, "type": sort, "label": label, "at": at, "claims": happened + other}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """What is known on the last day."""
    files = {name: content for name, content in small_region().items() if not name.startswith("subjects/")}
    files["corrections.yaml"] = []
    subjects = {f"subjects/{name}.yaml": subject(name) for name in SUBJECTS}
    return known(dossier_of(tmp_path_factory.mktemp("region"), {**files, **subjects}))


def known(read: Dossier) -> Knowledge:
    return Knowledge(assess(read))


def ids(selected: tuple[Any, ...]) -> list[str]:
    return [item.subject.id for item in selected]


def in_range(knowledge: Knowledge, start: str | None, end: str | None, *groups: str) -> Selection:
    days = (None if day is None else date.fromisoformat(day) for day in (start, end))
    return select(knowledge, Criteria(*days, frozenset(groups)))


def test_without_filters_all_of_which_something_is_reported_are_shown(knowledge: Knowledge) -> None:
    selection = select(knowledge, Criteria())
    assert set(ids(selection.shown)) == SUBJECTS.keys() - {"silent"}
    assert selection.left_out == ()
    assert selection.total == len(SUBJECTS) - 1


def test_they_stand_as_talks_incidents_with_the_latest_first_sites_borders(knowledge: Knowledge) -> None:
    assert ids(select(knowledge, Criteria()).shown) == [
        *("talks-since", "talks-december", "talks-undated"),
        *("attack-vague", "attack-2", "attack-1", "attack-undated"),
        *("base", "camp", "bridge"),
        *("aa-bb", "aa-cc"),
    ]


HAPPENED = {
    name for name, (kind, _, days, _) in SUBJECTS.items() if kind in ("incident", "development") and days
}
ALWAYS = {name for name, (kind, _, _, _) in SUBJECTS.items() if kind in ("site", "border")}
RANGES = [
    ("2025-11-27", "2025-11-27", {"attack-1", "attack-vague"}),
    ("2025-11-28", "2025-11-29", {"attack-vague"}),
    ("2025-12-02", "2025-12-09", {"talks-december", "attack-vague"}),
    ("2026-01-01", "2026-01-31", {"talks-since"}),
    ("2030-01-01", None, {"talks-since"}),
    (None, "2025-11-25", {"attack-vague"}),
    (None, "2025-09-30", set()),
    (None, "2025-11-26", {"attack-vague", "attack-1"}),
    ("2025-12-31", None, {"attack-vague", "talks-since"}),
    ("2005-01-01", "2005-12-31", set()),
    ("0001-01-01", "9999-12-31", HAPPENED),
]


@pytest.mark.parametrize(("start", "end", "happened"), RANGES)
def test_a_range_keeps_what_is_possibly_in_it_and_sites_and_borders_always(
    knowledge: Knowledge, start: str | None, end: str | None, happened: set[str]
) -> None:
    assert set(ids(in_range(knowledge, start, end).shown)) == happened | ALWAYS


def test_a_range_never_keeps_the_undated_and_counts_them(knowledge: Knowledge) -> None:
    selection = in_range(knowledge, "0001-01-01", "9999-12-31")
    assert ids(selection.left_out) == ids(selection.undated) == ["talks-undated", "attack-undated"]
    assert selection.total == select(knowledge, Criteria()).total
    assert ids(in_range(knowledge, "2025-11-01", None, "talks").left_out) == ["talks-undated"]


def test_without_a_range_the_undated_are_shown_and_counted(knowledge: Knowledge) -> None:
    selection = select(knowledge, Criteria())
    assert ids(selection.undated) == ["talks-undated", "attack-undated"]
    assert set(ids(selection.undated)) <= set(ids(selection.shown))


@pytest.mark.parametrize(
    ("groups", "names"),
    [
        (["incident"], {"attack-1", "attack-2", "attack-vague", "attack-undated"}),
        (["talks"], {"talks-december", "talks-since", "talks-undated"}),
        (["post"], {"base"}),
        (["mine"], {"camp"}),
        (["crossing"], {"bridge"}),
        (["border"], {"aa-bb", "aa-cc"}),
        (["mine", "crossing"], {"camp", "bridge"}),
        (GROUP_IDS, SUBJECTS.keys() - {"silent"}),
    ],
)
def test_groups_are_joined_by_or(knowledge: Knowledge, groups: list[str], names: set[str]) -> None:
    assert set(ids(in_range(knowledge, None, None, *groups).shown)) == names


def test_groups_and_a_range_are_joined_by_and(knowledge: Knowledge) -> None:
    assert ids(in_range(knowledge, "2025-11-30", "2025-11-30", "incident").shown) == [
        "attack-vague",
        "attack-2",
    ]


def test_the_map_has_precisions_1_to_3_with_coordinates_and_what_lies_on_a_border(
    knowledge: Knowledge,
) -> None:
    selection = select(knowledge, Criteria())
    assert set(ids(selection.off_map)) == {"talks-since", "talks-undated", "camp", "aa-cc"}
    assert set(ids(selection.on_map)) == set(ids(selection.shown)) - set(ids(selection.off_map))


CERTAIN = [
    ("2025-11-26", "2025-11-27", {"attack-1": True, "attack-vague": False}),
    ("2025-11-27", "2025-11-27", {"attack-1": False, "attack-vague": False}),
    ("2025-10-01", "2025-12-31", {"attack-1": True, "attack-2": True, "attack-vague": True}),
    ("2025-12-10", None, {"attack-vague": False, "talks-since": True}),
    (None, "2026-12-31", {"attack-1": True, "talks-since": False}),
    (None, None, {"attack-1": True, "attack-undated": True, "base": True, "aa-bb": True}),
    ("1990-01-01", "1990-12-31", {"base": True, "aa-bb": True}),
]


@pytest.mark.parametrize(("start", "end", "certain"), CERTAIN)
def test_certain_is_what_lies_in_the_range_whole(
    knowledge: Knowledge, start: str | None, end: str | None, certain: dict[str, bool]
) -> None:
    found = {item.subject.id: item.certain for item in in_range(knowledge, start, end).shown}
    assert {name: found[name] for name in certain} == certain


@pytest.mark.parametrize(
    ("stretch", "names"),
    [
        (Stretch("aa-bb", 0, 0.5), {"attack-vague", "talks-december", "aa-bb"}),
        (Stretch("aa-bb", 1.5, 1.5), {"attack-vague", "talks-december", "aa-bb", "bridge"}),
        (Stretch("aa-bb", 80, 80), {"attack-vague", "talks-december", "aa-bb", "attack-1"}),
        # the shire's circle does not reach the line
        (
            Stretch("aa-bb", 0, 9e3),
            {"attack-1", "attack-vague", "attack-undated", "talks-december", "base", "bridge", "aa-bb"},
        ),
        (Stretch("aa-bb", 500, 600), set()),
        (Stretch("aa-cc", 0, 9e3), set()),
    ],
)
def test_a_stretch_keeps_what_may_lie_on_it(knowledge: Knowledge, stretch: Stretch, names: set[str]) -> None:
    assert set(ids(select(knowledge, Criteria(stretch=stretch)).shown)) == names


def test_a_stretch_is_joined_to_the_other_filters_by_and(knowledge: Knowledge) -> None:
    whole = Stretch("aa-bb", 0, 9e3)
    day = date(2025, 11, 30)
    selection = select(knowledge, Criteria(day, day, frozenset({"incident"}), stretch=whole))
    assert ids(selection.shown) == ["attack-vague"]
    assert ids(selection.left_out) == ["attack-undated"]
    assert selection.total == len(SUBJECTS) - 1


@given(begin=st.floats(0, 200), end=st.floats(0, 200), more=st.floats(0, 100))
@law(50)
def test_a_longer_stretch_keeps_all_that_a_shorter_one_does(
    knowledge: Knowledge, begin: float, end: float, more: float
) -> None:
    begin, end = sorted((begin, end))
    short, long = (Stretch("aa-bb", begin, km) for km in (end, end + more))
    kept = set(ids(select(knowledge, Criteria(stretch=short)).shown))
    assert kept <= set(ids(select(knowledge, Criteria(stretch=long)).shown))


def stood(**criteria: Any) -> list[str]:
    """The subjects that pass, of three: one with rivals, one alone, one that somebody else denied."""
    things = (
        claim_of("three", "agency", 3, subject="rivals"),
        claim_of("five", "daily", 5, subject="rivals"),
        claim_of("alone", "radio", 1, subject="single"),
        claim_of("officer", "spokesman", 2, subject="denied"),
        claim_of("when", "spokesman", "2025-12-01", property="occurred", subject="denied"),
        response("denial", "denies", "officer", "embassy", subject="denied"),
    )
    return sorted(ids(select(known(evidence(*things)), Criteria(**criteria)).shown))


@pytest.mark.parametrize(
    ("standings", "names"),
    [
        (["contested"], ["rivals"]),
        (["single source"], ["denied", "single"]),
        (["denied"], ["denied"]),
        (["denied", "contested"], ["denied", "rivals"]),
        (["withdrawn", "corroborated"], []),
    ],
)
def test_a_standing_matches_a_subject_of_which_any_claim_has_it(
    standings: list[Any], names: list[str]
) -> None:
    assert stood(standings=frozenset(standings)) == names


@pytest.mark.parametrize(
    ("parties", "names"),
    [
        (["radio"], ["single"]),
        (["spokesman"], ["denied"]),
        (["ministry"], ["denied"]),  # whose body it is
        (["embassy"], ["denied"]),  # by a response
        (["radio", "daily"], ["rivals", "single"]),
        (["weekly"], []),
    ],
)
def test_a_party_matches_what_it_or_one_of_its_body_has_said(parties: list[str], names: list[str]) -> None:
    assert stood(parties=frozenset(parties)) == names


def test_filters_of_different_names_are_joined_by_and() -> None:
    assert stood(parties=frozenset(["ministry"]), standings=frozenset(["contested"])) == []
    assert stood(parties=frozenset(["daily"]), standings=frozenset(["contested"])) == ["rivals"]


days = st.none() | st.dates(date(2004, 1, 1), date(2031, 1, 1))


@given(start=days, end=days, groups=st.sets(st.sampled_from(GROUP_IDS)))
@law(100)
def test_whatever_is_asked_the_counts_add_up(
    knowledge: Knowledge, start: date | None, end: date | None, groups: set[str]
) -> None:
    selection = select(knowledge, Criteria(start, end, frozenset(groups)))
    shown = ids(selection.shown)
    assert len(set(shown)) == len(shown) <= selection.total
    assert sorted(ids(selection.on_map) + ids(selection.off_map)) == sorted(shown)
    assert not set(shown) & set(ids(selection.left_out))
    for item in selection.shown:
        assert not groups or item.group in groups
    everything = set(ids(in_range(knowledge, None, None, *groups).shown))
    assert set(shown) | set(ids(selection.left_out)) <= everything
    if start is None and end is None:
        assert set(shown) == everything


@given(start=days, end=days)
@law(50)
def test_a_wider_range_leaves_nothing_out_that_a_narrower_one_shows(
    knowledge: Knowledge, start: date | None, end: date | None
) -> None:
    narrow = set(ids(select(knowledge, Criteria(start, end)).shown))
    assert narrow <= set(ids(select(knowledge, Criteria(start, None)).shown)) | {
        "attack-undated",
        "talks-undated",
    }
    assert narrow <= set(ids(select(knowledge, Criteria(None, end)).shown)) | {
        "attack-undated",
        "talks-undated",
    }


def test_what_is_published_coarser_leaves_coarser(tmp_path: Path) -> None:
    changes = [
        ("subjects/post-7.yaml", ("publish_precision",), "4"),
        ("subjects/raid.yaml", ("publish_precision",), "3"),
    ]
    selection = select(known(dossier_of(tmp_path, changed(small_region(), *changes))), Criteria())
    spots = {item.subject.id: item.spot for item in selection.shown}
    assert (spots["raid"].lat, spots["raid"].lon, spots["raid"].precision) == (41.0, 11.0, 3)
    assert spots["raid"].place is None
    assert ids(selection.off_map) == ["post-7"]


def test_the_story_of_the_shipped_region_falls_into_its_months(region: Path) -> None:
    shipped = known(read_region(region))
    november = set(ids(in_range(shipped, "2025-11-01", "2025-11-30").shown))
    december = in_range(shipped, "2025-12-01", "2025-12-31")
    assert {"inc-2025-11-26-shohin-sm", "inc-2025-11-30-shodak"} <= november
    assert "patrol-talks-2025" not in november
    assert "inc-2025-11-30-shodak" not in ids(december.shown)
    # its one date was withdrawn with the story
    assert "patrol-talks-2025" in ids(december.left_out)
