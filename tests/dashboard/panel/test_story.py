"""The box of a story that fell: by whom and when, and what became of its repeats."""

import pytest

from dashboard.panel.story import has_fallen, story
from geodata.dossier.model import Dossier
from tests.evidence import claim, evidence, response
from tests.markup import parsed
from tests.regions import DROPPED
from tests.regions import claim as filed
from tests.regions import response as answer
from tests.telling import HOSTILE, knowledge, raid_of


def box(read: Dossier, on: str | None = None) -> str:
    state = knowledge(read, on)
    return parsed(story(state.subjects["raid"], state)).one("div", "story").text


def fell(read: Dossier, on: str | None = None) -> bool:
    state = knowledge(read, on)
    return has_fallen(state.subjects["raid"], state)


WITHDRAWN = response("r", "withdraws", "a", "daily", on=3)


def test_a_withdrawn_story_says_who_withdrew_it_and_when() -> None:
    read = evidence(claim("a", "daily", "x", property="occurrence"), WITHDRAWN)
    assert fell(read)
    assert box(read).strip() == "Withdrawn by Daily on 3 Dec 2025."


def test_it_is_no_such_story_before_that_day() -> None:
    read = evidence(claim("a", "daily", "x", property="occurrence"), WITHDRAWN)
    assert not fell(read, "2025-12-02")


def test_a_denied_one_says_who_denied_it_first_and_how_many_did() -> None:
    read = evidence(
        claim("a", "daily", 5),
        response("r", "denies", "a", "ministry", on=4),
        response("q", "denies", "a", "radio", on=2),
    )
    assert box(read).strip() == "Denied by Radio on 2 Dec 2025, and by 1 more."


def test_a_replaced_one_says_by_what() -> None:
    read = evidence(
        claim("a", "daily", 5),
        claim("b", "daily", 6, on=2, supersedes="a"),
        response("r", "denies", "b", "radio", on=4),
    )
    assert box(read).startswith("Replaced by what Daily said later on 2 Dec 2025.")


def relay(name: str, **keys: object) -> dict[str, object]:
    return filed(name, by="daily", source="daily-1", rests_on=["a"], **keys)


def told_of(*relays: dict[str, object]) -> str:
    """The box of a story withdrawn on 3 December 2025, without its first sentence."""
    withdrawal = answer("r", kind="withdraws", target="a", made_on="2025-12-03")
    undated = [("sources.yaml", [1, "published"], DROPPED)]
    read = raid_of(filed("a"), *relays, responses=[withdrawal], more=undated)
    return box(read).removeprefix("Withdrawn by Ministry on 3 Dec 2025. ")


def test_repeats_are_counted_and_of_these_what_is_dated_later_and_what_shows_no_date() -> None:
    assert told_of(relay("b", made_on="2025-12-03")) == "A report that repeats it falls with it."
    assert told_of(relay("b", made_on="2025-12-04")) == (
        "A report that repeats it falls with it. One is dated after that day."
    )
    assert told_of(
        relay("b", made_on="2025-12-04"),
        relay("c", made_on="2025-12-05"),
        relay("d", made_on=DROPPED),
    ) == ("3 reports that repeat it fall with it. 2 are dated after that day. One shows no date.")


def test_a_repeat_that_may_be_of_that_day_or_before_is_not_called_later() -> None:
    assert told_of(relay("b", made_on="../2025-12-04")) == "A report that repeats it falls with it."
    assert told_of(relay("b", made_on="2025-12-02/2025-12-05")) == "A report that repeats it falls with it."


def test_where_most_of_it_has_fallen_the_box_says_what_still_stands() -> None:
    claims = (
        claim("a", "daily", "x", property="occurrence"),
        claim("b", "radio", "x", property="occurrence", rests_on="a"),
        claim("c", "weekly", "y", property="occurrence"),
    )
    assert fell(evidence(*claims, WITHDRAWN))
    assert box(evidence(*claims, WITHDRAWN)).endswith("What still stands: Y (Weekly).")
    assert not fell(evidence(claims[0], claims[2], WITHDRAWN))


def test_what_is_reported_to_have_happened_decides_and_not_what_else_is_said() -> None:
    happened = claim("a", "daily", "x", property="occurrence")
    figures = (claim("b", "radio", 5), claim("c", "weekly", 5))
    assert fell(evidence(happened, *figures, WITHDRAWN))
    assert not fell(evidence(happened, *figures, response("r", "withdraws", "b", "radio")))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_is_text(text: str) -> None:
    withdrawal = answer("r", kind="withdraws", target="a")
    read = raid_of(filed("a"), responses=[withdrawal], more=[("parties.yaml", [2, "name"], text)])
    assert box(read).startswith(f"Withdrawn by {text} on 3 Dec 2025.")
