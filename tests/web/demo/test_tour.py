"""`floor demo URL`: reps who call on somebody else's floor, and leave when they are asked to."""

import http.server
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.web.house import House
from web.cli.main import main

SOON_S = 60.0
COMMAND = (sys.executable, "-c", "from web.cli.main import main; main()", "demo")
FEW = ("--reps", "7", "--speed", "60", "--seed", "1")


def demo(*words: str) -> Result:
    return CliRunner(env={"LC_ALL": "fr_FR.UTF-8"}).invoke(main, ["demo", *words])


@pytest.fixture
def stranger() -> Iterator[str]:
    """A web server that is no floor."""
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


def test_what_is_no_floor_is_a_sentence(stranger: str) -> None:
    for words, says in (
        ((f"{stranger}/j#abc",), "pas un Phoning Floor"),
        (("http://127.0.0.1:1/j#abc",), "Personne ne répond"),
        ((stranger,), "Il manque la clé"),
        (("ftp://floor/j#abc",), "pas une adresse"),
    ):
        told = demo(*words)
        assert (told.exit_code, told.output.splitlines()[0].count("Traceback")) == (4, 0)
        assert says in told.output


def test_a_wrong_link_or_code_is_a_sentence(new_house: House) -> None:
    new_house.open_sprint(new_house.found())
    for words in ((f"{new_house.url}/j#wrong",), (new_house.url, "--code", "ZZZZZZ")):
        told = demo(*words)
        assert told.exit_code == 4
        assert "Aucune séance ouverte" in told.output


def test_reps_join_call_and_leave_at_ctrl_c(new_house: House, tmp_path: Path) -> None:
    host = new_house.found()
    new_house.open_sprint(host)
    new_house.start(host.open("console", new_house.sprint))
    link = f"{new_house.url}/j#{new_house.secret}"
    with (tmp_path / "said").open("w+", encoding="utf-8") as said:
        touring = subprocess.Popen([*COMMAND, link, *FEW], stdout=said, stderr=said, text=True)
        try:
            _await(lambda: _calls(new_house) >= 3)
            touring.send_signal(signal.SIGINT)
            assert touring.wait(SOON_S) == 0
        finally:
            touring.kill()
        said.seek(0)
        text = said.read()
    assert "Traceback" not in text
    assert "7" in text.splitlines()[0]
    state = new_house.run(new_house.desk.floor.state(new_house.sprint))
    assert len(state.tally.sheets) == 7
    _await(lambda: len(new_house.desk.screens) == 1)  # the console


def _calls(house: House) -> int:
    return house.run(house.desk.floor.state(house.sprint)).tally.board.counters.dials


def _await(true: Callable[[], bool]) -> None:
    for _ in range(round(SOON_S / 0.1)):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("not in time")
