"""When a screen has caught up: by its number, or by what it shows."""

import pytest

from floor.commands import RetractOutcome
from tests.faults.conftest import Opening

pytestmark = pytest.mark.anyio
QUICK = {"FLOOR_PHONE_PER_S": "50", "FLOOR_PHONE_BURST": "50"}  # so that two meet in one tick


async def test_a_tap_and_its_undo_in_one_tick_are_caught_up_with(opening: Opening) -> None:
    venue = await opening(phones=2, **QUICK)
    one, other = venue.phones
    for _ in range(200):
        one.tap("voicemail")
        await venue.until(lambda: not one.unsent)
        other.do(RetractOutcome(other.tap("voicemail")))
        await venue.settled()
        if one.seq() < venue.goal().head:
            break
    else:
        pytest.fail("no two ever met in one tick")
    venue.proxies[one].freeze()
    other.tap("voicemail")
    await venue.until(lambda: not other.unsent and other.shows(venue.goal()))
    assert not one.shows(venue.goal()), "who shows what was before has not caught up"
