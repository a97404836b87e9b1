"""Why a whole file, or a mapping, cannot be read."""


class Unreadable(Exception):
    """`code` says why, `facts` what it concerns: never a value of the file."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts
