"""The keys that the pad's page carries in itself: they take taps before any script has come."""

import json
import re
from pathlib import Path

from tests.web.house import Browser, House
from web.assets import Assets

DATA = re.compile(r'<script type="application/json" id="page"[^>]*>(.*?)</script>', re.DOTALL)


def test_the_page_says_its_keys_in_the_readers_words(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    marie = house.join("Marie")
    french = marie.page(f"/sprints/{sprint}/pad").text
    assert len(re.findall(r'class="key ', french)) == 8
    assert '<span class="words">Répondeur</span>' in french and "\u27e6" not in french
    data = json.loads(found[1]) if (found := DATA.search(french)) else {}
    assert f'data-rep="{data["rep"]}"' in french, "whose the taps are"
    english = marie.page(f"/sprints/{sprint}/pad?lang=en").text
    assert '<span class="words">Voicemail</span>' in english


def test_its_script_has_the_nonce_of_its_answer_and_no_other_page_has_it(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    page = house.join("Marie").get(f"/sprints/{sprint}/pad", accept="text/html")
    nonce = re.search(r"'nonce-([\w-]+)'", page.headers["content-security-policy"])
    assert nonce is not None
    assert f'<script nonce="{nonce[1]}">(function' in page.text
    assert "early." not in Browser(house).page("/j").text


def test_what_is_built_after_the_rest_is_carried_as_soon_as_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    assets = Assets(tmp_path)
    assert assets.text("first_keys.js") == ""
    (tmp_path / "first_keys.js").write_text("(function(){})()")
    assert assets.text("first_keys.js") == "(function(){})()"
