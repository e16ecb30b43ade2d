"""What of a span is in view: nothing twice, nothing left out but by the filters, the latest first."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.changes.acts import acts
from dashboard.changes.news import AGAINST, News, is_undated, news, total
from dashboard.changes.span import Span, span_of
from dashboard.view import RECORDED, View
from geodata.dossier.days import Days
from geodata.dossier.groups import GROUP_IDS
from geodata.dossier.model import Dossier, Response
from geodata.dossier.select import Criteria, select
from tests import telling
from tests.dossiers import dossiers
from tests.evidence import claim, day, evidence, response
from tests.laws import law
from tests.regions import POST, RAID, source
from tests.regions import claim as claim_of

STORY = evidence(
    claim("story", "agency", on=2),
    claim("relay", "daily", on=2, rests_on="story"),
    claim("other", "radio", 7, on=2),
    response("back", "withdraws", "story", "agency", on=3),
    response("again", "withdraws", "story", "agency", on=3, rests_on="back"),
    response("no", "denies", "story", "ministry", on=3),
    response("aside", "qualifies", "story", "guards", on=3),
    claim("hurt", "weekly", 2, property="wounded", on=3, subject="raid"),
    claim("talk", "embassy", "talks under way", property="occurrence", on=1, subject="talks"),
    claim("more", "radio", "talks under way", property="occurrence", on=4, subject="talks"),
)


def span(read: Dossier = STORY, **view: Any) -> Span:
    found = span_of(Days(read), View(**view))
    assert found is not None
    return found


def in_view(read: Dossier = STORY, criteria: Criteria | None = None, **view: Any) -> News:
    return news(span(read, **view), criteria or Criteria())


def test_responses_stand_under_what_they_answer_the_withdrawals_first() -> None:
    (group,) = in_view().against
    (answered,) = group.things
    assert answered.target == "story"
    assert [r.id for r in answered.responses] == ["again", "back", "no"]
    (aside,) = in_view().answers
    assert [r.id for r in aside.things[0].responses] == ["aside"]


def test_claims_that_say_the_same_and_stand_alike_are_one_row() -> None:
    rows = {group.item.subject.id: group.things for group in in_view().dated}
    assert [[c.id for c in told.claims] for told in rows["raid"]] == [["other"], ["story", "relay"], ["hurt"]]
    assert [told.standing for told in rows["raid"]] == ["single source", "withdrawn", "single source"]
    assert [[c.id for c in told.claims] for told in rows["talks"]] == [["talk", "more"]]


def test_claims_that_the_same_things_turned_in_the_same_way_are_one_row() -> None:
    (raid,) = (group for group in in_view(since="2025-12-02").turned if group.item.subject.id == "raid")
    assert [
        ([c.id for c in turned.claims], turned.before, turned.after, turned.turned_by)
        for turned in raid.things
    ] == [
        (["other"], "contested", "single source", ("again", "back")),
        (["story", "relay"], "contested", "withdrawn", ("again", "back")),
    ]
    assert raid.size == 3


def test_the_subject_with_the_latest_comes_first() -> None:
    assert [group.item.subject.id for group in in_view().dated] == ["talks", "raid"]
    assert [group.item.subject.id for group in in_view(asof=day(3)).dated] == ["raid", "talks"]


def undated_region() -> Dossier:
    """The small region, in which a claim on the post has no date and another on the raid has none either."""
    undated = claim_of("post-name", property="name", value="Post", source="bare", made_on=None)
    denial = {
        "id": "post-no",
        "kind": "denies",
        "target": "post-run",
        "by": "ministry",
        "source": "bare",
        "summary": "x",
    }
    return telling.dossier(
        ("sources.yaml", [2], source("bare", published=None, accessed="2026-01-01")),
        (POST, ["claims", 1], undated),
        (POST, ["responses"], [denial]),
        (RAID, ["claims", 3], claim_of("raid-name", property="name", value="x", source="bare", made_on=None)),
    )


def test_what_has_no_date_stands_apart_from_what_has_one() -> None:
    found = in_view(undated_region(), since="1990-01-01")
    assert [c.id for g in found.undated for t in g.things for c in t.claims] == ["raid-name", "post-name"]
    assert total(found.undated) == 2
    dated = {c.id for g in found.dated for t in g.things for c in t.claims}
    assert {"raid-dead", "post-run"} <= dated
    assert dated.isdisjoint({"raid-name", "post-name"})


def test_by_the_recorded_clock_everything_has_its_day() -> None:
    found = in_view(undated_region(), since="1990-01-01", clock=RECORDED)
    assert found.undated == ()
    assert total(found.dated) == len(undated_region().claim)


def test_an_undated_answer_comes_after_those_with_a_date() -> None:
    """It is known from the day its source was read, which is later than all."""
    found = in_view(undated_region(), since="1990-01-01")
    assert [group.item.subject.id for group in found.against] == ["talks", "post-7"]


def test_filters_leave_out_subjects_and_they_are_counted() -> None:
    found = in_view(criteria=Criteria(parties=frozenset({"embassy"})))
    assert [group.item.subject.id for group in found.dated] == ["talks"]
    assert (found.against, found.answers, found.elsewhere) == ((), (), 1)
    assert in_view().elsewhere == 0


def corrected(*corrections: dict[str, str]) -> Dossier:
    made = [
        {"id": f"cor-{n}", "wrong": "It was six.", "now": "Five.", **c} for n, c in enumerate(corrections)
    ]
    return telling.dossier(("corrections.yaml", [], made))


@pytest.mark.parametrize(
    ("about", "subjects"),
    [
        ("raid", ["raid"]),
        ("raid-dead", ["raid"]),
        ("talks-denied", ["talks"]),
        ("agency-1", ["talks", "raid", "post-7", "aa-bb"]),
    ],
)
def test_a_correction_is_about_the_subjects_that_it_touches(about: str, subjects: list[str]) -> None:
    read = corrected({"day": "2025-12-02", "about": about})
    (mended,) = in_view(read).corrections
    assert [(item.subject.id, names) for item, names in mended.about] == [(s, (about,)) for s in subjects]
    assert in_view(read, Criteria(groups=frozenset({"mine"}))).corrections == ()


def test_corrections_count_by_their_own_day() -> None:
    read = corrected(*({"day": f"2025-12-0{n}", "about": "raid"} for n in (1, 2, 3, 4)))
    found = in_view(read, since="2025-12-01", asof=date(2025, 12, 3)).corrections
    assert [mended.first.day for mended in found] == [day(3), day(2)]


def test_corrections_of_one_day_in_the_same_words_are_one() -> None:
    read = corrected(
        {"day": "2025-12-02", "about": "raid-dead"},
        {"day": "2025-12-02", "about": "raid-day"},
        {"day": "2025-12-02", "about": "talks"},
        {"day": "2025-12-02", "about": "talks", "now": "Seven."},
    )
    one, other = in_view(read).corrections
    assert [(item.subject.id, names) for item, names in one.about] == [
        ("raid", ("raid-dead", "raid-day")),
        ("talks", ("talks",)),
    ]
    assert (len(one.corrections), len(other.corrections)) == (3, 1)


def test_responses_that_render_an_act_again_are_one_with_it() -> None:
    def told(*things: dict[str, Any]) -> dict[str, list[str]]:
        read = evidence(claim("story", "agency"), claim("else", "daily"), *things)
        return {act.response.id: [r.id for r in act.again] for act in acts(list(read.response.values()))}

    first = response("r1", "denies", "story", "ministry")
    assert told(first, response("r2", "denies", "story", "ministry", rests_on="r1")) == {"r1": ["r2"]}
    assert told(
        first,
        response("r2", "denies", "story", "ministry", rests_on="r1"),
        response("r3", "denies", "story", "ministry", rests_on="r2"),
    ) == {"r1": ["r2", "r3"]}
    for other in (
        response("r2", "denies", "story", "ministry"),
        response("r2", "denies", "story", "embassy", rests_on="r1"),
        response("r2", "qualifies", "story", "ministry", rests_on="r1"),
        response("r2", "denies", "else", "ministry", rests_on="r1"),
    ):
        assert told(first, other) == {"r1": [], "r2": []}


@given(dossiers(), st.sampled_from(["", RECORDED]), st.sampled_from(["1800-01-01", "2025-11-26", "30d"]))
@law(60)
def test_every_new_thing_of_a_subject_in_view_stands_in_one_place(
    read: Dossier, clock: str, since: str
) -> None:
    found_span = span_of(Days(read), View(clock=clock, since=since))
    if found_span is None:
        return
    for criteria in (Criteria(), Criteria(groups=frozenset(GROUP_IDS[:2]))):
        found = news(found_span, criteria)
        shown = {item.subject.id for item in select(found_span.after, criteria).shown}
        told = [
            c.id
            for groups in (found.dated, found.undated)
            for g in groups
            for t in g.things
            for c in t.claims
        ]
        answered: list[Response] = [
            r
            for groups in (found.against, found.answers)
            for g in groups
            for a in g.things
            for r in a.responses
        ]
        turned = [c.id for g in found.turned for t in g.things for c in t.claims]
        assert sorted(told) == sorted(c.id for subject, c in found_span.changes.claims if subject in shown)
        assert sorted(r.id for r in answered) == sorted(
            r.id for subject, r in found_span.changes.responses if subject in shown
        )
        assert sorted(turned) == sorted(t.claim.id for t in found_span.turns if t.subject in shown)
        assert all(r.kind in AGAINST for g in found.against for a in g.things for r in a.responses)
        assert total(found.dated) + total(found.undated) == len(told)
        assert all(is_undated(c, found_span) for g in found.undated for t in g.things for c in t.claims)
