"""The dashboard as its readers start it: a process of its own, on a free port, stopped at the end."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

START_SECONDS = 60
STOP_SECONDS = 10
COMMAND = (sys.executable, "-m", "geodata")


@dataclass(frozen=True, slots=True)
class Server:
    """A dashboard that answers.

    url: its address, without a slash at the end. log: the file that holds all that it printed so far. pid: of
    its process.
    """

    url: str
    port: int
    log: Path
    pid: int

    def printed(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def free_port() -> int:
    """A port that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def clean_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without what would configure Streamlit or Python's path, with `extra`."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("STREAMLIT_") and k != "PYTHONPATH"}
    return {**kept, **(extra or {})}


def answers(url: str) -> bool:
    """Whether the server at this address says that it is well."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask the process to end; after ten seconds, end it for good."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def serve(
    region: Path | None = None,
    *,
    options: Sequence[str] = (),
    command: Sequence[str | Path] = COMMAND,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """A running `serve`, and none after the block.

    region: a region's folder; None serves the one that ships. options: further ones of `serve`. command: what
    stands before the verb. folder: the working folder. environment: variables added to a clean environment.
    """
    port = free_port()
    regions = [] if region is None else [region]
    with (
        TemporaryDirectory(prefix="marznoma-serve-") as scratch,
        (Path(scratch) / "log").open("wb") as log,
    ):
        process = subprocess.Popen(
            [*command, "serve", *regions, "--port", str(port), "--no-browser", *options],
            cwd=folder,
            env=clean_environment(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(f"http://127.0.0.1:{port}", port, Path(log.name), process.pid)
        try:
            give_up = time.monotonic() + START_SECONDS
            while not answers(server.url):
                if process.poll() is not None or time.monotonic() > give_up:
                    raise AssertionError(f"the dashboard did not start:\n{server.printed()}")
                time.sleep(0.05)
            yield server
        finally:
            stop(process)
