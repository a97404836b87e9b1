"""The calls that a demo sprint has behind it when somebody first sees it, as commands in time."""

import secrets
from collections.abc import Iterator

import msgspec

from floor.commands import AnyCommand, Asked, Join, OpenSprint, Start
from floor.demos import Line
from floor.rep import Actor
from floor.schedule import COUNTDOWN_MS
from floor.sprint import MINUTE
from floor.storage.secret import identity
from web.demo.cast import Colleague, cast
from web.demo.key import new_key
from web.demo.plan import AGE_MS, Plan
from web.demo.tapping import turns

HOST = Actor("host", "demo")
LOBBY_MS = 2 * MINUTE


class Seated(msgspec.Struct, frozen=True):
    """A colleague in the sprint, with the token of the phone that holds the seat."""

    who: Colleague
    rep: str
    token: str


def seat(plan: Plan) -> tuple[Seated, ...]:
    made = (cast(plan.reps, plan.seed), identity, secrets.token_urlsafe)
    colleagues, rep, token = made
    return tuple(Seated(who, rep(), token(32)) for who in colleagues)


def history(plan: Plan, seated: tuple[Seated, ...], now: int) -> list[Line]:
    """In the order of time: the lobby, the start, and every tap until `now`."""
    started = now - AGE_MS
    began = started - COUNTDOWN_MS
    lines = [_line(HOST, OpenSprint(plan.rules()), began - LOBBY_MS)]
    for number, one in enumerate(seated, 1):
        who = one.who
        join = Join(one.rep, who.name, who.colour, who.mode, "qr")
        lines.append(_line(Actor("rep"), join, began - LOBBY_MS + number * LOBBY_MS // 40))
    lines.append(_line(HOST, Start(), began))
    called = [line for one in seated for line in _called(plan, one, started, now)]
    return lines + sorted(called, key=lambda line: line[1])


def _called(plan: Plan, one: Seated, started: int, now: int) -> Iterator[Line]:
    if one.who.mode == "watching":
        return
    for turn in turns(one.who.random, plan.speed, new_key):
        then = started + turn.at_ms
        if then > now:
            return
        for tap in turn.taps:
            then += tap.after_ms
            if then <= now:
                yield _line(Actor("rep", one.rep), tap.command, then, tap.key)


def _line(by: Actor, command: AnyCommand, at: int, key: str = "") -> Line:
    return Asked(command=command, by=by, key=key or new_key()), at
