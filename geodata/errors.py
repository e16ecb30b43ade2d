"""Every error that a person who enters evidence can meet: where it is, what was found, how to mend it."""

from bisect import bisect_left
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

QUOTE_LENGTH = 80
LIKENESS = 0.7
"""From which ratio of `difflib` on a name is near enough to be offered."""

_FEW, _NEIGHBOURS = 100, 12
_LONGEST_NAME = 80


def quoted(value: object) -> str:
    """The value as text on one line, in quotation marks, cut after 80 characters.

    What does not print (line breaks, terminal sequences, marks that turn the direction of writing) is
    shown as an escape, so that no text of a dossier can act on the reader's terminal.
    """
    text = str(value)
    shown = text[:QUOTE_LENGTH]
    safe = "".join(
        c if c.isprintable() and c != '"' else c.encode("unicode_escape").decode() if c != '"' else "'"
        for c in shown
    )
    return f'"{safe}…"' if len(text) > QUOTE_LENGTH else f'"{safe}"'


class KnownNames:
    """Names among which the nearest to a name that is not among them is looked for.

    To compare two names takes some 20 microseconds, so of over 100 names only those are compared that stand
    next to the wrong one where all are sorted by how they begin, or by how they end: 12 on each side. Each
    wrong name is looked up once.
    """

    def __init__(self, names: "Iterable[str]") -> None:
        self._by_beginning = sorted(set(names))
        self._by_end = sorted(name[::-1] for name in self._by_beginning)
        self._questions: dict[str, str] = {}

    def did_you_mean(self, name: str) -> str:
        """A question that offers the nearest name, or nothing where none is near."""
        if len(name) > _LONGEST_NAME:
            return ""
        if name not in self._questions:
            near = get_close_matches(name, self._beside(name), n=1, cutoff=LIKENESS)
            self._questions[name] = f" Did you mean {quoted(near[0])}?" if near else ""
        return self._questions[name]

    def _beside(self, name: str) -> "Sequence[str]":
        if len(self._by_beginning) <= _FEW:
            return self._by_beginning
        like_at_end = (other[::-1] for other in _neighbours(self._by_end, name[::-1]))
        return sorted({*_neighbours(self._by_beginning, name), *like_at_end})


def _neighbours(names: "Sequence[str]", name: str) -> "Sequence[str]":
    place = bisect_left(names, name)
    return names[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]


def did_you_mean(name: str, known: "Iterable[str]") -> str:
    """A question that offers the nearest of a few names that are always the same, such as keys."""
    return _question(name, tuple(known))


@lru_cache(maxsize=1000)
def _question(name: str, known: tuple[str, ...]) -> str:
    return KnownNames(known).did_you_mean(name)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a region's files that is wrong (an error) or doubtful (a warning).

    rule: short name of the rule that was broken, the same for all faults of a kind.
    file: path below the region's folder. line: from 1, or None where the whole file is meant.
    field: the path inside the file, such as `claims.talks-under-way.value`.
    """

    rule: str
    file: str
    line: int | None
    field: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        field = f" {self.field}:" if self.field else ""
        return f"{place}:{field} found {self.found}; expected {self.expected}. {self.mend}"


class RegionError(Exception):
    """A region's files do not pass the check.

    region: the folder. faults: all errors found in it, in order of file and line.
    """

    def __init__(self, region: "Path", faults: "Iterable[Fault]") -> None:
        self.region = region
        self.faults = tuple(sorted(faults, key=lambda f: (f.file, f.line or 0, f.field, f.rule)))
        count = len(self.faults)
        super().__init__(f"{region}: {count} {'error' if count == 1 else 'errors'}")


class RegionStartError(Exception):
    """A region cannot be begun in a folder. reason: why, as a clause. mend: what to do, as a sentence."""

    def __init__(self, reason: str, mend: str) -> None:
        super().__init__(f"{reason}. {mend}")


class UnfitError(ValueError):
    """A written value does not fit its type.

    expected: what fits, as a noun phrase. mend: what to do, as a sentence.
    """

    def __init__(self, expected: str, mend: str) -> None:
        self.expected = expected
        self.mend = mend
        super().__init__(f"expected {expected}")
