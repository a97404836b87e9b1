"""How many calls went how far: a sum that takes back what it was given."""

import msgspec

from floor.outcome import Outcome


class Counters(msgspec.Struct):
    """Counts of standing outcomes. They nest: meetings ≤ conversations ≤ … ≤ dials.

    `known` counts the outcomes of which somebody knows whether there was a conversation; `rude`
    the doors with their rep's private mark.
    """

    dials: int = 0
    pickups: int = 0
    connects: int = 0
    conversations: int = 0
    doors: int = 0
    meetings: int = 0
    known: int = 0
    rude: int = 0

    def count(self, outcome: Outcome, sign: int) -> None:
        what, n = outcome.what, sign * outcome.times
        self.dials += n
        if not what.pickup:  # most calls: nobody spoke, and everybody knows it
            self.known += n
            return
        self.pickups += n
        self.connects += n * what.connect
        self.conversations += n * outcome.conversation
        self.doors += n * what.door
        self.meetings += n * what.meeting
        self.known += n * outcome.known
        self.rude += n * (outcome.rude and what.door)
