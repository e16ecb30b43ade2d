"""Measures in turn, their medians and ratios, and the table that a person reads."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import TypeVar

Measure = TypeVar("Measure")
_HEAD = ("", "median [least – most]", "yardstick [least – most]", "found", "bound", "")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. found, bound: in the same unit; without a bound the line is for information."""

    name: str
    ours: str
    yardstick: str
    found: float
    bound: float | None
    unit: str

    @property
    def missed(self) -> bool:
        return self.bound is not None and self.found > self.bound


def in_turn(rounds: int, *measures: Callable[[], Measure]) -> list[list[Measure]]:
    """What each measure gave in every round: A B A B, so that a busy machine slows all of them alike.

    A round before the first is not counted.
    """
    taken = [[measure() for measure in measures] for _ in range(rounds + 1)][1:]
    return [list(column) for column in zip(*taken, strict=True)]


def seconds(work: Callable[[], object]) -> float:
    """The processor time that the work takes in this process: other work on the machine is not in it."""
    begun = process_time()
    work()
    return process_time() - begun


def ratio(name: str, ours: Sequence[float], yardstick: Sequence[float], bound: float | None) -> Row:
    """How many times as long as the yardstick ours takes, by the medians; both in seconds."""
    return Row(name, _times(ours), _times(yardstick), median(ours) / median(yardstick), bound, "×")


def size(name: str, found: Sequence[int], bound: float | None) -> Row:
    """The largest of these sizes; all in bytes, the bound in kilobytes of 1,000 bytes."""
    spread = f"{median(found) / 1000:.1f} KB [{min(found) / 1000:.1f} – {max(found) / 1000:.1f}]"
    return Row(name, spread, "", max(found) / 1000, bound, " KB")


def growth(name: str, after: float, before: float, bound: float | None) -> Row:
    """How many times as much there is after something as before it."""
    return Row(name, f"{after:,.0f}", f"{before:,.0f}", after / before, bound, "×")


def slowest(name: str, taken: Mapping[float, float], bound: float | None) -> Row:
    """The longest of the times that something takes at several zooms; all in milliseconds."""
    times = taken.values()
    worst = max(taken, key=taken.__getitem__)
    spread = f"{median(times):.1f} ms [{min(times):.1f} – {max(times):.1f}]"
    return Row(f"{name}, slowest at zoom {worst:g}", spread, "", taken[worst], bound, " ms")


def report(title: str, rows: Sequence[Row]) -> int:
    """Print the table. Returns the exit status: 1 where a bound is missed."""
    lines = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    print(f"{title} ({os.cpu_count()} cores, load {load})")
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    return int(any(row.missed for row in rows))


def _cells(row: Row) -> tuple[str, ...]:
    bound = "" if row.bound is None else f"{row.bound:g}{row.unit}"
    return (
        row.name,
        row.ours,
        row.yardstick,
        f"{row.found:.2f}{row.unit}",
        bound,
        "MISSED" if row.missed else "",
    )


def _times(taken: Sequence[float]) -> str:
    return f"{median(taken) * 1000:,.0f} ms [{min(taken) * 1000:,.0f} – {max(taken) * 1000:,.0f}]"
