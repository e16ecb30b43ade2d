"""The watch itself: a page that reaches out or goes wrong fails, or no browser test would prove anything."""

import pytest
from playwright.sync_api import Browser

from tests.browsing import watched
from tests.serving import Server

INLINE_SCRIPT = """() => {
  const script = document.createElement("script");
  script.text = "window.ran = 1";
  document.body.append(script);
}"""


def test_a_request_to_another_host_fails(browser: Browser) -> None:
    with (
        pytest.raises(AssertionError, match=r"left the machine.*example\.org/mark\.png"),
        watched(browser) as page,
    ):
        page.set_content('<img src="http://example.org/mark.png">')
        page.wait_for_load_state("load")


def test_an_exception_in_a_script_fails(browser: Browser) -> None:
    with pytest.raises(AssertionError, match="out of order"), watched(browser) as page:
        page.evaluate("() => setTimeout(() => { throw new Error('out of order'); })")
        page.wait_for_timeout(100)


def test_what_the_content_security_policy_forbids_fails(browser: Browser, server: Server) -> None:
    with pytest.raises(AssertionError, match="content security policy: script-src"), watched(browser) as page:
        page.goto(server.url)
        page.evaluate(INLINE_SCRIPT)
        assert page.evaluate("() => window.ran") is None
        page.wait_for_timeout(100)
