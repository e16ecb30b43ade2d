"""Streamlit's configuration file: options that exist, and nothing of a visit told to others."""

import tomllib
from collections.abc import Iterator

from streamlit import config

from tests.conftest import ROOT

WRITTEN = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def dotted(table: dict[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from dotted(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def test_every_option_is_one_that_streamlit_knows() -> None:
    known = config.get_config_options()
    assert [name for name, _ in dotted(WRITTEN) if name not in known] == []


def test_nothing_is_reported_and_no_trace_is_shown() -> None:
    options = dict(dotted(WRITTEN))
    assert options["browser.gatherUsageStats"] is False
    assert options["logger.hideWelcomeMessage"] is True  # the greeting asks a third party for this address
    assert options["client.showErrorDetails"] == "none"
    assert options["client.showErrorLinks"] == "false"
    assert options["server.enableStaticServing"] is False
    assert options["server.enableXsrfProtection"] is True
    assert options["server.enableCORS"] is True


def test_both_themes_set_the_same_options() -> None:
    theme = WRITTEN["theme"]
    assert theme["light"].keys() == theme["dark"].keys()
