"""A weekly slot as a calendar file (RFC 5545), at its host's hour."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from web import time_zone
from web.time_zone import DAYS

MOST_OCTETS = 75  # a line, its break left out
ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """`uid` stays when the slot moves: a calendar then moves its entry. `first` is naive, in
    `zone`; where that is not known, nine o'clock is nine o'clock wherever the calendar is read.
    `now_ms` also numbers the revision."""

    uid: str
    first: datetime
    zone: ZoneInfo | None
    minutes: int
    summary: str
    description: str
    url: str
    now_ms: int


def weekly(slot: Slot) -> bytes:
    return b"".join(line + b"\r\n" for text in _lines(slot) for line in _folded(text))


def next_day(today: datetime, weekday: int, hour: int, minute: int) -> datetime:
    """The next such day, today if it is still to come; Monday is 0."""
    there = today.replace(hour=hour, minute=minute, second=0, microsecond=0)
    there += timedelta(days=(weekday - today.weekday()) % 7)
    return there if there > today else there + timedelta(days=7)


def _lines(slot: Slot) -> Iterator[str]:
    stamp = datetime.fromtimestamp(slot.now_ms // 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Phoning Floor//EN")
    if slot.zone is not None:
        yield from time_zone.lines(slot.zone, slot.first)
    yield "BEGIN:VEVENT"
    yield f"UID:{slot.uid}"
    yield f"DTSTAMP:{stamp}"
    yield f"SEQUENCE:{slot.now_ms // 60_000 % 2**31}"
    there = f";TZID={slot.zone.key}" if slot.zone is not None else ""
    yield f"DTSTART{there}:{slot.first:%Y%m%dT%H%M%S}"
    yield f"DURATION:PT{slot.minutes}M"
    yield f"RRULE:FREQ=WEEKLY;BYDAY={DAYS[slot.first.weekday()]}"
    yield f"SUMMARY:{_text(slot.summary)}"
    yield f"DESCRIPTION:{_text(slot.description)}"
    yield f"URL:{slot.url}"
    yield from ("END:VEVENT", "END:VCALENDAR")


def _text(said: str) -> str:
    return "".join(ESCAPED.get(one, one) for one in said if one >= " " or one == "\n")


def _folded(line: str) -> Iterator[bytes]:
    """No letter is cut in two."""
    kept = b""
    for letter in line:
        octets = letter.encode()
        if len(kept) + len(octets) > MOST_OCTETS:
            yield kept
            kept = b" "
        kept += octets
    yield kept
