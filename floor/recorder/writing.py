"""The writing thread's part: many commands of one sprint to a transaction."""

import asyncio
import logging
import time
from collections.abc import Iterable

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from floor.commands import Asked
from floor.errors import StorageDown
from floor.hub import Batch
from floor.recorder import settling
from floor.recorder.settling import Reply
from floor.state import State
from floor.storage import Storage, sprints, told

COMPLAIN_S = 5.0  # between two lines of the log about a database that does not store
STATES = 64  # deciding states kept at hand; the others are folded again from their log

log = logging.getLogger("floor.recorder")


class Waiting(msgspec.Struct, frozen=True):
    sprint: int
    asked: Asked
    received_at: int
    reply: "asyncio.Future[Reply]"


class Handful(msgspec.Struct):
    """What one drain took. `given_up`: it was answered without us, so no more of it is begun."""

    waiting: list[Waiting]
    given_up: bool = False


class Recorded(msgspec.Struct):
    """`replies` in the handful's order; `commits` has commands and seconds of each transaction."""

    replies: list[Reply]
    batches: list[Batch]
    commits: list[tuple[int, float]]


class Writing:
    """`at_hand` may be read on the loop too."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self.at_hand: dict[int, State] = {}
        self._doubtful: set[int] = set()  # nobody knows whether their last commit was stored
        self._quiet_until = float("-inf")

    def record(self, handful: Handful) -> Recorded:
        """One transaction a sprint. Never raises."""
        waiting = handful.waiting
        done = Recorded([StorageDown() for _ in waiting], [], [])
        for sprint_id in dict.fromkeys(one.sprint for one in waiting):
            if handful.given_up:
                break
            mine = [n for n, one in enumerate(waiting) if one.sprint == sprint_id]
            replies = self._settle(sprint_id, [waiting[n] for n in mine], done)
            for n, reply in zip(mine, replies, strict=True):
                done.replies[n] = reply
        return done

    def fold(self, sprint_id: int) -> State:
        """Raises StorageDown."""
        try:
            with self._storage.transaction() as connection:
                head = sprints.lock(connection, sprint_id) or 0
                state = settling.fold(connection, sprint_id, head, self.at_hand.get(sprint_id))
        except SQLAlchemyError as error:
            log.error("not read: %s", told(error), extra={"sprint": sprint_id})
            raise StorageDown from None
        self._keep(sprint_id, state)
        return state

    def _settle(self, sprint_id: int, mine: list[Waiting], done: Recorded) -> list[Reply]:
        state = self.at_hand.pop(sprint_id, None)  # back only after a commit that is known
        asked = [(waiting.asked, waiting.received_at) for waiting in mine]
        began = time.perf_counter()
        try:
            with self._storage.transaction() as connection:
                settled = settling.settle(connection, sprint_id, asked, state)
                self._storage.erasures.note(settled.erased)
        except SQLAlchemyError as error:
            self._complain(sprint_id, error)
            self._doubtful.add(sprint_id)
            return [StorageDown() for _ in mine]
        except StorageDown as full:
            return [full for _ in mine]
        except Exception as bug:
            log.exception("a transaction met a bug", extra={"sprint": sprint_id})
            return [bug for _ in mine]
        done.commits.append((len(mine), time.perf_counter() - began))
        self._keep(sprint_id, settled.state)
        if settled.batch.written or sprint_id in self._doubtful:
            done.batches.append(settled.batch)
        self._doubtful.discard(sprint_id)
        return settled.replies

    def _complain(self, sprint_id: int, error: SQLAlchemyError) -> None:
        """Not for each batch: on a full disk the log would be part of the trouble."""
        now = time.monotonic()
        if now >= self._quiet_until:
            log.error("not stored: %s", told(error), extra={"sprint": sprint_id})
            self._quiet_until = now + COMPLAIN_S

    def _keep(self, sprint_id: int, state: State) -> None:
        if state.head:
            self.at_hand[sprint_id] = state
        for oldest in _beyond(self.at_hand, STATES):
            self.at_hand.pop(oldest, None)


def _beyond(states: dict[int, State], most: int) -> Iterable[int]:
    return list(states)[: max(0, len(states) - most)]
