"""A request that does not end its head costs nobody else anything."""

import socket
from pathlib import Path

from tests.web.house import House, serving
from tests.web.screen import WAIT_S


def raw(house: House) -> socket.socket:
    return socket.create_connection(("127.0.0.1", house.desk.port), timeout=WAIT_S)


def answer(house: House, sent: bytes) -> bytes:
    with raw(house) as line:
        line.sendall(sent)
        try:
            return line.recv(12)
        except ConnectionResetError:
            return b""


def test_a_head_that_never_ends_is_cut(tmp_path: Path) -> None:
    with serving(tmp_path, head_s=1.0) as house:
        assert answer(house, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n") == b""
        assert answer(house, b"") == b""
        whole = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
        assert answer(house, whole) == b"HTTP/1.1 200", "the control"


def test_a_head_without_measure_is_cut(house: House) -> None:
    head = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
    assert answer(house, head + b"X: " + b"x" * 30_000 + b"\r\n\r\n") == b"HTTP/1.1 200"
    assert answer(house, head + b"X: y\r\n" * 20_000) == b""
