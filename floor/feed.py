"""The latest pulses: calls that somebody picked up, never a dial that nobody heard."""

from itertools import islice

from floor.outcome import Outcome
from floor.tally import Tally

PULSES = 8


def latest(tally: Tally) -> list[Outcome]:
    """Newest first, by true time: a late tap takes its own place, which has long faded."""
    spots = islice(tally.board.picked.backwards(), PULSES)
    return [tally.sheets[rep].outcomes[key] for _, _, rep, key in spots]
