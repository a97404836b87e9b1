"""A sprint from its first run to its seal: two phones, a wall, a console, and three more reps."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing

import pytest
import segno
from playwright.sync_api import Browser, expect

from tests.browser.bots import Bot
from tests.browser.conftest import LAN_NAME
from tests.browser.host import Host
from tests.browser.pad import Pad
from tests.browser.venue import Venue
from tests.browser.wall import Wall
from tests.browser.words import Words


@pytest.fixture
def bots() -> Iterator[list[Bot]]:
    found: list[Bot] = []
    yield found
    for bot in found:
        bot.close()


def _secret(venue: Venue, sprint: int) -> str:
    with closing(sqlite3.connect(venue.data / "floor.sqlite3")) as database:
        query = "SELECT secret FROM sprints WHERE id = ?"
        return str(database.execute(query, (sprint,)).fetchone()[0])


def _assert_qr_leads_to(host: Host, link: str) -> None:
    """What is drawn on the console is that very address."""
    source = host.page.locator("img.qr").first.get_attribute("src")
    drawn = host.page.evaluate("address => fetch(address).then((r) => r.text())", source)
    dark = re.findall(r'd="([^"]+)"', drawn)[-1]
    assert dark in segno.make(link, error="m", micro=False).svg_inline(border=2)


# French over plain http by a LAN name, as in a room; English where the browser calls it secure.
@pytest.mark.parametrize(("locale", "name"), [("fr", LAN_NAME), ("en", "localhost")])
def test_a_sprint_end_to_end(
    browser: Browser, venue: Venue, bots: list[Bot], locale: str, name: str
) -> None:
    words, base = Words(locale), f"http://{name}:{venue.port}"
    host = Host(browser, venue, base, words)
    host.found_the_team()
    sprint = host.open_sprint()
    link = f"{base}/j#{_secret(venue, sprint)}"
    if name == LAN_NAME:
        _assert_qr_leads_to(host, link)
    wall = Wall(host.open_wall(), words)

    nadia, karim = Pad(browser, words), Pad(browser, words)
    nadia.join(link, "Nadia", "ranking")
    karim.join(link, "Karim", "ranking")
    wall.assert_says("Nadia")
    bots += [
        Bot(f"http://127.0.0.1:{venue.port}", link.split("#")[1], each)
        for each in ("Jo", "Sam", "Lou", "Bo")
    ]
    jo, sam, lou, _ = bots
    host.press("console.start")
    expect(nadia.page.locator(".key.at-no")).to_be_visible(timeout=15_000)

    # Ranks move; an undo takes a door back everywhere.
    nadia.tap("no")
    wall.assert_doors(1)
    karim.assert_doors(1)
    nadia.tap_chip("equipped")
    jo.tap("interested")
    sam.tap("voicemail")
    wall.assert_places("1", "1")
    karim.tap("no")
    wall.assert_doors(2)
    karim.undo()
    wall.assert_doors(1)

    # The same door, twice.
    karim.tap("hung_up")
    lou.tap("hung_up")
    wall.assert_says(words("wall.echo"))

    # A meeting: the gong, a takeover, first place.
    nadia.ring_the_gong()
    wall.assert_says(words("wall.open"))
    nadia.back_from_the_party()
    wall.assert_ranks("Nadia", "Jo")
    wall.assert_places("1", "2")

    # A correction, and its rep is told.
    lou.tap("refusal")
    wall.assert_doors(4)
    nadia.page.wait_for_timeout(4_500)
    karim.tap("front_desk")
    wall.assert_doors(5)
    host.correct_latest("gatekeeper_info", "wrong_button")
    wall.assert_doors(4)
    karim.assert_says(words("pad.slot.fixed"))

    # The freeze: no name, no score.
    host.freeze()
    wall.assert_never_says("Nadia")
    wall.assert_says(words("wall.shutters"))

    # The server stops: the wall says so, a tap is kept; it starts: the tap arrives.
    venue.stop()
    wall.assert_says(words("wall.lost"))
    karim.tap("no")
    karim.assert_says(words("ui.tap.kept"))
    venue.start()
    wall.assert_doors(5)

    # The gong, and a call begun before it.
    host.close_sprint()
    wall.assert_says(words("wall.gong.finish"))
    nadia.page.locator(".before").tap()
    nadia.tap("hung_up")
    wall.assert_doors(6)

    # The seal: verify prints what the wall shows.
    venue.pass_(10.5)
    host.press("console.reveal.start")
    wall.assert_ending(doors=6, calls=10, talks=3)
    shown = host.sealed_hash()
    venue.stop()
    printed = _verified(venue, sprint)
    for figure in ("calls 10", "conversations 3", "doors 6", "meetings 1", shown):
        assert figure in printed


def _verified(venue: Venue, sprint: int) -> str:
    """What `floor verify` prints; it exits with an error when an invariant is broken."""
    command = [sys.executable, "-c", "from web.cli import main; main()"]
    verify = [*command, "verify", str(sprint), "--data", str(venue.data)]
    return subprocess.run(verify, capture_output=True, text=True, check=True).stdout
