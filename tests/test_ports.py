"""A test's port stays its own, also while nothing listens on it."""

import socket
from collections.abc import Callable

import pytest

from tests.ports import LOWEST, free_port, release


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """The port that is taken when the draw gives these, one after the other."""

    def taken(*given: int) -> int:
        draws = iter(given)
        monkeypatch.setattr("secrets.randbelow", lambda _: next(draws) - LOWEST)
        port = free_port()
        monkeypatch.undo()
        return port

    return taken


def test_a_port_that_is_claimed_is_nobody_elses_until_it_is_released(
    drawn: Callable[..., int],
) -> None:
    ours, other = free_port(), free_port()
    release(other)
    assert drawn(ours, other) == other
    release(ours)
    assert drawn(ours) == ours
    release(ours)
    release(other)


def test_a_port_on_which_somebody_listens_is_passed_over(drawn: Callable[..., int]) -> None:
    theirs, ours = free_port(), free_port()
    release(theirs)
    release(ours)
    with socket.create_server(("127.0.0.1", theirs)):
        assert drawn(theirs, ours) == ours
    release(ours)
