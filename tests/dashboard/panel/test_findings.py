"""The line that says what is left of a matter: of what stands, and never of what is so."""

import pytest
from hypothesis import given

from dashboard.panel.findings import finding_words
from dashboard.panel.matters import by_property
from geodata.dossier.model import Dossier
from tests.dossiers import dossiers
from tests.evidence import claim, evidence, response
from tests.laws import law
from tests.telling import knowledge

NONE_BEST = "none of these is best borne out"


def words(*things: dict[str, object]) -> str:
    """The finding on the one matter of these claims."""
    return words_of(evidence(*things))


def words_of(read: Dossier) -> str:
    state = knowledge(read)
    ((_, (matter,)),) = by_property(state.subjects["raid"], state)
    return finding_words(matter, state)


def two(one: object, other: object, **keys: object) -> str:
    return words(claim("a", "daily", one, **keys), claim("b", "radio", other, **keys))


@pytest.mark.parametrize(
    ("one", "other", "span"),
    [
        (2, 5, "2 to 5"),
        (2, {"min": 4}, "2 or more"),
        (9, {"max": 4}, "9 or fewer"),
        ({"min": 1}, {"max": 0}, "open at both ends"),
        (1000, 2000, "1,000 to 2,000"),
    ],
)
def test_of_figures_without_a_best_it_gives_the_ends(one: object, other: object, span: str) -> None:
    assert two(one, other) == f"What stands: {span}; {NONE_BEST}."


@pytest.mark.parametrize(
    ("one", "other", "span"),
    [
        ("2025-11-26", "2025-12-02", "26 Nov – 2 Dec 2025"),
        ("2025-11-26", "2025-12-02/..", "since 26 Nov 2025"),
        ("../2025-11-26", "2025-12-02", "by 2 Dec 2025"),
        ("../2025-11-26", "2025-12-02/..", "open at both ends"),
    ],
)
def test_of_days_too(one: str, other: str, span: str) -> None:
    assert two(one, other, property="occurred") == f"What stands: {span}; {NONE_BEST}."


def test_the_best_is_said_and_what_else_stands() -> None:
    assert (
        words(claim("a", "daily", 5), claim("b", "radio", 5), claim("c", "weekly", {"min": 3}))
        == "Best borne out: 5 people. What stands: 3 or more."
    )


def test_nothing_is_added_to_a_best_that_holds_all_that_stands() -> None:
    exact, vague = claim("a", "daily", {"min": 3, "max": 9}), claim("b", "radio", {"min": 3, "max": 9})
    assert words(exact, vague, claim("c", "weekly", 4), response("r", "denies", "c", "ministry")) == ""
    assert (
        words(
            claim("a", "daily", "x", property="cause"),
            claim("b", "radio", "x", property="cause"),
            claim("c", "weekly", "y", property="cause"),
        )
        == "Best borne out: X."
    )


def test_nothing_is_said_of_a_lone_value() -> None:
    assert words(claim("a", "daily", 5)) == ""
    assert words(claim("a", "daily", 5), claim("b", "radio", 5)) == ""


def test_nothing_is_said_of_values_without_ends_of_which_none_is_best() -> None:
    assert two("x", "y", property="cause") == ""


def test_values_for_different_times_are_no_versions_of_each_other() -> None:
    assert (
        words(claim("a", "daily", 5, when="2024"), claim("b", "radio", 7, when="2025"))
        == "What stands, for different times: 5 to 7."
    )


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("withdraws", "withdraws"), "Nothing stands: what was reported is withdrawn."),
        (("denies", "denies"), "Nothing stands: what was reported is denied."),
        (("denies", "withdraws"), "Nothing stands: what was reported is denied or withdrawn."),
    ],
)
def test_where_nothing_stands_it_says_so_and_how_it_fell(kinds: tuple[str, str], told: str) -> None:
    by = {"denies": "agency", "withdraws": "daily"}
    claims = (claim("a", "daily", 5), claim("b", "daily", 7))
    fell = (response(f"r{n}", kind, "ab"[n], by[kind]) for n, kind in enumerate(kinds))
    assert words(*claims, *fell) == told


@law(25)
@given(dossiers())
def test_any_matter_has_its_words(read: Dossier) -> None:
    state = knowledge(read)
    for known in state.subjects.values():
        for _, matters in by_property(known, state):
            for matter in matters:
                said = finding_words(matter, state)
                assert said.startswith("Nothing stands") == (not matter.finding.values)
                assert ("Best borne out" in said) <= (matter.finding.best is not None)
