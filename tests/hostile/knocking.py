"""Plain requests, as no browser would make them."""

import socket
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage

from tests.serving import Server

_KEY = "dGhlIHNhbXBsZSBub25jZQ=="


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes


def ask(server: Server, path: str, *, method: str = "GET", host: str | None = None) -> Answer:
    """One request with its path as written. host: what it says that it is for, the server's own if None."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        connection.request(method, path, headers={} if host is None else {"Host": host})
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def open_socket(server: Server, *, host: str, origin: str) -> int:
    """The status that a websocket's opening gets: 101 where it is let in."""
    lines = (
        "GET /_stcore/stream HTTP/1.1",
        f"Host: {host}",
        f"Origin: {origin}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {_KEY}",
    )
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall("\r\n".join((*lines, "", "")).encode("ascii"))
        return int(line.recv(200).split()[1])
