"""Sealed results: they stay when the log is purged, as the team's aggregates and the hash."""

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from floor.events import Result, SprintSealed
from floor.storage.tables import results


class Sealed(msgspec.Struct, frozen=True):
    at: int
    result: Result
    hash: str


def seal(connection: Connection, sprint_id: int, event: SprintSealed) -> None:
    connection.execute(
        insert(results).values(
            sprint_id=sprint_id, at=event.at, hash=event.hash, body=_text(event.result)
        )
    )


def find(connection: Connection, sprint_id: int) -> Sealed | None:
    row = connection.execute(select(results).where(results.c.sprint_id == sprint_id)).one_or_none()
    if row is None:
        return None
    return Sealed(row.at, msgspec.json.decode(row.body, type=Result), row.hash)


def aggregate(connection: Connection, sprint_id: int) -> None:
    """Leave the team's sums alone."""
    sealed = find(connection, sprint_id)
    if sealed is None:
        return
    team_only = msgspec.structs.replace(sealed.result, sheets=())
    connection.execute(
        update(results).where(results.c.sprint_id == sprint_id).values(body=_text(team_only))
    )


def forget(connection: Connection, sprint_id: int) -> None:
    connection.execute(delete(results).where(results.c.sprint_id == sprint_id))


def _text(result: Result) -> str:
    return msgspec.json.encode(result).decode()
