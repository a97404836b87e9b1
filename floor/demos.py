"""Demo sprints: opened with a history behind them, and taken away without a trace."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Connection

from floor.chronicle import Chronicle
from floor.close_codes import CloseCode
from floor.commands import Asked
from floor.live import Live
from floor.recorder import Recorder
from floor.sprint import Rules
from floor.storage import Storage, demos, seats, sprints
from floor.storage.sprints import Sprint
from floor.timekeeper import Timekeeper

Line: TypeAlias = tuple[Asked, int]  # asked at that instant, epoch ms


class Demos:
    def __init__(
        self,
        storage: Storage,
        recorder: Recorder,
        live: Live,
        timekeeper: Timekeeper,
        now_ms: Callable[[], int],
    ) -> None:
        self._storage = storage
        self._recorder = recorder
        self._live = live
        self._timekeeper = timekeeper
        self._now_ms = now_ms

    async def open(
        self,
        rules: Rules,
        history: Sequence[Line],
        phones: Mapping[str, str],
        *,
        title: str,
        locale: str,
        host: str,
    ) -> Sprint:
        """`phones`: which device holds each rep's seat. Nobody's card knows of it."""
        assert rules.demo, "a real sprint has no history that somebody made up"

        def write(connection: Connection) -> Sprint:
            began, named = history[0][1], {"title": title, "locale": locale, "host": host}
            row = sprints.create(connection, **named, key=None, now=began, demo=rules.demo)
            told = Chronicle(connection, row.id)
            for asked, at in history:
                told.tell(asked, at)
            assert told.state.head, "a history has at least its opening"
            for rep, device in phones.items():
                seats.take(connection, row.id, device, rep, None, began)
            found = sprints.find(connection, row.id)
            assert found is not None
            return found

        row = await self._storage.write(write)
        self._timekeeper.notice(row.id)
        return row

    async def remove(self, *, but: int = 0) -> list[int]:
        """Every demo, or every one but that; whoever looks at it loads the page anew."""
        found = [n for n in await self._storage.write(demos.standing) if n != but]
        for sprint_id in found:
            self._dismiss(sprint_id)  # before Live finds out by itself that the log is gone
            await self._storage.write(demos.remove, sprint_id, self._now_ms())
            self._recorder.forget(sprint_id)
            self._timekeeper.notice(sprint_id)
            self._dismiss(sprint_id)
        if found:
            await self._storage.truncate()
        return found

    def _dismiss(self, sprint_id: int) -> None:
        self._live.end(sprint_id, CloseCode.RELOAD, "demo_over")
