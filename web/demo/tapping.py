"""What a rep taps of each call: the button, then the chips of the pad, as far as one bothers.

How often a chip is tapped is assumed; which command it sends is the pad's own (say_more.ts).
"""

from collections.abc import Callable, Iterator
from random import Random

import msgspec

from floor.commands import LogOutcome, NoteObjection, RefineOutcome, RetractOutcome, WireCommand
from floor.kind import HEADS, KINDS
from floor.objection import OBJECTIONS
from web.demo.behaviour import Call, calls, draw
from web.demo.hands import hands

NOTICED_MS = 2_500  # until a wrong button is undone
AGAIN_MS = 1_200
READ_MS = (1_200, 3_800)  # until a chip is tapped

REFINED = 0.9  # of calls whose kind is not the button's own
SAID_BY_BOX = 0.7  # of conversations under « À suivre »: « On a échangé »
HEARD = {True: 0.8, False: 0.6}  # nos with an objection chip, after a conversation and without one
CORRECTED = 0.6  # of chips that say the wrong thing about the conversation: the box puts it right
SAID_WITHOUT_CHIP = 0.4

# Assumed: what is said after a conversation, and instead of one.
AFTER_TALK = {
    "has_supplier": 18,
    "equipped": 16,
    "no_need": 14,
    "no_budget": 12,
    "hq_decides": 9,
    "not_decider": 7,
    "think": 6,
    "under_contract": 6,
    "too_expensive": 5,
    "in_house": 4,
    "send_email": 6,
    "bad_experience": 3,
    "frozen": 3,
}
INSTEAD_OF_TALK = {
    "no_time": 30,
    "no_canvassing": 16,
    "send_email": 15,
    "call_later": 12,
    "in_meeting": 14,
    "not_now": 8,
    "where_from": 5,
}


class Tap(msgspec.Struct, frozen=True):
    """`after_ms` the one before."""

    after_ms: int
    key: str
    command: WireCommand


class Turn(msgspec.Struct, frozen=True):
    """`at_ms` after the rep began."""

    at_ms: int
    call: Call
    taps: tuple[Tap, ...]


def turns(random: Random, speed: int, mint: Callable[[], str]) -> Iterator[Turn]:
    """One rep's calls with their taps, without an end: the same for the same `random`."""
    at_ms = 0
    for call in calls(random, speed):
        at_ms += call.gap_ms
        made = tuple(taps(random, call, mint))
        yield Turn(at_ms, call, (*made, *_between(call, at_ms, made, mint)))


def _between(
    call: Call, at_ms: int, made: tuple[Tap, ...], mint: Callable[[], str]
) -> Iterator[Tap]:
    """Hands to the others, before the next call."""
    logged = [tap.key for tap in made if isinstance(tap.command, LogOutcome)]
    for command in hands(call, at_ms, logged[-1]):
        yield Tap(READ_MS[0], mint(), command)


def taps(random: Random, call: Call, mint: Callable[[], str]) -> Iterator[Tap]:
    """`mint` makes a command's key."""
    wait_ms = 0
    if call.slip:
        wrong = mint()
        yield Tap(0, wrong, LogOutcome(call.slip))
        yield Tap(NOTICED_MS, mint(), RetractOutcome(wrong))
        wait_ms = AGAIN_MS
    outcome, button = mint(), HEADS[KINDS[call.kind].head][0]
    yield Tap(wait_ms, outcome, LogOutcome(button, rung=call.rung))
    second = _heard if KINDS[call.kind].head in ("no", "do_not_call") else _refined
    for command in second(random, call, outcome, button):
        yield Tap(random.randint(*READ_MS), mint(), command)


def _refined(random: Random, call: Call, outcome: str, button: str) -> Iterator[WireCommand]:
    """Another kind under the button; the box is unticked until it is ticked."""
    asks = KINDS[call.kind].conversation is None
    if call.kind != button and random.random() < REFINED:
        yield RefineOutcome(outcome, call.kind, talked=False if asks else None)
    elif call.kind != button:
        return
    if asks and call.talked and random.random() < SAID_BY_BOX:
        yield RefineOutcome(outcome, call.kind, talked=True)


def _heard(random: Random, call: Call, outcome: str, _: str) -> Iterator[WireCommand]:
    """A brush-off unticks the box, any other objection ticks it; the rep has the last word."""
    if random.random() >= HEARD[call.talked]:
        if call.talked and random.random() < SAID_WITHOUT_CHIP:
            yield RefineOutcome(outcome, call.kind, talked=True)
        return
    objection = draw(random, AFTER_TALK if call.talked else INSTEAD_OF_TALK)
    ticked = OBJECTIONS[objection] != "dismissive"
    yield NoteObjection(outcome, objection, talked=ticked)
    if ticked != call.talked and random.random() < CORRECTED:
        yield NoteObjection(outcome, objection, talked=call.talked)
