"""The ruler: its ticks lie on the border, at whole hundreds of kilometres along it."""

from pathlib import Path

import pytest
from pyproj import Geod

from geodata.border.line import BorderLine
from geodata.border.ruler import FIGURE_KM, TICK_KM, ticks
from geodata.dossier.model import Border
from geodata.dossier.region import read_files

GEOD = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def lines(region: Path) -> dict[str, BorderLine]:
    return {border.id: BorderLine(border.line) for border in read_files(region).of(Border)}


@pytest.mark.parametrize(("name", "count"), [("tj-af", 17), ("tj-cn", 5)])
def test_a_tick_stands_at_every_hundred_kilometres_of_the_shipped_borders(
    lines: dict[str, BorderLine], name: str, count: int
) -> None:
    line = lines[name]
    found = ticks(line)
    assert len(found) == count
    assert found[0] == line.vertices[0]
    for number, tick in enumerate(found):
        travelled = line.stretch(0, number * TICK_KM)
        assert travelled[-1] == tick
        assert GEOD.line_length(*zip(*travelled, strict=True)) / 1000 == pytest.approx(number * TICK_KM)
    assert 0 <= line.measured_km - (count - 1) * TICK_KM < TICK_KM


def test_figures_stand_at_ticks() -> None:
    assert FIGURE_KM % TICK_KM == 0


@pytest.mark.parametrize(("km", "count"), [(0.1, 1), (99.9, 1), (100.1, 2), (199.9, 2), (200.1, 3)])
def test_there_are_as_many_ticks_as_the_line_reaches(km: float, count: int) -> None:
    lon, lat, _ = GEOD.fwd(10, 50, 40, km * 1000)
    assert len(ticks(BorderLine([(10, 50), (lon, lat)]))) == count
