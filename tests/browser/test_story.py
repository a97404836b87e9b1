"""A sprint from its first run to its seal, on every screen, with the server stopped in between."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import LAN_NAME
from tests.browser.room import Room
from tests.browser.venue import Venue


# French over plain http by a LAN name, as in a room; English where the browser calls it secure.
@pytest.fixture(params=[("fr", LAN_NAME), ("en", "localhost")], ids=["fr-lan", "en-secure"])
def room(request: pytest.FixtureRequest, browser: Browser, venue: Venue) -> Iterator[Room]:
    locale, name = request.param
    found = Room(browser, venue, locale, name, moves=name == LAN_NAME)
    yield found
    found.close()


def test_a_sprint_end_to_end(room: Room) -> None:
    if LAN_NAME in room.base:  # elsewhere the QR carries the machine's own address
        room.assert_qr_leads_here()
    room.everybody_joins()
    room.start()
    _ranks_move_and_an_undo_takes_a_door_back(room)
    _the_same_door_makes_a_card(room)
    _a_meeting_rings_and_leads(room)
    _a_correction_is_told_to_its_rep(room)
    _the_freeze_hides_every_name(room)
    _the_server_stops_and_a_tap_waits(room)
    _a_call_begun_before_the_gong_counts(room)
    _the_seal_is_what_verify_prints(room)


def _ranks_move_and_an_undo_takes_a_door_back(room: Room) -> None:
    with room.nadia.unhurried():
        room.nadia.tap("no")
        room.wall.assert_doors(1)
        room.karim.assert_doors(1)
        room.nadia.tap_chip("equipped")
    room.jo.tap("interested")
    room.sam.tap("voicemail")
    room.wall.assert_places("1", "1")
    with room.karim.unhurried():
        room.karim.tap("no")
        room.wall.assert_doors(2)
        room.karim.undo()
    room.wall.assert_doors(1)


def _the_same_door_makes_a_card(room: Room) -> None:
    room.karim.tap("hung_up")
    room.lou.tap("hung_up")
    room.wall.assert_said(room.words("wall.echo"))


def _a_meeting_rings_and_leads(room: Room) -> None:
    with room.nadia.unhurried():
        room.nadia.ring_the_gong()
        room.wall.assert_said(room.words("wall.open"))
        room.nadia.back_from_the_party()
    room.wall.assert_ranks("Nadia", "Jo")
    room.wall.assert_places("1", "2")


def _a_correction_is_told_to_its_rep(room: Room) -> None:
    room.lou.tap("refusal")
    room.wall.assert_doors(4)
    room.karim.tap("front_desk")
    room.wall.assert_doors(5)
    room.host.correct_latest("gatekeeper_block", "gatekeeper_info", "wrong_button")
    room.wall.assert_doors(4)
    room.karim.assert_says(room.words("pad.slot.fixed"))


def _the_freeze_hides_every_name(room: Room) -> None:
    room.host.freeze()
    room.wall.assert_never_says("Nadia")
    room.wall.assert_says(room.words("wall.shutters"))


def _the_server_stops_and_a_tap_waits(room: Room) -> None:
    room.venue.stop()
    room.wall.assert_says(room.words("wall.lost"))
    with room.karim.unhurried():
        room.karim.tap("no")
        room.karim.assert_says(room.words("ui.tap.kept"))
    room.venue.start()
    room.wall.assert_doors(5)
    room.host.assert_knows(5)


def _a_call_begun_before_the_gong_counts(room: Room) -> None:
    room.host.close_sprint()
    room.wall.assert_says(room.words("wall.gong.finish"))
    room.nadia.began_before_the_gong()
    room.nadia.tap("hung_up")
    room.wall.assert_doors(6)


def _the_seal_is_what_verify_prints(room: Room) -> None:
    room.venue.pass_(10.5)
    room.host.press("console.reveal.start")
    room.wall.assert_ending(doors=6, calls=10, talks=3)
    shown = room.host.sealed_hash()
    room.venue.stop()
    printed = _verified(room.venue, room.sprint)
    for figure in ("calls 10", "conversations 3", "doors 6", "meetings 1", shown):
        assert figure in printed


def _verified(venue: Venue, sprint: int) -> str:
    """What `floor verify` prints; it exits with an error when an invariant is broken."""
    command = [sys.executable, "-c", "from web.cli.main import main; main()"]
    verify = [*command, "verify", str(sprint), "--data", str(venue.data)]
    return subprocess.run(verify, capture_output=True, text=True, check=True).stdout
