"""The heart of it: objections worked on cold, doors taken together, and the next warm-up."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import warming
from tests.browser.host import Host
from tests.browser.pad import Pad
from tests.browser.venue import Venue
from tests.browser.wall import Wall
from tests.browser.words import Words

BEST = "Moi non plus. Trente secondes, et vous me dites si je rappelle."
OFFLINE = "Écrite sans réseau."
PRETEXT = "Vous recrutez trois commerciaux."


class Floor:
    """A host, a wall, and three phones in one sprint."""

    def __init__(self, browser: Browser, venue: Venue) -> None:
        self.venue, self.words = venue, Words("fr")
        self.base = f"http://127.0.0.1:{venue.port}"
        self.host = Host(browser, venue, self.base, self.words, moves=False)
        self.host.found_the_team()
        self.sprint = self.host.open_sprint()
        self.wall = Wall(self.host.open_wall(), self.words)
        self.nadia, self.karim, self.lou = (Pad(browser, self.words, moves=False) for _ in range(3))

    @property
    def phones(self) -> tuple[Pad, Pad, Pad]:
        return self.nadia, self.karim, self.lou

    @property
    def link(self) -> str:
        return f"{self.base}/j#{self.venue.secret(self.sprint)}"

    def join(self) -> None:
        for pad, name in zip(self.phones, ("Nadia", "Karim", "Lou"), strict=True):
            pad.join(self.link, name, "ranking")

    def come_back(self) -> None:
        """Recognised: one tap."""
        for pad in self.phones:
            pad.page.goto(self.link)
            pad.page.get_by_role("button", name=self.words("join.again.enter")).tap()
            pad.page.wait_for_url("**/pad")


@pytest.fixture
def floor(browser: Browser, venue: Venue) -> Floor:
    return Floor(browser, venue)


def test_from_one_warm_up_to_the_next(floor: Floor) -> None:
    floor.join()
    warming.write_script(floor.host, PRETEXT)
    _two_classic_doors_are_worked_on(floor)
    _what_is_typed_without_a_network_arrives(floor)
    _the_best_goes_into_the_book(floor)
    _the_book_is_one_tap_away_while_calling(floor)
    _doors_together_then_the_gong_and_the_reveal(floor)
    _the_next_warm_up_is_about_what_was_heard(floor)


def _two_classic_doors_are_worked_on(floor: Floor) -> None:
    warming.begin(floor.host)
    floor.wall.assert_says(floor.words("warmup_wall.title"))
    floor.wall.assert_says(floor.words("objection.no_time"))
    for pad in floor.phones:
        warming.open_worksheet(pad)
    floor.nadia.assert_says("Karim")
    floor.nadia.assert_says("Lou")
    warming.answer(floor.nadia, BEST)
    floor.wall.assert_never_says(BEST)
    warming.post(floor.nadia)
    floor.wall.assert_says(BEST)


def _what_is_typed_without_a_network_arrives(floor: Floor) -> None:
    phone = floor.karim.page
    phone.context.set_offline(True)
    warming.answer(floor.karim, OFFLINE)
    floor.karim.assert_says(floor.words("ui.tap.kept"))
    phone.context.set_offline(False)
    floor.karim.assert_says(floor.words("ui.tap.stored"))
    floor.wall.assert_never_says(OFFLINE)
    floor.host.press("warmup_console.vote")
    floor.wall.assert_says(OFFLINE)


def _the_best_goes_into_the_book(floor: Floor) -> None:
    for pad in (floor.karim, floor.lou):
        warming.vote(pad, BEST)
    expect(floor.wall.page.locator("li.best .votes b")).to_have_text("2")
    assert "Nadia" not in floor.wall.page.locator(".warmup ul").first.inner_text()
    floor.host.press("warmup_console.end")
    expect(floor.wall.page.locator("li.kept")).to_contain_text(BEST)
    for pad in floor.phones:
        warming.shut(pad)


def _the_book_is_one_tap_away_while_calling(floor: Floor) -> None:
    floor.host.press("console.start")
    expect(floor.nadia.page.locator(".key.at-no")).to_be_visible()
    floor.nadia.assert_says(PRETEXT)
    with floor.nadia.unhurried():
        floor.nadia.tap("no")
        floor.nadia.tap_chip("no_time")
        floor.nadia.page.locator(".sheet").get_by_role("button", name="carnet").tap()
    floor.nadia.assert_says(BEST)
    warming.shut(floor.nadia)


def _doors_together_then_the_gong_and_the_reveal(floor: Floor) -> None:
    for pad in floor.phones[1:]:
        with pad.unhurried():
            pad.tap("no")
            pad.tap_chip("equipped")
    floor.wall.assert_doors(3)
    floor.host.close_sprint()
    floor.wall.assert_says(floor.words("wall.gong.finish"))
    floor.venue.pass_(10.5)
    floor.host.press("console.reveal.start")
    floor.wall.assert_ending(doors=3, calls=3, talks=2)


def _the_next_warm_up_is_about_what_was_heard(floor: Floor) -> None:
    floor.host.page.goto(f"{floor.base}/")
    floor.host.page.get_by_role("button", name=floor.words("pages.home.again")).click()
    floor.host.page.wait_for_url("**/sprints/*/console")
    floor.sprint = int(floor.host.page.url.split("/")[-2])
    floor.wall.page.goto(f"{floor.base}/sprints/{floor.sprint}/wall")
    floor.come_back()
    warming.begin(floor.host)
    lintels = [floor.words("objection.equipped"), floor.words("objection.no_time")]
    expect(floor.wall.page.locator(".lintel span")).to_have_text(lintels)
    for pad in floor.phones:
        warming.open_worksheet(pad)
