"""The check of ten times as much: at most 12 times as long. And of a region that is full of mistakes.

The ideal is 10; what is over it is left to the machine's caches.
"""

import re
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from geodata.dossier.check import check_region
from tests.benchmarks.measuring import in_turn, ratio, report, seconds
from tests.benchmarks.regions import write_region

FEW, MANY = 100, 1_000
CLAIMS = 10
"""A subject."""

BOUND = 12
BOUND_OF_MISTAKES = 2
ROUNDS = 9

_MISSPELT = (("by: party", "by: praty"), ("source: source", "source: suorce"), ("wounded", "wuonded"))


def main() -> int:
    """Check 100 subjects with 1,000 claims, 1,000 with 10,000, and these with three wrong names each."""
    with TemporaryDirectory(prefix="marznoma-checking-") as scratch:
        few, many, wrong = (Path(scratch) / name for name in ("few", "many", "wrong"))
        write_region(few, FEW, CLAIMS)
        write_region(many, MANY, CLAIMS)
        write_region(wrong, MANY, CLAIMS)
        for path in sorted((wrong / "subjects").glob("incident-*.yaml")):
            _misspell(path)
        assert not check_region(few).errors
        assert not check_region(many).errors
        _all_have_a_suggestion(wrong)
        of_few, of_many, of_wrong = in_turn(
            ROUNDS, *(partial(seconds, partial(check_region, folder)) for folder in (few, many, wrong))
        )
    return report(
        "Checking",
        [
            ratio(f"{MANY:,} subjects, {MANY * CLAIMS:,} claims, against a tenth", of_many, of_few, BOUND),
            ratio("the same with 2,997 names misspelt, against none", of_wrong, of_many, BOUND_OF_MISTAKES),
        ],
    )


def _misspell(subject: Path) -> None:
    """A party, a source and a property of the subject by names that nothing has."""
    text = subject.read_text(encoding="utf-8")
    for right, wrong in _MISSPELT:
        text = re.sub(right, wrong, text, count=1)
    subject.write_text(text, encoding="utf-8")


def _all_have_a_suggestion(folder: Path) -> None:
    errors = check_region(folder).errors
    assert len(errors) == 3 * (MANY - 1)
    assert all("Did you mean" in error.mend for error in errors)


if __name__ == "__main__":
    sys.exit(main())
