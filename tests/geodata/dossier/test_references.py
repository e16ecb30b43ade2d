"""Names that lead from one thing to another: defined nowhere, in the wrong place, or going in circles."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.dossier.references import find_circles
from tests.laws import law
from tests.regions import (
    BORDER,
    DROPPED,
    POST,
    RAID,
    TALKS,
    Files,
    changed,
    claim,
    dossier_of,
    faults_of,
    line_of,
    only_fault,
    party,
    response,
    small_region,
    source,
)


def with_claims(*claims: dict[str, object], file: str = RAID, more: Sequence[tuple] = ()) -> Files:
    start = len(small_region()[file]["claims"])
    added = [(file, ("claims", start + n), made) for n, made in enumerate(claims)]
    return changed(small_region(), *added, *more)


def with_responses(*responses: dict[str, object], more: Sequence[tuple] = ()) -> Files:
    return changed(
        small_region(), *((TALKS, ("responses", n), made) for n, made in enumerate(responses, 1)), *more
    )


@pytest.mark.parametrize(
    ("file", "path", "kinds"),
    [
        ("parties.yaml", (3, "part_of"), "party"),
        ("sources.yaml", (0, "publisher"), "party"),
        (RAID, ("claims", 0, "by"), "party"),
        (RAID, ("claims", 0, "source"), "source"),
        (RAID, ("claims", 2, "rests_on", 0), "claim or source"),
        (RAID, ("claims", 0, "supersedes"), "claim"),
        (TALKS, ("responses", 0, "target"), "claim or response or source"),
        (TALKS, ("responses", 0, "by"), "party"),
        (TALKS, ("responses", 0, "source"), "source"),
        (TALKS, ("responses", 0, "rests_on"), "claim or response or source"),
        ("corrections.yaml", (0, "about"), "subject or claim or response or source"),
        (RAID, ("at", "place"), "place"),
        (TALKS, ("at", "border"), "border"),
    ],
)
def test_a_name_that_is_not_defined_is_an_error(
    tmp_path: Path, file: str, path: Sequence[str | int], kinds: str
) -> None:
    value = ["nobody-1"] if path[-1] in ("supersedes", "rests_on") else "nobody-1"
    fault = only_fault(tmp_path, changed(small_region(), (file, path, value)))
    assert (fault.rule, fault.file, fault.found) == ("undefined", file, '"nobody-1"')
    assert set(kinds.split(" or ")) <= set(fault.expected.split())
    assert fault.line == line_of(tmp_path, file, '"nobody-1"')
    assert str(path[-1]) in fault.field


def test_a_place_that_a_claim_names_is_looked_up_in_each_form(tmp_path: Path) -> None:
    for value in ("nowhere", {"place": "nowhere"}, {"border": "nowhere"}):
        fault = only_fault(tmp_path, with_claims(claim("c", property="location", value=value)))
        assert (fault.rule, fault.found) == ("undefined", '"nowhere"')


def test_a_name_that_is_nearly_one_is_named_in_the_mend(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), (RAID, ("claims", 0, "by"), "ministri")))
    assert 'Did you mean "ministry"?' in fault.mend


def test_a_missing_file_is_one_error_and_not_one_for_each_name(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), ("parties.yaml", (), DROPPED)))
    assert (fault.rule, fault.file) == ("missing", "parties.yaml")


def test_an_id_of_another_sort_is_no_target(tmp_path: Path) -> None:
    for name in ("raid", "ministry", "town", "talks-denied"):
        fault = only_fault(tmp_path, with_claims(claim("c", value="4", rests_on=[name])))
        assert (fault.rule, fault.found) == ("undefined", f'"{name}"')


def test_targets_and_what_things_rest_on_may_stand_in_other_files(tmp_path: Path) -> None:
    files = with_responses(
        response("r1", target="raid-dead", rests_on=["border-length", "talks-denied", "agency-1"])
    )
    files = changed(
        files, (POST, ("claims", 1), claim("c", property="remark", value="so", rests_on=["raid-dead"]))
    )
    assert "r1" in dossier_of(tmp_path, files).response


# Ids


def test_sources_claims_and_responses_share_one_name_space(tmp_path: Path) -> None:
    taken = [
        with_claims(claim("agency-1", property="remark", value="so")),
        with_claims(claim("talks-on", property="remark", value="so")),
        with_claims(claim("talks-denied", property="remark", value="so")),
        with_responses(response("raid-dead")),
        with_responses(response("daily-1")),
        changed(small_region(), ("sources.yaml", (2,), source("raid-dead"))),
        changed(small_region(), ("sources.yaml", (2,), source("agency-1"))),
    ]
    for number, files in enumerate(taken):
        fault = only_fault(tmp_path / str(number), files)
        assert fault.rule == "repeated-id"
        assert fault.field.endswith(".id")
        assert "It is taken in " in fault.mend


def test_the_line_where_an_id_is_taken_already_is_named(tmp_path: Path) -> None:
    fault = only_fault(tmp_path, changed(small_region(), ("parties.yaml", (5,), party("agency"))))
    assert fault.mend == "It is taken in parties.yaml:1."
    assert fault.line == line_of(tmp_path, "parties.yaml", '"named"') + 1


def test_parties_places_subjects_and_borders_have_name_spaces_of_their_own(tmp_path: Path) -> None:
    files = with_claims(
        claim("raid", property="remark", value="so"), claim("town", property="cause", value="so")
    )
    files = changed(files, ("parties.yaml", (5,), party("aa-bb")), ("parties.yaml", (6,), party("raid-dead")))
    assert dossier_of(tmp_path, files).party["raid-dead"].name == "Raid-Dead"


# Places that do not fit


def test_a_claim_never_rests_on_its_own_source(tmp_path: Path) -> None:
    fault = next(
        fault
        for fault in faults_of(tmp_path, with_claims(claim("c", value="4", rests_on=["daily-1", "agency-1"])))
        if fault.rule == "own-source"
    )
    assert (fault.found, fault.field) == ('"agency-1"', "claims.c.rests_on.1")
    assert fault.line == line_of(tmp_path, RAID, '- "agency-1"')


def test_a_claim_supersedes_those_of_its_own_body_on_its_own_subject_and_property(tmp_path: Path) -> None:
    newer = claim("c", value="6", by="spokesman", supersedes=["raid-dead"])
    assert "c" in dossier_of(tmp_path / "same", with_claims(newer)).claim
    refused = {
        "body": claim("c", value="6", by="daily", supersedes=["raid-dead"]),
        "body of its own": claim("c", value="6", by="officials", supersedes=["raid-dead"]),
        "property": claim("c", property="wounded", value="6", supersedes=["raid-dead"]),
        "subject": claim("c", value="6", supersedes=["border-length"]),
    }
    for reason, made in refused.items():
        fault = only_fault(tmp_path / reason, with_claims(made))
        assert fault.rule == "supersedes"
        assert f"of another {reason.split()[0]}" in fault.found
        assert fault.field == "claims.c.supersedes.0"


def test_no_place_is_published_finer_than_it_is_known(tmp_path: Path) -> None:
    for code in ("1", "2"):
        fault = only_fault(tmp_path, changed(small_region(), (POST, ("publish_precision",), code)))
        assert (fault.rule, fault.file, fault.found) == ("publish-precision", POST, code)
        assert fault.line == line_of(tmp_path, POST, "publish_precision")
    for code in ("3", "4", "7"):
        files = changed(small_region(), (POST, ("publish_precision",), code))
        assert dossier_of(tmp_path, files).subject["post-7"].publish_precision == int(code)


# Circles


def circle_in(folder: Path, files: Files) -> tuple[str, str]:
    circles = [fault for fault in faults_of(folder, files) if fault.rule == "circle"]
    assert len(circles) == 1, [str(fault) for fault in circles]
    assert circles[0].line is not None
    assert circles[0].expected == "no circle"
    return circles[0].field.rpartition(".")[2], circles[0].found.replace('"', "")


def test_circles_of_claims_that_rest_on_one_another(tmp_path: Path) -> None:
    itself = with_claims(claim("c1", rests_on=["c1"]))
    assert circle_in(tmp_path / "1", itself) == ("rests_on", "c1 → c1")
    files = with_claims(*(claim(f"c{n}", rests_on=[f"c{n % 3 + 1}"]) for n in (1, 2, 3)))
    assert circle_in(tmp_path / "3", files) == ("rests_on", "c1 → c2 → c3 → c1")


def test_circles_through_a_source_that_stands_for_its_claims_on_the_matter(tmp_path: Path) -> None:
    by_source = claim("c1", source="agency-1", rests_on=["daily-1"])
    other = claim("c2", source="daily-1", rests_on=["c1"])
    assert circle_in(tmp_path / "1", with_claims(by_source, other)) == ("rests_on", "c1 → c2 → c1")
    of_another_property = claim("c2", property="wounded", source="daily-1", rests_on=["c1"])
    harmless = with_claims(by_source, of_another_property)
    del harmless[RAID]["claims"][2]
    assert "c2" in dossier_of(tmp_path / "2", harmless).claim
    elsewhere = changed(harmless, (POST, ("claims", 1), claim("c3", source="daily-1", rests_on=["c1"])))
    assert "c3" in dossier_of(tmp_path / "3", elsewhere).claim


def test_circles_of_responses_that_rest_on_one_another(tmp_path: Path) -> None:
    files = with_responses(response("r1", rests_on=["r2"]), response("r2", rests_on=["r1"]))
    assert circle_in(tmp_path, files) == ("rests_on", "r1 → r2 → r1")


def test_a_source_in_what_a_response_rests_on_stands_for_itself(tmp_path: Path) -> None:
    files = with_responses(response("r1", source="agency-1", rests_on=["daily-1"], target="raid-dead"))
    assert "r1" in dossier_of(tmp_path, files).response


def test_circles_of_targets(tmp_path: Path) -> None:
    assert circle_in(tmp_path / "1", with_responses(response("r1", target="r1"))) == ("target", "r1 → r1")
    files = with_responses(*(response(f"r{n}", target=f"r{n % 3 + 1}", kind="qualifies") for n in (1, 2, 3)))
    assert circle_in(tmp_path / "3", files) == ("target", "r1 → r2 → r3 → r1")


def test_circles_of_what_decides_whether_a_response_falls(tmp_path: Path) -> None:
    """R6: one that rests on the response that it takes back; one taken back with the source that it is in."""
    confirmed = response("r1", kind="confirms")
    leaning = response("r2", kind="withdraws", target="r1", rests_on=["r1"])
    assert circle_in(tmp_path / "1", with_responses(confirmed, leaning)) == ("target", "r1 → r2 → r1")
    in_it = response("r1", kind="confirms", source="daily-1")
    withdrawal = response("r2", kind="withdraws", target="daily-1", by="daily", rests_on=["r1"])
    assert circle_in(tmp_path / "2", with_responses(in_it, withdrawal)) == ("target", "r1 → r2 → r1")


def test_what_takes_nothing_back_is_no_circle(tmp_path: Path) -> None:
    harmless = [
        [response("r1"), response("r2", kind="confirms", target="r1", rests_on=["r1"])],
        [response("r1"), response("r2", by="daily", target="r1", rests_on=["r1"])],
        [response("r1"), response("r2", kind="withdraws", target="daily-1", by="agency", rests_on=["r1"])],
        [response("r1", kind="withdraws", target="daily-1", by="daily", source="daily-1")],
    ]
    for number, responses in enumerate(harmless):
        assert "r1" in dossier_of(tmp_path / str(number), with_responses(*responses)).response


def test_circles_of_bodies(tmp_path: Path) -> None:
    files = changed(small_region(), ("parties.yaml", (2, "part_of"), "spokesman"))
    assert circle_in(tmp_path, files) == ("part_of", "ministry → spokesman → ministry")


def test_circles_of_claims_that_supersede_one_another(tmp_path: Path) -> None:
    files = with_claims(claim("c1", value="6", supersedes=["c2"]), claim("c2", value="7", supersedes=["c1"]))
    assert circle_in(tmp_path, files) == ("supersedes", "c1 → c2 → c1")


def test_a_chain_of_any_length_is_followed(tmp_path: Path) -> None:
    chain = [claim(f"c{n}", rests_on=[f"c{n - 1}"] if n else []) for n in range(1500)]
    assert len(dossier_of(tmp_path, with_claims(*chain)).claim) > 1500


graphs = st.dictionaries(st.integers(0, 7).map(str), st.sets(st.integers(0, 7).map(str)), max_size=8)


@given(graphs)
@law(150)
def test_a_circle_is_found_exactly_where_there_is_one(graph: dict[str, set[str]]) -> None:
    left = {name: {to for to in edges if to in graph} for name, edges in graph.items()}
    while loose := {name for name, edges in left.items() if not edges}:
        left = {name: edges - loose for name, edges in left.items() if name not in loose}
    circles = find_circles(graph)
    assert bool(circles) == bool(left)
    for circle in circles:
        assert circle[0] == min(circle)
        assert all(to in graph[name] for name, to in zip(circle, (*circle[1:], circle[0]), strict=True))
    assert circles == find_circles(dict(reversed(graph.items())))


def test_the_borders_line_is_named_in_a_fault(tmp_path: Path) -> None:
    files = changed(small_region(), (BORDER, ("at", "border"), "aa-b"))
    fault = only_fault(tmp_path, files)
    assert (fault.file, fault.field) == (BORDER, "at.border")
    assert 'Did you mean "aa-bb"?' in fault.mend
