"""One file as plain values: words as they are written, and the line of whatever is wrong."""

from pathlib import Path

import pytest

from geodata.dossier.documents import Document, JsonDocument, YamlDocument
from geodata.errors import Fault


def yaml_of(folder: Path, text: str | bytes) -> YamlDocument:
    (folder / "file.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return YamlDocument(folder, "file.yaml")


def json_of(folder: Path, text: str | bytes) -> JsonDocument:
    (folder / "file.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    return JsonDocument(folder, "file.json")


def only_fault(document: Document) -> Fault:
    assert len(document.faults) == 1, document.faults
    return document.faults[0]


def test_scalars_are_words_and_only_a_plain_null_or_nothing_is_none(tmp_path: Path) -> None:
    text = (
        "a: no\nb: 1993\nc: 2025-12-02\nd: 1e3\ne: true\nf: ~\ng: 0o7\n"
        'h: null\ni:\nj: "null"\nk: \'\'\nl: NULL\nm: "2"\nn: =\no: <<\n'
    )
    document = yaml_of(tmp_path, text)
    words = {"a": "no", "b": "1993", "c": "2025-12-02", "d": "1e3", "e": "true", "f": "~", "g": "0o7"}
    rest = {"h": None, "i": None, "j": "null", "k": "", "l": "NULL", "m": "2", "n": "=", "o": "<<"}
    assert document.value == {**words, **rest}
    assert document.faults == []


def test_an_empty_file_is_nothing(tmp_path: Path) -> None:
    for text in ("", "# only a remark\n", "\ufeff"):
        document = yaml_of(tmp_path, text)
        assert document.value is None
        assert document.faults == []


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    assert yaml_of(tmp_path, "\ufeffid: a").value == {"id": "a"}
    assert json_of(tmp_path, '\ufeff{"id": "a"}').value == {"id": "a"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\n b: 2\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: [1, 2\nb: 3\n", 2),
        ("a: 'open\n", 2),
        ("a: 1\n--- \nb: 2\n", 2),
        ("a: *nobody\n", 1),
        ("a: @x\n", 1),
        ("- a\nb: c\n", 2),
        ("a: {b: 1\n", 2),
    ],
)
def test_text_that_is_no_yaml_is_named_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    document = yaml_of(tmp_path, text)
    fault = only_fault(document)
    assert (fault.rule, fault.file, fault.line) == ("yaml", "file.yaml", line)
    assert document.value is None


def test_bytes_that_are_not_utf_8_are_named_with_their_line(tmp_path: Path) -> None:
    for read in (yaml_of, json_of):
        fault = only_fault(read(tmp_path, b"a: 1\nb: caf\xe9\n"))
        assert (fault.rule, fault.line) == ("encoding", 2)
        assert "UTF-8" in fault.mend


def test_a_sign_that_no_text_has_is_a_fault(tmp_path: Path) -> None:
    assert only_fault(yaml_of(tmp_path, "a: \x00\n")).rule == "yaml"
    assert only_fault(yaml_of(tmp_path, "a: \x1b[31m\n")).rule == "yaml"


def test_a_key_that_stands_twice_is_named_with_its_line(tmp_path: Path) -> None:
    fault = only_fault(yaml_of(tmp_path, "id: a\nclaims:\n- id: b\n  unit: km\n  unit: m\n"))
    assert (fault.rule, fault.line, fault.found) == ("repeated-key", 5, '"unit"')
    first, second = yaml_of(tmp_path, "a: 1\na: 2\nb: {c: 1, c: 2}\n").faults
    assert (first.line, second.line) == (2, 3)


@pytest.mark.parametrize("lead", ['"a": 1', '"a": "\\ud83d\\ude00"', '"a": "\\\\ud83d"', '"\\/": "a: [b"'])
@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_a_key_that_stands_twice_in_json_is_named_with_its_line(
    tmp_path: Path, lead: str, indent: str
) -> None:
    text = f'{{{lead},\n"features": [\n{indent}{{"id": 1,\n{indent}"id":2}}]}}'
    fault = only_fault(json_of(tmp_path, text))
    assert (fault.rule, fault.line, fault.found) == ("repeated-key", 4, '"id"')


def test_a_key_that_stands_twice_is_named_even_where_no_line_can_be_found(tmp_path: Path) -> None:
    key = '"' + "k" * 2000 + '"'
    fault = only_fault(json_of(tmp_path, f"{{{key}: 1, {key}: 2}}"))
    assert (fault.rule, fault.line) == ("repeated-key", None)


@pytest.mark.parametrize(
    "text", ['{"a": 1,}', '{"a": NaN}', '{"a": Infinity}', "", "[", '{"a": 1} {', "{'a': 1}"]
)
def test_text_that_is_no_json_is_a_fault(tmp_path: Path, text: str) -> None:
    assert only_fault(json_of(tmp_path, text)).rule == "json"


def test_the_line_of_a_json_mistake_is_named(tmp_path: Path) -> None:
    assert only_fault(json_of(tmp_path, '{"a": 1,\n"b": }')).line == 2


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 50 + "]" * 50, "[" * 5000, "[" * 200_000, "{a: " * 100_000),
        *("- " * 100_000 + "a", "? " * 50_000, "\n".join(" " * n + "a:" for n in range(1200))),
    ],
    ids=["closed", "open", "very open", "mappings", "block", "keys", "indented"],
)
def test_nesting_without_measure_is_a_fault_and_no_crash(tmp_path: Path, text: str) -> None:
    assert only_fault(yaml_of(tmp_path, text)).rule == "yaml"
    assert only_fault(json_of(tmp_path, '{"a":' * 100_000)).rule == "json"


def test_many_short_lists_are_not_deep(tmp_path: Path) -> None:
    document = yaml_of(tmp_path, "".join(f"- {{id: a{n}, rests_on: [b, [c]]}}\n" for n in range(2000)))
    assert document.faults == []
    assert len(document.value) == 2000


def test_an_alias_is_the_value_that_it_names(tmp_path: Path) -> None:
    assert yaml_of(tmp_path, "a: &x {b: c}\nd: *x\n").value == {"a": {"b": "c"}, "d": {"b": "c"}}


def test_an_alias_inside_what_it_names_has_an_end(tmp_path: Path) -> None:
    assert yaml_of(tmp_path, "a: &x [b, *x]\n").value == {"a": ["b", None]}


def test_aliases_of_aliases_are_shared_and_not_copied(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    document = yaml_of(tmp_path, "\n".join(lines))
    assert document.faults == []
    assert len(document.value["a29"]) == 9


def test_a_tag_runs_nothing(tmp_path: Path) -> None:
    assert yaml_of(tmp_path, "a: !!python/object/apply:os.abort []\n").value == {"a": []}


def test_a_key_that_is_no_word_is_a_fault(tmp_path: Path) -> None:
    assert only_fault(yaml_of(tmp_path, "? [a, b]\n: c\n")).found == "a key that is no word"


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").mkdir()
    assert only_fault(YamlDocument(tmp_path, "file.yaml")).rule == "unreadable"
    assert only_fault(YamlDocument(tmp_path, "absent.yaml")).rule == "unreadable"


def test_every_part_has_its_line_and_what_is_missing_that_of_what_is_there(tmp_path: Path) -> None:
    document = yaml_of(tmp_path, "id: a\nclaims:\n\n- id: b\n  value:\n    min: 1\n- id: c\n")
    lines = {
        (): 1,
        ("claims",): 2,
        ("claims", 0): 4,
        ("claims", 0, "value"): 5,
        ("claims", 0, "value", "min"): 6,
        ("claims", 0, "value", "max"): 6,
        ("claims", 0, "unit"): 4,
        ("claims", 1): 7,
        ("claims", 2): 4,
        ("label",): 1,
    }
    assert {path: document.line(path) for path in lines} == lines


def test_a_field_goes_by_the_ids_of_the_things_that_it_is_in(tmp_path: Path) -> None:
    document = yaml_of(tmp_path, "claims:\n- id: killed-1\n  rests_on: [a, b]\n- unit: km\n")
    assert document.fault("r", ("claims", 0, "rests_on", 1), "", "", "").field == "claims.killed-1.rests_on.1"
    assert document.fault("r", ("claims", 1, "unit"), "", "", "").field == "claims.1.unit"
