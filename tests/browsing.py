"""A real Chromium that keeps watch: of no page may a request leave the machine or a fault go unseen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Frame, Page, Playwright

LAUNCH_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No name but this machine's is looked up, so that no test reaches out even where the page would.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
DESKTOP = (1440, 900)
PHONE = (390, 844)
MAP_SECONDS = 30
OWN_HOST = "127.0.0.1"
MAP = ".st-key-map iframe"

# Asked from the page: Playwright's own wait inside a frame may miss that the frame has loaded.
MAP_HAS_BEGUN = "iframe => document.querySelector(iframe)?.contentWindow?.marznoma !== undefined"

REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (violation) => console.error(
  `content security policy: ${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`));
"""


def launch(playwright: Playwright, *options: str) -> Browser:
    """The Chromium that `tests/run` found; without it, Playwright's own. options: further ones of its own."""
    return playwright.chromium.launch(
        executable_path=os.environ.get("MARZNOMA_CHROMIUM"), args=[*LAUNCH_OPTIONS, *options]
    )


@contextmanager
def watched(
    browser: Browser,
    size: tuple[int, int] = DESKTOP,
    theme: Literal["light", "dark"] = "light",
    *,
    touch: bool = False,
    ratio: float = 1,
    asks: str = "",
) -> Iterator[Page]:
    """A page in a browser profile of its own. touch: as on a phone, whose pointer is a finger. ratio: pixels
    of the screen a CSS pixel. asks: a host that it may ask besides its own server, and that may fail it: the
    test itself answers in its place.

    At the end it fails for a request to any other host, an error in the console (violations of the content
    security policy are made errors) and an exception in a script.
    """
    elsewhere: list[str] = []
    faults: list[str] = []

    def keep_address(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in {OWN_HOST, asks}:
            elsewhere.append(url)

    def keep_error(message: ConsoleMessage) -> None:
        of_asked = asks and urlsplit(message.location.get("url") or "").hostname == asks
        if message.type == "error" and not of_asked:
            faults.append(f"{message.text} ({message.location.get('url')})")

    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=theme,
        reduced_motion="reduce",
        device_scale_factor=ratio,
        has_touch=touch,
        is_mobile=touch,
    )
    context.add_init_script(REPORT_VIOLATIONS)
    context.on("request", lambda request: keep_address(request.url))
    page = context.new_page()
    page.on("websocket", lambda socket: keep_address(socket.url))
    page.on("console", keep_error)
    page.on("pageerror", lambda error: faults.append(str(error)))
    try:
        yield page
    finally:
        context.close()
    assert not elsewhere, f"requests that left the machine: {elsewhere}"
    assert not faults, f"errors in the browser: {faults}"


def map_frame(page: Page) -> Frame:
    """The map's frame, once its first scene is drawn."""
    page.wait_for_function(MAP_HAS_BEGUN, arg=MAP, timeout=MAP_SECONDS * 1000)
    frame = page.locator(MAP).element_handle().content_frame()
    assert frame is not None
    frame.evaluate("() => marznoma.ready")
    return frame


def marks(page: Page) -> dict[str, tuple[float, float, str]]:
    """What the map draws, by id: x and y in CSS pixels of the window, and how (mark, ring, pill, line)."""
    frame = map_frame(page)
    box = page.locator(MAP).bounding_box()  # only now: until it is ready the frame stands lower
    assert box is not None
    drawn = frame.evaluate("() => marznoma.marks()")
    return {mark["id"]: (box["x"] + mark["x"], box["y"] + mark["y"], mark["drawn"]) for mark in drawn}


def click_mark(page: Page, subject: str) -> None:
    """A real click where the map draws the subject."""
    x, y, _ = marks(page)[subject]
    page.mouse.click(x, y)
