"""No document names a command, an option, a setting, a page or a file that is not there."""

import re
from pathlib import Path

import click
import pytest

from tests.docs.page import FENCE, PAGES, ROOT, anchors, commands, links, name
from web.app import routes
from web.cli.main import main
from web.settings import NAMES
from web.settings_table import table

SETTING = re.compile(r"\b(FLOOR_[A-Z_]+|PUBLIC_URL|DATABASE_URL)\b(?![_…*])")
OF_TESTS = re.compile(r"FLOOR_(TEST|BENCH|FAULTS)_\w*")
HISTORY = "docs/decisions/"  # decisions tell what was true then


@pytest.fixture(params=PAGES, ids=name)
def page(request: pytest.FixtureRequest) -> Path:
    found = request.param
    assert isinstance(found, Path)
    return found


def problem(words: list[str]) -> str:
    """Why nobody could type that, "" if they can. `SPRINT` and `…` stand for what a reader puts."""
    command = main.commands.get(words[0])
    if command is None:
        return f"no such command: {words[0]}"
    given = [_filled(word) for word in words[1:] if word not in ("…", "...")]
    asked = [one for one in command.params if isinstance(one, click.Option) and one.prompt]
    given = [word for one in asked for word in (one.opts[0], "asked in the terminal")] + given
    try:
        command.make_context(words[0], given)
    except click.exceptions.Exit:
        return ""
    except click.MissingParameter:
        return ""  # named in passing
    except click.UsageError as error:
        return error.format_message()
    return ""


def _filled(word: str) -> str:
    """A file of the reader's stands for one that is there."""
    if word.endswith((".csv", ".CSV")):
        return __file__
    return {"SPRINT": "7", "DAYS": "7", "PORT": "8000"}.get(word, word)


def test_every_command_can_be_typed(page: Path) -> None:
    text = page.read_text("utf-8")
    wrong = {" ".join(words): problem(words) for words in commands(text) if problem(words)}
    assert wrong == {}


@pytest.mark.parametrize(
    "words",
    [["sweep"], ["purge", "--all"], ["export", "seven"], ["passwd", "--data"], ["serve", "x"]],
)
def test_one_that_cannot_is_found(words: list[str]) -> None:
    assert problem(words)


def test_the_commands_are_found_where_they_stand() -> None:
    text = (
        "`floor verify 7` and\n```sh\nA=1 floor serve --port 1 && x/floor doctor  # floor no\n```"
    )
    assert commands(text) == [["serve", "--port", "1"], ["doctor"], ["verify", "7"]]


def test_every_link_leads_somewhere(page: Path) -> None:
    dead = [link for link in links(page.read_text("utf-8")) if not leads(page, link)]
    assert dead == []


def leads(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    there = (page.parent / path).resolve() if path else page
    return there.exists() and (not anchor or anchor in anchors(there))


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Le papier\n## « 10 h 15, ça tombe »\n")
    assert leads(page, "#le-papier")
    assert leads(page, "page.md#-10-h-15-ça-tombe-")
    assert not leads(page, "gone.md")
    assert not leads(page, "#gone")


def test_every_setting_exists(page: Path) -> None:
    if name(page).startswith(HISTORY):
        return
    said = set(SETTING.findall(page.read_text("utf-8")))
    unknown = {one for one in said if not OF_TESTS.fullmatch(one)} - set(NAMES.values())
    assert unknown == set()


def test_the_table_of_settings_is_the_code_s() -> None:
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == table()


def test_every_page_of_the_server_exists(page: Path) -> None:
    if not name(page).startswith("docs/operations"):
        return
    known = {route.path for route in routes() if hasattr(route, "path")}
    said = set(re.findall(r"`(/[a-z]+)`", FENCE.sub("", page.read_text("utf-8"))))
    assert said
    assert said <= known


def test_both_languages_of_operations_say_the_same_commands() -> None:
    english, french = (
        (ROOT / "docs" / f"operations{end}.md").read_text("utf-8") for end in ("", ".fr")
    )
    assert commands(english) == commands(french)
    assert english.count("\n## ") == french.count("\n## ")


def test_every_command_is_explained_in_operations_or_beside() -> None:
    told = {words[0] for page in PAGES for words in commands(page.read_text("utf-8"))}
    assert set(main.commands) <= told
