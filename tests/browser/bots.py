"""Reps without a browser: real clients of the real server, over HTTP and a real socket."""

import json
import os
import time
from contextlib import ExitStack
from queue import Queue
from threading import Thread
from typing import Any

import httpx2
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from floor.messages import SUBPROTOCOL, VERSION

ANSWER_S = 10.0


def new_key() -> str:
    return time.time_ns().to_bytes(8, "big").hex() + os.urandom(8).hex()


class Bot:
    """One rep who joined by the QR's secret."""

    def __init__(self, base: str, secret: str, name: str, mode: str = "ranking") -> None:
        self._open_things = ExitStack()
        client = httpx2.Client(base_url=base, headers={"Origin": base})
        self._http = self._open_things.enter_context(client)
        visit = self._must(self._http.post("/visits", json={"secret": secret}))
        self.sprint = visit["sprint"]["id"]
        body = {"name": name, "colour": 1, "mode": mode}
        self.rep = self._must(self._http.post(f"/sprints/{self.sprint}/seats", json=body))["rep"]
        self._socket = self._open(base)
        self._answers: Queue[dict[str, Any]] = Queue()
        self._reading = Thread(target=self._read)
        self._reading.start()

    @staticmethod
    def _must(response: httpx2.Response) -> Any:
        assert response.is_success, response.text
        return response.json()

    def _open(self, base: str) -> ClientConnection:
        cookies = "; ".join(f"{name}={value}" for name, value in self._http.cookies.items())
        opening: Any = connect(
            base.replace("http", "ws") + f"/sprints/{self.sprint}/socket",
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            origin=Origin(base),
            additional_headers={"Cookie": cookies},
        )
        socket: ClientConnection = self._open_things.enter_context(opening)
        socket.send(json.dumps({"type": "hello", "v": VERSION, "screen": "pad"}))
        return socket

    def tap(self, kind: str, **more: object) -> str:
        """The key of the stored tap."""
        now = time.time_ns() // 1_000_000
        key = new_key()
        do = {"c": "log_outcome", "kind": kind, **more}
        self._socket.send(
            json.dumps({"type": "do", "k": key, "t_tap": now, "t_send": now, "do": do})
        )
        answer = self._answers.get(timeout=ANSWER_S)
        assert (answer["k"], answer["type"]) == (key, "accepted"), answer
        return key

    def _read(self) -> None:
        """A phone reads all the time, or it would be cut as stuck."""
        try:
            for text in self._socket:
                frame = json.loads(text)
                if frame["type"] in ("accepted", "refused"):
                    self._answers.put(frame)
        except ConnectionClosed:
            pass  # the server stopped

    def close(self) -> None:
        self._open_things.close()
        self._reading.join()
