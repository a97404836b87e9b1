"""A model floor: demo reps call straight into the deciding core, with no network and no clock."""

from itertools import count
from random import Random

import msgspec

from floor import commands as c
from floor.commands import AnyCommand, Asked
from floor.decide import Decided, decide
from floor.events import Entry
from floor.preset import prepare
from floor.rep import Actor
from floor.state import State, extend
from floor.tally import Tally
from floor.views import shared
from floor.views.shape import SharedState
from web.demo.behaviour import calls
from web.demo.tapping import taps

HOST, REP = Actor("host", "host-1"), Actor("rep", "rep-1")
OPENED_AT = 1_800_000_000_000
STEP_MS = 100


class Modelled(msgspec.Struct, frozen=True):
    """What the wall shows, and what really happened."""

    shown: SharedState
    talks: int
    meetings: int


class Model:
    """Only what buttons and chips carry reaches it."""

    def __init__(self) -> None:
        self.state = State(Tally())
        self.now = OPENED_AT
        self._keys = count(1)
        self.ask(c.OpenSprint(prepare("day", 10)), HOST)
        self.ask(c.Join(REP.id, "Nadia", 0, "ranking", "qr"), HOST)
        self.ask(c.Start(), HOST)
        self.now += 10_000

    def key(self) -> str:
        return f"{next(self._keys):032x}"

    def ask(self, command: AnyCommand, by: Actor, key: str = "") -> None:
        asked = Asked(command=command, by=by, key=key or self.key())
        decided = decide(self.state, asked, self.now)
        assert isinstance(decided, Decided), f"{command}: {decided!r}"
        entries = [
            Entry(seq, self.now, by, event, asked.key if seq == self.state.head + 1 else None)
            for seq, event in enumerate(decided.events, self.state.head + 1)
        ]
        self.state = extend(self.state, entries, decided.asides)

    def call(self, seed: int | str, dials: int) -> Modelled:
        random, talks, meetings = Random(seed), 0, 0
        for call, _ in zip(calls(random), range(dials), strict=False):
            talks += call.talked
            meetings += call.kind == "meeting"
            for tap in taps(random, call, self.key):
                self.now += STEP_MS
                self.ask(tap.command, REP, tap.key)
        return Modelled(shared.project(self.state), talks, meetings)
