"""The addresses under which phones reach this server, the likeliest first."""

import ipaddress
import socket
from collections.abc import Iterable, Iterator
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from web.settings import Settings

# Never spoken to: connecting a datagram socket only asks the system which way it would take.
DIRECTIONS = ("192.168.1.1", "192.168.0.1", "10.0.0.1", "172.16.0.1", "198.51.100.1")
# Who listens on all interfaces is reached by one of them.
LOOPBACK = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}
DOCKER = ipaddress.ip_network("172.17.0.0/16")


class Address(msgspec.Struct, frozen=True):
    """An origin that a phone may open. `private`: only on this network."""

    url: str
    kind: Literal["public", "seen", "network", "here"]

    @property
    def place(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def private(self) -> bool:
        return is_private(self.url)


def addresses(
    settings: Settings, port: int, seen: str = "", chosen: str = ""
) -> tuple[Address, ...]:
    """`seen` is the origin in the asking browser: it works there, so perhaps on phones too.
    `chosen` is what a host has said: it comes first."""
    if settings.public_url:
        return (Address(settings.public_url.rstrip("/"), "public"),)
    known = [Address(seen, "seen")] if seen and not is_here(seen) else []
    known += [
        Address(url, "network")
        for url in (origin(settings, ip, port) for ip in _listening(settings.host))
        if url != seen
    ]
    known = known or [Address(origin(settings, "localhost", port), "here")]
    if chosen:
        first = next((one for one in known if one.url == chosen), Address(chosen, "network"))
        known = [first, *(one for one in known if one.url != chosen)]
    return tuple(known)


def origin(settings: Settings, name: str, port: int) -> str:
    return f"{'https' if settings.tls else 'http'}://{name}:{port}"


def from_here(settings: Settings, port: int) -> str:
    """This very server, for a program on its own machine."""
    host = LOOPBACK.get(settings.host, settings.host)
    return origin(settings, f"[{host}]" if ":" in host else host, port)


def is_here(url: str) -> bool:
    """Whether that origin only means something on this machine."""
    name = urlsplit(url).hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        ip = ipaddress.ip_address(name)
    except ValueError:
        return False
    return ip.is_loopback or ip.is_unspecified


def is_private(url: str) -> bool:
    """Whether somebody at home could not open it."""
    name = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return "." not in name or name.endswith((".local", ".lan", ".home", ".internal"))


def _listening(host: str) -> list[str]:
    """On all interfaces, or on the one that was chosen."""
    if host in LOOPBACK:
        return of_machine()
    return [host] if _is_address(host) and _is_useful(host) else []


def _is_address(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).version == 4
    except ValueError:
        return False


def of_machine() -> list[str]:
    """This machine's IPv4 addresses, the network's before a container bridge's."""
    found = [ip for ip in dict.fromkeys(_ask()) if _is_useful(ip)]
    return sorted(found, key=lambda ip: ipaddress.ip_address(ip) in DOCKER)


def _ask() -> Iterator[str]:
    yield from _routes(DIRECTIONS)
    try:
        for *_, place in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            yield str(place[0])
    except OSError:
        return


def _routes(targets: Iterable[str]) -> Iterator[str]:
    for target in targets:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
            except OSError:
                continue
            yield str(probe.getsockname()[0])


def _is_useful(ip: str) -> bool:
    known = ipaddress.ip_address(ip)
    return not (known.is_loopback or known.is_unspecified or known.is_link_local)
