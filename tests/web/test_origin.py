"""Only our own pages may ask: a guard, with its control."""

import pytest

from floor.messages import SUBPROTOCOL
from web.origin import Rule
from web.settings import Settings

HOME = "http://192.168.1.20:8000"


def allowed(
    host: str,
    origin: str | None = None,
    *,
    public: str = "",
    method: str = "POST",
    site: str | None = None,
    socket: bool = False,
) -> bool:
    pairs = [("host", host), ("origin", origin), ("sec-fetch-site", site)]
    headers = [(name.encode(), text.encode()) for name, text in pairs if text is not None]
    scope: dict[str, object] = {
        "type": "websocket" if socket else "http",
        "headers": headers,
        "method": method,
    }
    scope |= {"scheme": "ws" if socket else "http", "path": "/", "subprotocols": [SUBPROTOCOL]}
    return Rule(Settings(public_url=public, names=("floor.lan",))).allows(scope)


@pytest.mark.parametrize(
    "host", ["192.168.1.20:8000", "localhost:8000", "[fe80::1]:8000", "pc.local", "floor.lan"]
)
def test_addresses_that_only_our_network_can_name_are_served(host: str) -> None:
    assert allowed(host, f"http://{host}")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "a b", "u@10.0.0.1"])
def test_a_rebound_name_is_refused_even_for_reading(host: str) -> None:
    assert not allowed(host, method="GET")


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://evil.example",
        "http://192.168.1.20",
        "http://192.168.1.20:8001",
        "http://192.168.1.20:8000/path",
        "http://192.168.1.20:8000@evil.example",
    ],
)
@pytest.mark.parametrize("socket", [False, True])
def test_another_origin_may_neither_post_nor_open_a_socket(
    origin: str | None, socket: bool
) -> None:
    assert not allowed("192.168.1.20:8000", origin, socket=socket)
    assert allowed("192.168.1.20:8000", HOME, socket=socket), "the control"


def test_anybody_may_follow_a_link_to_us() -> None:
    assert allowed("192.168.1.20:8000", method="GET", site="cross-site")


def test_what_the_browser_says_of_the_site_is_believed_when_it_says_it() -> None:
    assert not allowed("192.168.1.20:8000", HOME, site="same-site")
    assert allowed("192.168.1.20:8000", HOME, site="same-origin")


def test_with_a_public_address_no_other_is_answered() -> None:
    public = "https://floor.example.org"
    assert allowed("floor.example.org", public, public=public)
    assert not allowed("floor.example.org", "http://floor.example.org:443", public=public)
    assert not allowed("192.168.1.20:8000", HOME, public=public)
    assert not allowed("floor.example.org", "http://floor.example.org", public=public)
    assert not allowed("floor.example.org:8443", public, public=public)


def test_two_hosts_in_one_request_are_none() -> None:
    scope = {"type": "http", "method": "GET", "scheme": "http", "path": "/"}
    twice = [(b"host", b"localhost"), (b"host", b"evil.example")]
    assert not Rule(Settings()).allows({**scope, "headers": twice})
