"""Who sits at this very machine: metrics are for them, and a demo until the first run."""

import ipaddress

from starlette.requests import HTTPConnection

from web.address import is_here
from web.desk import Desk, desk

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")  # a proxy asks for another


def sits_here(connection: HTTPConnection) -> bool:
    """By the address that it comes from, by the name that it asks for, and through no proxy."""
    if any(name in connection.headers for name in FORWARDED):
        return False
    peer = connection.client.host if connection.client else ""
    return _is_loopback(peer) and is_here(f"http://{connection.headers.get('host', '')}")


async def is_new(at: Desk) -> bool:
    """Whether the first run is still to come; once it was, it was."""
    at.founded = at.founded or await at.floor.team.find() is not None
    return not at.founded


async def visits_demo(connection: HTTPConnection, sprint: int) -> bool:
    """Whether that sprint is the demo, and needs no sign-in of whoever asks."""
    at = desk(connection)
    playing = at.demo.sprint if at.demo else None
    if playing is None or playing.id != sprint:
        return False
    return sits_here(connection) and await is_new(at)


def _is_loopback(address: str) -> bool:
    """Also where the server listens on both versions of IP, and tells one in terms of the other."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (mapped or found).is_loopback
