"""An operator's verbs: typing `floor …`, and a floor of its own process that people are on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from tests.process import Process, floor_process
from tests.web.browser import Browser
from tests.web.screen import Screen
from web.cli.main import main

PASSWORD = "portes ouvertes"


def type_(*words: object, **environ: str) -> Result:
    """`floor …` in English, unless LC_ALL says otherwise; nothing else is set around it."""
    quiet = {"LC_ALL": "C", "DATABASE_URL": "", "PUBLIC_URL": "", "FLOOR_DATA": ""}
    return CliRunner().invoke(main, [str(word) for word in words], env=quiet | environ)


class Running:
    """A floor in its own process, its host signed in."""

    def __init__(self, process: Process, held: ExitStack) -> None:
        self.process, self.held, self.url = process, held, process.url
        self.screens: list[Screen] = []

    def found(self) -> Browser:
        host = Browser(self)
        form = {"team": "Nord", "password": PASSWORD, "token": self.process.welcome}
        assert host.send("/welcome", **form).status_code == 303
        return host

    def open_sprint(self, host: Browser, **form: str) -> int:
        answer = host.send("/sprints", **({"preset": "short", "people": "5"} | form))
        return int(answer.headers["location"].split("/")[2])


@contextmanager
def running(folder: Path, **environ: str) -> Iterator[Running]:
    """`folder / "data"` is its data folder."""
    given: Any = environ
    with floor_process(folder, environ=given) as process, ExitStack() as held:
        yield Running(process, held)
