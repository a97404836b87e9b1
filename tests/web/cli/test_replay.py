"""`floor replay`: a head of sales with a spreadsheet, alone with a terminal."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import text

from floor.kind import KINDS
from floor.objection import OBJECTIONS
from floor.storage import open_storage
from tests.floor.callfile.files import SAMPLES, SECRETS
from tests.process import COMMAND, ROOT, START_S, Process, command_of, floor_process
from tests.web.browser import Browser
from tests.web.cli.operator import Running, type_

FILES = ("hubspot", "aircall", "ringover", "excel", "twilio")
LEFT = 6


def sample(name: str) -> Path:
    return SAMPLES / f"{name}.csv"


def replay(folder: Path, *words: object) -> Result:
    return type_("replay", "--data", folder / "data", *words)


def alone(folder: Path, *words: object, **environ: str) -> "subprocess.CompletedProcess[str]":
    """The real command, in a process of its own."""
    said = (*COMMAND, "replay", "--data", str(folder / "data"), *(str(word) for word in words))
    return command_of(said, environ, ROOT)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def write(folder: Path, *lines: str) -> Path:
    file = folder / "calls.csv"
    file.write_text("\n".join(("Agent;Date;Outcome;Contact", *lines, "")), encoding="utf-8")
    return file


CALL = "Karim;17/11/2026 10:05;NRP;Quatremère 0612345678"
UNKNOWN = "Karim;17/11/2026 10:06;Salon de Lyon;Quatremère 0612345678"


@pytest.mark.parametrize("name", FILES)
def test_no_prospect_is_shown_logged_or_stored(tmp_path: Path, name: str) -> None:
    assert any(secret in sample(name).read_bytes().decode(codec(name)) for secret in SECRETS)
    done = alone(tmp_path, sample(name))
    assert done.returncode == LEFT, done.stderr
    held = bytes_of(tmp_path / "data")
    for secret in SECRETS:
        assert secret not in done.stdout + done.stderr
        assert secret.encode() not in held
    assert b"Karim" in held or b"Hugo" in held  # such a look would find them


def codec(name: str) -> str:
    return {"excel": "cp1252", "twilio": "utf-16"}.get(name, "utf-8")


def test_a_column_taken_for_the_result_by_mistake_shows_no_number(tmp_path: Path) -> None:
    file = write(tmp_path, CALL)
    done = replay(tmp_path, file, "--outcome-column", "Contact", "--check")
    assert "unknown result “Quatremère …”" in done.stdout
    assert "0612345678" not in done.stdout + done.stderr


def test_columns_are_shown_and_every_line_is_accounted_for(tmp_path: Path) -> None:
    file = write(tmp_path, CALL, UNKNOWN, UNKNOWN.replace("10:06", "10:07"), "Karim;;NRP;x", CALL)
    done = replay(tmp_path, file)
    assert "When    column 2 “Date” (by its header)" in done.stdout
    assert done.stdout.index("column 2") < done.stdout.index("sprint 1")
    assert "Lines read: 5 = written: 2 + there already: 0 + left: 3." in done.stdout
    assert "Left, unknown result “Salon de Lyon” (2): lines 3–4" in done.stdout
    assert "Left, no date (1): lines 5" in done.stdout
    assert "Columns left in the file, never read nor shown: 1." in done.stdout
    assert "%" not in done.stderr  # no bar without eyes


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to give")
def test_a_bar_grows_for_whoever_waits_at_a_terminal(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    words = (*COMMAND, "replay", "--data", str(tmp_path / "data"), str(write(tmp_path, CALL)))
    with os.fdopen(ours, "rb", buffering=0) as seen:
        done = subprocess.run(words, stderr=theirs, stdout=subprocess.PIPE, text=True, check=False)
        os.close(theirs)
        shown = seen.read(4_000).decode()
    assert (done.returncode, "100%" in shown) == (0, True), shown
    assert "100%" not in done.stdout


def test_twice_is_once_and_verify_agrees(tmp_path: Path) -> None:
    file = write(tmp_path, CALL, "Léa;17/11/2026 10:20;RDV pris;x")
    first, again = replay(tmp_path, file), replay(tmp_path, file)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "written: 2 + there already: 0 + left: 0" in first.stdout
    assert "written: 0 + there already: 2 + left: 0" in again.stdout
    sealed = re.findall(r"hash (\w{64})", first.stdout)
    assert sealed == re.findall(r"hash (\w{64})", again.stdout)
    report = type_("verify", "--data", tmp_path / "data", 1)
    assert report.exit_code == 0
    assert f"sealed hash {sealed[0]}" in report.stdout


def test_one_s_own_table_counts_what_the_usual_one_does_not_know(tmp_path: Path) -> None:
    file = write(tmp_path, CALL, UNKNOWN)
    own = tmp_path / "own.toml"
    own.write_text('[outcomes]\n"salon de lyon" = "referral"\n', encoding="utf-8")
    done = replay(tmp_path, file, "--mapping", own)
    assert (done.exit_code, "written: 2" in done.stdout) == (0, True)
    own.write_text('[outcomes]\n"salon de lyon" = "lunch"\n', encoding="utf-8")
    wrong = replay(tmp_path, file, "--mapping", own)
    assert (wrong.exit_code, "“salon de lyon” is “lunch”" in wrong.stderr) == (7, True)


def test_the_table_is_printed_to_be_edited(tmp_path: Path) -> None:
    printed = replay(tmp_path, "--print-mapping")
    assert printed.exit_code == 0
    assert all(f'"{code}"' in printed.stdout for code in (*KINDS, *OBJECTIONS))
    own = tmp_path / "own.toml"
    own.write_text(printed.stdout, encoding="utf-8")
    assert replay(tmp_path, write(tmp_path, CALL), "--mapping", own).exit_code == 0


def test_strict_and_check_write_nothing(tmp_path: Path) -> None:
    file = write(tmp_path, CALL, UNKNOWN)
    for option in ("--strict", "--check"):
        done = replay(tmp_path, file, option)
        assert done.exit_code == LEFT
        assert "Nothing is written" in done.stdout or "nothing is written" in done.stdout
        assert "Salon de Lyon" in done.stdout
        assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Quatrem\xe8re;17/11/2026 10:05;NRP\n" * 2, "no header"),
        (b"Contact;Date;Outcome\nQuatremere;17/11/2026 10:05;NRP\n", "Columns not found: Who"),
        (b"PK\x03\x04", "Excel workbook"),
        (b"", "empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "calls.csv"
    file.write_bytes(data)
    done = replay(tmp_path, file)
    assert (done.exit_code, done.stderr.count("\n")) == (7, 1)
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Quatrem" not in done.stdout + done.stderr


def test_a_month_makes_a_sprint_a_day_and_several_can_be_one(tmp_path: Path) -> None:
    lines = [CALL.replace("17/11", f"{day}/11") for day in (16, 17, 18)]
    file = write(tmp_path, *lines)
    assert len(re.findall(r"sprint \d", replay(tmp_path, file).stdout)) == 3
    assert "2026-11-16 – 2026-11-18: sprint 4" in replay(tmp_path, file, "--one").stdout
    one = replay(tmp_path, file, "--day", "2026-11-17")
    assert "sprint 2" in one.stdout
    assert "Left, another day (2): lines 2, 4" in one.stdout


def test_it_waits_for_the_server_to_be_stopped_and_its_sprints_are_then_on_its_pages(
    tmp_path: Path,
) -> None:
    file = write(tmp_path, CALL, "Léa;17/11/2026 10:20;RDV pris;x")
    with floor_process(tmp_path) as server:
        refused = alone(tmp_path, file)
        assert refused.returncode == 3
        assert (refused.stderr.count("\n"), "server" in refused.stderr) == (1, True)
        server.stop()
    assert replay(tmp_path, file).exit_code == 0
    with floor_process(tmp_path) as server:
        server.stop()
    assert type_("verify", "--data", tmp_path / "data", 1).exit_code == 0


def test_postgresql_takes_it_while_a_server_runs(
    tmp_path: Path, postgres_database_url: str
) -> None:
    environ = {"DATABASE_URL": postgres_database_url}
    file = write(tmp_path, CALL, UNKNOWN)
    with floor_process(tmp_path, environ=environ):
        done = alone(tmp_path, file, **environ)
    assert (done.returncode, "written: 1" in done.stdout) == (LEFT, True), done.stderr
    storage = open_storage(postgres_database_url)
    with storage.transaction(only_read=True) as connection:
        assert connection.execute(text("SELECT count(*) FROM sprints")).scalar_one() == 1
    storage.close()


def test_live_serves_a_floor_on_which_the_calls_are_made_again(tmp_path: Path) -> None:
    file = write(tmp_path, CALL, "Léa;17/11/2026 10:20;RDV pris;Quatremère", UNKNOWN)
    words = (*COMMAND, "replay", "--data", str(tmp_path / "data"), "--live", "--speed", "600")
    whole = (*words, "--host", "127.0.0.1", "--port", "0", str(file))
    with floor_process(tmp_path, whole=whole) as server, ExitStack() as held:
        until(lambda: "Calls: 2 · refused by the sprint: 0" in server.said, server)
        wall = Browser(Running(server, held))
        link = re.search(r"/wall#(\S+)", server.said)
        assert link
        place = wall.told("/wall-visits", {"secret": link[1]})["location"]
        screen = wall.open("wall", int(place.split("/")[2]))
        state = screen.see("shared", lambda state: state["totals"]["meetings"] == 1)
        assert state["totals"]["calls"] == 2
        server.stop()
    assert "unknown result “Salon de Lyon” (1): lines 4" in server.said
    assert not [secret for secret in SECRETS if secret in server.trouble()]
    assert not [secret for secret in SECRETS if secret.encode() in bytes_of(tmp_path / "data")]


def until(true: Callable[[], bool], server: Process) -> None:
    end = time.monotonic() + START_S
    while not true():
        assert time.monotonic() < end and server.popen.poll() is None, server.trouble()
        time.sleep(0.05)
