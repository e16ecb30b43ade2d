"""Faults as the reader sees them: named as plain text, whatever they quote."""

import pytest

from dashboard.pages.faults import notice
from dashboard.view import Notice, read_view
from tests.markup import parsed
from tests.telling import HOSTILE
from tests.views import KNOWN


@pytest.mark.parametrize("text", HOSTILE)
def test_a_value_of_the_address_is_quoted_as_plain_text(text: str) -> None:
    _, notices = read_view({"sel": [text], "kind": [text]}, KNOWN)
    found = parsed(notice(notices))
    tame = parsed(notice([Notice("sel", "x", "y")] * len(notices)))
    assert found.outline == tame.outline
    assert all(said.value in line for said, line in zip(notices, found.texts("p"), strict=True))
    assert text in found.texts("p")[0]


def test_a_notice_names_the_parameter_the_value_and_what_was_expected() -> None:
    found = parsed(notice([Notice("asof", "soon", "a day such as 2025-12-02")]))
    assert found.texts("p") == [
        "The address asks for asof “soon”, which is not a day such as 2025-12-02. It was left out."
    ]
    assert found.one("div").attributes["role"] == "status"
