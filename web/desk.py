"""What every page and socket needs at hand, made once by the app."""

import asyncio
import time
from collections.abc import Callable, Coroutine

from starlette.requests import HTTPConnection

from floor.counts import Counts
from floor.floor import Floor
from floor.messages import BATCH
from web.address import Address, addresses
from web.demo.stage import Stage
from web.limits import Bucket, Buckets, Failures
from web.passwords import Passwords
from web.screens import Screens
from web.secret import Secret
from web.settings import Settings
from web.tvs import Tvs
from web.watchdog import Watchdog

KNOCKS_PER_S, KNOCKS = 0.2, 10  # screens of one address that ask for a code
HANDSHAKES_S = 2  # so many seconds' worth may come at once: a whole floor


class Desk:
    """`now_ms` is the wall clock, injected by tests; limits run on the monotonic one."""

    floor: Floor  # set while the app lives

    def __init__(self, settings: Settings, secret: Secret, now_ms: Callable[[], int]) -> None:
        self.settings, self.secret, self.now_ms = settings, secret, now_ms
        self.counts = Counts()
        self.watchdog = Watchdog(settings.late_s, settings.hung_s, self.counts)
        self.passwords = Passwords()
        self.screens = Screens()
        self.failures = Failures(settings.failures, settings.failures_window_s, time.monotonic)
        per_s = settings.handshakes_per_s
        self.handshakes = Bucket(per_s, HANDSHAKES_S * per_s, time.monotonic)
        self.batches = Buckets(settings.phone_per_s, 2 * BATCH, time.monotonic)
        self.tvs = Tvs(now_ms)
        self.knocks = Buckets(KNOCKS_PER_S, KNOCKS, time.monotonic)
        self._under_way: set[asyncio.Task[None]] = set()
        self.port = settings.port  # the real one, once it is known
        self.chosen_address = ""  # by a host, until the server stops
        self.demo: Stage | None = None
        self.founded = False  # once it is known

    def begin(self, work: Coroutine[None, None, None]) -> None:
        """Runs on by itself; held here, because the loop does not hold it."""
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    @property
    def first_run_token(self) -> str:
        return self.secret.sign("first run")

    def secure(self, connection: HTTPConnection) -> bool:
        return self.settings.secure or connection.url.scheme in ("https", "wss")

    def addresses(self, connection: HTTPConnection) -> tuple[Address, ...]:
        """For phones, the likeliest first."""
        seen = f"{connection.url.scheme}://{connection.headers['host']}"
        return addresses(self.settings, self.port, seen, self.chosen_address)


def desk(connection: HTTPConnection) -> Desk:
    found = connection.app.state.desk
    assert isinstance(found, Desk)
    return found


def client(connection: HTTPConnection) -> str:
    """The address that failures are counted for; never logged."""
    return connection.client.host if connection.client else ""
