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
        effect, n = outcome.effect, sign * outcome.times
        self.dials += n
        if not effect.pickup:  # most calls: nobody spoke, and everybody knows it
            self.known += n
            return
        self.pickups += n
        if effect.connect:
            self.connects += n
        if effect.conversation:
            self.conversations += n
        if effect.door:
            self.doors += n
            if outcome.rude:
                self.rude += n
        if effect.meeting:
            self.meetings += n
        if effect.known:
            self.known += n
