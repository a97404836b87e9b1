"""Secrets: minted at random, kept as hashes; 128 random bits need no salt."""

import secrets
from hashlib import sha256

CODE_ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels, so no words
CODE_LETTERS = 6
SECRET_BYTES = 16


def secret() -> str:
    return secrets.token_urlsafe(SECRET_BYTES)


def identity() -> str:
    return secrets.token_hex(16)


def code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LETTERS))


def epoch() -> int:
    """Integers under 2⁵³ survive every JSON reader."""
    return secrets.randbits(48)


def hashed(value: str) -> str:
    return sha256(value.encode()).hexdigest()
