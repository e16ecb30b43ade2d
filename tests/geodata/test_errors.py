"""How what was found is quoted, and how a fault reads."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import Fault, RegionError, did_you_mean, quoted
from tests.laws import law


@given(st.text(max_size=200))
@law(200)
def test_any_text_is_quoted_on_one_line_that_prints(text: str) -> None:
    shown = quoted(text)
    assert shown.isprintable()
    assert shown[0] == shown[-1] == '"'
    assert '"' not in shown[1:-1]
    assert shown.endswith('…"') == (len(text) > 80 or text[-1:] == "…")


def test_a_text_is_cut_after_80_characters() -> None:
    assert quoted("a" * 80) == f'"{"a" * 80}"'
    assert quoted("a" * 81) == f'"{"a" * 80}…"'
    assert len(quoted("a" * 10_000_000)) == 83


def test_what_acts_on_a_terminal_is_an_escape_and_other_scripts_are_left_as_they_are() -> None:
    assert quoted("\x1b[2J\u202e\n\t") == '"\\x1b[2J\\u202e\\n\\t"'
    assert quoted("Шаймак مرز") == '"Шаймак مرز"'
    assert quoted('say "yes"') == "\"say 'yes'\""


def test_the_nearest_name_is_offered_and_no_far_one() -> None:
    assert did_you_mean("ministri", ["ministry", "daily"]) == ' Did you mean "ministry"?'
    assert did_you_mean("agency", ["ministry", "daily"]) == ""
    assert did_you_mean("agency", []) == ""


def test_a_fault_reads_as_place_field_found_expected_and_mend() -> None:
    fault = Fault("value", "parties.yaml", 7, "daily.named", '"no"', "true or false", "Write true or false.")
    assert str(fault) == (
        'parties.yaml:7: daily.named: found "no"; expected true or false. Write true or false.'
    )
    whole = Fault("missing", "parties.yaml", None, "", "no file", "the file", "Add it.")
    assert str(whole) == "parties.yaml: found no file; expected the file. Add it."


def test_a_regions_faults_stand_in_order_and_are_counted() -> None:
    one, two, three = (
        Fault("r", file, line, "", "", "", "") for file, line in (("a", None), ("a", 2), ("b", 1))
    )
    error = RegionError(Path("edge"), [three, two, one])
    assert error.faults == (one, two, three)
    assert str(error) == "edge: 3 errors"
    assert str(RegionError(Path("edge"), [one])) == "edge: 1 error"
