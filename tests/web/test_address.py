"""The QR carries an address that a phone can reach."""

import pytest

from web import address
from web.address import addresses, is_private
from web.settings import Settings


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ["127.0.0.1", "172.17.0.1", "192.168.1.20", "192.168.1.20", "169.254.3.4"]
    monkeypatch.setattr(address, "_ask", lambda: iter(found))


def urls(seen: str = "", **settings: str) -> list[str]:
    return [one.url for one in addresses(Settings(**settings), 8000, seen)]  # type: ignore[arg-type]


def test_the_public_address_is_the_only_one() -> None:
    found = addresses(Settings(public_url="https://floor.example.org/"), 8000, "http://10.0.0.1")
    assert [(one.url, one.private) for one in found] == [("https://floor.example.org", False)]


def test_the_address_in_the_hosts_browser_comes_first() -> None:
    assert urls("http://10.0.0.5:8000")[0] == "http://10.0.0.5:8000"


def test_the_address_that_a_host_has_chosen_comes_first_on_every_screen() -> None:
    chosen = "http://192.168.1.20:8000"
    for seen in ("http://10.0.0.5:8000", chosen, "http://localhost:8000"):
        found = [one.url for one in addresses(Settings(), 8000, seen, chosen)]
        assert found[0] == chosen
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("seen", ["http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]"])
def test_this_machines_own_name_is_never_in_the_qr(seen: str) -> None:
    assert urls(seen) == ["http://192.168.1.20:8000", "http://172.17.0.1:8000"]


def test_only_what_is_listened_on_is_offered() -> None:
    assert urls(host="127.0.0.1") == ["http://localhost:8000"]
    assert urls(host="192.168.1.20") == ["http://192.168.1.20:8000"]


def test_without_any_network_there_is_only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "_ask", lambda: iter(["127.0.0.1"]))
    assert urls() == ["http://localhost:8000"]


def test_it_is_said_when_a_colleague_at_home_cannot_come() -> None:
    assert is_private("http://192.168.1.20:8000")
    assert is_private("http://mac.local:8000")
    assert not is_private("https://floor.example.org")
    assert not is_private("http://8.8.8.8")


def test_asking_the_machine_finds_something_or_nothing_but_never_fails() -> None:
    assert all(address._is_useful(ip) for ip in address.of_machine())
