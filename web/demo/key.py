"""The key of a command, minted by whoever taps: a UUIDv7, in hex and without dashes."""

import secrets
import time


def new_key() -> str:
    at = time.time_ns() // 1_000_000
    rest = secrets.randbits(74)
    return f"{at << 80 | 7 << 76 | (rest >> 62) << 64 | 2 << 62 | rest & (1 << 62) - 1:032x}"
