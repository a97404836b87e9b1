"""The tally sheet: everything that a pad asks, and nobody in it."""

from floor.kind import HEADS
from floor.objection import OBJECTIONS
from tests.web.house import Browser, House
from web.i18n import load


def test_anybody_may_print_it_beforehand(house: House) -> None:
    host = house.found()
    assert 'href="/paper"' in host.page("/").text
    for language in ("fr", "en"):
        sheet = Browser(house).page(f"/paper?lang={language}").text
        say = load()[language].say
        heads = [f"head.{head}" for head in HEADS if head != "front_desk"]
        for key in (*heads, "paper.front_desk", *(f"objection.{one}" for one in OBJECTIONS)):
            assert say(key) in sheet, key
        assert sheet.count('class="five"') > 50
        assert "Équipe Nord" not in sheet
        assert "paper." not in sheet.partition("<script type=")[0].replace("/paper", "")
