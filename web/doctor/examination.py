"""The whole examination, from the street to the cellar."""

from collections.abc import Iterator

from web.doctor import clock, disk, durability, firewall, keeping, server, versions, way_in
from web.doctor.finding import Finding
from web.settings import Settings


def examine(settings: Settings) -> Iterator[Finding]:
    yield from way_in.look(settings, settings.port)
    yield from way_in.proxies(settings)
    yield from server.look(settings)
    if not settings.public_url:
        yield from firewall.look(settings.port)
    yield from disk.look(settings.data)
    yield from durability.look(settings)
    yield from clock.look(settings.data)
    yield from versions.look(settings)
    yield from keeping.look(settings)
