"""Every answer carries the security headers, and no path leads out of the folders that are served."""

import re

import pytest
from playwright.sync_api import Browser

from dashboard.security import MAP_POLICY, page_policy
from tests.browsing import map_frame, watched
from tests.hostile.knocking import Answer, ask
from tests.serving import Server

FRAME = "/component/streamlit_folium.st_folium/index.html"
OUTWARD = (
    "/../pyproject.toml",
    "/leaflet/../../../../etc/passwd",
    "/leaflet/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/leaflet/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "/leaflet/..%5c..%5cpyproject.toml",
    "/look/../server.py",
    "/look/..%2fserver.py",
    "/look/%2e%2e%2fserver.py",
    "{layer}/../layer.py",
    "{layer}/..%2flayer.py",
    "/map-base/..%2f..%2fpyproject.toml",
    "//example.org/..",
)


@pytest.fixture(scope="module")
def layer(browser: Browser, server: Server) -> str:
    """Where this server has the map script, as a visit finds it, which also puts the map's frame in place."""
    with watched(browser) as page:
        page.goto(server.url)
        scripts = map_frame(page).evaluate("() => [...document.scripts].map((script) => script.src)")
    (boot,) = (address for address in scripts if "/map-layer/" in address)
    return boot.removeprefix(server.url).removesuffix("/boot.js")


def policy(answer: Answer) -> dict[str, list[str]]:
    """The content security policy of an answer, by directive."""
    parts = answer.headers["Content-Security-Policy"].split(";")
    return {words[0]: words[1:] for words in map(str.split, parts) if words}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("path", "status"),
    [
        *(("/", 200), ("/?sel=tj-af", 200), ("/method", 200), (FRAME, 200), ("/_stcore/health", 200)),
        *(("/leaflet/leaflet.js", 200), ("/leaflet/leaflet.css", 200), ("/look/line.svg", 200)),
        *(("/leaflet/nothing.js", 404), ("/look/nothing", 404), ("/map-base/000000000000.json", 404)),
        *(("{layer}/boot.js", 200), ("{layer}/map.css", 200), ("{layer}/nothing.js", 404)),
        ("/map-layer/000000000000/boot.js", 404),
    ],
)
def test_every_answer_has_the_headers(
    server: Server, layer: str, path: str, status: int, method: str
) -> None:
    answer = ask(server, path.format(layer=layer), method=method)
    assert answer.status == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    expected = MAP_POLICY if path == FRAME else page_policy()
    assert answer.headers["Content-Security-Policy"] == expected
    assert (answer.body == b"") == (method == "HEAD")


def test_the_page_s_policy_lets_in_nothing_but_its_own(server: Server) -> None:
    rules = policy(ask(server, "/"))
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"][:2] == ["'self'", "'wasm-unsafe-eval'"]
    assert all(re.fullmatch(r"'sha256-[\w+/]+=*'", word) for word in rules["script-src"][2:])
    assert rules["object-src"] == ["'none'"]
    for name in ("connect-src", "frame-src", "form-action", "base-uri", "frame-ancestors", "manifest-src"):
        assert rules[name] == ["'self'"]
    foreign = re.compile(r"https?:|wss?:|\*|'unsafe-eval'")
    assert [word for words in rules.values() for word in words if foreign.search(word)] == []


def test_the_map_frame_may_evaluate_and_show_online_tiles_and_asks_nobody_else(server: Server) -> None:
    page, frame = policy(ask(server, "/")), policy(ask(server, FRAME))
    assert frame.pop("script-src") == ["'self'", "'unsafe-inline'", "'unsafe-eval'"]
    page.pop("script-src")
    assert frame.pop("img-src") == [*page.pop("img-src"), "https://tile.openstreetmap.org"]
    assert frame == page


def test_what_changes_its_address_is_kept_for_ever_and_nothing_else(server: Server, layer: str) -> None:
    kept = {
        path: ask(server, path).headers["Cache-Control"]
        for path in (f"{layer}/boot.js", "/leaflet/leaflet.js")
    }
    assert all("immutable" in words for words in kept.values())
    for path in ("/", "/method", f"{layer}/nothing.js", "/map-base/000000000000.json"):
        assert "immutable" not in (ask(server, path).headers["Cache-Control"] or "")


@pytest.mark.parametrize("path", OUTWARD)
def test_no_path_leads_out_of_what_is_served(server: Server, layer: str, path: str) -> None:
    answer = ask(server, path.format(layer=layer))
    assert answer.status in (400, 404)
    assert b"root:" not in answer.body
    assert b"import " not in answer.body
