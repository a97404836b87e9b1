"""A history told afterwards is the one that would have been lived."""

import pytest

from floor import commands as c
from floor.chronicle import Chronicle, Hear, insist
from floor.commands import Asked
from floor.errors import Refusal, WrongPhase
from floor.events import BreakBegan, OutcomeLogged, RoundBegan, SprintClosed, StretchBegan
from floor.preset import prepare
from floor.recorder.settling import Reply
from floor.rep import Actor
from floor.sprint import MINUTE
from floor.state import State
from floor.storage import event_log, open_storage, sprints
from floor.storage.storage import Storage
from floor.verify import verify
from tests.floor.play import HOST, OPENED_AT, key


def sprint(storage: Storage) -> int:
    with storage.transaction() as connection:
        row = sprints.create(
            connection, title="Hier", locale="fr", host=HOST.id, key=None, now=OPENED_AT
        )
    return row.id


def morning(calls: int) -> list[tuple[Asked, int]]:
    """Three rounds, a call a minute, nobody asked the clock for anything."""
    karim = Actor("rep", "karim")
    told = [
        (Asked(command=c.OpenSprint(prepare("morning", 3)), by=HOST, key=key(1)), OPENED_AT),
        (
            Asked(command=c.Join("karim", "Karim", 0, "team", "file"), by=karim, key=key(2)),
            OPENED_AT,
        ),
        (Asked(command=c.Start(), by=HOST, key=key(3)), OPENED_AT),
    ]
    for n in range(calls):
        asked = Asked(command=c.LogOutcome("refusal"), by=karim, key=key(100 + n), talk_s=n)
        told.append((asked, OPENED_AT + (n + 1) * MINUTE))
    return told


def tell(
    storage: Storage, number: int, story: list[tuple[Asked, int]], hear: Hear = insist
) -> State:
    with storage.transaction() as connection:
        chronicle = Chronicle(connection, number, hear)
        for asked, at in story:
            chronicle.tell(asked, at)
        return chronicle.state


def test_the_clock_does_its_part_at_its_own_instants(database_url: str) -> None:
    storage = open_storage(database_url)
    number = sprint(storage)
    with storage.transaction() as connection:
        chronicle = Chronicle(connection, number)
        for asked, at in morning(150):
            chronicle.tell(asked, at)
        chronicle.pass_until(OPENED_AT + 200 * MINUTE)
        assert chronicle.state.tally.clock.phase == "final"
        entries = event_log.since(connection, number)
    happened = [type(entry.event) for entry in entries]
    assert happened.count(BreakBegan) == happened.count(RoundBegan) == 2
    assert happened.count(StretchBegan) == happened.count(SprintClosed) == 1
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert verify(storage, number).problems == ()
    storage.close()


def test_a_talk_of_a_minute_is_a_conversation(database_url: str) -> None:
    storage = open_storage(database_url)
    number = sprint(storage)
    with storage.transaction() as connection:
        chronicle = Chronicle(connection, number)
        for asked, at in morning(70):
            chronicle.tell(asked, at)
        counters = chronicle.state.tally.board.counters
        assert (counters.doors, counters.conversations) == (70, 10)
        logged = [e.event for e in event_log.since(connection, number)]
        assert [e.talk_s for e in logged if isinstance(e, OutcomeLogged)] == list(range(70))
    storage.close()


def test_told_again_it_changes_nothing(database_url: str) -> None:
    storage = open_storage(database_url)
    number = sprint(storage)
    told = [tell(storage, number, morning(30)) for _ in range(2)]
    assert [state.head for state in told] == [33, 33]
    assert [state.tally.board.counters.dials for state in told] == [30, 30]
    storage.close()


def test_a_refusal_is_heard_and_leaves_what_stood_before_whole(database_url: str) -> None:
    storage = open_storage(database_url)
    number = sprint(storage)
    too_early = [morning(1)[0], morning(1)[1], morning(1)[3]]
    with pytest.raises(WrongPhase):
        tell(storage, number, too_early)
    with storage.transaction(only_read=True) as connection:
        assert event_log.since(connection, number) == []
    heard: list[Reply] = []
    tell(storage, number, too_early, lambda _, reply: heard.append(reply))
    assert [isinstance(reply, Refusal) for reply in heard] == [False, False, True]
    assert verify(storage, number).problems == ()
    storage.close()
