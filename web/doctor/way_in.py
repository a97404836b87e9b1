"""The address that phones will use: which it is, and whether it can be one."""

import ipaddress
import socket
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from web.address import Address, addresses, is_here, is_private
from web.doctor.finding import Finding, hint, ill, well
from web.settings import Settings


def look(settings: Settings, port: int) -> Iterator[Finding]:
    if settings.public_url:
        yield from public(settings)
    else:
        yield from network(settings.host, addresses(settings, port))


def public(settings: Settings) -> Iterator[Finding]:
    url = settings.public_url.rstrip("/")
    name = urlsplit(url).hostname or ""
    if is_here(url):
        yield ill("public_here", url=url)
        return
    if not _resolves(name):
        yield ill("public_unknown", url=url, name=name)
        return
    if not settings.secure and not is_private(url):
        yield ill("public_plain", url=url)
    elif is_private(url):
        yield hint("public_private", url=url)
    else:
        yield well("public", url=url)
    if settings.secure and not settings.tls and not settings.trusted_proxies:
        yield hint("no_proxy", url=url)


def network(host: str, known: Sequence[Address]) -> Iterator[Finding]:
    if _is_loopback(host):
        yield ill("only_here", host=host)
    elif known[0].kind == "here":
        yield ill("no_network")
    elif len(known) > 1:
        others = ", ".join(address.url for address in known[1:])
        yield hint("several", url=known[0].url, others=others)
    else:
        yield well("network", url=known[0].url)


def proxies(settings: Settings) -> Iterator[Finding]:
    if settings.trusted_proxies and not settings.public_url:
        yield hint("proxy_alone", proxies=", ".join(settings.trusted_proxies))


def _resolves(name: str) -> bool:
    try:
        return bool(socket.getaddrinfo(name, None))
    except OSError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
