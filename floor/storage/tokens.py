"""Who holds a cookie: a host, a device or a wall, by the hash of an opaque token."""

from collections.abc import Set
from typing import Literal, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, or_, select, update

from floor.storage.team_tables import tokens

Role: TypeAlias = Literal["host", "device", "wall", "invite", "move"]
_HASHES_AT_ONCE = 500  # SQLite takes 999 parameters in its older builds


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """`subject` is the host, the device or the wall; of an invitation, the host to be."""

    hash: str
    role: Role
    subject: str
    sprint: int | None
    label: str
    granted_at: int
    expires_at: int | None
    seen_at: int | None


def grant(
    connection: Connection,
    role: Role,
    hashed: str,
    subject: str,
    sprint: int | None,
    expires_at: int | None,
    label: str,
    now: int,
) -> None:
    connection.execute(
        insert(tokens).values(
            hash=hashed,
            role=role,
            subject=subject,
            sprint_id=sprint,
            label=label,
            granted_at=now,
            expires_at=expires_at,
        )
    )


def find(connection: Connection, hashed: str, now: int) -> Token | None:
    """None when revoked or expired."""
    alive = _lasting(now)
    row = connection.execute(select(tokens).where(tokens.c.hash == hashed, alive)).one_or_none()
    return None if row is None else _token(row)


def redeem(connection: Connection, role: Role, hashed: str, now: int) -> Token | None:
    """What it was, for the first who asks: it is gone."""
    found = find(connection, hashed, now)
    if found is None or found.role != role:
        return None
    gone = connection.execute(delete(tokens).where(tokens.c.hash == hashed))
    return found if gone.rowcount else None


def of_sprint(connection: Connection, role: Role, sprint: int, now: int) -> list[Token]:
    alive = _lasting(now)
    rows = connection.execute(
        select(tokens)
        .where(tokens.c.role == role, tokens.c.sprint_id == sprint, alive)
        .order_by(tokens.c.granted_at)
    )
    return [_token(row) for row in rows]


def alive(connection: Connection, hashes: Set[str], now: int) -> set[str]:
    """Those that are neither revoked nor expired."""
    some, found = sorted(hashes), set[str]()
    for start in range(0, len(some), _HASHES_AT_ONCE):
        here = tokens.c.hash.in_(some[start : start + _HASHES_AT_ONCE])
        found.update(connection.execute(select(tokens.c.hash).where(here, _lasting(now))).scalars())
    return found


def standing(connection: Connection, now: int) -> tuple[int, int]:
    """How many are neither revoked nor expired, and the sum of when they were granted: when neither
    changes, none has ended, whatever the clock did."""
    asked = select(func.count(), func.sum(tokens.c.granted_at)).where(_lasting(now))
    count, instants = connection.execute(asked).one()
    return int(count), int(instants or 0)


def _lasting(now: int) -> "ColumnElement[bool]":
    return or_(tokens.c.expires_at.is_(None), tokens.c.expires_at > now)


def seen(connection: Connection, hashes: Set[str], now: int) -> None:
    some = sorted(hashes)
    for start in range(0, len(some), _HASHES_AT_ONCE):
        here = tokens.c.hash.in_(some[start : start + _HASHES_AT_ONCE])
        connection.execute(update(tokens).where(here).values(seen_at=now))


def revoke(connection: Connection, hashed: str) -> None:
    connection.execute(delete(tokens).where(tokens.c.hash == hashed))


def revoke_hosts(connection: Connection) -> None:
    """Every host's, a second one's too, with the invitations: the password has changed."""
    connection.execute(delete(tokens).where(tokens.c.role.in_(("host", "invite"))))


def _token(row: "Row[tuple[object, ...]]") -> Token:
    return Token(
        hash=row.hash,
        role=row.role,
        subject=row.subject,
        sprint=row.sprint_id,
        label=row.label,
        granted_at=row.granted_at,
        expires_at=row.expires_at,
        seen_at=row.seen_at,
    )
