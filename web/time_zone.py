"""The rules of a time zone as a calendar file tells them (VTIMEZONE, RFC 5545)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEAR = 366  # days before the first entry, in which its rules are looked for


def find(name: str) -> ZoneInfo | None:
    """None for one that this machine does not know."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return None


def lines(zone: ZoneInfo, first: datetime) -> Iterator[str]:
    """The year before `first`, as rules that hold every year."""
    yield from ("BEGIN:VTIMEZONE", f"TZID:{zone.key}")
    since = first.replace(tzinfo=UTC) - timedelta(days=YEAR)
    turns = [hour for hour in _hours(since) if _turns(zone, hour)]
    if not turns:
        yield from _observance("STANDARD", "19700101T000000", zone, since, since)
    for hour in turns:
        before, after = hour - timedelta(hours=1), hour
        there = hour.replace(tzinfo=None) + _offset(zone, before)
        kind = "DAYLIGHT" if after.astimezone(zone).dst() else "STANDARD"
        yield from _observance(kind, f"{there:%Y%m%dT%H%M%S}", zone, before, after, _yearly(there))
    yield "END:VTIMEZONE"


def _observance(
    kind: str, start: str, zone: ZoneInfo, before: datetime, after: datetime, *rules: str
) -> Iterator[str]:
    yield from (f"BEGIN:{kind}", f"DTSTART:{start}", *rules)
    yield f"TZOFFSETFROM:{before.astimezone(zone):%z}"
    yield f"TZOFFSETTO:{after.astimezone(zone):%z}"
    yield f"END:{kind}"


def _hours(since: datetime) -> Iterator[datetime]:
    first = since.replace(minute=0, second=0, microsecond=0)
    return (first + timedelta(hours=n) for n in range(1, YEAR * 24))


def _turns(zone: ZoneInfo, hour: datetime) -> bool:
    return _offset(zone, hour) != _offset(zone, hour - timedelta(hours=1))


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _yearly(there: datetime) -> str:
    """« The last Sunday of March »; the nth where it is not the last."""
    last = there.day + 7 > monthrange(there.year, there.month)[1]
    nth = -1 if last else (there.day - 1) // 7 + 1
    return f"RRULE:FREQ=YEARLY;BYMONTH={there.month};BYDAY={nth}{DAYS[there.weekday()]}"
