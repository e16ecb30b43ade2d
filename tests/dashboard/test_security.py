"""What a browser may load and run: the policies, and the headers of every answer."""

import asyncio
import base64
import hashlib
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
import streamlit
import streamlit_folium
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message

from dashboard.document import document
from dashboard.security import KEPT_FOR_EVER, MAP_FRAME, MAP_POLICY, SecurityHeaders, page_policy

PAGE = Path(streamlit.__file__).parent / "static" / "index.html"
TILES = "https://tile.openstreetmap.org"
FOR_EVER = "public, max-age=31536000, immutable"


class Scripts(HTMLParser):
    """The scripts of a page: the addresses of those that are loaded, the text of those that stand in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            address = dict(attrs).get("src")
            self._inside = address is None
            self.loaded.extend([address] if address else [])

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.inline.append(data)
            self._inside = False


def directives(policy: str) -> dict[str, set[str]]:
    """The sources that a policy allows, by what they are for."""
    parts = [part.split() for part in policy.split(";")]
    assert len({name for name, *_ in parts}) == len(parts)
    return {name: set(sources) for name, *sources in parts}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sends for one request."""

    headers: Headers
    text: str


async def echo(request: Request) -> Response:
    return PlainTextResponse("here", status_code=int(request.query_params.get("status", "200")))


SERVER = SecurityHeaders(Starlette(routes=[Route("/method", document), Route("/{path:path}", echo)]))


def ask(path: str, status: int = 200) -> Answer:
    """The answer of a small server under the headers, which gives any status that it is asked for."""
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": f"status={status}".encode(),
        "headers": [],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(SERVER(scope, receive, send))
    start, *rest = sent
    assert start["status"] == status
    body = b"".join(message.get("body", b"") for message in rest)
    return Answer(Headers(raw=start["headers"]), body.decode())


def test_the_page_runs_the_scripts_that_stand_in_it_and_no_other_inline() -> None:
    inline = Scripts(PAGE.read_text(encoding="utf-8")).inline
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in inline}
    assert inline
    assert directives(page_policy())["script-src"] == {"'self'", "'wasm-unsafe-eval'", *hashes}


@pytest.mark.parametrize("policy", [page_policy(), MAP_POLICY], ids=["page", "map"])
def test_nothing_is_loaded_from_elsewhere_or_shown_elsewhere(policy: str) -> None:
    allowed = directives(policy)
    assert allowed["default-src"] == allowed["object-src"] == {"'none'"}
    for name in ("connect-src", "frame-src", "base-uri", "form-action", "frame-ancestors", "manifest-src"):
        assert allowed[name] == {"'self'"}, name
    assert allowed["img-src"] - {TILES} == {"'self'", "data:", "blob:"}
    assert "//" not in policy.replace(TILES, "")
    assert "*" not in policy


def test_the_frame_of_the_map_alone_may_evaluate_a_script() -> None:
    assert directives(MAP_POLICY)["script-src"] == {"'self'", "'unsafe-inline'", "'unsafe-eval'"}
    page = directives(page_policy())
    assert {"'unsafe-inline'", "'unsafe-eval'"}.isdisjoint(page["script-src"])
    own = {"script-src", "img-src"}
    assert {k: v for k, v in page.items() if k not in own} == {
        k: v for k, v in directives(MAP_POLICY).items() if k not in own
    }


def test_the_frame_of_the_map_alone_may_show_online_tiles() -> None:
    assert directives(MAP_POLICY)["img-src"] == {*directives(page_policy())["img-src"], TILES}
    assert TILES not in page_policy()


def test_the_frame_of_the_map_lies_where_streamlit_puts_it() -> None:
    name = streamlit_folium._component_func.name
    assert f"/component/{name}".startswith(MAP_FRAME + ".")


@pytest.mark.parametrize("path", ["/", "/s/raid", "/component/other", "/x/component/streamlit_folium"])
@pytest.mark.parametrize("status", [200, 304, 404, 503])
def test_every_answer_has_the_headers(path: str, status: int) -> None:
    said = ask(path, status).headers
    assert said.getlist("content-security-policy") == [page_policy()]
    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "no-referrer"


def test_the_frame_of_the_map_has_its_own_policy() -> None:
    said = ask("/component/streamlit_folium.st_folium/index.html").headers
    assert said.getlist("content-security-policy") == [MAP_POLICY]
    assert said["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("folder", KEPT_FOR_EVER)
def test_what_lies_at_an_address_that_changes_with_it_is_kept_for_ever(folder: str) -> None:
    assert ask(f"{folder}0123/boot.js").headers["cache-control"] == FOR_EVER
    assert "cache-control" not in ask(f"{folder}gone", 404).headers
    assert "cache-control" not in ask("/look/look.css").headers


def test_a_connection_that_stays_open_passes_through_untouched() -> None:
    seen: list[object] = []

    async def app(*passed: object) -> None:
        seen.extend(passed)

    passed = ({"type": "websocket", "path": "/"}, object(), object())
    asyncio.run(SecurityHeaders(app)(*passed))
    assert all(one is other for one, other in zip(seen, passed, strict=True))


def test_a_page_with_an_address_of_its_own_is_streamlits_page_and_one_script_of_ours() -> None:
    said = ask("/method")
    ours, streamlits = Scripts(said.text), Scripts(PAGE.read_text(encoding="utf-8"))
    assert ours.inline == streamlits.inline
    assert [address for address in ours.loaded if address not in streamlits.loaded] == ["/look/base.js"]
    assert said.headers["cache-control"] == "no-cache"
    assert re.search(r'<head>\s*<script src="/look/base.js">', said.text)
