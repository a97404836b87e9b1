"""Every table from one database to another, row by row, whatever the two are."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, delete, insert, select, text

from floor.storage import book_tables, team_tables
from floor.storage.tables import metadata

ROWS = 1_000  # at a time: a log of a day is not held in memory

for _more in (team_tables.team, book_tables.book):  # every file is read before we copy
    assert _more.metadata is metadata


def copy(source: Connection, target: Connection) -> None:
    """The target is empty. `source` sees one instant for as long as its transaction lasts."""
    for table in metadata.sorted_tables:
        for rows in _rows(source, table):
            target.execute(insert(table), rows)


def _rows(source: Connection, table: Table) -> Iterator[list[dict[str, object]]]:
    streamed = source.execution_options(yield_per=ROWS).execute(select(table))
    for part in streamed.partitions():
        yield [row._asdict() for row in part]


def empty(target: Connection) -> None:
    for table in reversed(metadata.sorted_tables):
        target.execute(delete(table))


def numbered(connection: Connection) -> int:
    """The highest number that a sprint was ever given."""
    if connection.dialect.name == "sqlite":
        asked = "SELECT seq FROM sqlite_sequence WHERE name = 'sprints'"
    else:
        asked = "SELECT last_value FROM sprints_id_seq WHERE is_called"
    return int(connection.execute(text(asked)).scalar_one_or_none() or 0)


def number_after(connection: Connection, last: int) -> None:
    """The next sprint's number is a higher one."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = 'sprints'"))
        said = "INSERT INTO sqlite_sequence (name, seq) VALUES ('sprints', :last)"
    else:
        said = "SELECT setval('sprints_id_seq', :last)"
    if last:
        connection.execute(text(said), {"last": last})
