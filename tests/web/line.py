"""A raw TCP end of a WebSocket: for what no client library would send, or leave unread."""

import base64
import os
import socket
import struct

from floor.messages import SUBPROTOCOL
from tests.web.browser import Browser
from tests.web.screen import WAIT_S

TEXT, PING, PONG, CONT = 1, 9, 10, 0
FIN = 0x80


class Line:
    """`receive` bytes that the kernel may keep for us: few, so that not to read is felt."""

    def __init__(self, url: str, cookies: str = "", *, receive: int | None = None) -> None:
        host, port = url.removeprefix("http://").split(":")
        self.url, self.cookies = url, cookies
        self.tcp = socket.socket()
        if receive:
            self.tcp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
        self.tcp.settimeout(WAIT_S)
        self.tcp.connect((host, int(port)))

    def head(self, path: str) -> bytes:
        key = base64.b64encode(os.urandom(16)).decode()
        lines = (
            f"GET {path} HTTP/1.1",
            f"Host: {self.url.removeprefix('http://')}",
            f"Origin: {self.url}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Protocol: {SUBPROTOCOL}",
            f"Cookie: {self.cookies}",
        )
        return "\r\n".join((*lines, "", "")).encode()

    def open(self, path: str) -> "Line":
        self.tcp.sendall(self.head(path))
        said = b""
        while b"\r\n\r\n" not in said:
            said += self.tcp.recv(1)
        assert b" 101 " in said, said
        return self

    def send(self, *frames: bytes) -> bool:
        """Whether the other side still takes it."""
        try:
            self.tcp.sendall(b"".join(frames))
        except OSError:
            return False
        return True

    def is_cut(self) -> bool:
        """Everything is read until the end; True when there is one."""
        try:
            while self.tcp.recv(65_536):
                pass
        except ConnectionError:
            return True
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        self.tcp.close()


def frame(opcode: int, payload: bytes = b"", *, fin: bool = True) -> bytes:
    """As a client sends it: masked, with nought."""
    head = bytes((opcode | (FIN if fin else 0),))
    if len(payload) < 126:
        return head + bytes((FIN | len(payload),)) + bytes(4) + payload
    return head + bytes((FIN | 126,)) + struct.pack("!H", len(payload)) + bytes(4) + payload


def line_of(browser: Browser, sprint: int, *, receive: int | None = None) -> Line:
    """A socket of that sprint, with that browser's cookies; hello is not yet said."""
    cookies = "; ".join(f"{name}={value}" for name, value in browser.http.cookies.items())
    line = Line(browser.house.url, cookies, receive=receive)
    browser.house.held.callback(line.close)
    return line.open(f"/sprints/{sprint}/socket")
