"""Sealed results: they stay when the log is purged, as the team's aggregates and the hash."""

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from floor.aggregates import Aggregates, Fates
from floor.events import Result, SprintSealed
from floor.storage.tables import results


class Sealed(msgspec.Struct, frozen=True):
    at: int
    result: Result
    hash: str
    aggregates: Aggregates


def seal(
    connection: Connection, sprint_id: int, event: SprintSealed, aggregates: Aggregates
) -> None:
    connection.execute(
        insert(results).values(
            sprint_id=sprint_id,
            at=event.at,
            hash=event.hash,
            body=_text(event.result),
            aggregates=_text(aggregates),
        )
    )


def find(connection: Connection, sprint_id: int) -> Sealed | None:
    row = connection.execute(select(results).where(results.c.sprint_id == sprint_id)).one_or_none()
    if row is None:
        return None
    body = msgspec.json.decode(row.body, type=Result)
    return Sealed(row.at, body, row.hash, msgspec.json.decode(row.aggregates, type=Aggregates))


def aggregate(connection: Connection, sprint_id: int, fates: Fates) -> None:
    """Leave the team's sums alone."""
    sealed = find(connection, sprint_id)
    if sealed is None:
        return
    new = msgspec.structs.replace
    left = {
        "body": _text(new(sealed.result, sheets=())),
        "aggregates": _text(new(sealed.aggregates, fates=fates)),
    }
    connection.execute(update(results).where(results.c.sprint_id == sprint_id).values(left))


def forget(connection: Connection, sprint_id: int) -> None:
    connection.execute(delete(results).where(results.c.sprint_id == sprint_id))


def _text(kept: Result | Aggregates) -> str:
    return msgspec.json.encode(kept).decode()
