"""Erasures are journalled beside the database, so that no backup brings anybody back."""

from pathlib import Path

import pytest

from floor import commands as c
from floor.errors import StorageDown
from floor.rep import Actor
from floor.storage import erasures
from floor.storage.erasures import Erased, Erasures
from tests.story import HOST, telling

pytestmark = pytest.mark.anyio
ONE = Erased(sprint=7, rep="karim", own=True, card="c", at=5)


def test_a_journal_remembers_over_a_restart_and_holds_ids_alone(tmp_path: Path) -> None:
    Erasures(tmp_path).note([ONE])
    Erasures(tmp_path).note([Erased(sprint=7, rep="lea", own=False, card=None, at=6)])
    again = Erasures(tmp_path)
    assert (7, "karim") in again
    assert (7, "lea") in again
    assert (8, "karim") not in again
    assert (tmp_path / "erasures").stat().st_mode & 0o777 == 0o600


def test_a_line_that_a_crash_cut_short_spoils_no_other(tmp_path: Path) -> None:
    Erasures(tmp_path).note([ONE])
    with (tmp_path / "erasures").open("ab") as file:
        file.write(b'{"sprint":7,"re')
    Erasures(tmp_path).note([Erased(sprint=7, rep="lea", own=False, card=None, at=6)])
    assert [line.rep for line in erasures.read(tmp_path / "erasures")] == ["karim", "lea"]


async def test_who_asks_and_whom_the_host_erases_stand_in_the_journal_without_a_name(
    tmp_path: Path,
) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await story.open()
        karim, lea = (await story.join("Zébulon")).rep, (await story.join("Léa")).rep
        await story.ask(c.EraseRep(karim), Actor("rep", karim))
        await story.ask(c.EraseRep(lea), HOST)
    lines = erasures.read(tmp_path / "erasures")
    assert [(line.rep, line.own) for line in lines] == [(karim, True), (lea, False)]
    assert all(line.card for line in lines), "so that the card is burnt again"
    assert "bulon" not in (tmp_path / "erasures").read_text()


async def test_what_cannot_be_journalled_is_not_erased_but_asked_again(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        (tmp_path / "erasures").mkdir()  # the disk is full, or worse
        with pytest.raises(StorageDown):
            await story.ask(c.EraseRep(karim), Actor("rep", karim), key="e" * 32)
        (tmp_path / "erasures").rmdir()
        await story.ask(c.EraseRep(karim), Actor("rep", karim), key="e" * 32)
        assert await story.floor.seat(story.sprint, "device of Karim") is None
