"""What calls are worth: the furthest step each reached, dials without pickup capped by the hour."""

import msgspec

from floor.outcome import Outcome
from floor.sprint import HOUR, Points


def worth(outcome: Outcome, points: Points) -> int:
    """Points before the cap. A repeated dial counts as often as it was made."""
    return int(getattr(points, outcome.effect.step)) * outcome.times


class Score(msgspec.Struct):
    """Points that can be taken back, after the cap. `quiet` sums the dials that nobody picked up,
    by hour of the sprint and by true time: a cap is a function of the set, not of the order of
    arrival."""

    points: int = 0
    quiet: dict[int, int] = {}

    def copy(self) -> "Score":
        return Score(self.points, dict(self.quiet))

    def count(self, outcome: Outcome, sign: int, points: Points, started_at: int) -> None:
        value = sign * worth(outcome, points)
        if outcome.effect.pickup:
            self.points += value
            return
        hour = (outcome.at - started_at) // HOUR
        before = self.quiet.get(hour, 0)
        after = self.quiet[hour] = before + value
        self.points += min(points.cap, after) - min(points.cap, before)
        if not after:
            del self.quiet[hour]
