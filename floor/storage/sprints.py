"""The sprints' own rows: title, code, link, how far the log goes, where they stand."""

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update

from floor.sprint import Phase
from floor.storage import secret
from floor.storage.tables import sprints

CODE_TRIES = 20  # of 64 million codes
LAST = 2**31 - 1  # the highest number that a column holds

# Each commit runs these: what they say is built once.
_THIS = sprints.c.id == bindparam("this")
_LOCK = select(sprints.c.head).where(_THIS, sprints.c.purged_at.is_(None)).with_for_update()
_ADVANCE = (
    update(sprints)
    .where(_THIS, sprints.c.head == bindparam("before"))
    .values(head=bindparam("after"))
)
_PHASE = update(sprints).where(_THIS).values(phase=bindparam("now"))


class Sprint(msgspec.Struct, frozen=True, kw_only=True):
    """`code` is null once it admits nobody; `secret` is what its QR carries; `demo` as in Rules."""

    id: int
    epoch: int
    title: str
    locale: str
    host: str
    code: str | None
    secret: str
    head: int
    phase: Phase
    demo: int
    opened_at: int
    started_at: int | None
    final_at: int | None
    purged_at: int | None


def create(
    connection: Connection,
    *,
    title: str,
    locale: str,
    host: str,
    key: str | None,
    now: int,
    demo: int = 0,
) -> Sprint:
    """The same `key` gives the same sprint."""
    if key is not None and (known := _one(connection, _all().where(sprints.c.key == key))):
        return known
    values = {
        "key": key,
        "epoch": secret.epoch(),
        "title": title,
        "locale": locale,
        "host": host,
        "code": _free_code(connection),
        "secret": secret.secret(),
        "head": 0,
        "phase": "lobby",
        "demo": demo,
        "opened_at": now,
    }
    row = connection.execute(insert(sprints).values(values).returning(sprints.c.id))
    created = _one(connection, _all().where(sprints.c.id == row.scalar_one()))
    assert created is not None
    return created


def _free_code(connection: Connection) -> str:
    for _ in range(CODE_TRIES):
        code = secret.code()
        if _one(connection, _all().where(sprints.c.code == code)) is None:
            return code
    raise AssertionError("no free code in twenty tries: the generator is broken")


def find(connection: Connection, sprint_id: int) -> Sprint | None:
    """None as well for a row whose log was never begun: its first command was not stored."""
    if sprint_id > LAST:
        return None
    return _one(connection, _begun().where(sprints.c.id == sprint_id))


def by_code(connection: Connection, code: str) -> Sprint | None:
    return _one(connection, _begun().where(sprints.c.code == code.upper()))


def by_secret(connection: Connection, join_secret: str) -> Sprint | None:
    kept = sprints.c.purged_at.is_(None)
    return _one(connection, _begun().where(sprints.c.secret == join_secret, kept))


def listed(connection: Connection) -> list[Sprint]:
    """The newest first."""
    rows = connection.execute(_begun().order_by(sprints.c.id.desc()))
    return [_sprint(row) for row in rows]


def running(connection: Connection) -> list[int]:
    """Those whose clock may still ask something."""
    rows = connection.execute(
        select(sprints.c.id).where(sprints.c.head > 0, sprints.c.phase.not_in(("lobby", "final")))
    )
    return list(rows.scalars())


def in_lobby(connection: Connection) -> list[int]:
    """A warm-up may run in them."""
    waits = (sprints.c.phase == "lobby") & sprints.c.purged_at.is_(None)
    return list(connection.execute(select(sprints.c.id).where(sprints.c.head > 0, waits)).scalars())


def heads(connection: Connection, ids: list[int]) -> dict[int, int]:
    """A sprint whose log was purged has none."""
    kept = sprints.c.id.in_(ids) & sprints.c.purged_at.is_(None)
    rows = connection.execute(select(sprints.c.id, sprints.c.head).where(kept))
    return {row.id: row.head for row in rows}


def lock(connection: Connection, sprint_id: int) -> int | None:
    """The log's head, while nobody else may move it; None when there is no such log (any more)."""
    return connection.execute(_LOCK, {"this": sprint_id}).scalar_one_or_none()


def advance(connection: Connection, sprint_id: int, before: int, count: int) -> None:
    """Take the next `count` numbers."""
    taken = {"this": sprint_id, "before": before, "after": before + count}
    moved = connection.execute(_ADVANCE, taken)
    assert moved.rowcount == 1, "the head moved under the lock"


def now_in(connection: Connection, sprint_id: int, phase: str) -> None:
    connection.execute(_PHASE, {"this": sprint_id, "now": phase})


def stand(connection: Connection, sprint_id: int, **values: object) -> None:
    connection.execute(update(sprints).where(sprints.c.id == sprint_id).values(values))


def _all() -> "Select[tuple[object, ...]]":
    return select(*(sprints.c[name] for name in Sprint.__struct_fields__))


def _begun() -> "Select[tuple[object, ...]]":
    return _all().where(sprints.c.head > 0)


def _one(connection: Connection, query: "Select[tuple[object, ...]]") -> Sprint | None:
    row = connection.execute(query).one_or_none()
    return None if row is None else _sprint(row)


def _sprint(row: "Row[tuple[object, ...]]") -> Sprint:
    return Sprint(**row._asdict())
