"""The dossier's things as frozen values; their keys and defaults are those of `STANDING.md`, section 1."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    FieldSerializationInfo,
    ValidationInfo,
    field_serializer,
    field_validator,
    model_validator,
)

from geodata.dossier.dates import Edtf
from geodata.dossier.fields import (
    At,
    BorderLineString,
    CountryCode,
    Date,
    Day,
    Degrees,
    EndedDate,
    Id,
    Latitude,
    Longitude,
    Precision,
    PropertyName,
    Text,
    Truth,
    Url,
    Worded,
    unfit,
    unfit_error,
)
from geodata.dossier.properties import PROPERTIES, Property
from geodata.dossier.values import Placement, Quantity, Terms, Value, When, Words
from geodata.errors import UnfitError

SubjectKind = Literal["incident", "site", "border", "development"]
ResponseKind = Literal["denies", "withdraws", "confirms", "qualifies", "contradicts"]


class Written(BaseModel):
    """A thing as a file has it: frozen, no key beyond its own; a plain null means the default."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _null_is_the_default(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and None in raw.values():
            known = cls.model_fields
            return {key: value for key, value in raw.items() if value is not None or key not in known}
        return raw


class Region(Written):
    """What the folder is about.

    bounds: west, south, east, north in degrees (WGS 84); west may be greater than east across the
    antimeridian. home: ISO 3166 alpha-2 code of the country drawn as one's own. started: the day on which
    the dossier began. read_until: the last day that the reading covers.
    """

    id: Id
    name: Worded
    bounds: tuple[Degrees, Degrees, Degrees, Degrees]
    home: Text | None = None
    languages: tuple[Worded, ...]
    started: Day
    read_until: Day

    @field_validator("bounds")
    @classmethod
    def _on_the_globe(cls, bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        west, south, east, north = bounds
        for lat, lon in ((south, west), (north, east)):
            if not (-90 <= lat <= 90 and -180 <= lon <= 180):
                raise unfit("west, south, east, north in degrees", "Mend the bounds.")
        if south >= north or west == east:
            raise unfit("bounds with south below north", "Mend the order of the bounds.")
        return bounds


class Party(Written):
    """Who asserts or acts. part_of: the body it speaks for. state: whose organ or official it is."""

    id: Id
    name: Worded
    kind: Worded
    country: Text | None = None
    part_of: Id | None = None
    state: Text | None = None
    named: Truth = True
    aliases: tuple[Text, ...] = ()


class Archived(Written):
    """A kept copy of a publication, and the day on which it was kept."""

    address: Url
    day: Day


class Source(Written):
    """One publication. url is None where the address is unknown, and url_reason then says why."""

    id: Id
    outlet: Worded
    publisher: Id
    title: Worded
    url: Url | None = None
    url_reason: Worded | None = Field(default=None, validate_default=True)
    archived: Archived | None = None
    published: EndedDate | None = None
    accessed: EndedDate
    language: Worded
    kind: Worded
    notes: Text = ""

    @field_validator("url_reason", mode="after")
    @classmethod
    def _where_there_is_no_address(cls, reason: str | None, info: ValidationInfo) -> str | None:
        if "url" in info.data and (info.data["url"] is None) == (reason is None):
            raise unfit("url_reason where url is null, and only there", "Give the address, or the reason.")
        return reason


class Place(Written):
    """A gazetteer entry. lat, lon: degrees north and east (WGS 84), None where unknown."""

    id: Id
    names: dict[Worded, Worded]
    lat: Latitude | None = None
    lon: Longitude | None = Field(default=None, validate_default=True)
    precision: Precision
    notes: Text = ""

    @field_validator("lon", mode="after")
    @classmethod
    def _with_a_latitude(cls, lon: float | None, info: ValidationInfo) -> float | None:
        if "lat" in info.data and (info.data["lat"] is None) != (lon is None):
            raise unfit("both a latitude and a longitude", "Give the one that is missing, or neither.")
        return lon

    @field_validator("names")
    @classmethod
    def _has_a_name(cls, names: dict[str, str]) -> dict[str, str]:
        if not names:
            raise unfit("at least one name", "Write {en: …}.")
        return names


class Claim(Written):
    """What a party says of a subject. rests_on: claims or sources that it only repeats.

    unit: the unit as it counts (written, or the property's own), None where the type has none.
    recorded: when it entered the dossier; its last day counts.
    """

    id: Id
    property: PropertyName
    value: Value
    unit: Text | None = Field(default=None, validate_default=True)
    when: Date | None = None
    by: Id
    source: Id
    made_on: EndedDate | None = None
    rests_on: tuple[Id, ...] = ()
    supersedes: tuple[Id, ...] = ()
    recorded: EndedDate
    summary: Worded

    @field_validator("value", mode="plain")
    @classmethod
    def _of_its_property(cls, raw: Any, info: ValidationInfo) -> Any:
        known = _property_of(info)
        if known is None or isinstance(raw, Quantity | When | Placement | Terms | Words):
            return raw
        try:
            return known.parse(raw)
        except UnfitError as error:
            raise unfit_error(error) from None

    @field_validator("unit", mode="after")
    @classmethod
    def _or_the_property_s_own(cls, unit: str | None, info: ValidationInfo) -> str | None:
        known = _property_of(info)
        if known is None:
            return unit
        if known.type != "quantity":
            if unit is not None:
                raise unfit(f"no unit: {known.name} is no quantity", "Take the unit out.")
            return None
        if unit is None and known.needs_unit:
            raise unfit(f"a unit: {known.name} has none of its own", "Say of what, such as million USD.")
        if unit is not None and not unit.strip():
            raise unfit("a unit in words", "Say of whom or what, or leave the key out.")
        return known.unit if unit is None else unit

    @field_serializer("value")
    def _as_written(self, value: Value, _info: FieldSerializationInfo) -> Any:
        return value.as_json()


def matter_unit(claim: Claim) -> str | None:
    """The unit by which claims are of one matter: without regard to case and outer spaces."""
    return None if claim.unit is None else claim.unit.strip().casefold()


def _property_of(info: ValidationInfo) -> Property | None:
    return PROPERTIES.get(info.data.get("property", ""))


class Response(Written):
    """What a party does to a claim, a response or a source."""

    id: Id
    kind: ResponseKind
    target: Id
    by: Id
    source: Id
    made_on: EndedDate | None = None
    rests_on: tuple[Id, ...] = ()
    recorded: EndedDate
    summary: Worded


class Subject(Written):
    """What claims are about. at: where the editors place it, None where nothing is known."""

    id: Id
    kind: SubjectKind
    type: Id | None = None
    label: Worded
    at: At | None = None
    publish_precision: Precision | None = None
    notes: Text = ""
    claims: tuple[Claim, ...] = ()
    responses: tuple[Response, ...] = ()


class Correction(Written):
    """A mistake of the dossier's own. about: id of a subject, claim, response or source."""

    id: Id
    day: Day
    about: Id
    wrong: Worded
    now: Worded


class Step(Written):
    """One view of a walk. view: the query of an address of the dashboard, such as `sel=ID&asof=DAY`."""

    view: Text
    text: Worded


class Walk(Written):
    """A story told as a sequence of views."""

    id: Id
    title: Worded
    steps: tuple[Step, ...]


class Border(Written):
    """The line of a border segment.

    line: vertices as (longitude, latitude) in degrees (WGS 84), in order. countries: ISO 3166 alpha-2
    codes of the country on the left of the line's direction and of the one on its right.
    """

    id: Id
    countries: tuple[CountryCode, CountryCode]
    provenance: Worded
    licence: Worded
    line: BorderLineString


class Dossier(BaseModel):
    """A region that has passed the check. Every tuple is in order of id, `borders` in order of the file."""

    model_config = ConfigDict(frozen=True)

    region: Region
    parties: tuple[Party, ...]
    sources: tuple[Source, ...]
    places: tuple[Place, ...]
    subjects: tuple[Subject, ...]
    borders: tuple[Border, ...]
    corrections: tuple[Correction, ...]
    walks: tuple[Walk, ...]

    @cached_property
    def party(self) -> Mapping[str, Party]:
        """The parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """The gazetteer entries by id."""
        return {place.id: place for place in self.places}

    @cached_property
    def subject(self) -> Mapping[str, Subject]:
        """The subjects by id."""
        return {subject.id: subject for subject in self.subjects}

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """The claims of all subjects by id."""
        return {claim.id: claim for subject in self.subjects for claim in subject.claims}

    @cached_property
    def response(self) -> Mapping[str, Response]:
        """The responses of all subjects by id."""
        return {response.id: response for subject in self.subjects for response in subject.responses}

    @cached_property
    def statements(self) -> tuple[Claim | Response, ...]:
        """All claims, then all responses."""
        return (*self.claim.values(), *self.response.values())

    @cached_property
    def answers(self) -> Mapping[str, tuple[Response, ...]]:
        """The responses to each claim, response or source, by the id of what they answer."""
        found: dict[str, list[Response]] = {}
        for response in self.response.values():
            found.setdefault(response.target, []).append(response)
        return {target: tuple(responses) for target, responses in found.items()}


def known_on(thing: Claim | Response, source: Source) -> date:
    """The day from which a claim or response is known (R4)."""
    for when in (thing.made_on, source.published):
        if when is not None:
            return _last(when)
    return _last(source.accessed)


def _last(when: Edtf) -> date:
    if when.latest is None:  # the field types let no such date in
        raise ValueError(when.written)
    return when.latest
