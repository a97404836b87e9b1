"""How the floor starts, stops, and what it writes about it."""

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from floor.storage import open_storage
from tests.web.house import PASSWORD, Browser, House, serving
from web import logs
from web.cli.main import main


def floor(*words: str | int | Path, **environ: str) -> Result:
    return CliRunner(env={"LC_ALL": "fr_FR.UTF-8", **environ}).invoke(main, list(map(str, words)))


def test_a_port_in_use_is_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = floor("serve", "--data", tmp_path, "--host", "127.0.0.1", "--port", port)
    assert (told.exit_code, told.output.count("\n")) == (3, 1)
    assert f"Le port {port} est déjà pris" in told.output


def test_a_folder_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = floor("serve", "--data", tmp_path / "file" / "data", LC_ALL="en_US.UTF-8")
    assert (told.exit_code, told.output.count("\n")) == (3, 1)
    assert "cannot be written" in told.output


def test_a_second_server_on_the_same_data_is_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path):
        told = floor("serve", "--data", tmp_path, "--port", 0)
    assert (told.exit_code, told.output.count("\n")) == (3, 1)
    assert "Un autre serveur" in told.output


def test_a_wrong_setting_is_a_sentence(tmp_path: Path) -> None:
    told = floor("serve", "--data", tmp_path, PUBLIC_URL="floor.example.org")
    assert (told.exit_code, told.output.count("\n")) == (2, 1)
    assert "PUBLIC_URL" in told.output


def test_a_forgotten_password_is_set_anew_and_signs_everybody_out(tmp_path: Path) -> None:
    assert floor("passwd", "--data", tmp_path, "--password", "portes closes").exit_code == 4
    with serving(tmp_path) as house:
        house.found()
    assert floor("passwd", "--data", tmp_path, "--password", "court").exit_code == 2
    assert floor("passwd", "--data", tmp_path, "--password", "portes closes").exit_code == 0
    with serving(tmp_path) as house:
        host = Browser(house)
        assert host.send("/signin", password=PASSWORD).status_code == 403
        assert host.send("/signin", password="portes closes").status_code == 303
    storage = open_storage(f"sqlite:///{tmp_path / 'floor.sqlite3'}")
    storage.close()


def test_a_sprint_is_verified_while_the_server_runs(tmp_path: Path) -> None:
    with serving(tmp_path) as house:
        sprint = house.open_sprint(house.found())
        told = floor("verify", sprint, "--data", tmp_path)
        assert told.exit_code == 0, told.output
        assert floor("verify", 99, "--data", tmp_path).exit_code == 4


def test_a_stopping_server_says_when_to_come_back(tmp_path: Path) -> None:
    with serving(tmp_path) as house:
        sprint = house.open_sprint(house.found())
        pads = [house.join(name).open("pad", sprint) for name in ("Marie", "Karim", "Zoé")]
        for pad in pads:
            pad.of("welcome")
        house.server.should_exit = True
        byes = [pad.of("bye") for pad in pads]
        assert {bye["code"] for bye in byes} == {"restart"}
        assert all(0 <= bye["retry_ms"] <= house.desk.settings.retry_ms for bye in byes)
        assert {pad.ended() for pad in pads} == {1012}


def test_the_command_serves_and_stops_in_a_few_seconds(tmp_path: Path) -> None:
    environ = {**os.environ, "LC_ALL": "fr_FR.UTF-8", "FLOOR_LOG": "json"}
    words = [sys.executable, "-c", "from web.cli.main import main; main()", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*words, "--data", str(tmp_path)],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stderr
    said = [process.stdout.readline() for _ in range(7)]
    started_at = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(15)
    said += process.stdout.readlines()
    errors = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    assert "/welcome#" in "".join(said)
    assert "Téléphones" in "".join(said)
    assert "Traceback" not in errors
    assert time.monotonic() - started_at < 10


def test_the_log_names_nobody(
    new_house: House, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    before = logging.getLogger().handlers[:]
    logging.getLogger("httpx2").setLevel(logging.WARNING)  # the test's own client
    try:
        logs.configure("json")
        host = new_house.found()
        sprint = new_house.open_sprint(host)
        phone = new_house.join("Marie-Distincte")
        phone.open("pad", sprint).of("welcome")
        phone.post("/visits", {"code": "ZZZZZZ"})
        said = capsys.readouterr()
    finally:
        logging.getLogger().handlers[:] = before
    text = said.out + said.err + caplog.text
    for secret in ("Distincte", "127.0.0.1", new_house.secret, phone.http.cookies["floor_device"]):
        assert secret not in text


def test_what_a_line_is_about_stands_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    before = logging.getLogger().handlers[:]
    try:
        logs.configure("json")
        logging.getLogger("floor.recorder").error("not stored", extra={"sprint": 7})
        told = json.loads(capsys.readouterr().err)
    finally:
        logging.getLogger().handlers[:] = before
    assert (told["event"], told["sprint"]) == ("not stored", 7)
