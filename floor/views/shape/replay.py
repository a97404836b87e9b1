"""The replay, as every wall and every host sees that it runs."""

import msgspec


class Replaying(msgspec.Struct, frozen=True):
    """Since the instant `at`, `speed` times faster than life. What it shows is asked apart."""

    at: int
    speed: int
