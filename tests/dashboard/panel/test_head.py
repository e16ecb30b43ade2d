"""The head of a subject's panel: what it is, when it happened, how much is reported, and how it stands."""

import pytest

from dashboard.panel.head import head
from dashboard.texts import en
from geodata.dossier.model import Dossier
from tests.evidence import claim as told
from tests.evidence import evidence, response
from tests.markup import Element, parsed
from tests.regions import RAID, TALKS, claim
from tests.regions import response as answer
from tests.telling import dossier, knowledge, occurred, raid_of

SMALL = dossier()


def top(read: Dossier, subject: str = "raid", on: str | None = None) -> Element:
    state = knowledge(read, on)
    return parsed(head(state.subjects[subject], state))


def meta(read: Dossier, subject: str = "raid", on: str | None = None) -> str:
    return top(read, subject, on).one("p", "meta").text


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], "Undated"),
        (["2025-11-26"], "26 Nov 2025"),
        (["2025-11-27", "2025-11-26"], "Reported for 26 Nov 2025 or 27 Nov 2025"),
        (
            ["2025-11-27", "2025-11-26", "2025-11-28"],
            "Reported for 26 Nov 2025, 27 Nov 2025 or 28 Nov 2025",
        ),
    ],
)
def test_it_has_every_day_that_stands_and_counts_who_says_so(days: list[str], words: str) -> None:
    read = raid_of(claim("a"), claim("b", by="daily", source="daily-1"), *occurred(*days))
    assert meta(read) == f"{words} · {2 + len(days)} claims by 2 parties in 2 sources"


def happened(name: str, by: str, day: str) -> dict[str, object]:
    return told(name, by, day, property="occurred")


def test_beside_the_best_day_stand_the_others_that_were_reported() -> None:
    read = evidence(
        happened("a", "daily", "2025-11-26"),
        happened("b", "radio", "2025-11-26"),
        happened("c", "weekly", "2025-11"),
    )
    assert meta(read).startswith("26 Nov 2025 (other reports: Nov 2025) · 3 claims")


def test_days_that_fell_are_said_to_have_fallen() -> None:
    fell = response("r", "withdraws", "a", "daily")
    read = evidence(happened("a", "daily", "2025-11-26"), happened("b", "radio", "2025-11-27"), fell)
    assert meta(read).startswith("27 Nov 2025 (denied or withdrawn: 26 Nov 2025) · ")
    assert meta(evidence(happened("a", "daily", "2025-11-26"), fell)).startswith(
        "Undated (denied or withdrawn: 26 Nov 2025) · "
    )


def test_a_day_that_one_withdrew_and_another_says_stands() -> None:
    read = evidence(
        happened("a", "daily", "2025-11-26"),
        happened("b", "radio", "2025-11-26"),
        response("r", "withdraws", "a", "daily"),
    )
    assert meta(read).startswith("26 Nov 2025 · ")


def test_a_site_and_a_border_have_no_date_to_lack() -> None:
    assert meta(SMALL, "post-7") == "1 claim by 1 party in 1 source"
    assert top(SMALL, "post-7").one("p", "kick").text == "Site · Border post"
    assert top(SMALL, "aa-bb").one("p", "kick").text == "Border segment"


def test_it_counts_what_is_known_on_the_day_and_the_answers_from_other_files() -> None:
    read = dossier(
        (RAID, ["claims"], [claim("a"), claim("b", made_on="2025-11-29")]),
        (TALKS, ["responses"], [answer("r", target="a", by="daily", made_on="2025-11-28")]),
    )
    assert meta(read, on="2025-11-27") == "Undated · 1 claim by 1 party in 1 source"
    assert meta(read) == "Undated · 2 claims and 1 answer, by 2 parties in 2 sources"


def test_the_mark_and_the_chip_show_its_own_standing() -> None:
    read = evidence(
        told("a", "daily", "x", property="occurrence"), response("r", "denies", "a", "radio", on=2)
    )
    assert top(read, on="2025-12-01").one("span", "chip").text == "Single source"
    found = top(read)
    assert found.one("span", "chip").text == "Denied by Radio"
    assert "s-denied" in found.all("i", "glyph")[0].attributes["class"]
    assert found.texts("li") == ["Denied by Radio, 2 Dec 2025, radio.r"]


def test_where_several_properties_decide_they_are_named() -> None:
    read = evidence(
        told("a", "daily", 5),
        told("b", "radio", 6),
        happened("c", "daily", "2025-11-26"),
        happened("d", "radio", "2025-11-27"),
        told("e", "daily", "x", property="cause"),
    )
    why = top(read).one("details", "why")
    assert why.one("summary").text == "ContestedWhy?"
    assert why.one("p").text == en.OWN_STANDING["contested"].format("killed, when it happened")
