"""`serve` from the outside: what it prints, asks of the network, and says when it cannot start."""

import socket
import subprocess
from pathlib import Path

from tests.network import Recorder
from tests.serving import COMMAND, clean_environment, serve


def test_a_start_of_the_server_asks_nothing_of_the_network(region: Path, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path)
    with serve(region, environment=recorder.environment):
        assert recorder.foreign() == []


def test_a_start_prints_the_address_to_open(region: Path) -> None:
    with serve(region) as server:
        assert server.url in server.printed()


def test_a_taken_port_is_named_with_what_to_do(region: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = subprocess.run(
            [*COMMAND, "serve", region, "--port", str(port)],
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert said.returncode == 1
    assert str(port) in said.stderr
    assert "--port" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_region_that_is_no_folder_is_bad_input_that_is_named(tmp_path: Path) -> None:
    said = subprocess.run(
        [*COMMAND, "serve", tmp_path / "absent"],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert said.returncode == 1
    assert "absent" in said.stderr
    assert "Traceback" not in said.stderr
