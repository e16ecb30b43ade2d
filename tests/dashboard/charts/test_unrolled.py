"""What the unrolled border is told: where subjects lie once, when they happened with every change."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from dashboard.charts.unrolled import axis_of, chosen_of, days_of, places_of, unrolled_of
from dashboard.map.layer import script_json
from dashboard.served import live_region
from geodata.basemap import BaseMap
from geodata.dossier.along import Stretch
from geodata.dossier.days import Days
from geodata.dossier.live import Edition
from geodata.dossier.model import Dossier
from geodata.dossier.select import DATED_KINDS, Criteria
from tests.regions import claim
from tests.telling import dossier, knowledge, occurred, raid_of, selection_of

ON_LINE = {"lat": "41", "lon": "11", "precision": "1"}
EPOCH = date(1970, 1, 1)


def places(read: Dossier) -> list[tuple[int, float, float]] | None:
    """The stretches of the raid."""
    return places_of(read, knowledge(read).along).get("raid")


def days(read: Dossier) -> list[str | None]:
    """The days of the raid as they are sent, written as days."""
    selection = selection_of(read)
    ids = [item.subject.id for item in selection.on_map]
    sent = days_of(ids, selection, knowledge(read)).get(str(ids.index("raid")), [])
    return [None if day is None else (EPOCH + timedelta(days=day)).isoformat() for day in sent]


def axis(read: Dossier, criteria: Criteria | None = None) -> list[str] | None:
    sent = axis_of(selection_of(read), knowledge(read), criteria or Criteria())
    return None if sent is None else [(EPOCH + timedelta(days=day)).isoformat() for day in sent]


def test_an_exact_site_has_one_kilometre() -> None:
    found = places(raid_of(claim("a"), at=ON_LINE))
    assert found is not None
    ((border, begin, end),) = found
    assert (border, begin) == (0, end)
    assert 85 < begin < 90


def test_a_circle_has_the_stretches_of_the_line_inside_it() -> None:
    found = places(raid_of(claim("a"), at={"place": "town"}))
    assert found is not None
    ((border, begin, end),) = found
    assert border == 0
    assert 45 < end - begin <= 50.1


def test_a_stretch_of_a_border_is_its_own() -> None:
    at = {"border": "aa-bb", "from_km": "20", "to_km": "60.25"}
    assert places(raid_of(claim("a"), at=at)) == [(0, 20.0, 60.2)]


@pytest.mark.parametrize("at", [{"border": "aa-bb"}, {"precision": "6"}, {**ON_LINE, "lat": "45"}, None])
def test_a_whole_border_and_what_has_no_place_at_a_line_are_left_out(at: object) -> None:
    read = raid_of(claim("a"), at=at)
    found = places(read)
    # An exact site belongs to its nearest border, however far.
    assert found is None or at == {**ON_LINE, "lat": "45"}


def test_what_may_be_shown_only_coarsely_has_no_exact_kilometre() -> None:
    found = places(raid_of(claim("a"), at=ON_LINE, publish_precision="2"))
    assert found is not None
    assert all(end - begin > 10 for _, begin, end in found)


@pytest.mark.parametrize(
    ("told", "sent"),
    [
        (["2025-11-26"], ["2025-11-26", "2025-11-26"]),
        (["2025-11"], ["2025-11-01", "2025-11-30"]),
        (["2025-11-26", "2025-12-02/2025-12-03"], ["2025-11-26", "2025-12-03"]),
        (["../2025-11-26"], [None, "2025-11-26"]),
        (["2025-11-26/.."], ["2025-11-26", None]),
        ([], []),
    ],
)
def test_days_reach_from_the_earliest_to_the_latest_that_is_told(
    told: list[str], sent: list[str | None]
) -> None:
    read = raid_of(claim("a"), *occurred(*told), at=ON_LINE)
    assert days(read) == sent


def test_what_has_only_a_whole_border_has_no_days() -> None:
    assert days(raid_of(claim("a"), *occurred("2025-11-26"), at={"border": "aa-bb"})) == []


def test_the_axis_is_the_date_range_and_where_that_is_open_whole_years() -> None:
    read = raid_of(claim("a"), *occurred("2024-11-26/2025-02-03"), at=ON_LINE)
    day = date(2025, 1, 15)
    assert axis(read) == ["2024-01-01", "2025-12-31"]
    assert axis(read, Criteria(start=day)) == ["2025-01-15", "2025-12-31"]
    assert axis(read, Criteria(end=day)) == ["2024-01-01", "2025-01-15"]
    assert axis(read, Criteria(day, day)) == ["2025-01-15", "2025-01-15"]


@pytest.mark.parametrize("criteria", [Criteria(start=date(2030, 1, 1)), Criteria(end=date(1990, 1, 1))])
def test_a_range_beyond_everything_is_an_axis_that_does_not_run_backward(criteria: Criteria) -> None:
    found = axis(raid_of(claim("a"), *occurred("2025-11-26"), at=ON_LINE), criteria)
    assert found is not None
    assert found == sorted(found)


def test_without_anything_dated_at_a_border_there_is_no_axis() -> None:
    assert axis(raid_of(claim("a"), at=ON_LINE)) is None


def test_a_chosen_stretch_goes_by_the_number_of_its_border() -> None:
    assert chosen_of(Stretch("aa-bb", 20.0, 60.5), dossier()) == (0, 20.0, 60.5)
    assert chosen_of(None, dossier()) is None


def test_a_border_that_nobody_meets_is_measured_from_the_beginning_of_its_line() -> None:
    read = dossier()
    (border,) = unrolled_of(Edition(read, "0" * 12, BaseMap(), Days(read)))["borders"]
    assert border["captions"] == ["Border between A and B, km from the beginning of the line"]
    assert (border["id"], border["km"], border["guides"]) == ("aa-bb", 174.6, ())


class TestShipped:
    """Of the region that ships."""

    edition = live_region().edition()
    selection = selection_of(edition.dossier)
    unrolled = unrolled_of(edition)

    def sent(self) -> dict[str, Any]:
        ids = [item.subject.id for item in self.selection.on_map if item.subject.kind != "border"]
        known = self.edition.days.on()
        return {
            "days": days_of(ids, self.selection, known),
            "axis": axis_of(self.selection, known, Criteria()),
            "km": chosen_of(Stretch("tj-af", 850, 1000), self.edition.dossier),
        }

    def test_captions_name_the_country_at_the_beginning(self) -> None:
        captions = [border["captions"][0] for border in self.unrolled["borders"]]
        assert captions == [
            "Tajik-Afghan border, km from the tripoint with China",
            "Tajik-Chinese border, km from the tripoint with Kyrgyzstan",
        ]
        assert [border["guides"][-1].name for border in self.unrolled["borders"]] == [
            "Uzbekistan",
            "Afghanistan",
        ]

    def test_with_a_change_of_the_view_no_more_than_two_kilobytes_travel(self) -> None:
        assert len(script_json(self.sent())) < 2_000
        assert len(json.dumps(self.unrolled)) < 10_000

    def test_every_dated_subject_with_a_place_at_a_border_has_its_days(self) -> None:
        dated = {
            item.subject.id
            for item in self.selection.on_map
            if item.subject.kind in DATED_KINDS
            and item.dates
            and item.subject.id in self.unrolled["stretches"]
        }
        ids = [item.subject.id for item in self.selection.on_map if item.subject.kind != "border"]
        assert {ids[int(number)] for number in self.sent()["days"]} == dated
        assert len(dated) > 20
