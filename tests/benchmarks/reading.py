"""Reading and checking a region against PyYAML's CSafeLoader on the same files: at most 3 times as long.

What is JSON, the borders and the base map, is read on both sides with `json`, where it is read at all:
`read_region` leaves the base map alone, `check_region` looks through it too.
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import yaml

from geodata.dossier.check import check_region, read_region
from geodata.dossier.region import SHIPPED
from tests.benchmarks.measuring import Row, in_turn, ratio, report, seconds
from tests.benchmarks.regions import write_region

BOUND = 3
ROUNDS_SHIPPED = 15
ROUNDS = {100: 9, 1_000: 5}
"""By the number of subjects of a made-up region."""


def main() -> int:
    """Measure the shipped region and made-up ones with its base map."""
    rows = list(_rows("shipped", SHIPPED, ROUNDS_SHIPPED))
    for subjects, rounds in ROUNDS.items():
        with TemporaryDirectory(prefix="marznoma-reading-") as scratch:
            write_region(Path(scratch), subjects)
            copytree(SHIPPED / "basemap", Path(scratch) / "basemap")
            rows += _rows(f"{subjects:,} subjects", Path(scratch), rounds)
    return report("Reading a region, against CSafeLoader (and json) on the same files", rows)


def _rows(name: str, folder: Path, rounds: int) -> Iterator[Row]:
    errors = check_region(folder).errors
    assert not errors, [str(error) for error in errors[:5]]
    dossier = [*sorted(folder.rglob("*.yaml")), folder / "borders.geojson"]
    base_map = sorted((folder / "basemap").iterdir())
    tasks: tuple[Callable[[], object], ...] = (
        partial(load_plainly, dossier),
        partial(read_region, folder),
        partial(load_plainly, [*dossier, *base_map]),
        partial(check_region, folder),
    )
    loading, reading, loading_all, checking = in_turn(rounds, *(partial(seconds, task) for task in tasks))
    yield ratio(f"{name}: read, all errors found", reading, loading, BOUND)
    yield ratio(f"{name}: check, warnings and base map too", checking, loading_all, BOUND)


def load_plainly(files: list[Path]) -> list[object]:
    """The files as plain values and nothing more."""
    return [_plain(path.read_text(encoding="utf-8"), path.suffix) for path in files]


def _plain(text: str, suffix: str) -> object:
    return yaml.load(text, Loader=yaml.CSafeLoader) if suffix == ".yaml" else json.loads(text)


if __name__ == "__main__":
    sys.exit(main())
