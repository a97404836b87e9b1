"""How a database is opened: alone where it must be, its schema brought up to date."""

from pathlib import Path

from sqlalchemy import URL

from floor.storage import engine
from floor.storage import folder as data
from floor.storage.lock import Lock
from floor.storage.storage import Storage
from floor.storage.unusable import NoDatabase


def open_storage(
    url: str,
    *,
    only_read: bool = False,
    patience_s: float = engine.PATIENCE_S,
    folder: Path | None = None,
) -> "Storage":
    """Raises `Unusable`. `only_read` is for a look at a database that a server has open; `folder`
    is where erasures are journalled: beside the file, when nothing else is said."""
    target = engine.normalise(url)
    lock = _alone(target, only_read)
    storage = Storage(target, lock, patience_s, folder or _beside(target))
    try:
        if not only_read:
            storage.prepare()
    except BaseException:
        storage.close()
        raise
    return storage


def _beside(target: URL) -> Path | None:
    return Path(target.database or "").absolute().parent if target.drivername == "sqlite" else None


def _alone(target: URL, only_read: bool) -> Lock | None:
    if target.drivername != "sqlite":
        return None
    path = Path(target.database or "").absolute()
    if not only_read:
        data.prepare(path.parent)
        return Lock(path)
    if not path.exists():  # SQLite would make an empty one
        raise NoDatabase(str(path))
    return None
