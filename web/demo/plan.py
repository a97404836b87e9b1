"""How a demo is cast and paced, and the rules that follow for its sprint."""

import msgspec

from floor.preset import expected
from floor.sprint import MINUTE, Points, Round, Rules
from web.demo.cast import WATCHER

LENGTH_MS = 40 * MINUTE
AGE_MS = 20 * MINUTE  # of the sprint when somebody first sees it
MOST_SPEED = 60  # thirty reps then make seven or eight calls a second
GRACE_MS = 90_000  # there are no phones in drawers to wait for
FEWEST_MEETINGS = 3  # as floor.preset: no goal below that many expected


class Plan(msgspec.Struct, frozen=True):
    """16 reps at twelve times their pace tap about once a second. With the seed 48 the sprint has
    a meeting in its first minute on the screen, and had two before: found by trying, not forced."""

    reps: int = 16
    speed: int = 12
    seed: int = 48

    def rules(self) -> Rules:
        """What published rates make us expect of so many reps in so much of *their* time."""
        players = self.reps - (self.reps > WATCHER)
        hope = expected(players, LENGTH_MS * self.speed)
        meetings = hope.meetings_per_mille // 1000
        return Rules(
            rounds=(Round(LENGTH_MS),),
            points=Points(cap=Points().cap * self.speed),
            expected_dials=hope.dials,
            expected_doors=hope.doors,
            goal_doors=hope.doors,
            goal_meetings=meetings if meetings >= FEWEST_MEETINGS else 0,
            grace_ms=GRACE_MS,
            game="ranking",
            demo=self.speed,
        )
