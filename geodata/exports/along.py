"""What lies along a stretch of a border, as JSON, CSV and a table."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any

from geodata.dossier.along import Stretch
from geodata.dossier.known import Knowledge


@dataclass(frozen=True, slots=True)
class Row:
    """A subject on a stretch, or a piece of where it may lie; kilometres to three decimals."""

    id: str
    from_km: float
    to_km: float
    offset_km: float
    side: str | None


COLUMNS = tuple(field.name for field in fields(Row))


def along_rows(knowledge: Knowledge, stretch: Stretch) -> list[Row]:
    """The known subjects that lie, or may lie, on a stretch, ends included, in order of kilometre.

    One row for each piece of where a subject may lie that meets the stretch, as its kilometres are given; it
    may reach beyond it.
    """
    rows = (
        Row(name, round(begin, 3), round(end, 3), round(along.offset_km, 3), along.side)
        for name in knowledge.subjects
        for along in knowledge.along[name]
        if along.border == stretch.border
        for begin, end in along.stretches
    )
    met = (row for row in rows if row.from_km <= stretch.to_km and row.to_km >= stretch.from_km)
    return sorted(met, key=lambda row: (row.from_km, row.to_km, row.id))


def along_json(knowledge: Knowledge, stretch: Stretch) -> dict[str, Any]:
    """The document of `along --json`. Kilometres are numbers, whole ones without a point."""
    return {
        "border": stretch.border,
        "measured_km": _number(_measured_km(knowledge, stretch)),
        "subjects": [
            dict(zip(COLUMNS, map(_number, astuple(row)), strict=True))
            for row in along_rows(knowledge, stretch)
        ],
    }


def along_csv(knowledge: Knowledge, stretch: Stretch) -> str:
    """The same rows as CSV with a head; where there is no side the cell is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, along_rows(knowledge, stretch)))
    return text.getvalue()


def along_lines(knowledge: Knowledge, stretch: Stretch) -> Iterator[str]:
    """The table of `along`: kilometres, distance and side, id and label, one line a row."""
    day = knowledge.assessment.as_of
    rows = along_rows(knowledge, stretch)
    count = len({row.id for row in rows})
    yield (
        f"{stretch.border}, km {_number(stretch.from_km)} to {_number(stretch.to_km)} of "
        f"{_measured_km(knowledge, stretch):.3f} measured, "
        f"{'no day' if day is None else day.isoformat()}: {count} subject{'' if count == 1 else 's'}"
    )
    if not rows:
        return
    labels = [" ".join(knowledge.subjects[row.id].subject.label.split()) for row in rows]
    cells = [(*_cells(row)[1:4], row.side or "-", row.id) for row in rows]
    table = [("from km", "to km", "km off", "side", "id"), *cells]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    yield ""
    for line, label in zip(table, ("label", *labels), strict=True):
        yield "  ".join((*_aligned(line, widths), label))


def _aligned(line: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The cells of a line, figures to the right, words to the left."""
    for place, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.rjust(width) if place < 3 else cell.ljust(width)


def _cells(row: Row) -> tuple[str, ...]:
    kilometres = (f"{value:.3f}" for value in (row.from_km, row.to_km, row.offset_km))
    return (row.id, *kilometres, row.side or "")


def _measured_km(knowledge: Knowledge, stretch: Stretch) -> float:
    return round(knowledge.whereabouts.measured.line[stretch.border].measured_km, 3)


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value
