"""The research files were taken over whole: every id of theirs is in the region, or listed as merged."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from geodata.dossier.check import read_region
from geodata.dossier.model import Dossier
from geodata.dossier.region import SHIPPED

FROZEN: Mapping[str, Any] = json.loads(Path(__file__).with_name("shipped_ids.json").read_text("utf-8"))
COUNTS = {
    "incidents": 45,
    "facilities": 59,
    "agreements": 9,
    "statistics": 6,
    "claims": 496,
    "statements": 111,
    "lengths": 34,
    "sources": 309,
    "parties": 284,
}
MOST_MERGED_STATEMENTS = 11


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_region(SHIPPED)


def test_the_frozen_lists_have_the_counts_of_the_research_files() -> None:
    assert {name: len(set(FROZEN[name])) for name in COUNTS} == COUNTS


@pytest.mark.parametrize("name", ["incidents", "facilities", "agreements", "statistics"])
def test_every_subject_has_its_file(dossier: Dossier, name: str) -> None:
    assert set(FROZEN[name]) <= dossier.subject.keys()


@pytest.mark.parametrize("name", ["claims", "statements", "lengths"])
def test_every_claim_and_statement_is_carried_or_merged(dossier: Dossier, name: str) -> None:
    carried = dossier.claim.keys() | dossier.response.keys()
    assert set(FROZEN[name]) - carried <= FROZEN["merged"].keys()


def test_every_source_and_party_is_there(dossier: Dossier) -> None:
    assert set(FROZEN["sources"]) <= dossier.source.keys()
    assert set(FROZEN["parties"]) <= dossier.party.keys()


def test_what_is_merged_stands_elsewhere_and_is_in_the_notes(dossier: Dossier) -> None:
    notes = (SHIPPED / "NOTES.md").read_text("utf-8")
    carried = dossier.claim.keys() | dossier.response.keys()
    for name, into in FROZEN["merged"].items():
        assert name not in carried
        assert into in carried
        assert f"`{name}`" in notes
    merged = FROZEN["merged"].keys() & {*FROZEN["statements"], *FROZEN["lengths"]}
    assert len(merged) <= MOST_MERGED_STATEMENTS


def test_borders_without_a_line_are_listed_and_not_drawn(dossier: Dossier) -> None:
    drawn = {border.id for border in dossier.borders}
    listed = {subject.id for subject in dossier.subjects if subject.kind == "border"} - drawn
    assert listed == {"tj-uz", "tj-kg"}
    assert all(dossier.subject[name].at is None for name in listed)
