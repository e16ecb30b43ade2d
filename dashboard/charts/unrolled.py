"""The unrolled border: what its script draws, kilometres across and time down.

What is the same for a whole edition, the lines and where the subjects lie along them, is in the style of the
map; with every change of the view only days are sent, in the scene.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from dashboard.charts.guides import END_RANK, Guide, guides
from dashboard.map.scene import pill_id
from dashboard.texts import border_en, en
from dashboard.wording import border_label
from geodata.dossier.along import Along, Stretch
from geodata.dossier.groups import SHAPES
from geodata.dossier.known import Knowledge
from geodata.dossier.live import Edition
from geodata.dossier.model import Dossier
from geodata.dossier.select import DATED_KINDS, Criteria, Selected, Selection
from geodata.dossier.spots import published_spot

_EPOCH: Final = date(1970, 1, 1)

Place = tuple[int, float, float]
"""A stretch of a border: the border's number, from and to, in kilometres to 0.1."""


def unrolled_of(edition: Edition) -> dict[str, Any]:
    """The borders, where the subjects lie along them, and the words: the same for every view of an edition.

    A border has its captions, its measured kilometres, and its guides as kilometre, name and rank. A subject
    has its stretches, by its id; one without length is an exact site. The shapes of what happens, which no
    site takes, are `happening`.
    """
    dossier = edition.dossier
    knowledge = edition.days.on()
    measured = knowledge.whereabouts.measured
    at_foot = guides(dossier.borders, measured, edition.basemap)
    return {
        "borders": [
            {
                "id": border.id,
                "name": border_label(border.id, dossier),
                "captions": _captions(border_label(border.id, dossier), at_foot[border.id]),
                # upward: what lies off the very end is part of a stretch that goes there
                "km": math.ceil(measured.line[border.id].measured_km * 10) / 10,
                "guides": at_foot[border.id],
            }
            for border in dossier.borders
        ],
        "happening": [shape.id for shape in SHAPES if not shape.types],
        "stretches": places_of(dossier, knowledge.along),
        "words": {**border_en.UNROLLED, "months": en.MONTHS},
    }


def _captions(name: str, at_foot: Sequence[Guide]) -> list[str]:
    """What stands over a border, the longest first, of which the chart takes what it has room for."""
    begins = next((guide.name for guide in at_foot if guide.km == 0 and guide.rank == END_RANK), "")
    if begins:
        return [
            border_en.KM_FROM_TRIPOINT.format(name, begins),
            border_en.KM_FROM_COUNTRY.format(name, begins),
        ]
    return [border_en.KM_FROM_BEGINNING.format(name)]


def places_of(dossier: Dossier, along: Mapping[str, Sequence[Along]]) -> dict[str, list[Place]]:
    """The stretches in which each subject lies, by its id; none of a subject that has only a whole border.

    along: where the subjects lie along the borders, by id.
    """
    numbers = {border.id: number for number, border in enumerate(dossier.borders)}
    found = {
        subject.id: [
            (numbers[line.border], round(begin, 1), round(end, 1))
            for line in along[subject.id]
            for begin, end in line.stretches
        ]
        for subject in dossier.subjects
        if subject.kind != "border" and pill_id(published_spot(subject, dossier.place)) is None
    }
    return {name: places for name, places in found.items() if places}


def days_of(ids: Iterable[str], selection: Selection, knowledge: Knowledge) -> dict[str, list[int | None]]:
    """The first and the last day on which each subject may have happened, by its number in the scene.

    ids: those of the scene, in order. Days are counted from 1970-01-01; None is an open end. Left out is what
    has no date, and what lies along no border.
    """
    items = {item.subject.id: item for item in selection.on_map}
    return {
        str(number): [_number(day) for day in _reach(items[name])]
        for number, name in enumerate(ids)
        if _is_dated(items[name], knowledge)
    }


def axis_of(everything: Selection, knowledge: Knowledge, criteria: Criteria) -> list[int] | None:
    """The first and the last day of the time axis, counted from 1970-01-01; None where nothing is dated.

    The date range, where it is open to the years in which anything of `everything` happened along a border.
    """
    known = [
        day
        for item in everything.shown
        if _is_dated(item, knowledge)
        for day in _reach(item)
        if day is not None
    ]
    if not known:
        return None
    first = criteria.start or date(min(known).year, 1, 1)
    last = criteria.end or date(max(known).year, 12, 31)
    if first > last:
        first, last = (first, first) if criteria.start else (last, last)
    return [(day - _EPOCH).days for day in (first, last)]


def chosen_of(stretch: Stretch | None, dossier: Dossier) -> Place | None:
    """The stretch that is chosen, for the script."""
    if stretch is None:
        return None
    numbers = {border.id: number for number, border in enumerate(dossier.borders)}
    return numbers[stretch.border], stretch.from_km, stretch.to_km


def _is_dated(item: Selected, knowledge: Knowledge) -> bool:
    """Whether the chart has it under its axis: it happened, it is known when, and it lies along a border."""
    return (
        item.subject.kind in DATED_KINDS
        and bool(item.dates)
        and pill_id(item.spot) is None
        and bool(knowledge.along[item.subject.id])
    )


def _reach(item: Selected) -> tuple[date | None, date | None]:
    """From the earliest to the latest day of all dates that are told, None where one is open."""
    begin = [day.earliest for day in item.dates]
    end = [day.latest for day in item.dates]
    return (
        None if None in begin else min(filter(None, begin)),
        None if None in end else max(filter(None, end)),
    )


def _number(day: date | None) -> int | None:
    return None if day is None else (day - _EPOCH) // timedelta(days=1)
