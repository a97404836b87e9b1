import time
from pathlib import Path

import pytest

from floor.errors import StorageDown
from floor.storage import open_storage

pytestmark = pytest.mark.anyio
PATIENCE_S = 0.1
LONG_S = 0.6  # a whole log, on a slow machine: more than a question may take, less than a study


async def test_a_whole_log_may_take_longer_than_a_question(tmp_path: Path) -> None:
    """A start after a long day on a slow machine folds it all before the first tap."""
    storage = open_storage(f"sqlite:///{tmp_path}/floor.sqlite3", patience_s=PATIENCE_S)
    assert await storage.in_turn(lambda: _slowly("folded")) == "folded"
    with pytest.raises(StorageDown):
        await storage.write(lambda _: _slowly("stored"))
    storage.close()


def _slowly(word: str) -> str:
    time.sleep(LONG_S)
    return word
