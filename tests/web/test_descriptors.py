"""As many sockets as the setting says, whatever the system starts with."""

import logging

import pytest

from web.descriptors import SPARE, make_room

resource = pytest.importorskip("resource")
FILES = resource.RLIMIT_NOFILE


def test_the_limit_is_raised_as_far_as_the_system_lets(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    limit = [1_024, 4_096]
    monkeypatch.setattr(resource, "getrlimit", lambda _: tuple(limit))
    monkeypatch.setattr(resource, "setrlimit", lambda _, both: limit.__setitem__(slice(None), both))
    assert make_room(500) == 1_024, "enough as it is"
    assert make_room(1_000) == 1_000 + SPARE
    assert limit == [1_000 + SPARE, 4_096]
    assert not caplog.records
    with caplog.at_level(logging.WARNING):
        assert make_room(5_000) == 4_096
    assert "too few for 5000 sockets" in caplog.text
