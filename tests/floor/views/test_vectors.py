"""What the browser's twin computes, Python computes too: the vectors stand outside both."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from floor.views.diff import diff, patch
from floor.views.digest import digest

VECTORS = Path(__file__).parents[2] / "vectors"


def cases(name: str) -> list[Any]:
    found = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    return [pytest.param(case, id=case["name"]) for case in found]


@pytest.mark.parametrize("case", cases("patch"))
def test_a_patch_turns_what_was_before_into_what_is_after(case: dict[str, Any]) -> None:
    assert patch(case["before"], case["ops"]) == case["after"]


@pytest.mark.parametrize("case", cases("patch"))
def test_what_python_finds_changed_is_a_patch_too(case: dict[str, Any]) -> None:
    assert patch(case["before"], diff(case["before"], case["after"])) == case["after"]


@pytest.mark.parametrize("case", cases("digest"))
def test_a_state_has_the_digest_that_screens_compute(case: dict[str, Any]) -> None:
    assert msgspec.json.encode(case["state"], order="sorted").decode() == case["json"]
    assert digest(case["state"]) == case["hash"]
