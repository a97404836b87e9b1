"""Verbs on call files: the samples, and files made up on the spot."""

from pathlib import Path
from zoneinfo import ZoneInfo

from floor.callfile.headers import Meaning
from floor.callfile.look import Look, Wanted, look
from floor.callfile.mapping import usual
from floor.callfile.reading import Reading, read

SAMPLES = Path(__file__).parents[2] / "callfiles"
PARIS = ZoneInfo("Europe/Paris")
NOW = 1_795_500_000_000  # 24 November 2026
SECRETS = ("0612345678", "612345678", "06 12 34 56 78", "Quatremère", "Zéphyrine")
MAPPING = usual()


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.csv").read_bytes()


def wanted(**columns: str) -> Wanted:
    named: dict[Meaning, tuple[str, ...]] = {
        meaning: (columns[meaning],)
        for meaning in ("rep", "time", "hour", "outcome", "objection", "talk")
        if meaning in columns
    }
    return Wanted(mapping=MAPPING, zone=PARIS, columns=named)


def looked(text: str, **columns: str) -> Look:
    return look(text.encode(), wanted(**columns))


def reading(data: bytes | str) -> Reading:
    asked = wanted()
    found = look(data.encode() if isinstance(data, str) else data, asked)
    return read(found.table, found.how(asked, NOW))


def told(data: bytes | str) -> list[tuple[int, str]]:
    """What is left: line and reason."""
    return [(left.line, left.reason) for left in reading(data).left]
