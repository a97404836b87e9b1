"""Doors are counted together: nothing that others see tells how many were whose."""

import csv
from io import StringIO
from typing import Any

import pytest

from floor.register.extract import extract
from floor.reveal import REVEAL
from floor.sprint import MINUTE
from tests.web.crawl import Doors, grouped, written
from tests.web.house import Browser, House
from tests.web.screen import new_key
from tests.web.test_strangers import addresses
from web import exports

# Doors planted for each, each a number found nowhere else; more than a wall shows pulses of. Six,
# so that two teams are large enough to show their figures.
PLANTED = {
    "Quarante": 37,
    "Mirabelle": 41,
    "Topaze": 43,
    "Discret": 47,
    "Capucine": 46,
    "Myrtille": 49,
}
SPAN_MS = 20 * MINUTE


def tap_all(house: House, phones: dict[str, Browser]) -> None:
    """In turns, as on a floor; each phone hands its own over."""
    house.pass_(SPAN_MS)
    now = house.time.now
    for turn, (name, phone) in enumerate(phones.items()):
        count = PLANTED[name]
        taps = [
            {
                "type": "do",
                "k": new_key(),
                "t_tap": now - SPAN_MS + n * SPAN_MS // count + turn,
                "t_send": now,
                "do": {
                    "c": "log_outcome",
                    "kind": ("refusal", "hung_up", "gatekeeper_block")[n % 3],
                },
            }
            for n in range(count)
        ]
        answers = phone.told(f"/sprints/{house.sprint}/commands", {"commands": taps})["answers"]
        assert {answer["type"] for answer in answers} == {"accepted"}


class Told:
    """What a sprint told everybody, from its lobby to its last curtain."""

    def __init__(self, house: House, game: str) -> None:
        host = house.found()
        sprint = house.open_sprint(host, people="6", game=game, beside_refusal="yes", teams="2")
        console, wall = host.open("console", sprint), host.open("wall", sprint)
        phones = {
            name: house.join(name, "team" if name == "Discret" else "ranking") for name in PLANTED
        }
        ids = {
            name: phone.open("pad", sprint).of("welcome") and "" for name, phone in phones.items()
        }
        house.start(console)
        tap_all(house, phones)
        assert console.see("shared", lambda s: s["totals"]["doors"] == sum(PLANTED.values()))
        house.pass_(17 * MINUTE)
        for step in range(1, len(REVEAL) + 1):
            console.do({"c": "reveal", "step": step})
        wall.see("shared", lambda s: s["when"]["phase"] == "final" and s["reveal"])
        self.pages = self._crawl(host, sprint)
        self.frames: list[Any] = [*console.watcher.frames, *wall.watcher.frames]
        self.states = [*console.watcher.states.values(), *wall.watcher.states.values()]
        found = house.run(house.desk.floor.storage.read(lambda c: extract(c, sprint)))
        self.pages["floor export"] = exports.document(found)
        guests = console.watcher.states["lead"]["guests"]
        reps = {guest["name"]: guest["rep"] for guest in guests}
        assert ids.keys() == reps.keys()
        self.doors: Doors = PLANTED | {reps[name]: count for name, count in PLANTED.items()}

    def _crawl(self, host: Browser, sprint: int) -> dict[str, str]:
        """Every address that only reads, as a page and as data."""
        asked = [path for method, path in addresses(sprint) if method == "GET"]
        said = {}
        for path in asked:
            for accept in ("text/html", "application/json"):
                said[f"{path} {accept}"] = host.http.get(path, headers={"Accept": accept}).text
        return said


def test_no_frame_page_or_export_groups_doors_by_person(house: House) -> None:
    told = Told(house, "teams")
    leaks = {leak for tree in (*told.frames, *told.states) for leak in grouped(tree, told.doors)}
    leaks |= {
        f"{at}: {leak}" for at, text in told.pages.items() for leak in written(text, told.doors)
    }
    assert leaks == set()
    text = "".join(told.pages.values())
    assert f"{sum(PLANTED.values())}" in text, "the crawl saw the team's number"
    sides = [
        side["doors"] for state in told.states for side in state["games"]["teams"].get("sides", [])
    ]
    assert sum(filter(None, sides)) >= sum(PLANTED.values()), "and each building's"
    assert len([at for at in told.pages if "/report" in at]) >= 3, "and read the reports"
    lead = next(state for state in told.states if "ledger" in state)
    assert {line["name"] for line in lead["ledger"]} == {""}, "sixty doors, all unsigned"
    # The control: the same ledger, its doors signed as a meeting is by the ranking's consent.
    signed = [line | {"name": "Quarante"} for line in lead["ledger"][:37]]
    assert list(grouped({"ledger": signed}, told.doors))


DOORS: Doors = PLANTED


@pytest.mark.parametrize(
    "leak",
    [
        {"guests": [{"name": "Topaze", "doors": 43}]},
        {"Topaze": {"calls": 60, "doors": 43}},
        {"bars": [47, 37, 49, 43, 46, 41]},
        {"ops": [["=", ["ranks", 0], {"rep": "Topaze", "n": 43}]]},
        {"ledger": [{"kind": "refusal", "name": "Topaze", "times": 1}] * 43},
        {
            "calls": [
                {"kind": "hung_up", "colour": colour}
                for colour, count in enumerate(PLANTED.values(), 1)
                for _ in range(count)
            ]
        },
    ],
    ids=["beside a name", "under a name", "in one list", "in a delta", "signed lines", "a colour"],
)
def test_the_crawl_finds_a_leak_in_a_frame(leak: dict[str, Any]) -> None:
    assert list(grouped(leak, DOORS))


def test_the_crawl_finds_a_leak_in_a_page_and_in_a_sheet() -> None:
    sheet = StringIO()
    csv.writer(sheet).writerows(PLANTED.items())
    assert list(written(sheet.getvalue(), DOORS))
    assert list(written("<tr><td>Topaze</td><td>120 appels</td><td><b>43</b></td></tr>", DOORS))
    assert list(
        written(
            '<ol><li>47</li><li>43</li><li title="x">41</li><li>37</li><li>46</li><li>49</li></ol>',
            DOORS,
        )
    )
    assert not list(written("<p>263 portes, Topaze et Mirabelle</p>", DOORS))
