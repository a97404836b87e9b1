"""Whether a server runs on this folder and is ready; if not, whether its port is free: another
client's floor may have it."""

import contextlib
import json
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from floor.storage.lock import Lock
from floor.storage.unusable import AlreadyOpen
from web.address import addresses, from_here
from web.doctor.finding import Finding, hint, ill, well
from web.server import listen
from web.settings import Settings

ANSWER_S = 3.0


def look(settings: Settings) -> Iterator[Finding]:
    said = readyz(from_here(settings, settings.port))
    holder = held_by(settings)
    if said is not None and (holder is not None or settings.database_url):
        yield from running(settings, said)
        yield from reach(settings)
    elif holder is not None:
        yield ill("silent", pid=holder or "?", port=settings.port)
    else:
        yield port_free(settings)


def running(settings: Settings, said: dict[str, object]) -> Iterator[Finding]:
    if said.get("ready"):
        yield well("running", port=settings.port, durability=str(said.get("durability", "")))
        return
    lacking = [name for name in ("database", "migrations", "loop") if not said.get(name, True)]
    yield ill("not_ready", lacking=", ".join(lacking) or "?")


def reach(settings: Settings) -> Iterator[Finding]:
    """By each of its addresses, from this machine: what its own firewall lets in."""
    if settings.public_url:
        return
    for address in addresses(settings, settings.port):
        host, _, port = address.place.rpartition(":")
        if address.kind == "network" and not answers(host, int(port)):
            yield ill("unreachable", url=address.url, port=settings.port)


def port_free(settings: Settings) -> Finding:
    try:
        listen(settings).close()
    except PermissionError:
        return ill("port_forbidden", port=settings.port)
    except OSError:
        return ill("port_taken", port=settings.port, host=settings.host)
    return hint("stopped", port=settings.port)


def answers(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), ANSWER_S).close()
    except OSError:
        return False
    return True


def held_by(settings: Settings) -> str | None:
    """The process that has the database open, "" for one without a name; None when nobody has."""
    file = _file(settings)
    if file is None or not file.exists():
        return None
    try:
        Lock(file).release()
    except AlreadyOpen:
        with contextlib.suppress(OSError):
            return file.with_name(file.name + ".lock").read_text("ascii")[:12]
        return ""
    except OSError:  # not ours to open: the folder's own check says so
        return None
    return None


def _file(settings: Settings) -> Path | None:
    url = settings.database
    return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None


def readyz(url: str) -> dict[str, object] | None:
    """What the floor there says; None when nobody, or another program, answers."""
    trusting = ssl._create_unverified_context()  # noqa: S323
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=ANSWER_S, context=trusting) as answer:  # noqa: S310
            return _floor(answer.read())
    except urllib.error.HTTPError as refused:
        return _floor(refused.read())
    except (OSError, ValueError):
        return None


def _floor(body: bytes) -> dict[str, object] | None:
    try:
        said = json.loads(body)
    except ValueError:
        return None
    return said if isinstance(said, dict) and "ready" in said else None
