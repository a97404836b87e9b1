"""What an operator asks of a running server, through files that are whole or not there."""

import os
import threading
from pathlib import Path

import pytest

from web import errands
from web.errands import Answer, ChangePassword, Forget


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return errands.prepare(tmp_path)


def server(folder: Path, said: Answer) -> threading.Thread:
    """Takes up the first errand that comes."""

    def serve() -> None:
        while not (found := errands.taken(folder)):
            pass
        errands.answer(folder, found[0][0], said)

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


def test_an_errand_is_answered_and_leaves_nothing_behind(tmp_path: Path, folder: Path) -> None:
    thread = server(folder, Answer("done"))
    assert errands.ask(tmp_path, Forget(sprint=7), 20) == Answer("done")
    thread.join()
    assert list(folder.iterdir()) == []


def test_nobody_else_may_read_or_ask(tmp_path: Path, folder: Path) -> None:
    errands.answer(folder, "a", Answer("done"))
    modes = {file.stat().st_mode & 0o777 for file in folder.iterdir()}
    assert (folder.stat().st_mode & 0o777, modes) == (0o700, {0o600})


def test_what_was_asked_of_a_server_that_is_gone_is_not_done_by_the_next(
    tmp_path: Path, folder: Path
) -> None:
    assert errands.ask(tmp_path, ChangePassword("$argon2id$"), 0) is None
    assert errands.taken(folder) == []
    (folder / f"left{errands.ERRAND}").write_text("{}")
    assert errands.taken(errands.prepare(tmp_path)) == []


def test_one_that_cannot_be_read_is_taken_away_and_named(folder: Path) -> None:
    for name, body in {"a": "", "b": '{"type":"Shutdown"}', "c": '{"type":"Forget"}'}.items():
        (folder / f"{name}{errands.ERRAND}").write_text(body)
    assert errands.taken(folder) == [("a", None), ("b", None), ("c", Forget())]
    assert errands.taken(folder) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may ask for somebody else")
def test_root_asks_and_the_server_s_own_account_may_read(tmp_path: Path, folder: Path) -> None:
    os.chown(folder, 65_534, 65_534)
    errands.answer(folder, "a", Answer("done"))
    assert next(folder.iterdir()).stat().st_uid == 65_534
