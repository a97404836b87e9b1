"""A house for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.house import House, serving


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with serving(tmp_path / "data") as served:
        yield served
