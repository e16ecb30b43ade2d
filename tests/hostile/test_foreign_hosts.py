"""Served to this machine only, the dashboard lets in no page of another site, under no name."""

from pathlib import Path

import pytest

from tests.hostile.knocking import open_socket
from tests.serving import Server, serve

OWN = ("127.0.0.1", "localhost")


@pytest.mark.parametrize("name", OWN)
def test_its_own_pages_are_let_in(server: Server, name: str) -> None:
    host = f"{name}:{server.port}"
    assert open_socket(server, host=host, origin=f"http://{host}") == 101


@pytest.mark.parametrize("host", ["rebound.example.org", "rebound.example.org:{port}", "203.0.113.7:{port}"])
def test_a_name_that_was_bent_to_this_machine_is_refused(server: Server, host: str) -> None:
    host = host.format(port=server.port)
    assert open_socket(server, host=host, origin=f"http://{host}") == 403


@pytest.mark.parametrize("origin", ["http://example.org", "https://127.0.0.1.example.org", "null", "file://"])
def test_a_page_of_another_site_is_refused(server: Server, origin: str) -> None:
    assert open_socket(server, host=f"127.0.0.1:{server.port}", origin=origin) == 403


def test_served_to_a_network_or_under_a_public_name_its_own_pages_are_let_in(region: Path) -> None:
    with serve(region, options=("--address", "0.0.0.0")) as open_server:
        host = f"192.0.2.9:{open_server.port}"
        assert open_socket(open_server, host=host, origin=f"http://{host}") == 101
        assert open_socket(open_server, host=host, origin="http://example.org") == 403
    with serve(region, options=("--url", "https://borders.example.org")) as public:
        assert open_socket(public, host="borders.example.org", origin="https://borders.example.org") == 101
        assert open_socket(public, host="example.org", origin="https://example.org") == 403
