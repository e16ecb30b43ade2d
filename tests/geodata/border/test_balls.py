"""The balls of the index: nothing within reach is left out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.border.balls import Balls
from tests.laws import law


@given(st.integers(1, 700), st.integers(0, 20), st.floats(0, 50), st.integers(0, 2**32 - 1))
@law(100)
def test_exactly_those_are_found_whose_ball_comes_within_reach(
    things: int, points: int, reach: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    centres = np.cumsum(rng.normal(size=(things, 3)), axis=0)
    radii, at = rng.uniform(0, 2, things), rng.normal(size=(points, 3)) * 30
    reaches = rng.uniform(0, 1, points) * reach
    away = np.linalg.norm(at[:, None] - centres[None], axis=2)
    expected = np.argwhere(away <= reaches[:, None] + radii[None])
    found = Balls(centres, radii).reached(at, reaches)
    assert np.stack(found, axis=1).tolist() == expected.tolist()


def test_few_are_looked_at_of_many() -> None:
    line = np.stack([np.arange(100_000.0), np.zeros(100_000), np.zeros(100_000)], axis=1)
    point, thing = Balls(line, np.full(100_000, 0.5)).reached(line[[10, 70_000]], np.array([1.0, 2.0]))
    assert point.tolist() == [0, 0, 0, 1, 1, 1, 1, 1]
    assert thing.tolist() == [9, 10, 11, *range(69_998, 70_003)]
    assert pytest.approx(line[thing[1]]) == line[10]
