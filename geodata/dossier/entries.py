"""Where a thing stands in the files, and what is wrong with it there, in the words of the files."""

from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from geodata.dossier.documents import Document, Steps
from geodata.dossier.model import Written
from geodata.errors import Fault, did_you_mean, quoted


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a thing stands: its file and the path inside it."""

    document: Document
    path: tuple[str | int, ...]

    def fault(self, rule: str, steps: Steps, found: str, expected: str, mend: str) -> Fault:
        """A fault at a part of the thing."""
        return self.document.fault(rule, (*self.path, *steps), found, expected, mend)


class BorderEntry(Entry):
    """Where a border stands: its keys are those of a feature's `properties`, its line the geometry."""

    def fault(self, rule: str, steps: Steps, found: str, expected: str, mend: str) -> Fault:
        """A fault at a part of the feature."""
        inside = ("geometry", "coordinates", *steps[1:]) if steps[:1] == ("line",) else ("properties", *steps)
        return super().fault(rule, inside, found, expected, mend)


def fault_of(entry: Entry, kind: type[Written], detail: Any) -> Fault:
    """What pydantic found, in the words of the files."""
    steps, found = tuple(detail["loc"]), _found(detail["input"])
    match detail["type"]:
        case "unfit":
            return entry.fault("value", steps, found, detail["ctx"]["expected"], detail["ctx"]["mend"])
        case "missing":
            key = str(steps[-1])
            return entry.fault("missing-key", steps, "nothing", f"the key {key}", f"Add {key}.")
        case "extra_forbidden":
            key, keys = str(steps[-1]), _owner(kind, steps).model_fields
            mend = f"Take it out, or rename it.{did_you_mean(key, keys)}"
            return entry.fault("unknown-key", steps, quoted(key), f"one of {', '.join(keys)}", mend)
        case "literal_error":
            choices = get_args(_field(kind, steps).annotation)
            mend = f"Choose one of them.{did_you_mean(str(detail['input']), choices)}"
            return entry.fault("value", steps, found, detail["ctx"]["expected"], mend)
        case "model_type" | "model_attributes_type" | "dict_type":
            return entry.fault(
                "shape", steps, found, "a mapping of keys to values", "Write 'key: value' lines."
            )
        case "tuple_type" | "list_type":
            return entry.fault("shape", steps, found, "a list", "Write it as a list: [one, two].")
        case _:
            return entry.fault("value", steps, found, str(detail["msg"]), "Mend the value.")


def _owner(kind: type[Written], steps: Steps) -> type[Written]:
    """The class of the thing whose key stands at the end of `steps`: `kind`, or that of a part of it."""
    for step in steps[:-1]:
        if isinstance(step, str):
            types = (kind.model_fields[step].annotation, *get_args(kind.model_fields[step].annotation))
            kind = next(part for part in types if isinstance(part, type) and issubclass(part, Written))
    return kind


def _field(kind: type[Written], steps: Steps) -> FieldInfo:
    return _owner(kind, steps).model_fields[str(steps[-1])]


def _found(raw: object) -> str:
    if raw is None:
        return "nothing"
    if isinstance(raw, dict):
        return "a mapping" if not raw else f"a mapping with {', '.join(quoted(key) for key in list(raw)[:4])}"
    return "a list" if isinstance(raw, list) else quoted(raw)
