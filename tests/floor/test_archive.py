"""A call file in the database: written once, whole, and true."""

from collections.abc import Iterator
from random import Random

import msgspec
import pytest
from sqlalchemy import text

from floor import commands as c
from floor.archive import Archived, Named, add, archive
from floor.callfile.call import Call
from floor.callfile.crew import Crew, crew
from floor.callfile.day import Day, days_of, members_of
from floor.callfile.script import Sprint, joining, opening
from floor.chronicle import Chronicle
from floor.commands import Asked
from floor.events import OutcomeLogged, RepJoined
from floor.preset import prepare
from floor.sprint import MINUTE
from floor.storage import asides, event_log, open_storage, purge, sprints
from floor.storage.storage import Storage
from floor.verify import verify
from tests.floor.callfile.files import NOW, PARIS, SECRETS, reading, sample
from tests.floor.play import HOST

DAY_MS = 86_400_000
NAMED = Named(title="Hier", locale="fr", host="host", now=NOW)
FILES = ("hubspot", "aircall", "ringover", "excel", "twilio")


@pytest.fixture
def storage(database_url: str) -> Iterator[Storage]:
    storage = open_storage(database_url)
    yield storage
    storage.close()


def day_of(calls: list[Call], *ranked: str) -> tuple[Day, Crew]:
    people = crew(calls, ranked)
    return days_of(calls, people, PARIS)[0], people


def filed(name: str) -> tuple[Day, Crew]:
    return day_of(reading(sample(name)).calls)


def dump(storage: Storage) -> dict[str, list[str]]:
    tables = ("sprints", "events", "people", "texts", "results")
    with storage.transaction(only_read=True) as connection:
        return {
            table: sorted(map(repr, connection.execute(text(f"SELECT * FROM {table}"))))
            for table in tables
        }


def started(storage: Storage, day: Day, people: Crew) -> int:
    """A sprint that is open, in which some of those people sit already."""
    with storage.transaction() as connection:
        row = sprints.create(connection, title="x", locale="fr", host="host", key=None, now=NOW)
        chronicle = Chronicle(connection, row.id)
        rules = prepare("power_hour", 3)
        members = members_of(day.calls[:1], people)
        for asked, at in opening(Sprint(row.id, row.secret), rules, "host", day.starts_at, members):
            chronicle.tell(asked, at)
        assert chronicle.state.tally.clock.phase == "live"
    return row.id


@pytest.mark.parametrize("name", FILES)
def test_a_day_is_a_sealed_sprint_whose_invariants_hold(storage: Storage, name: str) -> None:
    day, people = filed(name)
    done = archive(storage, day, people, NAMED)
    report = verify(storage, done.sprint)
    assert report.problems == ()
    assert (report.sealed, report.hash, report.phase) == (True, done.hash, "final")
    assert report.totals is not None
    assert report.totals.dials == len(day.calls) == done.written


def test_what_the_french_sheet_comes_to(storage: Storage) -> None:
    totals = archive(storage, *filed("excel"), NAMED).totals
    assert totals is not None
    assert (totals.dials, totals.pickups, totals.doors) == (7, 6, 4)
    assert (totals.conversations, totals.meetings) == (4, 1)


def test_the_calls_stand_at_their_own_times(storage: Storage) -> None:
    day, people = filed("excel")
    done = archive(storage, day, people, NAMED)
    with storage.transaction(only_read=True) as connection:
        entries = event_log.since(connection, done.sprint)
    logged = [(e.at, e.event.at) for e in entries if isinstance(e.event, OutcomeLogged)]
    assert logged == [(call.at, call.at) for call in day.calls]
    assert not [e for e in entries if isinstance(e.event, OutcomeLogged) and e.event.late]


def test_the_same_file_twice_changes_nothing(storage: Storage) -> None:
    day, people = filed("excel")
    first = archive(storage, day, people, NAMED)
    before = dump(storage)
    calls = list(day.calls)
    Random(7).shuffle(calls)
    again = archive(storage, *day_of(calls), NAMED)
    assert (again.sprint, again.written, again.known) == (first.sprint, 0, len(calls))
    assert (again.hash, again.totals) == (first.hash, first.totals)
    assert dump(storage) == before


def test_a_write_that_fails_leaves_nothing(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    day, people = filed("excel")
    before = dump(storage)

    def fail(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive(storage, day, people, NAMED, fail)
    assert dump(storage) == before
    assert archive(storage, day, people, NAMED).written == len(day.calls)


def test_a_file_that_has_grown_adds_nothing_to_what_is_sealed(storage: Storage) -> None:
    day, people = filed("excel")
    done = archive(storage, day, people, NAMED)
    before = dump(storage)
    more = Call(99, "Karim", day.calls[-1].at - 1_000, "NRP", "no_answer")
    calls = [*day.calls, more]
    grown = add(storage, done.sprint, calls, crew(calls), NOW)
    assert grown is not None
    assert (grown.written, grown.known) == (0, len(day.calls))
    assert [(left.line, left.reason) for left in grown.left] == [(99, "sealed")]
    assert dump(storage) == before


def test_a_file_that_has_grown_adds_what_is_new_to_an_open_sprint(storage: Storage) -> None:
    day, people = filed("excel")
    sprint = started(storage, day, people)
    half = add(storage, sprint, day.calls[:4], people, NOW)
    assert half is not None
    assert (half.written, half.known, half.left) == (4, 0, ())
    whole = add(storage, sprint, day.calls, people, NOW)
    assert whole is not None
    assert (whole.written, whole.known, whole.left) == (3, 4, ())
    before = dump(storage)
    again = add(storage, sprint, day.calls, people, NOW)
    assert again is not None
    assert (again.written, again.known) == (0, 7)
    assert dump(storage) == before
    assert verify(storage, sprint).problems == ()


def test_what_an_open_sprint_refuses_is_left_with_its_reason(storage: Storage) -> None:
    day, people = filed("excel")
    sprint = started(storage, day, people)
    early = Call(50, "Karim", day.starts_at - MINUTE, "NRP", "no_answer")
    first = day.calls[0]
    assert add(storage, sprint, day.calls, people, NOW)
    other = msgspec.structs.replace(first, line=51, kind="busy")
    told = add(storage, sprint, [early, other], people, NOW)
    assert told is not None
    assert [(left.line, left.reason) for left in told.left] == [(50, "outside"), (51, "conflict")]
    assert add(storage, 99, day.calls, people, NOW) is None


def test_a_sprint_in_the_lobby_takes_no_history(storage: Storage) -> None:
    day, people = filed("excel")
    with storage.transaction() as connection:
        row = sprints.create(connection, title="x", locale="fr", host="host", key=None, now=NOW)
        opened = Asked(command=c.OpenSprint(prepare("short", 3)), by=HOST, key=f"{1:032x}")
        Chronicle(connection, row.id).tell(opened, NOW)
        chronicle = Chronicle(connection, row.id)
        chronicle.tell(opened, NOW)
        assert chronicle.state.head == 1
    told = add(storage, row.id, day.calls, people, NOW)
    assert told is not None
    assert {left.reason for left in told.left} == {"not_started"}


def test_everybody_is_for_the_team_unless_named(storage: Storage) -> None:
    day, people = day_of(reading(sample("excel")).calls, "Zoé")
    done = archive(storage, day, people, NAMED)
    with storage.transaction(only_read=True) as connection:
        entries = event_log.since(connection, done.sprint)
        names = asides.all_of(connection, done.sprint).people
        seats = connection.execute(text("SELECT count(*) FROM seats")).scalar_one()
    joined = [e.event for e in entries if isinstance(e.event, RepJoined)]
    assert {names[e.rep].name: e.mode for e in joined} == {"Karim": "team", "Zoé": "ranking"}
    assert {e.via for e in joined} == {"file"}
    assert seats == 0


def test_an_imported_sprint_is_kept_as_long_as_if_it_was_played_today(storage: Storage) -> None:
    old = filed("excel")
    done = archive(
        storage, *old, Named(title="x", locale="fr", host="host", now=NOW + 300 * DAY_MS)
    )
    with storage.transaction() as connection:
        row = sprints.find(connection, done.sprint)
        assert row is not None and row.final_at is not None
        assert row.final_at < NOW < row.opened_at
        assert purge.due(connection, row.opened_at) == []
        assert purge.due(connection, row.opened_at + 1) == [done.sprint]
        purge.purge(connection, done.sprint, NOW)
    again = archive(storage, *old, NAMED)
    assert (again.written, again.known, {left.reason for left in again.left}) == (0, 0, {"purged"})


@pytest.mark.parametrize("name", FILES)
def test_no_prospect_is_in_the_database(storage: Storage, name: str) -> None:
    archive(storage, *filed(name), NAMED)
    held = repr(dump(storage))
    assert not [secret for secret in SECRETS if secret in held]
    assert "Karim" in held or "Hugo" in held


def test_two_names_alike_in_one_sprint_do_not_share_a_seat(storage: Storage) -> None:
    day, people = filed("excel")
    sprint = started(storage, day, people)
    with storage.transaction() as connection:
        row = sprints.find(connection, sprint)
        assert row is not None
        chronicle = Chronicle(connection, sprint)
        zoe = next(member for member in people.members if member.name == "Zoé")
        [join] = joining(Sprint(99, "other"), [zoe])  # a phone's own Zoé
        chronicle.tell(join, NOW - 60 * DAY_MS)
        assert chronicle.state.head
    done = add(storage, sprint, day.calls, people, NOW)
    assert isinstance(done, Archived)
    assert done.left == ()
    with storage.transaction(only_read=True) as connection:
        names = [person.name for person in asides.all_of(connection, sprint).people.values()]
    assert sorted(names) == ["Karim", "Zoé", "Zoé 2"]


def test_a_restoration_does_not_make_an_old_call_a_new_one(storage: Storage) -> None:
    day, people = filed("excel")
    sprint = started(storage, day, people)
    assert add(storage, sprint, day.calls, people, NOW)
    with storage.transaction() as connection:
        sprints.stand(connection, sprint, epoch=7)
    again = add(storage, sprint, day.calls, people, NOW)
    assert again is not None
    assert (again.written, again.known) == (0, len(day.calls))
