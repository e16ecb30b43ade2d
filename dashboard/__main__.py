"""`marznoma serve`: the dashboard of a region as a web page."""

import argparse
import os
import socket
import sys
import threading
import time
import tomllib
import webbrowser
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).parent
# In an installed package the settings lie beside the script, in a checkout at its top.
SETTINGS = (HERE / ".streamlit" / "config.toml", HERE.parent / ".streamlit" / "config.toml")

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def main() -> None:
    """Serve until interrupted. Exit status 1 for a bad region folder or a taken port, 2 for bad usage."""
    options = _options()
    if not options.region.is_dir():
        sys.exit(
            f"marznoma: {options.region} is no folder: name the folder of a region, one that check passes."
        )
    if not _is_free(options.address, options.port):
        sys.exit(
            f"marznoma: port {options.port} of {options.address} is taken. "
            f"Stop what uses it, or choose another: --port {options.port + 1}"
        )
    os.environ["MARZNOMA_REGION"] = str(options.region.resolve())
    sys.argv = [str(HERE / "app.py")]  # Streamlit looks for its settings and files beside this

    from dashboard.served import base_document, live_region, style_document
    from dashboard.server import app
    from geodata.errors import RegionError

    try:
        for prepare in (base_document, style_document):  # now, not while the first visitor waits
            prepare(live_region().edition())
    except RegionError as error:
        print(f"marznoma: {error}; the page lists them until they are mended.", file=sys.stderr)
    address = options.url or f"http://{_shown(options.address)}:{options.port}"
    print(f"marznoma: open {address} (stop with Ctrl+C)", file=sys.stderr, flush=True)
    if not options.no_browser and _has_screen():
        threading.Thread(target=_open_page, args=(options, address), daemon=True).start()
    app.run(config={**_settings(), **_place(options)})


def _options() -> argparse.Namespace:
    from geodata.dossier.region import SHIPPED

    parser = argparse.ArgumentParser(
        prog="marznoma serve", description="The dashboard of a region as a web page."
    )
    parser.add_argument("region", nargs="?", type=Path, default=SHIPPED, help="its folder (the shipped one)")
    parser.add_argument("--port", type=_port, default=8501, help="the port to listen on (8501)")
    parser.add_argument(
        "--address", default="127.0.0.1", help="the address to listen on (127.0.0.1: only this machine)"
    )
    parser.add_argument("--url", type=_url, help="the address under which others reach the page")
    parser.add_argument("--no-browser", action="store_true", help="open no browser page here")
    return parser.parse_args()


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 1 to 65535")


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme in ("http", "https") and parts.hostname:
        return text.rstrip("/")
    raise argparse.ArgumentTypeError(f"{text!r} is no address: it begins with http:// or https://")


def _is_free(address: str, port: int) -> bool:
    """Whether the port can be listened on. Exits where the address is none of this machine."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        sys.exit(f"marznoma: {address} is no address of this machine ({error.strerror}).")
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(place)
        except OSError:
            return False
    return True


def _has_screen() -> bool:
    """Whether a browser window can open here: without a screen, a text browser would take the terminal."""
    return sys.platform in ("darwin", "win32") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())


def _open_page(options: argparse.Namespace, address: str) -> None:
    """Open the page in the reader's browser as soon as the server answers."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(options.address, options.address)  # noqa: S104
    for _ in range(100):
        with suppress(OSError), socket.create_connection((host, options.port), timeout=1):
            webbrowser.open(address)
            return
        time.sleep(0.1)


def _shown(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _settings() -> dict[str, object]:
    path = next(path for path in SETTINGS if path.exists())
    return dict(_flat(tomllib.loads(path.read_text(encoding="utf-8"))))


def _flat(settings: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Streamlit's option names: the tables of the file joined by points."""
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _place(options: argparse.Namespace) -> dict[str, object]:
    place: dict[str, object] = {"server.port": options.port, "server.address": options.address}
    host = urlsplit(options.url).hostname if options.url else None
    if host:
        place["browser.serverAddress"] = host
    if host or options.address in LOOPBACK:
        place["server.allowedHosts"] = [*([host] if host else []), *LOOPBACK]
    return place


if __name__ == "__main__":
    main()
