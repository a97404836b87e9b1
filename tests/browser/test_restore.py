"""A backup is restored under real pads: seats and calls come back by themselves."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from floor.backup.restoring import restore
from floor.backup.saving import save
from floor.backup.signing import secret_of
from floor.storage import open_storage
from tests.browser.conftest import LAN_NAME
from tests.browser.pad import Pad
from tests.browser.room import Room
from tests.browser.venue import Venue


def test_pads_give_back_what_the_backup_had_not(browser: Browser, venue: Venue) -> None:
    room = Room(browser, venue, "fr", LAN_NAME, moves=False)
    room.nadia.join(room.link, "Nadia", "ranking")
    room.start()
    room.nadia.tap("no")
    room.wall.assert_doors(1)
    _back_up(venue, file := venue.data / "b.backup")
    open_, closed = (Pad(browser, room.words, moves=False) for _ in range(2))
    open_.join(room.link, "Karim", "ranking")
    closed.join(room.link, "Zoé", "team")
    for pad in (room.nadia, open_, closed):
        pad.tap("hung_up")
    room.wall.assert_doors(4)
    for pad in (room.nadia, open_, closed):
        pad.assert_stored()
    venue.stop()
    open_.tap("no")
    open_.assert_says(room.words("ui.tap.kept"))
    where, context = closed.page.url, closed.page.context
    closed.page.close()  # in a pocket: the tab is gone, the phone's disk is not
    restore(f"sqlite:///{venue.data / 'floor.sqlite3'}", venue.data, file, venue.now_ms())
    venue.start()
    room.wall.assert_doors(4)
    room.host.page.bring_to_front()
    _told(room, "2 téléphones", "2 appels")
    again = context.new_page()
    again.goto(where)
    expect(again).to_have_url(where)
    room.wall.assert_doors(5)
    _told(room, "3 téléphones", "3 appels")
    room.host.press("console.resume")
    again.locator(".key.at-no").tap()
    room.wall.assert_doors(6)


def _told(room: Room, *figures: str) -> None:
    """By the console."""
    said = re.compile(".*".join(["Restaurée", *map(re.escape, figures)]))
    expect(room.host.page.locator(".bands")).to_contain_text(said)


def _back_up(venue: Venue, file: Path) -> None:
    storage = open_storage(f"sqlite:///{venue.data / 'floor.sqlite3'}", only_read=True)
    save(storage, file, secret_of(venue.data), venue.now_ms)
    storage.close()
