"""What holds of every assessment, whatever the dossier (R20 and what follows from the rules)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.findings import findings
from geodata.dossier.model import Dossier, known_on
from geodata.dossier.standing import assess
from geodata.exports.assessment import assessment_json, assessment_lines
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law

T = TypeVar("T")

VALUES: Mapping[str, list[Any]] = {
    "killed": [5, 6, {"min": 1}, {"max": 5}, {"min": 4, "max": 6}],
    "occurred": ["2025-11", "2025-11-26", "2025-11-27~", "2025"],
    "location": ["post", "town-near", "town-far", "somewhere"],
    "attacker": ["band", ["band", "militants"], "army"],
    "occurrence": ["a raid", "no raid"],
}
VOICES = ["agency", "daily", "ministry", "guards", "spokesman", "officials", "embassy", "villagers"]
PUBLICATIONS = ["agency", "daily", "radio"]
KINDS = ["denies", "withdraws", "confirms", "qualifies", "contradicts"]


@st.composite
def bodies_of_evidence(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Claims that collide, repeat and correct each other, and answers to all of them and to answers."""
    claims: list[dict[str, Any]] = []
    for n in range(draw(st.integers(1, 6))):
        name = draw(st.sampled_from(sorted(VALUES))) if draw(st.booleans()) else "killed"
        by = draw(st.sampled_from(VOICES))
        older = [c["id"] for c in claims]
        own = [c["id"] for c in claims if (c["by"], c["property"]) == (by, name)]
        claims.append(
            claim(
                f"c{n}",
                by,
                draw(st.sampled_from(VALUES[name])),
                property=name,
                source=draw(st.sampled_from(PUBLICATIONS)),
                on=draw(st.integers(1, 4)),
                when=draw(st.none() | st.sampled_from(["2025-11", "2025-12"])),
                rests_on=" ".join(_some(draw, older)),
                supersedes=draw(st.sampled_from(own)) if own and draw(st.booleans()) else "",
                recorded=draw(st.sampled_from(["2026-01-01", "2026-01-02"])),
            )
        )
    names = [c["id"] for c in claims]
    answers: list[dict[str, Any]] = []
    for n in range(draw(st.integers(0, 6))):
        made = [r["id"] for r in answers]
        kind = draw(st.sampled_from(KINDS))
        target = draw(st.sampled_from([*names, *made, *made, *(PUBLICATIONS if kind != "withdraws" else ())]))
        # what answers a response rests on no other, nor withdraws a source: so no circle can come about
        answers.append(
            response(
                f"r{n}",
                kind,
                target,
                draw(st.sampled_from(VOICES)),
                source=draw(st.sampled_from(PUBLICATIONS)),
                on=draw(st.integers(1, 4)),
                rests_on=" ".join(_some(draw, names if target in made else [*names, *made])),
            )
        )
    return [*claims, *answers]


def _some(draw: st.DrawFn, names: list[str]) -> list[str]:
    return draw(st.lists(st.sampled_from(names), unique=True, max_size=2)) if names else []


read = bodies_of_evidence().map(lambda things: evidence(*things)) | dossiers()


def _shuffled(random: Any, things: Iterable[T]) -> tuple[T, ...]:
    return tuple(random.sample(list(things), len(list(things))))


def _document(dossier: Dossier, as_of: date | None = None) -> dict[str, Any]:
    return assessment_json(assess(dossier, as_of), "")


@given(read, st.randoms(use_true_random=False))
@law(60)
def test_neither_the_order_of_files_nor_that_of_rows_matters(dossier: Dossier, random: Any) -> None:
    subjects = [
        s.model_copy(
            update={"claims": _shuffled(random, s.claims), "responses": _shuffled(random, s.responses)}
        )
        for s in dossier.subjects
    ]
    names = ("parties", "sources", "places")
    turned = Dossier.model_construct(
        **{
            **{name: getattr(dossier, name) for name in Dossier.model_fields},
            **{name: _shuffled(random, getattr(dossier, name)) for name in names},
            "subjects": _shuffled(random, subjects),
        }
    )
    assert _document(turned) == _document(dossier)


@given(read)
@law(60)
def test_a_day_before_everything_is_empty(dossier: Dossier) -> None:
    days = [known_on(c, dossier.source[c.source]) for c in dossier.claim.values()]
    before = min(days, default=date(2025, 1, 1)) - timedelta(days=1)
    assessment = assess(dossier, before)
    assert assessment.standing == {}
    assert findings(assessment) == ()
    assert assess(dossier, None, date(1900, 1, 1)).as_of is None


@given(read)
@law(60)
def test_a_day_past_the_last_changes_nothing_but_its_own_name(dossier: Dossier) -> None:
    last = _document(dossier)
    if last["as_of"] is not None:
        assert _document(dossier, date.fromisoformat(last["as_of"])) == last
    assert {**_document(dossier, date(2999, 1, 1)), "as_of": last["as_of"]} == last


@given(bodies_of_evidence(), st.data())
@law()
def test_a_qualification_changes_nothing(things: list[dict[str, Any]], data: st.DataObject) -> None:
    target = data.draw(st.sampled_from([*(thing["id"] for thing in things), *PUBLICATIONS]))
    by = data.draw(st.sampled_from(VOICES))
    source = data.draw(st.sampled_from(PUBLICATIONS))
    qualified = evidence(*things, response("q", "qualifies", target, by, source=source))
    day = date(2999, 1, 1)  # the last day may be another with it
    assert _document(qualified, day) == _document(evidence(*things), day)


@given(read)
@law(60)
def test_because_names_known_things_only_and_is_empty_for_a_single_source_only(dossier: Dossier) -> None:
    assessment = assess(dossier)
    known = assessment.claims.keys() | assessment.responses.keys()
    for claim_ in assessment_json(assessment, "")["claims"]:
        assert set(claim_["because"]) <= known
        assert (claim_["standing"] == "single source") == (not claim_["because"])
        assert claim_["origins"]


@given(read)
@law(60)
def test_what_stands_and_only_that_is_among_the_findings(dossier: Dossier) -> None:
    assessment = assess(dossier)
    live = {n for n, standing in assessment.standing.items() if standing not in ("withdrawn", "denied")}
    found = [c.id for finding in findings(assessment) for value in finding.values for c in value.claims]
    assert sorted(found) == sorted(live)


@given(read)
@law(60)
def test_the_table_has_one_line_a_claim(dossier: Dossier) -> None:
    assessment = assess(dossier)
    rows = [line for line in assessment_lines(assessment) if line.startswith("  ")]
    assert sorted(row.split()[0] for row in rows) == sorted(assessment.claims)
