"""Houses where a demo plays, its clock in the test's hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.house import House, serving
from web.demo.plan import Plan
from web.demo.stage import Stage

SMALL = Plan(reps=9, seed=3)


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[House]:
    """Nobody has moved in yet."""
    stage = Stage(SMALL, "Démo", "fr", tmp_path / "removed")
    with serving(tmp_path / "data", stage) as served, served.story() as told:
        yield told
