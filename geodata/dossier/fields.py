"""The types of the files' fields: each makes a checked value of a written word, or says what it expects."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainSerializer
from pydantic_core import PydanticCustomError

from geodata.dossier.dates import Edtf, parse_day, parse_edtf
from geodata.dossier.properties import PROPERTIES
from geodata.dossier.values import Placement, parse_at, parse_id, parse_number, parse_precision
from geodata.errors import UnfitError, did_you_mean, quoted

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


def unfit(expected: str, mend: str) -> PydanticCustomError:
    """What is wrong with a field, as pydantic carries it."""
    return unfit_error(UnfitError(expected, mend))


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


def _degrees_within(limit: int, name: str) -> Callable[[Any], float]:
    def parse(raw: object) -> float:
        degrees = _degrees(raw)
        if abs(degrees) > limit:
            mend = "Mend it; perhaps latitude and longitude are swapped."
            raise UnfitError(f"a {name} from -{limit} to {limit} degrees", mend)
        return degrees

    return parse


def _known_property(raw: object) -> str:
    if isinstance(raw, str) and raw in PROPERTIES:
        return raw
    raise UnfitError(
        "a property of the table",
        "See the table in geodata/regions/README.md."
        + (did_you_mean(raw, PROPERTIES) if isinstance(raw, str) else ""),
    )


def _code(raw: object) -> str:
    if isinstance(raw, str) and len(raw) == 2 and raw.isascii() and raw.isalpha() and raw.isupper():
        return raw
    raise UnfitError("an ISO 3166 alpha-2 code such as AA", "Write the code of the country.")


def _line(geometry: object) -> tuple[tuple[float, float], ...]:
    vertices = geometry.get("coordinates") if isinstance(geometry, dict) else geometry
    expected = "a LineString of at least two different [longitude, latitude] pairs in degrees"
    if isinstance(geometry, dict) and geometry.get("type") != "LineString":
        raise UnfitError(expected, "Give the border one LineString.")
    if not isinstance(vertices, list | tuple):
        raise UnfitError(expected, "Give the border one LineString.")
    for number, vertex in enumerate(vertices, start=1):
        if not _is_position(vertex):
            raise UnfitError(expected, f"Mend vertex {number}: {quoted(vertex)}.")
    line = tuple((float(vertex[0]), float(vertex[1])) for vertex in vertices)
    if len(set(line)) < 2:
        raise UnfitError(expected, "Give the line a length.")
    return line


def _is_position(vertex: object) -> bool:
    if not isinstance(vertex, list | tuple) or len(vertex) not in (2, 3):
        return False
    lon, lat = vertex[0], vertex[1]
    if type(lon) not in (int, float) or type(lat) not in (int, float):
        return False
    return bool(-180 <= lon <= 180 and -90 <= lat <= 90)


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
Latitude = Annotated[float, fits(_degrees_within(90, "latitude"))]
Longitude = Annotated[float, fits(_degrees_within(180, "longitude"))]
Precision = Annotated[int, fits(parse_precision)]
At = Annotated[Placement, fits(parse_at), PlainSerializer(Placement.as_json)]
PropertyName = Annotated[str, fits(_known_property)]
CountryCode = Annotated[str, fits(_code)]
BorderLineString = Annotated[tuple[tuple[float, float], ...], fits(_line)]
