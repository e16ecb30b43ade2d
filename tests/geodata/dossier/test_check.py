"""What is doubtful without being wrong, and how a report reads."""

from pathlib import Path

import pytest

from geodata.dossier.check import check_region, lines_of
from geodata.errors import Fault
from tests.regions import (
    BORDER,
    DROPPED,
    POST,
    RAID,
    TALKS,
    Files,
    changed,
    claim,
    line_of,
    response,
    small_region,
    source,
)
from tests.writing import write_files


def warnings_of(folder: Path, files: Files) -> tuple[Fault, ...]:
    report = check_region(write_files(folder, files))
    assert report.errors == (), [str(fault) for fault in report.errors]
    return report.warnings


def only_warning(folder: Path, files: Files) -> Fault:
    warnings = warnings_of(folder, files)
    assert len(warnings) == 1, [str(fault) for fault in warnings]
    return warnings[0]


def raid(*claims: dict[str, object]) -> Files:
    """The small region with these claims about the raid after its own three."""
    return changed(small_region(), *((RAID, ("claims", n), made) for n, made in enumerate(claims, 3)))


def denied(**keys: object) -> Files:
    """The small region with a second denial of the talks."""
    return changed(small_region(), (TALKS, ("responses", 1), response("r", **keys)))


def test_the_small_region_is_beyond_doubt(tmp_path: Path) -> None:
    assert warnings_of(tmp_path, small_region()) == ()


def test_a_response_made_before_its_target(tmp_path: Path) -> None:
    fault = only_warning(tmp_path / "claim", denied(made_on="2025-12-01"))
    assert (fault.rule, fault.file, fault.field) == ("answer-before", TALKS, "responses.r.made_on")
    assert "2025-12-02" in fault.expected
    answer = denied(target="talks-denied", made_on="2025-12-02")
    assert only_warning(tmp_path / "response", answer).rule == "answer-before"
    to_source = denied(target="agency-1", made_on="2025-12-01")
    assert only_warning(tmp_path / "source", to_source).rule == "answer-before"
    assert warnings_of(tmp_path / "same day", denied(made_on="2025-12-02")) == ()


def test_a_statement_after_its_source_was_published(tmp_path: Path) -> None:
    fault = only_warning(
        tmp_path / "claim", raid(claim("c", property="cause", value="x", made_on="2025-12-03"))
    )
    assert (fault.rule, fault.found) == ("made-after-source", '"2025-12-03"')
    assert fault.line == line_of(tmp_path / "claim", RAID, '"id": "c"') + 5
    assert only_warning(tmp_path / "response", denied(made_on="2025-12-04")).rule == "made-after-source"
    in_the_month = raid(claim("c", property="cause", value="x", made_on="2025-12"))
    assert warnings_of(tmp_path / "same month", in_the_month) == ()
    by_a_day = changed(denied(made_on="2025-12-04"), ("sources.yaml", (1, "published"), "../2025-12-03"))
    assert only_warning(tmp_path / "open", by_a_day).rule == "made-after-source"


def test_a_statement_over_a_year_before_its_source_was_published(tmp_path: Path) -> None:
    fault = only_warning(tmp_path / "claim", raid(claim("c", property="cause", value="x", made_on="2024-11")))
    assert fault.rule == "made-long-before"
    year = raid(claim("c", property="cause", value="x", made_on="2024-12"))
    assert warnings_of(tmp_path / "a year", year) == ()


def test_the_first_days_of_the_calendar_break_nothing(tmp_path: Path) -> None:
    files = changed(small_region(), ("sources.yaml", (0, "published"), "0001-01-01"))
    assert {fault.rule for fault in warnings_of(tmp_path, files)} >= {"made-after-source"}


def test_equal_values_of_one_body_on_one_matter_that_do_not_rest_on_one_another(tmp_path: Path) -> None:
    again = claim("c", by="spokesman")
    fault = only_warning(tmp_path / "again", raid(again))
    assert (fault.rule, fault.field, fault.expected) == ("unlinked-repeat", "claims.c.value", "`rests_on`")
    assert "raid-dead" in fault.found
    others = {
        "linked": claim("c", by="spokesman", rests_on=["raid-dead"]),
        "another unit": claim("c", unit="soldiers"),
        "another body": claim("c", by="agency"),
        "an unnamed party": claim("c", by="officials"),
        "another property": claim("c", property="wounded"),
    }
    for name, other in others.items():
        assert warnings_of(tmp_path / name, raid(other)) == (), name
    in_words = raid(
        claim("c", property="cause", value="a feud"), claim("d", property="cause", value="A  Feud")
    )
    assert only_warning(tmp_path / "words", in_words).rule == "unlinked-repeat"
    units = raid(claim("c", unit=" People "))
    assert only_warning(tmp_path / "units", units).rule == "unlinked-repeat"


def test_two_figures_of_one_body_of_which_none_supersedes_the_other(tmp_path: Path) -> None:
    fault = only_warning(tmp_path / "two", raid(claim("c", value="6", by="spokesman")))
    assert (fault.rule, fault.field, fault.expected) == ("unlinked-figures", "claims.c.value", "`supersedes`")
    assert warnings_of(tmp_path / "newer", raid(claim("c", value="6", supersedes=["raid-dead"]))) == ()
    texts = raid(claim("c", property="cause", value="one"), claim("d", property="cause", value="other"))
    assert warnings_of(tmp_path / "texts", texts) == ()


def test_figures_for_times_that_do_not_meet_are_no_second_figures(tmp_path: Path) -> None:
    then = [claim(f"c{year}", property="strength", value=f"{year}", when=f"{year}") for year in (2019, 2024)]
    assert warnings_of(tmp_path / "then", raid(*then)) == ()
    at_once = [claim(f"c{n}", property="strength", value=f"{n}", when="2024") for n in (1, 2)]
    assert only_warning(tmp_path / "at once", raid(*at_once)).rule == "unlinked-figures"


def test_an_undated_claim_that_a_dated_response_or_relay_would_date(tmp_path: Path) -> None:
    files = changed(
        small_region(),
        ("sources.yaml", (0, "published"), DROPPED),
        (TALKS, ("claims", 0, "made_on"), DROPPED),
    )
    faults = {fault.rule: fault for fault in warnings_of(tmp_path / "response", files)}
    assert faults["datable"].mend == "Write ../2025-12-03."
    assert faults["datable"].field == "claims.talks-on.made_on"
    relayed = changed(
        small_region(),
        ("sources.yaml", (0, "published"), DROPPED),
        (RAID, ("claims", 0, "made_on"), DROPPED),
    )
    assert only_warning(tmp_path / "relay", relayed).mend == "Write ../2025-12-03."


def test_a_claim_that_differs_from_all_that_it_rests_on(tmp_path: Path) -> None:
    misquoted = claim("c", value="7", by="agency", rests_on=["raid-dead"])
    fault = only_warning(tmp_path / "claim", raid(misquoted))
    assert (fault.rule, fault.field) == ("misquote", "claims.c.value")
    through_source = claim(
        "c", value="7", by="daily", source="daily-1", made_on="2025-12-03", rests_on=["agency-1"]
    )
    found = [
        fault for fault in warnings_of(tmp_path / "source", raid(through_source)) if fault.rule == "misquote"
    ]
    assert [fault.field for fault in found] == ["claims.c.value"]
    vague = claim("c", value={"min": "3"}, by="agency", rests_on=["raid-dead"])
    assert warnings_of(tmp_path / "vague", raid(vague)) == ()
    one_of_two = [
        claim("c", value="7", by="agency"),
        claim("d", value="7", by="daily", rests_on=["raid-dead", "c"]),
    ]
    assert not [f for f in warnings_of(tmp_path / "one of two", raid(*one_of_two)) if f.rule == "misquote"]


def test_several_values_of_a_many_property_are_no_misquote(tmp_path: Path) -> None:
    def told(name: str, **times: str) -> Files:
        first = claim("c", property=name, value="one", **times)
        return raid(first, claim("d", property=name, value="other", by="agency", rests_on=["c"]))

    assert only_warning(tmp_path / "one", told("attacker")).rule == "misquote"
    assert warnings_of(tmp_path / "many", told("method")) == ()


def test_values_for_times_that_do_not_meet_are_no_misquote(tmp_path: Path) -> None:
    for when, rules in (("2024", []), ("2019", ["misquote"])):
        first = claim("c", property="strength", value="1", when="2019")
        second = claim("d", property="strength", value="2", when=when, by="agency", rests_on=["c"])
        assert [fault.rule for fault in warnings_of(tmp_path / when, raid(first, second))] == rules


def test_places_further_apart_than_their_radii_are_a_misquote(tmp_path: Path) -> None:
    def located(first: str, second: object) -> Files:
        return raid(
            claim("c", property="location", value=first),
            claim("d", property="location", value=second, by="agency", rests_on=["c"]),
        )

    far = located("town", {"lat": "39", "lon": "11", "precision": "1"})
    assert only_warning(tmp_path / "far", far).rule == "misquote"
    near = located("town", {"lat": "41.2", "lon": "11", "precision": "1"})
    assert warnings_of(tmp_path / "near", near) == ()
    loose = located("shire", {"precision": "6"})
    assert warnings_of(tmp_path / "loose", loose) == ()


def test_a_line_without_a_border_subject(tmp_path: Path) -> None:
    fault = only_warning(tmp_path / "none", changed(small_region(), (BORDER, (), DROPPED)))
    assert (fault.rule, fault.file, fault.found) == ("line-without-subject", "borders.geojson", '"aa-bb"')
    assert fault.line == line_of(tmp_path / "none", "borders.geojson", '"id": "aa-bb"')
    of_another_kind = changed(small_region(), (BORDER, ("kind",), "site"))
    assert only_warning(tmp_path / "site", of_another_kind).rule == "line-without-subject"


def test_an_address_without_an_archived_copy(tmp_path: Path) -> None:
    fault = only_warning(tmp_path, changed(small_region(), ("sources.yaml", (0, "archived"), None)))
    assert (fault.rule, fault.file, fault.field) == ("no-archived-copy", "sources.yaml", "agency-1.url")


@pytest.mark.parametrize("unit", ["over 5 people", "people, about", "up to soldiers", "ABOUT people"])
def test_over_up_to_and_about_never_stand_in_a_unit(tmp_path: Path, unit: str) -> None:
    fault = only_warning(tmp_path, raid(claim("c", unit=unit)))
    assert (fault.rule, fault.field) == ("loose-unit", "claims.c.unit")


def test_a_word_that_only_holds_one_of_these_is_a_good_unit(tmp_path: Path) -> None:
    assert warnings_of(tmp_path, raid(claim("c", unit="coverage of the roundabouts"))) == ()


def test_a_file_that_is_not_read(tmp_path: Path) -> None:
    names = ["subject.yaml", "places.yml", "lines.geojson", "subjects/raid.yml", "subjects/notes.txt"]
    found = warnings_of(tmp_path, {**small_region(), **dict.fromkeys(names, "x")})
    assert [(fault.rule, fault.file) for fault in found] == [("unread-file", name) for name in sorted(names)]
    assert warnings_of(tmp_path / "other", {**small_region(), "NOTES.md": "x", "LICENSES.md": "x"}) == ()


def many_without_copy(count: int) -> Files:
    added = [("sources.yaml", (n,), source(f"s{n}", archived=None)) for n in range(2, 2 + count)]
    return changed(small_region(), *added, (POST, ("publish_precision",), "4"))


def test_a_kind_of_warning_with_over_ten_cases_is_one_line_unless_all_are_asked_for(tmp_path: Path) -> None:
    ten = check_region(write_files(tmp_path / "10", many_without_copy(10)))
    assert len([line for line in lines_of(ten) if line.startswith("warning: ")]) == 10
    eleven = check_region(write_files(tmp_path / "11", many_without_copy(11)))
    folded, *rest = [line for line in lines_of(eleven) if line.startswith("warning: ")]
    assert rest == []
    assert "no-archived-copy: 11 cases" in folded
    assert "--all" in folded
    assert "sources.yaml:" in folded
    assert len([line for line in lines_of(eleven, every=True) if line.startswith("warning: ")]) == 11
    for report in (ten, eleven):
        last = list(lines_of(report))[-1]
        assert last.endswith(f"0 errors, {len(report.warnings)} warnings")


def test_kinds_are_folded_each_for_itself(tmp_path: Path) -> None:
    files = changed(many_without_copy(11), (BORDER, (), DROPPED))
    lines = [line for line in lines_of(check_region(write_files(tmp_path, files))) if "warning: " in line]
    assert len(lines) == 2


def test_a_line_of_the_report_has_file_line_field_found_expected_and_the_mend(tmp_path: Path) -> None:
    report = check_region(write_files(tmp_path, changed(small_region(), (RAID, ("kind",), "ambush"))))
    line, count = lines_of(report)
    assert line.startswith(f"error: {RAID}:2: kind: found \"ambush\"; expected 'incident', ")
    assert line.endswith(". Choose one of them.")
    assert count == f"{tmp_path}: 1 error, 0 warnings"


def test_what_a_terminal_would_act_on_is_shown_as_an_escape(tmp_path: Path) -> None:
    hostile = "\u202e\x1b]0;x\x07\n" + "a" * 200
    report = check_region(write_files(tmp_path, changed(small_region(), (RAID, ("kind",), hostile))))
    line, _ = lines_of(report)
    assert "\\u202e\\x1b]0;x\\x07\\n" in line
    assert line.isprintable()
    assert "a" * 80 not in line
