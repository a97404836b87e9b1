"""One server on one SQLite file: a lock file beside it, held by the system until we end."""

import os
import sys
from pathlib import Path
from typing import IO

from floor.storage.unusable import AlreadyOpen


class Lock:
    """Held from the start on; the system lets go of it however the process ends."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(database.name + ".lock").open("a+", encoding="ascii")
        try:
            _take(self._file)
        except OSError as error:
            holder = _holder(self._file)
            self._file.close()
            raise AlreadyOpen(str(database), holder) from error
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        self._file.close()


def _holder(file: IO[str]) -> str:
    try:
        file.seek(0)
        return file.read(12)
    except OSError:  # Windows also refuses to read a locked file
        return ""


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
