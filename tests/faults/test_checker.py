"""The checker finds what is planted: it would see a loss, a double, a hole, a wrong board."""

import copy
import random
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from floor.commands import LogOutcome
from tests.faults import log
from tests.faults.checker import Findings, Witness, check
from tests.faults.history import History
from tests.faults.log import Log
from tests.faults.pictures import fingerprint
from tests.faults.views import Shown
from tests.story import telling
from tests.watcher import Watcher

pytestmark = pytest.mark.anyio
TAPS = 12


class Run:
    """A run without faults: its log, its history, and what a wall showed."""

    def __init__(self, read: Log, history: History, witness: Witness) -> None:
        self.log, self.history, self.witness = read, history, witness

    def check(self) -> Findings:
        return check(self.log, self.history, [self.witness])


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Run]:
    url = f"sqlite:///{tmp_path / 'floor.sqlite3'}"
    history = History()
    async with telling(url) as story:
        karim, *_ = await story.calling("Karim")
        wall = await story.watch("wall")
        for _ in range(TAPS):
            story.time.now += 1_000
            key = await story.tap(karim)
            history.invoke(key, story.sprint, karim, LogOutcome(kind="refusal"), story.time.now)
            answer = {"type": "accepted", "k": key, "seq": 0, "dup": False, "late": False}
            history.answer(answer)
        await story.settle()
        found = log.read(url, story.sprint)
        _number(history, found)
        yield Run(found, history, _witness(wall, found.epoch))


def _number(history: History, found: Log) -> None:
    seqs = {entry.key: entry.seq for entry in found.entries}
    for operation in history.operations.values():
        operation.accepted[0]["seq"] = seqs[operation.key]


def _witness(wall: Watcher, epoch: int) -> Witness:
    return Witness(
        [Shown("shared", epoch, wall.seqs["shared"], fingerprint(wall.states["shared"]))]
    )


def taps(run: Run) -> list[int]:
    """Where the taps stand in the log."""
    return [n for n, entry in enumerate(run.log.entries) if entry.key in run.history.operations]


async def test_a_run_without_faults_has_no_findings(run: Run) -> None:
    assert not run.check()


async def test_an_accepted_tap_that_is_not_in_the_log_is_found(run: Run) -> None:
    gone = run.log.entries.pop(taps(run)[-1])
    assert run.check().lost == [gone.key]


async def test_a_tap_stored_twice_is_found(run: Run) -> None:
    twice = run.log.entries[taps(run)[3]]
    again = msgspec.structs.replace(twice, seq=run.log.head + 1)
    run.log.entries.append(again)
    assert run.check().duplicated == [twice.key]


async def test_an_outcome_counted_under_two_keys_is_found(run: Run) -> None:
    twice = run.log.entries[taps(run)[3]]
    again = msgspec.structs.replace(twice, seq=run.log.head + 1, key="f" * 32)
    run.log.entries.append(again)
    assert run.check().duplicated == [twice.key]


async def test_a_hole_in_the_numbers_is_found(run: Run) -> None:
    run.log.entries.pop(taps(run)[0] - 1)
    assert any("jumps" in problem for problem in run.check().problems)


async def test_a_tap_stored_as_something_else_is_found(run: Run) -> None:
    at = taps(run)[2]
    entry = run.log.entries[at]
    event = msgspec.structs.replace(entry.event, kind="meeting")
    run.log.entries[at] = msgspec.structs.replace(entry, event=event)
    assert any("something else" in problem for problem in run.check().problems)


async def test_a_refused_tap_in_the_log_is_found(run: Run) -> None:
    operation = next(iter(run.history.operations.values()))
    operation.accepted.clear()
    operation.refused.append({"k": operation.key, "code": "closed", "final": True})
    assert any("was refused" in problem for problem in run.check().problems)


async def test_two_answers_to_one_key_are_found(run: Run) -> None:
    operation = next(iter(run.history.operations.values()))
    operation.accepted.append(copy.copy(operation.accepted[0]) | {"dup": True, "seq": 1})
    assert any("two numbers" in problem for problem in run.check().problems)


async def test_a_tap_outside_of_the_sprint_is_found(run: Run) -> None:
    at = taps(run)[0]
    entry = run.log.entries[at]
    event = msgspec.structs.replace(entry.event, at=entry.at + 1)
    run.log.entries[at] = msgspec.structs.replace(entry, event=event)
    assert any("outside" in problem for problem in run.check().problems)


async def test_a_board_that_is_not_the_logs_is_found(run: Run) -> None:
    shown = run.witness.shown[0]
    run.witness.shown.append(shown._replace(print=fingerprint({"calls": random.random()})))
    assert any("is not the log's" in problem for problem in run.check().problems)


async def test_a_screen_that_goes_back_is_found(run: Run) -> None:
    shown = run.witness.shown[0]
    run.witness.shown.append(shown._replace(seq=shown.seq - 1))
    assert any("went back" in problem for problem in run.check().problems)


async def test_a_screen_ahead_of_the_log_is_found(run: Run) -> None:
    shown = run.witness.shown[0]
    run.witness.shown.append(shown._replace(seq=run.log.head + 1))
    assert any("the log ends" in problem for problem in run.check().problems)
