"""Every error that a person who enters evidence can meet: where it is, what was found, how to mend it."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

QUOTE_LENGTH = 80


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


def did_you_mean(name: str, known: "Iterable[str]") -> str:
    """A question that offers the nearest known name, or nothing where none is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.75)
    return f" Did you mean {quoted(near[0])}?" if near else ""


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


class UnfitError(ValueError):
    """A written value does not fit its type.

    expected: what fits, as a noun phrase. mend: what to do, as a sentence.
    """

    def __init__(self, expected: str, mend: str) -> None:
        self.expected = expected
        self.mend = mend
        super().__init__(f"expected {expected}")
