"""The sprint, played again on the walls."""

from floor.events.root import Event


class ReplayShown(Event, frozen=True):
    """From `at` on, `speed` times faster than life; 0: put away."""

    at: int
    speed: int
