"""The story that ships, day by day: the reported talks and the attacks of November 2025.

The table in `standing_of_the_story.json` was read for sense when it was made. It changes only where the
region's files or a rule do, and then on purpose:
`python -m tests.geodata.dossier.test_standing_of_the_story` writes it.
"""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from geodata.dossier.check import read_region
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED
from geodata.dossier.standing import assess

TABLE: Final = Path(__file__).with_name("standing_of_the_story.json")
DAYS: Final = ("2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04", "the last day")
TALKS: Final = "patrol-talks-2025"
SUBJECTS: Final = (TALKS, "inc-2025-11-26-shohin-sm", "inc-2025-11-30-shodak", "attacks-2025-11-together")

Table = dict[str, dict[str, dict[str, str]]]
"""By subject and claim the standing on each day on which the claim is known."""


@cache
def _shipped() -> Dossier:
    return read_region(SHIPPED)


def _table() -> Table:
    read = _shipped()
    on = {day: assess(read, date.fromisoformat(day) if day[0] == "2" else None).standing for day in DAYS}
    return {
        subject: {
            claim.id: {day: on[day][claim.id] for day in DAYS if claim.id in on[day]}
            for claim in sorted(read.subject[subject].claims, key=lambda claim: claim.id)
        }
        for subject in SUBJECTS
    }


def test_every_claim_stands_as_in_the_table() -> None:
    assert _table() == json.loads(TABLE.read_text(encoding="utf-8"))


def test_the_talks_are_reported_on_one_day_and_withdrawn_on_the_next() -> None:
    table = _table()[TALKS]
    read = {claim.id: claim for claim in _shipped().subject[TALKS].claims}
    dated = {name for name, claim in read.items() if claim.rests_on and claim.made_on is not None}
    root = "stm-reuters-talks"
    by_day = {day: {n: row[day] for n, row in table.items() if day in row} for day in DAYS}
    assert by_day["2025-12-01"] == {}
    assert by_day["2025-12-02"][root] == "single source"
    assert set(by_day["2025-12-02"].values()) == {"single source"}
    assert by_day["2025-12-03"][root] == "withdrawn"
    assert set(by_day["2025-12-03"].values()) == {"withdrawn"}
    assert {by_day["2025-12-04"][name] for name in dated} == {"withdrawn"}
    stands = {name for name, standing in by_day["the last day"].items() if standing != "withdrawn"}
    assert stands == {"stm-openkg-after"}


if __name__ == "__main__":
    TABLE.write_text(json.dumps(_table(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
