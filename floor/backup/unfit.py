"""Why a file cannot be written or read as a backup: one sentence each, with what to do."""

from pathlib import Path

from floor.storage.unusable import Unusable


class Unfit(Unusable):
    """`file` is the one that was named."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file}: {why}")
        self.file = file


class FileThere(Unfit):
    def __init__(self, file: Path) -> None:
        super().__init__(file, "there is a file already, and a backup overwrites none")


class NoBackup(Unfit):
    def __init__(self, file: Path) -> None:
        super().__init__(file, "this is no backup of a floor")


class BrokenBackup(Unfit):
    def __init__(self, file: Path, why: str) -> None:
        super().__init__(file, f"the file is damaged ({why}): take another one")


class OtherVersion(Unfit):
    def __init__(self, file: Path) -> None:
        super().__init__(file, "the database is another version's: start its server once")


class NewerBackup(Unfit):
    def __init__(self, file: Path) -> None:
        super().__init__(file, "a newer version has made it: install that one")


class StillServed(Unfit):
    def __init__(self, file: Path) -> None:
        super().__init__(file, "a server uses the database: stop it first")
