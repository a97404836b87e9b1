"""What a day's calls would have asked of the floor, and when: the same commands as phones send."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

import msgspec

from floor.callfile.call import Call
from floor.callfile.crew import Crew, Member
from floor.callfile.words import squeeze
from floor.commands import Asked, Join, LogOutcome, NoteObjection, OpenSprint, Start, body
from floor.rep import COLOURS, Actor, Mode
from floor.schedule import COUNTDOWN_MS
from floor.sprint import Rules


class Sprint(msgspec.Struct, frozen=True):
    """What every key is made of. `salt` is the row's join secret: no key can be told from a name
    alone, and it outlives a restoration."""

    id: int
    salt: str


class Line(msgspec.Struct, frozen=True):
    """A call with its one or two commands."""

    call: Call
    asked: tuple[Asked, ...]


def opening(
    sprint: Sprint, rules: Rules, host: str, starts_at: int, members: Iterable[Member]
) -> Iterator[tuple[Asked, int]]:
    """Opened, joined and started, so that the first call finds the floor live."""
    by, at = Actor("host", host), starts_at - COUNTDOWN_MS
    yield Asked(command=OpenSprint(rules), by=by, key=_key(sprint, "open")), at
    for asked in joining(sprint, members):
        yield asked, at
    yield Asked(command=Start(), by=by, key=_key(sprint, "start")), at


def joining(sprint: Sprint, members: Iterable[Member]) -> Iterator[Asked]:
    """Without a device: nobody can tap for them."""
    for place, member in enumerate(members):
        mode: Mode = "ranking" if member.ranked else "team"
        rep = rep_of(sprint, member)
        join = Join(rep, member.name, place % COLOURS, mode, "file")
        yield Asked(command=join, by=Actor("rep"), key=_key(sprint, "join", member.id))


def lines(
    sprint: Sprint, calls: Iterable[Call], crew: Crew, *, rung: bool = False
) -> Iterator[Line]:
    """A key is made of the sprint, the rep, the time, the outcome, and which of several equals."""
    seen: Counter[tuple[object, ...]] = Counter()
    actors = {member.id: Actor("rep", rep_of(sprint, member)) for member in crew.members}
    for call in calls:
        member = crew.of[call.rep]
        what = (member.id, call.at, squeeze(call.text))
        seen[what] += 1
        key, by = _key(sprint, "call", *what, seen[what]), actors[member.id]
        log = LogOutcome(call.kind, talked=call.talked, rung=rung and call.kind == "meeting")
        asked = Asked(command=log, by=by, key=key, digest=body(log), talk_s=call.talk_s)
        if not call.objection:
            yield Line(call, (asked,))
            continue
        note, name = NoteObjection(key, call.objection), _key(sprint, "objection", key)
        yield Line(call, (asked, Asked(command=note, by=by, key=name)))


def rep_of(sprint: Sprint, member: Member) -> str:
    return _key(sprint, "rep", member.id)


def _key(sprint: Sprint, *parts: object) -> str:
    return blake2b(repr((sprint.id, sprint.salt, *parts)).encode(), digest_size=16).hexdigest()
