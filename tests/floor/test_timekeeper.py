"""What is due happens at its instant, also when the server was stopped or the machine slept."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from floor import commands as c
from floor import events as e
from floor.errors import StorageDown
from floor.events import Entry
from floor.floor import Floor
from floor.preset import prepare
from floor.recorder import settling
from floor.sprint import MINUTE, Round, Rules
from floor.state import State
from floor.storage import alive, event_log
from tests.story import BY_HAND, Story, Time, telling
from tests.watcher import SETTLE_S, truth

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'floor.sqlite3'}"


def two_rounds() -> Rules:
    rounds = (Round(20 * MINUTE, 5 * MINUTE), Round(20 * MINUTE))
    return Rules(rounds=rounds, expected_dials=40, expected_doors=8, goal_doors=8)


async def entries_of(story: Story) -> list[Entry]:
    return await story.floor.storage.read(event_log.since, story.sprint)


async def turns(story: Story) -> list[tuple[str, int]]:
    """What the clock brought, in minutes after the start."""
    entries = await entries_of(story)
    start = next(n.event.at for n in entries if isinstance(n.event, e.SprintStarted))
    return [
        (type(entry.event).__name__, (entry.event.at - start) // MINUTE)
        for entry in entries
        if isinstance(
            entry.event,
            e.BreakBegan
            | e.RoundBegan
            | e.StretchBegan
            | e.BoardFrozen
            | e.SprintClosed
            | e.SprintSealed,
        )
    ]


WHOLE = [
    ("BreakBegan", 20),
    ("RoundBegan", 25),
    ("StretchBegan", 37),
    ("BoardFrozen", 37),
    ("SprintClosed", 45),
    ("SprintSealed", 55),
]


async def test_a_sprint_runs_from_start_to_seal_by_itself(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(two_rounds())
        await story.start()
        await story.finish()
        assert await turns(story) == WHOLE


async def test_what_was_due_while_stopped_happens_at_its_planned_instant(
    database_url: str,
) -> None:
    time = Time()
    async with telling(database_url, time) as story:
        sprint = await story.open(two_rounds())
        await story.start()
    time.now += 3 * 60 * MINUTE
    async with telling(database_url, time) as story:
        story.sprint = sprint
        await story.floor.timekeeper.tick()
        assert (await turns(story))[:5] == WHOLE[:5]
        phase = (await truth(story.floor, sprint)).tally.clock.phase
        assert phase in ("closed", "final")


async def test_a_stop_of_over_a_minute_is_told_first(database_url: str) -> None:
    time = Time()
    async with telling(database_url, time) as story:
        sprint = await story.open(prepare("short", 5))
        await story.start()
        await story.pass_(2 * MINUTE)
    stopped, time.now = time.now, time.now + 5 * MINUTE
    async with telling(database_url, time) as story:
        story.sprint = sprint
        last = (await entries_of(story))[-1].event
        assert isinstance(last, e.ClockJumped)
        assert last.until == time.now
        assert stopped - 15_000 <= last.since <= stopped


async def test_a_short_stop_is_not_worth_a_word(database_url: str) -> None:
    time = Time()
    async with telling(database_url, time) as story:
        sprint = await story.open(prepare("short", 5))
        await story.start()
    time.now += 40_000
    async with telling(database_url, time) as story:
        story.sprint = sprint
        assert not any(isinstance(n.event, e.ClockJumped) for n in await entries_of(story))


async def test_a_machine_that_slept_says_so_before_it_closes(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(prepare("short", 5))
        await story.start()
        asleep_at = story.time.now
        story.time.now += 40 * MINUTE
        await story.floor.timekeeper.tick()
        told = [type(entry.event).__name__ for entry in await entries_of(story)]
        assert told.index("ClockJumped") < told.index("SprintClosed")
        gap = (await truth(story.floor, story.sprint)).tally.gap
        assert gap == e.ClockJumped(asleep_at, story.time.now)


async def test_grace_counts_only_time_when_the_server_could_be_reached(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(prepare("short", 5))
        await story.start()
        await story.ask(c.Close())
        await story.floor.timekeeper.tick()
        story.time.now += 30 * MINUTE  # asleep through the whole grace
        await story.floor.timekeeper.tick()
        state = await truth(story.floor, story.sprint)
        assert state.tally.clock.phase == "closed"
        await story.pass_(11 * MINUTE)
        assert (await truth(story.floor, story.sprint)).tally.clock.phase == "final"


async def test_grace_stands_still_while_the_database_takes_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phone that was refused all that time still has to hand over what it holds."""
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.ask(c.Close())
        tapped_at = story.time.now
        await story.floor.timekeeper.tick()
        with monkeypatch.context() as outage:
            outage.setattr(settling, "settle", _gone)
            outage.setattr(alive, "mark", _gone)
            for _ in range(15):
                story.time.now += 50_000
                with suppress(StorageDown):
                    await story.floor.timekeeper.tick()
        await story.floor.timekeeper.tick()
        assert (await truth(story.floor, story.sprint)).tally.clock.phase == "closed"
        await story.tap(karim, ago=story.time.now - tapped_at)
        assert (await truth(story.floor, story.sprint)).tally.board.counters.doors == 1
        await story.pass_(11 * MINUTE)
        assert (await truth(story.floor, story.sprint)).tally.clock.phase == "final"


def _gone(*_: object) -> None:
    raise OperationalError("SELECT", {}, Exception("gone"))


async def test_what_moves_a_sprint_while_it_is_looked_at_is_not_forgotten(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.calling("Karim")
        clock, real = story.floor.timekeeper, story.floor.recorder.state

        async def closed_meanwhile(sprint: int) -> State:
            before = await real(sprint)
            monkeypatch.undo()
            await story.ask(c.Close())
            return before

        monkeypatch.setattr(story.floor.recorder, "state", closed_meanwhile)
        clock.notice(story.sprint)
        await story.pass_(11 * MINUTE)
        assert (await truth(story.floor, story.sprint)).tally.clock.phase == "final"


async def test_a_moved_end_is_kept_to(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(prepare("short", 5))
        await story.start()
        clock = (await story.floor.state(story.sprint)).tally.clock
        await story.ask(c.Extend((clock.round_ends_at or 0) + 10 * MINUTE))
        await story.finish()
        assert ("SprintClosed", 35) in await turns(story)


async def test_what_the_database_did_not_take_is_asked_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.open(prepare("short", 5))
        await story.start()
        real, failures = settling.settle, [True, True]

        def settle(connection: Connection, *args: object) -> object:
            if failures:
                failures.pop()
                raise OperationalError("SELECT", {}, Exception("gone"))
            return real(connection, *args)  # type: ignore[arg-type]

        monkeypatch.setattr(settling, "settle", settle)
        for _ in range(40):
            story.time.now += 50_000
            with suppress(StorageDown):  # the loop of `run` logs it, and ticks again
                await story.floor.timekeeper.tick()
        assert not failures
        assert ("SprintClosed", 25) in await turns(story)


async def _until(so: Callable[[], bool]) -> None:
    for _ in range(round(SETTLE_S / 0.01)):
        if so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come about")


async def test_the_loop_itself_ticks(database_url: str) -> None:
    time = Time()
    fast = type(BY_HAND)(tick_ms=10)
    floor = await Floor.open(database_url, now_ms=time, pace=fast)
    try:
        story = Story(floor, time)
        await story.open(prepare("short", 5))
        await story.ask(c.Start())
        time.now += 50_000
        await _until(lambda: floor.timekeeper._marked_at == time.now)
    finally:
        await floor.close()


async def test_a_log_that_cannot_be_read_stops_neither_the_start_nor_the_other_clocks(
    database_url: str,
) -> None:
    time = Time()
    async with telling(database_url, time) as story:
        await story.calling("Karim")
        spoil = text('UPDATE events SET body = \'{"e":"unheard_of"}\' WHERE seq = 2')
        await story.floor.storage.write(lambda c: c.execute(spoil) and None)
        whole = await story.open(prepare("short", 5))
        await story.start()
    async with telling(database_url, time) as story:
        story.sprint = whole
        await story.finish()
        assert ("SprintClosed", 25) in await turns(story)


async def test_a_clock_set_back_in_the_middle_of_a_tick_loses_no_gong(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Due when the tick began, and not yet when it was asked for; nobody taps afterwards."""
    async with telling(database_url) as story:
        rules = Rules(rounds=(Round(MINUTE),), expected_dials=1, expected_doors=1, goal_doors=1)
        await story.open(rules)
        await story.start()
        keeper = story.floor.timekeeper
        ask = keeper._ask

        async def set_back(sprint: int, command: c.AnyCommand) -> bool:
            story.time.now -= 5_000
            return await ask(sprint, command)

        story.time.now += MINUTE
        with monkeypatch.context() as while_:
            while_.setattr(keeper, "_ask", set_back)
            await keeper.tick()
        await story.pass_(10_000)
        assert ("SprintClosed", 1) in await turns(story)
