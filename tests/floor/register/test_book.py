"""The team's book: what a warm-up keeps, over sprints, purges, erasures and backups."""

from pathlib import Path

import pytest

from floor import commands as c
from floor.alias import alias
from floor.backup.restoring import restore
from floor.backup.saving import save
from floor.errors import Malformed
from floor.register.retention import Keep
from floor.rep import Actor
from floor.storage.book import Kept
from floor.warmup import CLASSIC, VOTING_MS, WRITING_MS
from tests.story import OPENED_AT, Story, Time, telling
from tests.watcher import everything, truth

pytestmark = pytest.mark.anyio
DAY = 86_400_000
TWO = ("no_time", "has_supplier")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Where the two kinds of database cannot differ."""
    return f"sqlite:///{tmp_path / 'floor.sqlite3'}"


async def warmed(story: Story, *, signed: bool = True) -> tuple[str, str]:
    """A lobby whose warm-up has put Karim's answer into the book; Karim, and Léa who voted."""
    await story.open()
    karim = (await story.join("Karim")).rep
    lea = (await story.join("Léa")).rep
    await story.ask(c.BeginWarmup(TWO))
    await say(story, karim, "Deux minutes, montre en main.", signed=signed)
    warmup = (await truth(story.floor, story.sprint)).tally.warmup
    assert warmup is not None
    (posted,) = warmup.answers()
    await story.ask(c.VoteAnswer(1, posted.id), Actor("rep", lea))
    await story.pass_(WRITING_MS + VOTING_MS)
    return karim, lea


async def say(story: Story, rep: str, text: str, *, signed: bool = False) -> None:
    command = c.WriteWorksheet(1, "no_time", "answer", text, posted=True, signed=signed)
    await story.ask(command, Actor("rep", rep))


async def pairs(story: Story) -> set[frozenset[str]]:
    """Of the warm-up now, by nickname."""
    state = await truth(story.floor, story.sprint)
    assert state.tally.warmup is not None
    names = state.asides.people
    return {frozenset(names[rep].name for rep in g) for g in state.tally.warmup.groups}


async def read(story: Story) -> list[tuple[str, str, int]]:
    return [(one.text, one.author, one.votes) for one in await story.floor.book.read()]


async def test_the_best_answer_is_in_the_book_when_the_warm_up_ends(database_url: str) -> None:
    async with telling(database_url) as story:
        await warmed(story)
        assert await read(story) == [("Deux minutes, montre en main.", "Karim", 1)]


async def test_every_screen_is_told_what_the_log_adds_up_to(sqlite_url: str) -> None:
    """The verify rule, through all that a warm-up may ask."""
    async with telling(sqlite_url) as story:
        reps = await _watched(story)
        await story.ask(c.WriteLine("context", "Levée de fonds."))
        line = story.key()
        await story.ask(c.WriteLine("opener", "Je vous dérange ?"), Actor("rep", reps[0]), line)
        await story.ask(c.BeginWarmup(TWO))
        late = (await story.join("Tard")).rep
        await story.settle()
        await say(story, reps[0], "Un.", signed=True)
        await story.settle()
        answer = story.watchers[0].states["shared"]["warmup"]["lintels"][0]["cards"][0]["id"]
        await story.ask(c.VoteAnswer(1, answer), Actor("rep", late))
        await story.ask(c.HideAnswer(1, answer, True))
        await story.ask(c.HideAnswer(1, answer, False))
        await story.ask(c.ExtendWarmup(1, story.time.now + 60_000))
        await story.ask(c.NameRep(reps[1], "Léonie"), Actor("rep", reps[1]))
        await story.verify()
        await story.ask(c.BeginVote(1))
        await story.ask(c.KeepAnswer(1, answer))
        await story.ask(c.WriteLine("opener", "Je vous dérange, dites-moi.", alias(line)))
        await story.ask(c.EraseRep(reps[1]), Actor("rep", reps[1]))
        await story.ask(c.EndWarmup(1))
        await story.verify()
        await story.ask(c.EraseRep(reps[0]), Actor("rep", reps[0]))
        await story.start()
        await story.verify()


async def _watched(story: Story) -> list[str]:
    """A lobby of three, with every kind of screen."""
    await story.open()
    reps = [(await story.join(name)).rep for name in ("Karim", "Léa", "Zoé")]
    await story.watch("wall")
    await story.watch("console")
    for rep in reps:
        await story.watch("pad", rep)
    return reps


async def test_a_purge_leaves_the_book_and_the_two_objections(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, _ = await warmed(story)
        await story.start()
        for objection in ("equipped", "equipped", "think", "other"):
            key = await story.tap(karim)
            await story.ask(c.NoteObjection(key, objection), Actor("rep", karim))
        await story.finish()
        story.time.now += 15 * DAY
        await story.floor.caretaker.forget(Keep(sprints=14))
        assert await read(story) == [("Deux minutes, montre en main.", "Karim", 1)]
        await story.open(title="La suite")
        proposal = await story.floor.warmups.proposal(story.sprint)
        assert (proposal.objections, proposal.title) == (("equipped", "think"), "Mardi matin")


async def test_the_first_warm_up_ever_works_on_the_classic_objections(sqlite_url: str) -> None:
    async with telling(sqlite_url) as story:
        await story.open()
        assert (await story.floor.warmups.proposal(story.sprint)).objections == CLASSIC


async def test_an_author_who_is_forgotten_leaves_the_answer_to_the_team(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, _ = await warmed(story)
        mine = await story.floor.export(story.sprint, karim)
        assert [one["text"] for one in mine["book"]] == ["Deux minutes, montre en main."]
        assert mine["worksheets"][0]["text"] == "Deux minutes, montre en main."
        await story.ask(c.EraseRep(karim), Actor("rep", karim))
        assert await read(story) == [("Deux minutes, montre en main.", "", 1)]
        assert "Karim" not in await everything(story.floor)


async def test_a_host_who_forgets_a_rep_takes_the_signature_too(sqlite_url: str) -> None:
    async with telling(sqlite_url) as story:
        karim, _ = await warmed(story)
        await story.ask(c.EraseRep(karim))
        assert [author for _, author, _ in await read(story)] == [""]


async def test_who_takes_a_signature_back_is_named_in_the_book_no_more(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        karim, _ = await warmed(story)
        (kept,) = await story.floor.book.read()
        await story.floor.book.edit(kept.id, "Deux minutes, pas une de plus.")
        await say(story, karim, "Deux minutes, montre en main.", signed=False)
        assert await read(story) == [("Deux minutes, pas une de plus.", "", 1)]
        await say(story, karim, "Deux minutes, montre en main.", signed=True)
        assert await read(story) == [("Deux minutes, pas une de plus.", "Karim", 1)]


async def test_an_unsigned_answer_is_tied_to_nobody(sqlite_url: str) -> None:
    async with telling(sqlite_url) as story:
        await warmed(story, signed=False)
        await story.start()
        await story.finish()
        story.time.now += 15 * DAY
        await story.floor.caretaker.forget(Keep(sprints=14))
        assert await read(story) == [("Deux minutes, montre en main.", "", 1)]


async def test_the_pairs_of_the_last_warm_up_are_parted_in_the_next_sprint(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        names = ("Ada", "Bob", "Cléo", "Dan", "Eve", "Fox")
        drawn = []
        for _ in range(3):
            await story.open()
            for name in names:
                await story.join(name)
            await story.ask(c.BeginWarmup(TWO))
            drawn.append(await pairs(story))
        assert not drawn[0] & drawn[1]
        assert not drawn[1] & drawn[2]


async def test_a_warm_up_in_a_lobby_ends_in_time_after_a_restart(tmp_path: Path) -> None:
    url, time = f"sqlite:///{tmp_path / 'floor.sqlite3'}", Time()
    async with telling(url, time) as story:
        await story.open()
        await story.join("Karim")
        await story.ask(c.BeginWarmup(TWO))
        sprint = story.sprint
    time.now += WRITING_MS + VOTING_MS + 1
    async with telling(url, time) as story:
        warmup = (await truth(story.floor, sprint)).tally.warmup
        assert warmup is not None
        assert warmup.ended_at == OPENED_AT + WRITING_MS + VOTING_MS


async def test_the_book_is_in_a_backup(tmp_path: Path) -> None:
    url, file, time = f"sqlite:///{tmp_path / 'floor.sqlite3'}", tmp_path / "b.backup", Time()
    async with telling(url, time) as story:
        await warmed(story)
        before = await story.floor.book.read()
        save(story.floor.storage, file, b"s" * 32, time)
    new = tmp_path / "new"
    restored = f"sqlite:///{new / 'floor.sqlite3'}"
    restore(restored, new, file, time.now)
    async with telling(restored, time) as story:
        assert await story.floor.book.read() == before


async def test_hosts_mend_merge_and_retire(database_url: str) -> None:
    async with telling(database_url) as story:
        book = story.floor.book
        one, two, other = story.key(), story.key(), story.key()
        for _ in range(2):
            await book.add(one, "no_time", "Deux minutes.")
        await book.add(two, "no_time", "Trois minutes, appelez le 06 12 34 56 78")
        await book.add(other, "think", "Sur quel point ?")
        await book.edit(one, "Deux minutes, montre en main.")
        await book.merge(two, one)
        assert [kept.text for kept in await book.read()] == [
            "Deux minutes, montre en main.",
            "Sur quel point ?",
        ]
        with pytest.raises(Malformed):
            await book.merge(one, other)
        await book.retire(one, True)
        assert [kept.id for kept in await book.read()] == [other]
        assert _retired(await book.read(retired=True)) == [one]
        await book.retire(one, False)
        assert len(await book.read()) == 2
        with pytest.raises(Malformed):
            await book.add(story.key(), "no_time", "   ")
        for key in ("", "x" * 32, "0" * 33):
            with pytest.raises(Malformed):
                await book.add(key, "no_time", "Deux minutes.")


def _retired(kept: list[Kept]) -> list[str]:
    return [one.id for one in kept if one.retired_at is not None]


async def test_the_script_is_taken_over_from_the_last_sprint_once(sqlite_url: str) -> None:
    async with telling(sqlite_url) as story:
        source = await story.open()
        rep = (await story.join("Karim")).rep
        await story.ask(c.WriteLine("context", "Levée de fonds."))
        await story.ask(c.WriteLine("opener", "Le mien."), Actor("rep", rep))
        target = await story.open()
        for _ in range(2):
            assert await story.floor.scripts.copy(source, target, "host-1") == 1
        state = await truth(story.floor, target)
        assert [text.text for text in state.asides.texts.values()] == ["Levée de fonds."]
