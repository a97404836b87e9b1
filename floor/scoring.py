"""What calls are worth: the furthest step each reached, dials without pickup capped by the hour."""

import msgspec

from floor.outcome import Outcome
from floor.sprint import HOUR, Points


def worth(outcome: Outcome, points: Points) -> int:
    """Points before the cap. A repeated dial counts as often as it was made."""
    return int(getattr(points, outcome.step)) * outcome.times


class Score(msgspec.Struct):
    """Points that can be taken back. `quiet` sums the dials that nobody picked up, by hour of the
    sprint and by true time: a cap is a function of the set, not of the order of arrival."""

    stepped: int = 0
    quiet: dict[int, int] = {}

    def copy(self) -> "Score":
        return Score(self.stepped, dict(self.quiet))

    def points(self, cap: int) -> int:
        return self.stepped + sum(min(cap, hourly) for hourly in self.quiet.values())

    def count(self, outcome: Outcome, sign: int, points: Points, started_at: int) -> None:
        value = sign * worth(outcome, points)
        if outcome.what.pickup:
            self.stepped += value
            return
        hour = (outcome.at - started_at) // HOUR
        self.quiet[hour] = self.quiet.get(hour, 0) + value
        if not self.quiet[hour]:
            del self.quiet[hour]
