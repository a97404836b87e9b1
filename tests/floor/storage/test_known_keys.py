"""A command is found again by its key, however long the log is."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from floor.storage import event_log, open_storage


@pytest.mark.parametrize("keys", [1, 2, 20, 500])
def test_no_key_makes_sqlite_read_the_whole_log(tmp_path: Path, keys: int) -> None:
    storage = open_storage(f"sqlite:///{tmp_path / 'floor.sqlite3'}")
    asked: list[tuple[str, Any]] = []
    with storage.transaction(only_read=True) as connection:

        def note(_c: Any, _k: Any, statement: str, parameters: Any, *_: Any) -> None:
            asked.append((statement, parameters))

        event.listen(connection, "before_cursor_execute", note)
        assert event_log.known(connection, 1, [f"{n:032x}" for n in range(keys)]) == {}
        event.remove(connection, "before_cursor_execute", note)
        [(statement, parameters)] = asked
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
    said = " ".join(row[3] for row in plan)
    assert "(sprint_id=? AND key=?)" in said, said
    storage.close()
