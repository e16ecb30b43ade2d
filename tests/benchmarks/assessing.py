"""Assessing: the shipped region against reading it, at most a third; and ten times as many claims.

100,000 made-up claims take at most 15 times as long as 10,000. Of the latter there are ten, and the mean
counts: together they are as large as the one, so that neither side finds all its things in the machine's
caches. The ideal is 10. Findings are measured beside it, for information.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial

from geodata.dossier.check import read_region
from geodata.dossier.findings import findings
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED
from geodata.dossier.standing import assess
from tests.benchmarks.evidence import evidence
from tests.benchmarks.measuring import in_turn, ratio, report, seconds

FEW, MANY = 10_000, 100_000
"""Claims."""

BOUND = 15
BOUND_OF_SHIPPED = 1 / 3
ROUNDS_SHIPPED = 15
ROUNDS = 3


def main() -> int:
    """Assess the shipped region, then the made-up evidence."""
    shipped = read_region(SHIPPED)
    tasks: tuple[Callable[[], object], ...] = (
        partial(read_region, SHIPPED),
        partial(assess, shipped),
        partial(findings, assess(shipped)),
    )
    reading, assessing, finding = in_turn(ROUNDS_SHIPPED, *(partial(seconds, task) for task in tasks))
    few, many = [evidence(FEW, seed) for seed in range(MANY // FEW)], [evidence(MANY, 0)]
    # what is there before is not searched for garbage: of that the few have as much as the many
    gc.collect()
    gc.freeze()
    of_few, of_many = in_turn(ROUNDS, partial(_mean, few), partial(_mean, many))
    rows = [
        ratio("the shipped region, against reading it", assessing, reading, BOUND_OF_SHIPPED),
        ratio("its findings, against reading it", finding, reading, None),
    ]
    for number, (name, bound) in enumerate((("claims", BOUND), ("claims: their findings", None))):
        ours, yardstick = ([taken[number] for taken in column] for column in (of_many, of_few))
        rows.append(ratio(f"{MANY:,} {name}, against {FEW:,}", ours, yardstick, bound))
    return report("Assessing", rows)


def _mean(dossiers: Sequence[Dossier]) -> tuple[float, float]:
    """The mean times of assessing one of the dossiers and of its findings, in seconds."""
    assessing = finding = 0.0
    for dossier in dossiers:
        assessing += seconds(partial(assess, dossier))
        finding += seconds(partial(findings, assess(dossier)))
    return assessing / len(dossiers), finding / len(dossiers)


if __name__ == "__main__":
    sys.exit(main())
