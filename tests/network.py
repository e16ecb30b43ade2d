"""What a process asks of the network, written down by the process itself."""

import json
from collections.abc import Mapping
from pathlib import Path

# Python imports a module of this name at every start: it writes down each address that the process asks for.
_RECORDER = """
import json, os, sys

RECORDED = open(os.environ["MARZNOMA_RECORDED"], "a", buffering=1, encoding="utf-8")
SENT = {"socket.connect", "socket.sendto", "socket.sendmsg"}
LOOKED_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}

def record(event, arguments):
    if event in SENT | LOOKED_UP:
        address = arguments[1] if event in SENT else arguments[0]
        host = address[0] if isinstance(address, tuple) else address
        RECORDED.write(json.dumps([event, str(host)]) + "\\n")

RECORDED.write(json.dumps(["start", ""]) + "\\n")
sys.addaudithook(record)
"""
_OWN = {"", "None", "127.0.0.1", "localhost", "::1"}


class Recorder:
    """A recorder of one process's requests.

    environment: the variables with which the process is to be started.
    """

    def __init__(self, folder: Path) -> None:
        (folder / "sitecustomize.py").write_text(_RECORDER, encoding="utf-8")
        self._asked = folder / "asked"
        self.environment: Mapping[str, str] = {
            "PYTHONPATH": str(folder),
            "MARZNOMA_RECORDED": str(self._asked),
        }

    def foreign(self) -> list[tuple[str, str]]:
        """What was asked so far of any other machine: event and host. Fails where nothing was recorded."""
        events = [tuple(json.loads(line)) for line in self._asked.read_text(encoding="utf-8").splitlines()]
        assert ("start", "") in events, "the recorder was not there"
        return [(event, host) for event, host in events if host not in _OWN]
