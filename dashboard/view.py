"""The address of a view: what a person asked to see, read from the query and written to it.

Names of parameters are the same in every language. A value that cannot be read is named in a notice and
left out; values in a list count one by one.
"""

import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, cast

from geodata.dossier.along import Stretch
from geodata.dossier.dates import parse_day
from geodata.dossier.groups import GROUP_IDS
from geodata.errors import UnfitError

STANDINGS: Final = ("corroborated", "single-source", "contested", "denied", "withdrawn")
LANGUAGES: Final = ("en", "ru", "tg")
LAYERS: Final = ("areas", "names", "divisions", "water", "relief", "km")
"""The layers of the map, all of them shown by default. Online tiles are none: no address asks for them."""
NO_LAYER: Final = "none"
"""Stands for the list of layers where none is shown."""
RECORDED: Final = "recorded"
"""The clock that Changes goes by where the address names it; else it goes by what was known when."""

RING, PILL = "place:", "along:"
"""What the ids of a district's ring and of a border's pill begin with; they can be selected too."""
UNDATED = "list:undated"
"""The id of the list of the undated, which the panel shows like a ring's."""

JOINT = "~"
"""Joins the ids of rings that have merged; it is in no id, and an address bears it as it is."""

MAXIMUM_TEXT: Final = 500
_SHOWN = 80
_SINCE = re.compile(r"[1-9][0-9]{0,3}d")
_VERSION = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that an address may name."""

    subjects: Collection[str]
    parties: Collection[str]
    places: Collection[str]
    borders: Collection[str]
    walks: Collection[str]


@dataclass(frozen=True, slots=True)
class MapView:
    """Centre of the map in degrees north and east, and its zoom."""

    lat: float
    lon: float
    zoom: float


@dataclass(frozen=True, slots=True)
class View:
    """Everything that an address says. Empty means: not asked for."""

    sel: str = ""
    start: date | None = None
    end: date | None = None
    asof: date | None = None
    rec: date | None = None
    ver: str = ""
    kinds: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    q: str = ""
    km: Stretch | None = None
    at: MapView | None = None
    lang: str = ""
    layers: tuple[str, ...] = ()
    vs: date | None = None
    since: str = ""
    clock: str = ""
    walk: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A value of the address that was left out. value: cut after 80 characters, plain text."""

    parameter: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Parameter:
    """How one name of the address is read and written. A list is read value by value."""

    name: str
    field: str
    read: Callable[[str, Known], object]
    write: Callable[[object], str]
    many: bool = False


def read_view(query: Mapping[str, Sequence[str]], known: Known) -> tuple[View, tuple[Notice, ...]]:
    """The view of an address, and what of the address could not be read.

    query: the values of each name, as often as it stands there; of a name with one value the last counts.
    """
    asked: dict[str, object] = {}
    notices: list[Notice] = []
    for parameter in _PARAMETERS:
        given = [value for value in query.get(parameter.name, ()) if value]
        if not given:
            continue
        words = (
            [word for value in given for word in value.split(",") if word] if parameter.many else given[-1:]
        )
        read: list[object] = []
        for word in words:
            try:
                value = parameter.read(word, known)
            except UnfitError as unfit:
                notices.append(Notice(parameter.name, _cut(word), unfit.expected))
            else:
                read.extend(() if value in read else (value,))
        if read:
            asked[parameter.field] = tuple(read) if parameter.many else read[0]
    view = View(**asked)  # type: ignore[arg-type]
    if view.start is not None and view.end is not None and view.start > view.end:
        notices.append(
            Notice("from", f"{view.start}, to: {view.end}", "a day on or before the end of the range")
        )
        view = View(**{**asked, "start": None, "end": None})  # type: ignore[arg-type]
    return view, tuple(notices)


def write_view(view: View) -> dict[str, str]:
    """The query of a view: only what was asked for, in a fixed order."""
    query: dict[str, str] = {}
    for parameter in _PARAMETERS:
        value = getattr(view, parameter.field)
        if value in ("", (), None):
            continue
        query[parameter.name] = (
            ",".join(map(parameter.write, value)) if parameter.many else parameter.write(value)
        )
    return query


def shown_layers(view: View) -> tuple[str, ...]:
    """The layers of the map that a view shows, in their order."""
    return tuple(layer for layer in LAYERS if layer in view.layers) if view.layers else LAYERS


def asked_layers(shown: Collection[str]) -> tuple[str, ...]:
    """What a view's `layers` is where these are shown: empty for the default, which needs no asking."""
    layers = tuple(layer for layer in LAYERS if layer in shown)
    return () if layers == LAYERS else layers or (NO_LAYER,)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _one_of(expected: str, words: Callable[[Known], Collection[str]]) -> Callable[[str, Known], str]:
    def read(text: str, known: Known) -> str:
        if text in words(known):
            return text
        raise UnfitError(expected, "")

    return read


def _selectable(text: str, known: Known) -> str:
    if all(_is_known(part, known) for part in text.split(JOINT)):
        return text
    raise UnfitError("the id of something in this dossier", "")


def _is_known(name: str, known: Known) -> bool:
    kinds = ((RING, known.places), (PILL, known.borders))
    named = any(name.startswith(kind) and name.removeprefix(kind) in ids for kind, ids in kinds)
    return named or name in (*known.subjects, UNDATED)


def _day(text: str, _: Known) -> date:
    return parse_day(text)


def _text(text: str, _: Known) -> str:
    if len(text) > MAXIMUM_TEXT:
        raise UnfitError(f"words of at most {MAXIMUM_TEXT} characters", "")
    return text


def _version(text: str, _: Known) -> str:
    if _VERSION.fullmatch(text):
        return text
    raise UnfitError("a version of 12 digits and letters a to f", "")


def _since(text: str, _: Known) -> str:
    if _SINCE.fullmatch(text):
        return text
    return parse_day(text).isoformat()


def _stretch(text: str, known: Known) -> Stretch:
    border, _, ends = text.partition(":")
    match = re.fullmatch(r"([0-9.]+)-([0-9.]+)", ends)
    try:
        start, end = (float(end) for end in match.groups()) if match else (1.0, 0.0)
    except ValueError:
        start, end = 1.0, 0.0
    if border in known.borders and start < end < math.inf:
        return Stretch(border, start, end)
    raise UnfitError("a stretch of a border such as BORDER:100-200", "")


def _map_view(text: str, _: Known) -> MapView:
    try:
        lat, lon, zoom = (float(part) for part in text.split(","))
    except ValueError:
        lat = lon = zoom = math.nan
    if -90 <= lat <= 90 and -180 <= lon <= 180 and 0 <= zoom <= 24:
        return MapView(lat, lon, zoom)
    raise UnfitError("a latitude, a longitude and a zoom", "")


def _step(text: str, known: Known) -> tuple[str, int]:
    walk, _, step = text.partition(":")
    if walk in known.walks and re.fullmatch(r"[1-9][0-9]{0,2}", step):
        return walk, int(step)
    raise UnfitError("a step of a walk such as WALK:1", "")


def _plain(value: object) -> str:
    return str(value)


def _number(value: float) -> str:
    """The number with all its digits and no exponent."""
    return f"{Decimal(repr(value)).normalize():f}"


def _write_stretch(km: object) -> str:
    km = cast("Stretch", km)
    return f"{km.border}:{_number(km.from_km)}-{_number(km.to_km)}"


def _write_map_view(at: object) -> str:
    at = cast("MapView", at)
    return ",".join(map(_number, (at.lat, at.lon, at.zoom)))


def _write_step(walk: object) -> str:
    name, step = cast("tuple[str, int]", walk)
    return f"{name}:{step}"


_PARAMETERS: Final = (
    _Parameter("sel", "sel", _selectable, _plain),
    _Parameter("from", "start", _day, _plain),
    _Parameter("to", "end", _day, _plain),
    _Parameter("asof", "asof", _day, _plain),
    _Parameter("rec", "rec", _day, _plain),
    _Parameter("ver", "ver", _version, _plain),
    _Parameter(
        "kind", "kinds", _one_of(f"one of {', '.join(GROUP_IDS)}", lambda _: GROUP_IDS), _plain, many=True
    ),
    _Parameter(
        "standing",
        "standings",
        _one_of(f"one of {', '.join(STANDINGS)}", lambda _: STANDINGS),
        _plain,
        many=True,
    ),
    _Parameter("by", "by", _one_of("the id of a party", lambda known: known.parties), _plain, many=True),
    _Parameter("q", "q", _text, _plain),
    _Parameter("km", "km", _stretch, _write_stretch),
    _Parameter("at", "at", _map_view, _write_map_view),
    _Parameter("lang", "lang", _one_of(f"one of {', '.join(LANGUAGES)}", lambda _: LANGUAGES), _plain),
    _Parameter(
        "layers",
        "layers",
        _one_of(f"one of {', '.join(LAYERS)}, or {NO_LAYER}", lambda _: (*LAYERS, NO_LAYER)),
        _plain,
        many=True,
    ),
    _Parameter("vs", "vs", _day, _plain),
    _Parameter("since", "since", _since, _plain),
    _Parameter("clock", "clock", _one_of(RECORDED, lambda _: (RECORDED,)), _plain),
    _Parameter("walk", "walk", _step, _write_step),
)
