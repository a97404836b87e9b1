"""Law: however commands are sent again, mixed up and cut off, each counts once, for ever."""

import asyncio
from collections.abc import Callable
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from floor import commands as c
from floor.errors import KeyConflict, Refusal, StorageDown
from floor.recorder import settling
from floor.rep import Actor
from floor.storage import event_log
from floor.verify import verify
from tests.story import Story, telling

KINDS = st.sampled_from(["no_answer", "refusal", "callback", "meeting"])


class Resending(RuleBasedStateMachine):
    """One rep's phone and a real database; the model is what each key was accepted as."""

    sent = Bundle("sent")
    folder: Callable[[], str]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.telling = telling(type(self).folder())
        self.story: Story = self.run(self.telling.__aenter__())
        (rep,) = self.run(self.story.calling("Karim"))
        self.by = Actor("rep", rep)
        self.accepted: dict[str, tuple[str, int]] = {}
        self.cut = 0
        self.real = settling.settle
        settling.settle = self.settle  # type: ignore[assignment]

    def run(self, coroutine: Any) -> Any:
        return self.loop.run_until_complete(coroutine)

    def settle(self, connection: Connection, *args: Any) -> settling.Settled:
        """The real one; then, once in a while, the connection is lost before or after COMMIT."""
        settled = self.real(connection, *args)
        if self.cut:
            if self.cut == 2:
                connection.exec_driver_sql("COMMIT")
            self.cut = 0
            raise OperationalError("COMMIT", {}, Exception("connection lost"))
        return settled

    async def send(self, key: str, kind: str) -> str | int:
        try:
            return (await self.story.ask(c.LogOutcome(kind=kind), self.by, key)).seq
        except Refusal as refusal:
            return refusal.code

    def check(self, key: str, kind: str, answer: str | int) -> None:
        if answer == StorageDown.code:
            return
        if key in self.accepted and self.accepted[key][0] != kind:
            assert answer == KeyConflict.code
        elif isinstance(answer, int):
            assert self.accepted.setdefault(key, (kind, answer)) == (kind, answer)
        else:  # stored by a commit of which nobody knew, as another body
            assert answer == KeyConflict.code
            stored = {entry.key for entry in self.log()}
            assert key in stored

    @rule(target=sent, kind=KINDS)
    def tap(self, kind: str) -> tuple[str, str]:
        key = self.story.key()
        self.check(key, kind, self.run(self.send(key, kind)))
        return key, kind

    @rule(tap=sent)
    def send_again(self, tap: tuple[str, str]) -> None:
        self.check(*tap, self.run(self.send(*tap)))

    @rule(tap=sent, kind=KINDS)
    def send_again_changed(self, tap: tuple[str, str], kind: str) -> None:
        self.check(tap[0], kind, self.run(self.send(tap[0], kind)))

    @rule(taps=st.lists(sent, min_size=2, max_size=6))
    def send_together(self, taps: list[tuple[str, str]]) -> None:
        async def all_at_once() -> list[str | int]:
            return list(await asyncio.gather(*(self.send(*tap) for tap in taps)))

        for tap, answer in zip(taps, self.run(all_at_once()), strict=True):
            self.check(*tap, answer)

    @rule(stored=st.booleans())
    def cut_the_next_commit(self, stored: bool) -> None:
        self.cut = 2 if stored else 1

    def log(self) -> list[Any]:
        return list(self.run(self.story.floor.storage.read(event_log.since, self.story.sprint)))

    @invariant()
    def nothing_is_lost_or_counted_twice(self) -> None:
        keys = [entry.key for entry in self.log() if entry.key]
        assert len(keys) == len(set(keys))
        assert set(self.accepted) <= set(keys)
        assert not verify(self.story.floor.storage, self.story.sprint).problems

    def teardown(self) -> None:
        settling.settle = self.real
        self.run(self.telling.__aexit__(None, None, None))
        self.loop.close()


def test_resending(tmp_path_factory: Any) -> None:
    Resending.folder = lambda: f"sqlite:///{tmp_path_factory.mktemp('keys')}/floor.sqlite3"
    run_state_machine_as_test(
        Resending, settings=settings(max_examples=15, stateful_step_count=15, deadline=None)
    )
