"""A dossier as known on any day: each state of knowledge is assessed once."""

import threading
from bisect import bisect_right
from collections import OrderedDict
from datetime import date
from typing import Final

from geodata.dossier.known import Knowledge
from geodata.dossier.model import Dossier, known_on
from geodata.dossier.standing import assess, is_recorded

KEPT: Final = 16
"""States of knowledge that are kept: those of the days asked for last. They are large, and soon made."""


class Days:
    """What is known of a dossier, day by day. Safe to be asked from several threads.

    Between two days on which something becomes known nothing changes, so all days between share one
    assessment.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        told = dossier.statements
        self._known_on = {thing.id: known_on(thing, dossier.source[thing.source]) for thing in told}
        self._recorded = sorted({day for thing in told if (day := thing.recorded.latest) is not None})
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[date | None, date | None], Knowledge] = OrderedDict()
        self._turns: dict[date | None, tuple[date, ...]] = {}

    def known_on(self, thing: str) -> date:
        """The day from which a claim or response is known, by its id (R4)."""
        return self._known_on[thing]

    def last(self, recorded_by: date | None = None) -> date | None:
        """R20: the day that is meant where none is given; None where nothing is recorded."""
        days = self.turns(recorded_by)
        return days[-1] if days else None

    def last_recorded(self, by: date | None = None) -> date | None:
        """The last day, up to a given one, on which something was recorded; None where there is none."""
        passed = len(self._recorded) if by is None else bisect_right(self._recorded, by)
        return self._recorded[passed - 1] if passed else None

    def turns(self, recorded_by: date | None = None) -> tuple[date, ...]:
        """The days on which something becomes known, in order; of what was recorded by a day."""
        by = self._entered(recorded_by)
        if by not in self._turns:
            told = self._dossier.statements
            self._turns[by] = tuple(sorted({self._known_on[t.id] for t in told if is_recorded(t, by)}))
        return self._turns[by]

    def on(self, as_of: date | None = None, recorded_by: date | None = None) -> Knowledge:
        """What is known on a day; None is the last there is, and so is every day after it.

        recorded_by: what entered the dossier later is left out.
        """
        by = self._entered(recorded_by)
        days = self.turns(by)
        passed = len(days) if as_of is None else bisect_right(days, as_of)
        key = (days[passed - 1] if passed else None, by)
        with self._lock:
            if key not in self._kept:
                # a day before everything: the assessment is empty
                self._kept[key] = Knowledge(assess(self._dossier, key[0] or date.min, by))
                if len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]

    def later(self, as_of: date | None, recorded_by: date | None = None) -> int:
        """The number of claims and responses that become known after a day; None is the last there is."""
        if as_of is None:
            return 0
        told = self._dossier.statements
        return sum(is_recorded(thing, recorded_by) and self._known_on[thing.id] > as_of for thing in told)

    def entered_later(self, recorded_by: date | None) -> int:
        """The number of claims and responses that entered the dossier after a day."""
        return sum(not is_recorded(thing, recorded_by) for thing in self._dossier.statements)

    def _entered(self, recorded_by: date | None) -> date | None:
        """The last day on which something was recorded by a day; None where that leaves nothing out."""
        if recorded_by is None or not self._recorded or recorded_by >= self._recorded[-1]:
            return None
        passed = bisect_right(self._recorded, recorded_by)
        return self._recorded[passed - 1] if passed else date.min
