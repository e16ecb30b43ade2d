"""One file of a region as plain values, with the line of every part of it.

YAML scalars are taken as written: `no`, `1993` and `2025-12-02` are words until the model gives them a type;
only a plain `null` or nothing at all is None.
"""

import json
import re
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from geodata.errors import Fault, quoted

try:
    from yaml import CBaseLoader as BaseLoader
except ImportError:  # PyYAML built without the C parser: slower, and the same
    from yaml import BaseLoader  # type: ignore[assignment]

MAXIMUM_DEPTH: Final = 40
_TOO_DEEP: Final = f"nesting over {MAXIMUM_DEPTH} levels"
_MANY_LEVELS: Final = 1000
_HALF_SIGN = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""Half of a sign beyond U+FFFF, as JSON escapes it and YAML does not."""
_FAR_IN = re.compile(rf"^[ \t?:-]{{{_MANY_LEVELS}}}", re.MULTILINE)
Steps = Sequence[str | int]


class Loader(BaseLoader):
    """Composes nodes without looking for the tag of each: every scalar is a word here."""

    def resolve(self, *_: object) -> str:
        """The tag of a node, which nobody asks for."""
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Nothing to note on the way down."""

    def ascend_resolver(self) -> None:
        """Nothing to note on the way up."""


class Document:
    """A file that was read.

    file: its path below the region's folder. value: nested dicts and lists of words and None; None where the
    file is empty or could not be read. faults: what is wrong with the file as such.
    """

    def __init__(self, folder: Path, file: str) -> None:
        self.file = file
        self.value: Any = None
        self.faults: list[Fault] = []
        self._text = ""
        self._root: Node | None = None
        try:
            self._text = (folder / file).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            line = (folder / file).read_bytes()[: error.start].count(b"\n") + 1
            self._wrong("encoding", line, "bytes that are not UTF-8", "text in UTF-8", "Save it as UTF-8.")
        except OSError as error:
            reason = quoted(error.strerror or error)
            self._wrong("unreadable", None, reason, "a file that can be read", "Mend the file or its rights.")

    def line(self, path: Steps) -> int | None:
        """The line (from 1) of the part at `path`: keys and positions from the top of the file.

        Where the path leads on to nothing, the line of the last part that is there.
        """
        node = self._node()
        if node is None:
            return None
        for depth, step in enumerate(path, start=1):
            if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
                node = node.value[step]
            elif isinstance(node, MappingNode):
                pair = next(((key, value) for key, value in node.value if key.value == step), None)
                if pair is None:
                    break
                key, node = pair
                if depth == len(path):
                    node = key
                    break
            else:
                break
        return int(node.start_mark.line) + 1

    def fault(self, rule: str, path: Steps, found: str, expected: str, mend: str) -> Fault:
        """A fault at a part of this file."""
        field = ".".join(_step_names(self.value, path))
        return Fault(rule, self.file, self.line(path), field, found, expected, mend)

    def _node(self) -> Node | None:
        """The root of the file's nodes, composed when a line is first asked for: JSON is YAML too.

        They are not kept from the reading, since so many small objects slow the whole program down.
        """
        if self._root is None and self._text:
            try:
                self._root = _compose(self._composable())
            except (yaml.YAMLError, RecursionError):
                self._text = ""
        return self._root

    def _composable(self) -> str:
        return self._text

    def _plain(self, node: Node | None, depth: int, seen: dict[int, Any]) -> Any:
        """The node as plain values; a node met again through an alias is the same value, not a copy."""
        if node is None:
            return None
        if isinstance(node, ScalarNode):
            return None if not node.style and node.value in ("", "null") else node.value
        if id(node) in seen:
            return seen[id(node)]
        seen[id(node)] = None  # an alias inside what it names would have no end
        if depth > MAXIMUM_DEPTH:
            self._wrong("yaml", _line(node), _TOO_DEEP, "less nesting", "Write it flat.")
            return None
        value: Any
        if isinstance(node, SequenceNode):
            value = [self._plain(item, depth + 1, seen) for item in node.value]
        else:
            value = self._mapping(node, depth, seen)
        seen[id(node)] = value
        return value

    def _mapping(self, node: Node, depth: int, seen: dict[int, Any]) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key, item in node.value:
            if not isinstance(key, ScalarNode):
                self._wrong("yaml", _line(key), "a key that is no word", "a word as key", "Rename the key.")
            elif key.value in mapping:
                self._wrong(
                    "repeated-key", _line(key), quoted(key.value), "each key once in a mapping", "Keep one."
                )
            else:
                mapping[key.value] = self._plain(item, depth + 1, seen)
        return mapping

    def _wrong(self, rule: str, line: int | None, found: str, expected: str, mend: str) -> None:
        self.faults.append(Fault(rule, self.file, line, "", found, expected, mend))


class YamlDocument(Document):
    """A YAML file. Keys that stand twice in one mapping are a fault."""

    def __init__(self, folder: Path, file: str) -> None:
        super().__init__(folder, file)
        if self.faults:
            return
        try:
            root = _compose(self._text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else None
            found = quoted(error.problem or "text that is no YAML")
            self._wrong("yaml", line, found, "YAML", "Mend the line.")
        except (yaml.YAMLError, RecursionError) as error:
            found = "nesting without end" if isinstance(error, RecursionError) else quoted(error)
            self._wrong("yaml", None, found, "YAML", "Mend the file.")
        else:
            self.value = self._plain(root, 0, {})


class JsonDocument(Document):
    """A JSON file. Lines are looked up only where a fault needs one: JSON is YAML too."""

    def __init__(self, folder: Path, file: str) -> None:
        super().__init__(folder, file)
        self._repeats = False
        if self.faults:
            return
        try:
            self.value = json.loads(self._text, object_pairs_hook=self._once, parse_constant=_no_number)
        except json.JSONDecodeError as error:
            self._wrong("json", error.lineno, quoted(error.msg), "JSON", "Mend the line.")
        except (ValueError, RecursionError) as error:
            self._wrong("json", None, quoted(error), "JSON", "Mend the file.")
        if self._repeats:
            self._plain(self._node(), 0, {})  # the walk that names the lines of repeated keys
            if self._root is None:
                self._wrong("repeated-key", None, "a key that stands twice", "each key once", "Keep one.")

    def _once(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(pairs)
        self._repeats = self._repeats or len(mapping) < len(pairs)
        return mapping

    def _composable(self) -> str:
        return _HALF_SIGN.sub(r"\\u0020", self._text)


def _compose(text: str) -> Node | None:
    """The root of a text's nodes. Raises yaml.YAMLError.

    The C parser composes by recursion and knows no limit, so the levels of a text that may have very many are
    counted first.
    """
    if text.count("[") + text.count("{") > _MANY_LEVELS or _FAR_IN.search(text):
        depth = 0
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > MAXIMUM_DEPTH:
                raise yaml.MarkedYAMLError(problem=_TOO_DEEP, problem_mark=event.start_mark)  # type: ignore[arg-type]
    return yaml.compose(text, Loader=Loader)


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _step_names(value: Any, path: Steps) -> Iterator[str]:
    """The path in words: a thing in a list goes by its id where it has one."""
    for step in path:
        value = _part(value, step)
        thing = value.get("id") if isinstance(step, int) and isinstance(value, dict) else None
        yield thing if isinstance(thing, str) and thing else str(step)


def _part(value: Any, step: Hashable) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None
