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
from geodata.dossier.days import Days
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED
from geodata.dossier.standing import assess

TABLE: Final = Path(__file__).with_name("standing_of_the_story.json")
DAYS: Final = ("2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04", "the last day")
TALKS: Final = "patrol-talks-2025"
CAMP: Final = "inc-2025-11-26-shohin-sm"
ROAD: Final = "inc-2025-11-30-shodak"
TOGETHER: Final = "attacks-2025-11-together"
SUBJECTS: Final = (TALKS, CAMP, ROAD, TOGETHER)
OWN: Final = {
    TALKS: (None, "single source", "withdrawn", "withdrawn", "withdrawn"),
    CAMP: ("corroborated", "corroborated", "contested", "contested", "contested"),
    ROAD: ("corroborated",) * 5,
    TOGETHER: ("single source", "corroborated", "contested", "contested", "contested"),
}
"""By subject its own standing on each day; that of the camp turns with another toll and another day."""

Table = dict[str, dict[str, dict[str, str]]]
"""By subject and claim the standing on each day on which the claim is known."""


@cache
def _shipped() -> Dossier:
    return read_region(SHIPPED)


def _day(name: str) -> date | None:
    return date.fromisoformat(name) if name[0] == "2" else None


def _table() -> Table:
    read = _shipped()
    on = {day: assess(read, _day(day)).standing for day in DAYS}
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
    assert {(name, read[name].property) for name in stands} == {("stm-openkg-after", "remark")}


def test_each_subject_of_the_story_stands_as_its_evidence_does() -> None:
    days = Days(_shipped())
    known = [days.on(_day(day)).subjects for day in DAYS]
    own = {name: tuple(k[name].standing if name in k else None for k in known) for name in SUBJECTS}
    assert own == OWN


def test_five_dead_of_both_attacks_stand_and_are_no_toll_of_either() -> None:
    last = Days(_shipped()).on()
    best = {name: last.finding[name, "killed", "people"].best for name in (CAMP, ROAD, TOGETHER)}
    said = {name: value and value.claims[0].value.as_json() for name, value in best.items()}
    assert said == {CAMP: None, ROAD: 2, TOGETHER: 5}


if __name__ == "__main__":
    TABLE.write_text(json.dumps(_table(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
