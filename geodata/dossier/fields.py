"""The types of the files' fields: each makes a checked value of a written word, or says what it expects."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from geodata.dossier.dates import Edtf, parse_day, parse_edtf
from geodata.dossier.values import Placement, parse_at, parse_id, parse_number, parse_precision
from geodata.errors import UnfitError

MAXIMUM_URL: Final = 4000


def fits(parse: Callable[[Any], Any]) -> BeforeValidator:
    """A validator for pydantic from a parser that raises UnfitError."""

    def validate(raw: object) -> object:
        try:
            return parse(raw)
        except UnfitError as unfit:
            raise unfit_error(unfit) from None

    return BeforeValidator(validate)


def unfit_error(unfit: UnfitError) -> PydanticCustomError:
    """An UnfitError as pydantic carries it, with what is expected and the mend."""
    return PydanticCustomError("unfit", "{expected}", {"expected": unfit.expected, "mend": unfit.mend})


def _text(raw: object) -> str:
    if isinstance(raw, str):
        return raw
    raise UnfitError("a text", "Write one text here, not a list or a mapping.")


def _worded(raw: object) -> str:
    text = _text(raw)
    if text.strip():
        return text
    raise UnfitError("a text that is not empty", "Write it in words.")


def _truth(raw: object) -> bool:
    if raw in ("true", "false"):
        return raw == "true"
    raise UnfitError("true or false", "Write true or false.")


def _edtf(raw: object) -> Edtf:
    return parse_edtf(_text(raw))


def _ended(raw: object) -> Edtf:
    when = _edtf(raw)
    if when.latest is None:
        raise UnfitError("a date whose last day is known", "Give the interval a last day.")
    return when


def _day(raw: object) -> date:
    return parse_day(_text(raw))


def _url(raw: object) -> str:
    text = _text(raw)
    try:
        parts = urlsplit(text)
        well_formed = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        well_formed = False
    if not well_formed or len(text) > MAXIMUM_URL or any(c.isspace() or not c.isprintable() for c in text):
        raise UnfitError("an address that begins with http:// or https://", "Mend the address.")
    return text


def _degrees(raw: object) -> float:
    return float(parse_number(raw))


def edtf_json(when: Edtf) -> str:
    """The date as it was written."""
    return when.written


Id = Annotated[str, fits(parse_id)]
Text = Annotated[str, fits(_text)]
Worded = Annotated[str, fits(_worded)]
Truth = Annotated[bool, fits(_truth)]
Day = Annotated[date, fits(_day)]
Date = Annotated[Edtf, fits(_edtf), PlainSerializer(edtf_json)]
EndedDate = Annotated[Edtf, fits(_ended), PlainSerializer(edtf_json)]
Url = Annotated[str, fits(_url)]
Degrees = Annotated[float, fits(_degrees)]
Precision = Annotated[int, fits(parse_precision)]
At = Annotated[Placement, fits(parse_at), PlainSerializer(Placement.as_json)]
