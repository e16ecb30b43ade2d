"""Python's garbage collector, held while a region is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_held() -> Iterator[None]:
    """Hold the collector for a while.

    Reading makes very many small objects, all of which stay: to look among them for rubbish again and again
    takes longer than the reading itself (`tests/benchmarks/reading.py`).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
