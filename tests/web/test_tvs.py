"""A TV that shows a code waits for its host: not for ever, and not in any number."""

import pytest

from tests.story import Time
from web.tvs import LIVES_MS, MOST, Tvs


def test_a_code_opens_one_screen_once() -> None:
    tvs = Tvs(Time())
    code, secret = tvs.knock()
    assert tvs.waits(secret)
    assert tvs.take(code) == secret
    assert tvs.take(code) is None
    assert not tvs.waits(secret)


def test_a_code_that_was_left_on_a_screen_opens_nothing() -> None:
    time = Time()
    tvs = Tvs(time)
    code, secret = tvs.knock()
    time.now += LIVES_MS
    assert not tvs.waits(secret)
    assert tvs.take(code) is None


def test_who_knocks_without_end_pushes_out_only_the_oldest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("web.tvs.LETTERS", 20)  # no two codes alike by chance
    tvs = Tvs(Time())
    screens = [tvs.knock() for _ in range(MOST + 3)]
    waiting = [tvs.waits(secret) for _, secret in screens]
    assert waiting == [False] * 3 + [True] * MOST
