"""Screens that show a short code and wait for a host to confirm it: in memory, and bounded."""

import secrets
from collections import OrderedDict
from collections.abc import Callable

from floor.storage.secret import CODE_ALPHABET

LETTERS = 5
LIVES_MS = 30 * 60_000  # a TV that is turned on before its host; then it asks for a new one
MOST = 200  # the oldest goes first


class Tvs:
    """A code is what a host reads and types; the secret is what the screen alone knows."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._waiting: OrderedDict[str, tuple[str, int]] = OrderedDict()  # code: secret, until

    def knock(self) -> tuple[str, str]:
        """A code and the secret that goes with it."""
        code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(LETTERS))
        secret = secrets.token_urlsafe(32)
        self._waiting.pop(code, None)
        self._waiting[code] = (secret, self._now_ms() + LIVES_MS)
        if len(self._waiting) > MOST:
            self._waiting.popitem(last=False)
        return code, secret

    def take(self, code: str) -> str | None:
        """The screen's secret, once."""
        secret, until = self._waiting.pop(code, ("", 0))
        return secret if until > self._now_ms() else None

    def waits(self, secret: str) -> bool:
        now = self._now_ms()
        return any(s == secret and until > now for s, until in self._waiting.values())
