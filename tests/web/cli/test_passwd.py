"""A lost password, whether the server runs or not."""

from pathlib import Path

import pytest

from tests.web.browser import Browser
from tests.web.cli.operator import PASSWORD, Running, running, type_

NEW = "un autre mot de passe"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> dict[str, str]:
    """The environment of both: the server's, and the operator's."""
    if request.param == "sqlite":
        return {}
    return {"DATABASE_URL": str(request.getfixturevalue("postgres_database_url"))}


def signs_in(floor: Running, password: str) -> bool:
    return Browser(floor).send("/signin", password=password).status_code == 303


def test_it_is_changed_while_the_server_runs_and_its_screens_are_shown_out(
    tmp_path: Path, database: dict[str, str]
) -> None:
    with running(tmp_path, **database) as floor:
        host = floor.found()
        sprint = floor.open_sprint(host)
        console = host.open("console", sprint)
        second = Browser(floor)
        code = host.told(f"/sprints/{sprint}/invitations", None)["code"]
        second.told("/hosts", {"code": code})
        wall = Browser(floor)
        link = host.told(f"/sprints/{sprint}/walls", None)["url"]
        wall.told("/wall-visits", {"secret": link.partition("#")[2]})
        board = wall.open("wall", sprint)
        said = type_("passwd", "--data", tmp_path / "data", "--password", NEW, **database)
        assert (said.exit_code, said.stderr) == (0, "")
        assert console.ended() == 4401
        assert host.page(f"/sprints/{sprint}/console").status_code == 303
        assert second.page(f"/sprints/{sprint}/console").status_code == 303, "and who was invited"
        assert not signs_in(floor, PASSWORD)
        assert signs_in(floor, NEW)
        assert board.of("heartbeat"), "a wall's link outlives the host's sign-in"
        held = b"".join(f.read_bytes() for f in (tmp_path / "data").rglob("*") if f.is_file())
        assert NEW.encode() not in held
        assert NEW not in floor.process.trouble()


def test_it_is_changed_while_the_server_is_stopped(
    tmp_path: Path, database: dict[str, str]
) -> None:
    data = tmp_path / "data"
    with running(tmp_path, **database) as floor:
        floor.found()
    assert type_("passwd", "--data", data, "--password", NEW, **database).exit_code == 0
    with running(tmp_path, **database) as floor:
        assert not signs_in(floor, PASSWORD)
        assert signs_in(floor, NEW)


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    data = tmp_path / "data"
    short = type_("passwd", "--data", data, "--password", "court")
    assert (short.exit_code, "10 characters" in short.stderr) == (2, True)
    nobody = type_("passwd", "--data", data, "--password", NEW)
    assert (nobody.exit_code, "first-run link" in nobody.stderr) == (4, True)
    with running(tmp_path):
        nobody = type_("passwd", "--data", data, "--password", NEW)
        assert (nobody.exit_code, "first-run link" in nobody.stderr) == (4, True)
