"""Whether the database answers: since when it has not, for the screens to say so."""

import itertools
import threading
import time

HANGS_MS = 1_000  # a question that waits longer means that it does not answer


class Answering:
    """Told by every question; asked by the heartbeat. Reads tell nothing of writes: a full or a
    locked database answers the ones, and not the others."""

    def __init__(self) -> None:
        self._numbers = itertools.count()
        self._waiting: dict[int, float] = {}
        self._failing_since: dict[bool, float] = {}  # by whether it was to write
        self._guard = threading.Lock()

    def begin(self) -> int:
        number = next(self._numbers)
        with self._guard:
            self._waiting[number] = time.monotonic()
        return number

    def end(self, number: int, *, writing: bool, answered: bool) -> None:
        with self._guard:
            since = self._waiting.pop(number)
            if answered:
                self._failing_since.pop(writing, None)
            else:
                self._failing_since.setdefault(writing, since)

    @property
    def refuses_to_write(self) -> bool:
        return True in self._failing_since

    def behind_ms(self) -> int:
        """How long it has not answered, 0 when it does."""
        now = time.monotonic()
        with self._guard:
            if self._failing_since:
                return max(1, int((now - min(self._failing_since.values())) * 1000))
            oldest = min(self._waiting.values(), default=now)
        waited = int((now - oldest) * 1000)
        return waited if waited > HANGS_MS else 0
