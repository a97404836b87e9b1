"""A password is what was typed, however long it is."""

import pytest

from web.passwords import MOST_LETTERS, Passwords

pytestmark = pytest.mark.anyio


async def test_a_very_long_password_opens_what_it_closed() -> None:
    passwords, long = Passwords(), "porte " * MOST_LETTERS
    hashed = await passwords.hash(long)
    assert await passwords.match(hashed, long)
    assert not await passwords.match(hashed, "porte")
