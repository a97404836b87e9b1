"""A ticket: what a phone keeps to prove its seat to a log that came back from a backup."""

import msgspec
from starlette.requests import HTTPConnection

from floor.rep import Via
from floor.storage.sprints import Sprint
from web.desk import desk

VIAS: tuple[Via, ...] = ("qr", "code", "host", "file")
PARTS = 4


class Held(msgspec.Struct, frozen=True):
    """The seat, and by which door its rep came."""

    rep: str
    via: Via


def issue(connection: HTTPConnection, sprint: Sprint, device: str, held: Held) -> str:
    """Of no use on another phone, nor while the log is the same: then the database knows."""
    said = (str(sprint.epoch), held.rep, held.via)
    return ".".join((*said, desk(connection).secret.sign("ticket", sprint.id, device, *said)))


def read(connection: HTTPConnection, sprint: Sprint, device: str, ticket: str) -> Held | None:
    """Nothing when it is not ours, or of the log as it is."""
    *said, signature = ticket.split(".")
    if len(said) != PARTS - 1 or said[0] == str(sprint.epoch):
        return None
    if not desk(connection).secret.signed(signature, "ticket", sprint.id, device, *said):
        return None
    via = next((via for via in VIAS if via == said[2]), None)
    return Held(said[1], via) if via else None
