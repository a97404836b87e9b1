"""When a screen has caught up: by its number, or by what it shows."""

import pytest

from floor.commands import LogOutcome, RetractOutcome
from floor.messages import Do
from tests.faults.conftest import Opening
from tests.faults.phone import Phone
from tests.faults.venue import Venue
from tests.web.screen import new_key

pytestmark = pytest.mark.anyio
QUICK = {"FLOOR_PHONE_PER_S": "50", "FLOOR_PHONE_BURST": "50"}
TAP = LogOutcome("voicemail")


async def in_one_breath(venue: Venue, phone: Phone) -> None:
    """A tap; while that is stored and shown, another and its undo, which then come together."""
    kept, undone, head = new_key(), new_key(), venue.goal().head
    for key, command in ((kept, TAP), (undone, TAP), (new_key(), RetractOutcome(undone))):
        now = phone.now_ms()
        assert phone.link.send(Do(k=key, t_tap=now, t_send=now, do=command))
    await venue.until(lambda: venue.goal().head == head + 3)


async def test_a_tap_and_its_undo_in_one_tick_are_caught_up_with(opening: Opening) -> None:
    venue = await opening(phones=2, **QUICK)
    one, other = venue.phones
    for _ in range(200):
        await in_one_breath(venue, other)
        await venue.settled()
        if one.seq() < venue.goal().head:
            break
    else:
        pytest.fail("no two ever met in one tick")
    venue.proxies[one].freeze()
    other.tap("voicemail")
    await venue.until(lambda: not other.unsent and other.shows(venue.goal()))
    assert not one.shows(venue.goal()), "who shows what was before has not caught up"
