"""A visit to the dashboard that is timed inside the browser: what follows a click, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan, nan
from time import monotonic

from playwright.sync_api import Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browsing import map_frame

SECONDS = 20
POLL_MILLISECONDS = 50
QUIET_MILLISECONDS = 800
"""Waited after everything, so that what a rerun brings about later is counted with it."""

_PROBE = """
// The map's frame has a clock of its own.
const sooner = performance.timeOrigin - top.performance.timeOrigin;
for (const name of ["pointerup", "keydown"]) {
  addEventListener(name, (event) => { top.probe.input = event.timeStamp + sooner; }, true);
}
if (window === top) {
  window.probe = {};
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", () => probe.messages?.push(performance.now()));
    }
  };
  const marznoma = () => document.querySelector(".st-key-map iframe").contentWindow.marznoma;
  const panel = () => document.querySelector(".st-key-panel h2")?.textContent;
  // Asked for before and after only: to say where a border can be clicked takes longer than to draw the map.
  window.picture = () => JSON.stringify(marznoma().marks());
  // A scene is drawn by the next frame at the latest, so it is seen with the one after that.
  window.watchMap = () => {
    const { layer } = marznoma();
    const seen = () => { probe.picture ??= performance.now(); };
    marznoma().layer = (scene) => {
      requestAnimationFrame(() => requestAnimationFrame(seen));
      return layer(scene);
    };
  };
  window.watchPanel = () => {
    const before = panel();
    const look = () => {
      if (panel() === before) requestAnimationFrame(look);
      else probe.panel = performance.now();
    };
    look();
  };
}
"""

_FORGET = "() => Object.assign(probe, { messages: [], panel: null, picture: null })"


@dataclass(frozen=True, slots=True)
class Rerun:
    """What followed a click or a key, in seconds from it; not a number where it was not to follow.

    ended: the page heard that the script had ended. panel: the panel's heading was another. picture: the map
    had drawn other marks. payload: the bytes of all messages that the page's websocket received, decoded.
    """

    ended: float
    panel: float
    picture: float
    payload: int

    @property
    def seen(self) -> float:
        """Until all was changed that was to."""
        return max(moment for moment in (self.panel, self.picture) if not isnan(moment))


class Visit:
    """The page of a visit, and what its websocket has received."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self._received: list[bytes] = []
        page.add_init_script(_PROBE)
        page.on("websocket", lambda socket: socket.on("framereceived", self._keep))
        page.goto(url)
        map_frame(page)
        page.evaluate("() => watchMap()")
        page.wait_for_timeout(QUIET_MILLISECONDS)

    def after(self, ask: Callable[[], None], *, panel: bool = False, picture: bool = False) -> Rerun:
        """What follows a click or a key that runs the script once.

        panel, picture: whether the panel, and what the map draws, must become others.
        """
        before = self.page.evaluate("() => picture()")
        self._received.clear()
        self.page.evaluate(_FORGET)
        if panel:
            self.page.evaluate("() => watchPanel()")
        ask()
        awaited = [name for name, is_awaited in (("panel", panel), ("picture", picture)) if is_awaited]
        self.page.wait_for_function(
            "(names) => names.every((name) => probe[name])", arg=awaited, timeout=SECONDS * 1000
        )
        give_up = monotonic() + SECONDS
        while not self._ends() and monotonic() < give_up:
            self.page.wait_for_timeout(POLL_MILLISECONDS)
        self.page.wait_for_timeout(QUIET_MILLISECONDS)
        ends, heard = self._ends(), self.page.evaluate("() => probe")
        assert len(ends) == 1, f"the script ran {len(ends)} times"
        assert len(heard["messages"]) == len(self._received)
        assert picture == (self.page.evaluate("() => picture()") != before)
        moments = {name: heard[name] for name in awaited}
        moments["ended"] = heard["messages"][ends[0]]
        since = {name: (moment - heard["input"]) / 1000 for name, moment in moments.items()}
        return Rerun(**{"panel": nan, "picture": nan, **since}, payload=sum(map(len, self._received)))

    def _ends(self) -> list[int]:
        """Which of the messages say that the script has ended."""
        return [order for order, message in enumerate(self._received) if _ends_script(message)]

    def _keep(self, message: str | bytes) -> None:
        self._received.append(message if isinstance(message, bytes) else message.encode())


def _ends_script(message: bytes) -> bool:
    return ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"
