"""The sealed result: what the sprint was worth, by rep id, and its hash."""

from hashlib import sha256

import msgspec

from floor.events import Result, SheetResult
from floor.sheet import Sheet
from floor.tally import Tally


def result(tally: Tally) -> Result:
    """Sums of every sheet that counts; ordered by rep id, so that the hash is one."""
    rules, sums = tally.opened, tally.board.counters
    return Result(
        rules_version=rules.version,
        dials=sums.dials,
        pickups=sums.pickups,
        connects=sums.connects,
        conversations=sums.conversations,
        doors=sums.doors,
        meetings=sums.meetings,
        sheets=tuple(
            _sheet(tally.sheets[rep])
            for rep in sorted(tally.sheets)
            if tally.sheets[rep].status != "removed"
        ),
    )


def _sheet(sheet: Sheet) -> SheetResult:
    sums = sheet.counters
    return SheetResult(
        rep=sheet.rep,
        points=sheet.score.points,
        dials=sums.dials,
        pickups=sums.pickups,
        connects=sums.connects,
        conversations=sums.conversations,
        doors=sums.doors,
        meetings=sums.meetings,
    )


def fingerprint(sealed: Result) -> str:
    """SHA-256, hex, of the result's JSON with sorted keys."""
    return sha256(msgspec.json.encode(sealed, order="sorted")).hexdigest()
