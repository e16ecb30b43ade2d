"""A region that is read again when its files change, so that an editor sees a change at the next look."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geodata.basemap import BaseMap, read_basemap
from geodata.dossier.check import read_region
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.region import version
from geodata.errors import RegionError

LOOK_AGAIN_AFTER: Final = 2.0
"""Seconds for which the files are taken to be as they were."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """A region as its files were at one moment.

    version: 12 hex digits that change with the dossier. days: what is known of it, day by day.
    """

    dossier: Dossier
    version: str
    basemap: BaseMap
    days: Days


class LiveRegion:
    """A region's folder and the last reading of it. Safe to be asked from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamp: object = None
        self._looked = 0.0
        self._read: Edition | RegionError | None = None

    def edition(self) -> Edition:
        """The region as its files are now; the same object as long as they do not change.

        Raises RegionError where they do not pass the check.
        """
        with self._lock:
            found = self._read
            if found is None or time.monotonic() - self._looked > LOOK_AGAIN_AFTER:
                stamp = _stamp(self.folder)
                if found is None or stamp != self._stamp:
                    self._read = found = _read(self.folder)
                self._stamp, self._looked = stamp, time.monotonic()
        if isinstance(found, RegionError):
            raise RegionError(found.region, found.faults)  # a new one: each raise would add to its trace
        return found


def _read(folder: Path) -> Edition | RegionError:
    try:
        dossier = read_region(folder)
        basemap = read_basemap(folder, dossier.borders, home=dossier.region.home)
    except RegionError as error:
        return error
    return Edition(dossier, version(dossier), basemap, Days(dossier))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, times and sizes of the files: equal while nothing was changed."""
    found = []
    for path in sorted(folder.rglob("*")):
        try:
            status = path.stat()
        except OSError:  # taken away while we looked
            continue
        found.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(found)
