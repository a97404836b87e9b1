"""A house for each test, with the verify rule around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.house import House, serving


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with serving(tmp_path / "data", failures=6, failures_window_s=3600) as served:
        yield served
        served.verify()


@pytest.fixture(scope="module")
def open_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house with one sprint for all tests of a file that leave nothing behind."""
    with serving(tmp_path_factory.mktemp("open"), failures=1000) as served:
        served.open_sprint(served.found())
        yield served
        served.verify()


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[House]:
    """With short patience and room for two."""
    with serving(tmp_path / "data", hello_s=0.3, stuck_s=0.5, sockets=2) as served:
        yield served
