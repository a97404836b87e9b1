"""Why a database cannot be opened: found at start, said in one sentence with what to do."""


class Unusable(Exception):
    """The server does not start on this storage."""


class UnknownUrl(Unusable):
    def __init__(self, scheme: str) -> None:
        super().__init__(
            f"No storage for “{scheme}”: use sqlite:////path/to/floor.db or postgresql://…"
        )


class DriverMissing(Unusable):
    def __init__(self) -> None:
        super().__init__("PostgreSQL needs its driver: pip install 'phoning-floor[scale]'.")


class NoDatabase(Unusable):
    def __init__(self, path: str) -> None:
        super().__init__(f"There is no floor at {path}: say where it is with --data.")


class FolderNotWritable(Unusable):
    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(
            f"The data folder {folder} cannot be written ({reason}): "
            "give this user the right to write there, or choose another with --data."
        )


class AlreadyOpen(Unusable):
    def __init__(self, path: str, holder: str) -> None:
        who = f" (process {holder})" if holder else ""
        super().__init__(
            f"Another floor{who} has {path} open, and one file takes one server: "
            "stop that one, or give this one its own folder with --data."
        )


class NetworkFolder(Unusable):
    def __init__(self, folder: str, kind: str) -> None:
        super().__init__(
            f"The data folder {folder} is on a network file system ({kind}), where SQLite can lose "
            "what it stored: choose a folder on a local disk with --data, or use PostgreSQL."
        )


class NotDurable(Unusable):
    def __init__(self, path: str, mode: str) -> None:
        super().__init__(
            f"{path} cannot keep a write-ahead log (journal mode “{mode}”): "
            "choose a folder on a local disk with --data."
        )


class Unreachable(Unusable):
    def __init__(self, reason: str) -> None:
        super().__init__(f"The database does not answer: {reason}")
