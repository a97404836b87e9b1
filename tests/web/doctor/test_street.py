"""The way in: addresses, proxies, firewall, port, and the server behind it."""

import socket
import stat
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from floor.storage.lock import Lock
from tests.web.cli.operator import running
from tests.web.house import serving
from web.address import of_machine
from web.doctor import firewall, server, way_in
from web.doctor.finding import Finding
from web.settings import Settings


def codes(found: Iterator[Finding]) -> list[str]:
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (Settings(public_url="http://localhost:8000"), "public_here"),
        (Settings(public_url="https://floor.invalid"), "public_unknown"),
        (Settings(public_url="http://192.168.1.20:8000"), "public_private"),
        (Settings(public_url="http://1.1.1.1"), "public_plain"),
        (Settings(public_url="https://1.1.1.1", trusted_proxies=("127.0.0.1",)), "public"),
        (Settings(host="127.0.0.1"), "only_here"),
        (Settings(host="192.0.2.7"), "network"),
    ],
)
def test_an_address_that_cannot_be_one_is_named(settings: Settings, code: str) -> None:
    assert codes(way_in.look(settings, 8_000)) == [code]


def test_https_without_a_proxy_or_a_certificate_is_half_a_thing() -> None:
    assert "no_proxy" in codes(way_in.look(Settings(public_url="https://1.1.1.1"), 8_000))
    alone = Settings(trusted_proxies=("127.0.0.1",))
    assert codes(way_in.proxies(alone)) == ["proxy_alone"]


@pytest.mark.skipif(sys.platform == "darwin", reason="one address alone stands for this machine")
def test_a_server_on_one_address_alone_is_asked_there(tmp_path: Path) -> None:
    with serving(tmp_path, host="127.0.0.2") as house:
        given = Settings(data=tmp_path, host="127.0.0.2", port=house.desk.port)
        assert codes(server.look(given))[0] == "running"


@pytest.fixture
def port() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_that_is_taken_or_free(port: int) -> None:
    taken = Settings(host="127.0.0.1", port=port)
    assert server.port_free(taken).code == "port_taken"
    assert server.port_free(Settings(host="127.0.0.1", port=0)).code == "stopped"


def test_a_floor_that_runs_is_known_and_one_that_nobody_reaches_too(tmp_path: Path) -> None:
    with running(tmp_path) as floor:
        here = int(floor.url.rpartition(":")[2])
        given = Settings(data=tmp_path / "data", port=here)
        assert codes(server.look(given)) == ["running"]
        other = Settings(data=tmp_path / "data", port=1)
        assert codes(server.look(other)) == ["silent"]
        assert str(floor.process.pid) in str(list(server.look(other)))
    assert codes(server.look(given)) == ["stopped"]


@pytest.mark.skipif(not of_machine(), reason="this machine has no address on a network")
def test_an_address_that_does_not_answer_is_found() -> None:
    with socket.socket() as inside:  # what a firewall does to the others
        inside.bind(("127.0.0.1", 0))
        inside.listen()
        closed = Settings(port=inside.getsockname()[1])
        assert "unreachable" in codes(server.reach(closed))
    with socket.socket() as open_:
        open_.bind(("0.0.0.0", 0))
        open_.listen()
        assert codes(server.reach(Settings(port=open_.getsockname()[1]))) == []


class Unwell(BaseHTTPRequestHandler):
    """A floor whose database is away."""

    def do_GET(self) -> None:
        self.send_response(503)
        self.end_headers()
        self.wfile.write(b'{"ready": false, "database": false, "migrations": true}')

    def log_message(self, *_: object) -> None: ...


def test_a_floor_that_is_not_ready_says_what_it_lacks(tmp_path: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), Unwell) as unwell:
        threading.Thread(target=unwell.serve_forever).start()
        given = Settings(data=tmp_path, host="127.0.0.1", port=unwell.server_port)
        assert codes(server.look(given)) == ["port_taken"], "the floor of another folder"
        (tmp_path / "floor.sqlite3").touch()
        held = Lock(tmp_path / "floor.sqlite3")
        found = next(server.look(given))
        held.release()
        unwell.shutdown()
    assert (found.code, found.facts["lacking"]) == ("not_ready", "database")


def test_looking_who_holds_the_database_lets_it_go(tmp_path: Path) -> None:
    file = tmp_path / "floor.sqlite3"
    file.touch()
    assert server.held_by(Settings(data=tmp_path)) is None
    Lock(file).release()


def tool(folder: Path, name: str, says: str) -> None:
    script = folder / name
    script.write_text(f"#!/bin/sh\ncat <<'END'\n{says}\nEND\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with these tools alone."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")
    for name in ("firewall-cmd", "nft"):
        tool(folder, name, "")
    return folder


def test_a_machine_without_a_firewall(tools: Path, tmp_path: Path) -> None:
    assert codes(firewall.look(8_000, tmp_path, "linux")) == ["firewall_none", "isolation"]


@pytest.mark.parametrize(
    ("rules", "level", "code"),
    [
        ("-A ufw-user-input -p tcp --dport 22 -j ACCEPT", "ill", "firewall_ufw"),
        ("-A ufw-user-input -p tcp --dport 8000 -j ACCEPT", "well", "firewall_open"),
        ("", "hint", "firewall_ufw"),
    ],
)
def test_ufw(tools: Path, tmp_path: Path, rules: str, level: str, code: str) -> None:
    (tmp_path / "etc" / "ufw").mkdir(parents=True)
    (tmp_path / "etc" / "ufw" / "ufw.conf").write_text("ENABLED=yes\n")
    (tmp_path / "etc" / "ufw" / "user.rules").write_text(rules)
    found = next(firewall.look(8_000, tmp_path, "linux"))
    assert (found.level, found.code) == (level, code)


def test_firewalld(tools: Path, tmp_path: Path) -> None:
    tool(tools, "firewall-cmd", "running")
    assert codes(firewall.look(8_000, tmp_path, "linux"))[0] == "firewall_firewalld"


@pytest.mark.parametrize(
    ("accepts", "code"), [("22", "firewall_nft"), ("{ 80, 8000 }", "firewall_none")]
)
def test_nftables(tools: Path, tmp_path: Path, accepts: str, code: str) -> None:
    chain = f"chain input {{\ntype filter hook input priority 0; policy drop;\ntcp dport {accepts}"
    tool(tools, "nft", f"table inet filter {{\n{chain} accept\n}}\n}}")
    assert codes(firewall.look(8_000, tmp_path, "linux"))[0] == code


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_the_words_to_type_are_given(platform: str) -> None:
    assert len(codes(firewall.look(8_000, platform=platform))) == 2
