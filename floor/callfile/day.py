"""The calls of one day, which make one sprint: when it begins and ends, under which rules."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, tzinfo
from hashlib import blake2b

import msgspec

from floor.callfile.call import Call
from floor.callfile.crew import Crew, Member
from floor.callfile.words import squeeze
from floor.preset import fitted
from floor.sprint import MINUTE, Round, Rules


class Day(msgspec.Struct, frozen=True):
    """`first` and `last` are local dates, ISO; the same but for several days made one sprint.
    `calls` stand in the order of time, whatever that of the lines."""

    first: str
    last: str
    calls: tuple[Call, ...]

    @property
    def starts_at(self) -> int:
        """The minute of the first call."""
        return self.calls[0].at // MINUTE * MINUTE

    @property
    def length_ms(self) -> int:
        """Up to the end of the last call's minute."""
        return self.calls[-1].at // MINUTE * MINUTE + MINUTE - self.starts_at


def days_of(calls: Iterable[Call], crew: Crew, zone: tzinfo, *, one: bool = False) -> list[Day]:
    """One a day of the calendar of that zone, or all of them together."""
    by_date: dict[str, list[Call]] = defaultdict(list)
    for call in sorted(calls, key=lambda call: _order(call, crew)):
        by_date[_date(call.at, zone)].append(call)
    dates = sorted(by_date)
    if one and dates:
        every = tuple(call for date in dates for call in by_date[date])
        return [Day(dates[0], dates[-1], every)]
    return [Day(date, date, tuple(by_date[date])) for date in dates]


def _order(call: Call, crew: Crew) -> tuple[object, ...]:
    """By time; at the same instant, by what the call says and never by its line."""
    said = (
        call.kind,
        call.talked is True,
        call.objection,
        -1 if call.talk_s is None else call.talk_s,
    )
    return (call.at, crew.of[call.rep].id, squeeze(call.text), *said)


def _date(at: int, zone: tzinfo) -> str:
    return datetime.fromtimestamp(at / 1000, zone).date().isoformat()


def members_of(calls: Iterable[Call], crew: Crew) -> list[Member]:
    """Those who made these calls."""
    here = {crew.of[call.rep].id for call in calls}
    return [member for member in crew.members if member.id in here]


def rules_of(day: Day, people: int) -> Rules:
    """One round from the first call to the last. Nobody waits for a phone to deliver, and history
    needs no suspense: no grace, no freeze."""
    usual = fitted((Round(day.length_ms),), people)
    capacity = max(usual.capacity, people)
    return msgspec.structs.replace(usual, freeze=False, grace_ms=0, capacity=capacity)


def key_of(day: Day, crew: Crew) -> str:
    """The same calls have the same key, in whatever order, encoding or spelling they stand."""
    hashed = blake2b(digest_size=16)
    for call in day.calls:
        hashed.update(repr((*_order(call, crew), call.talked)).encode())
    return hashed.hexdigest()
