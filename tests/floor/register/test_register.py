"""What stands beside the logs: sprints, team, tokens, rooms."""

import re

import pytest

from floor.errors import StorageDown
from floor.preset import prepare
from floor.register.retention import Keep
from floor.verify import verify
from tests.story import HOST, OPENED_AT, telling
from tests.watcher import everything

pytestmark = pytest.mark.anyio


async def test_a_sprint_has_a_code_a_link_and_an_epoch_of_its_own(database_url: str) -> None:
    async with telling(database_url) as story:
        rules = prepare("short", 5)
        one = await story.floor.open_sprint(rules, title="A", locale="fr", host=HOST.id)
        two = await story.floor.open_sprint(rules, title="B", locale="en", host=HOST.id)
        assert re.fullmatch("[BCDFGHJKLMNPQRSTVWXZ]{6}", one.code or "")
        assert len(one.secret) >= 22, "128 bits"
        assert one.code != two.code
        assert one.epoch != two.epoch
        assert await story.floor.sprints.by_code((one.code or "").lower()) is not None
        by_link = await story.floor.sprints.by_secret(two.secret)
        assert by_link is not None
        assert by_link.id == two.id
        assert [row.title for row in await story.floor.sprints.all()] == ["B", "A"]
        assert (await story.floor.state(one.id)).tally.rules == rules


async def test_a_form_sent_twice_opens_one_sprint(database_url: str) -> None:
    async with telling(database_url) as story:
        opened = [
            await story.floor.open_sprint(
                prepare("short", 5), title="A", locale="fr", host=HOST.id, key="a" * 32
            )
            for _ in range(2)
        ]
        assert opened[0].id == opened[1].id
        assert len(await story.floor.sprints.all()) == 1


async def test_a_sealed_sprint_admits_nobody_and_frees_its_code(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        row = await story.floor.sprints.find(story.sprint)
        assert row is not None
        assert row.code
        await story.start()
        await story.finish()
        assert await story.floor.sprints.by_code(row.code) is None
        after = await story.floor.sprints.find(story.sprint)
        assert after is not None
        assert (after.phase, after.code, after.secret) == ("final", None, row.secret)
        sealed = await story.floor.sprints.sealed(story.sprint)
        assert sealed is not None
        assert sealed.hash == verify(story.floor.storage, story.sprint).hash


async def test_the_team_is_founded_once(database_url: str) -> None:
    async with telling(database_url) as story:
        team = story.floor.team
        assert await team.find() is None
        assert await team.found("Les Hérons", "hash-1", "fr")
        assert not await team.found("Others", "hash-2", "en")
        await team.set_password("hash-3")
        found = await team.find()
        assert found is not None
        assert (found.name, found.password_hash) == ("Les Hérons", "hash-3")


async def test_a_token_ends_when_it_expires_or_is_revoked(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        tokens = story.floor.tokens
        await tokens.grant("wall", "h1", "wall-1", story.sprint, story.time.now + 1_000, "Salle A")
        await tokens.grant("host", "h2", "host-1")
        assert [t.label for t in await tokens.of_sprint("wall", story.sprint)] == ["Salle A"]
        await tokens.seen({"h1"})
        wall = await tokens.find("h1")
        assert wall is not None
        assert wall.seen_at == story.time.now
        story.time.now += 1_000
        assert await tokens.find("h1") is None
        assert await tokens.alive({"h1", "h2", "h3"}) == {"h2"}
        before = await tokens.standing()
        await tokens.revoke_hosts()
        assert await tokens.standing() != before
        story.time.now += 60_000
        for name in ("h4", "h5"):
            await tokens.grant("wall", name, name, story.sprint)
        before = await tokens.standing()
        await tokens.revoke("h5")
        story.time.now -= 30_000  # the clock was set back
        await tokens.grant("wall", "h6", "h6", story.sprint)
        assert await tokens.standing() != before
        assert await tokens.find("h2") is None
        await story.floor.caretaker.forget(Keep())
        assert "Salle A" not in await everything(story.floor)


async def test_a_room_is_tested_step_by_step(database_url: str) -> None:
    async with telling(database_url) as story:
        rooms = story.floor.rooms
        room, secret = await rooms.open(HOST.id)
        assert await rooms.step(secret, "loaded")
        assert await rooms.step(secret, "stored")
        assert not await rooms.step("guessed", "socket")
        found = await rooms.find(room)
        assert found is not None
        assert (found.loaded_at, found.socket_at, found.stored_at) == (
            OPENED_AT,
            None,
            OPENED_AT,
        )


async def test_a_sprint_whose_first_command_was_not_stored_is_nowhere(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:

        async def fail(*_: object) -> None:
            raise StorageDown

        monkeypatch.setattr(story.floor.recorder, "ask", fail)
        opening = {"title": "A", "locale": "fr", "host": HOST.id, "key": "a" * 32}
        with pytest.raises(StorageDown):
            await story.floor.open_sprint(prepare("short", 5), **opening)
        assert await story.floor.sprints.find(1) is None
        assert await story.floor.sprints.all() == []
        monkeypatch.undo()
        again = await story.floor.open_sprint(prepare("short", 5), **opening)
        assert again.id == 1
        found = await story.floor.sprints.by_secret(again.secret)
        assert found is not None
        assert found.head == 1
