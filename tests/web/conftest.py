"""Houses for tests, with the verify rule around every story."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.house import House, serving


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One server for all tests that leave nothing behind but their own sprint."""
    patient: dict[str, Any] = {"failures": 1_000_000, "hello_s": 60}
    with serving(tmp_path_factory.mktemp("standing"), **patient) as served:
        with served.story():
            served.open_sprint(served.found())
        yield served


@pytest.fixture
def house(standing: House) -> Iterator[House]:
    with standing.story() as told:
        yield told


@pytest.fixture
def new_house(tmp_path: Path) -> Iterator[House]:
    """Nobody has moved in yet; few failures are forgiven."""
    few: dict[str, Any] = {"failures": 6, "failures_window_s": 3600}
    with serving(tmp_path / "data", **few) as served, served.story() as told:
        yield told


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[House]:
    """With short patience for who does not read, and room for two."""
    short: dict[str, Any] = {"stuck_s": 0.5, "sockets": 2}
    with serving(tmp_path / "data", **short) as served, served.story() as told:
        yield told
