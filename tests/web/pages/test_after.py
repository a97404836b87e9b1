"""After the gong, over HTTP: who may ask, what is told, and that nothing of it is one person's."""

import json
import re
from typing import Any

from floor.register.pulses import LULL_MS
from floor.slots import SLOT_MS
from tests.web.house import Browser, House

MINUTE = 60_000
DOORS = {
    "Ana": 17,
    "Bob": 19,
    "Cleo": 23,
    "Dan": 2,
    "Eve": 1,
}  # three of them found nowhere else


def over(house: House) -> tuple[int, dict[str, Browser]]:
    """A sealed sprint in which everybody took turns, and Ana booked a meeting."""
    house.pass_(-house.time.now % SLOT_MS)  # five minutes of the floor never hold a planted number
    host = house.found()
    sprint = house.open_sprint(host)
    console = host.open("console", sprint)
    phones = {name: house.join(name) for name in DOORS}
    pads = {name: phone.open("pad", sprint) for name, phone in phones.items()}
    house.start(console)
    for turn in range(max(DOORS.values())):
        for name, doors in DOORS.items():
            if turn < doors:
                pads[name].do({"c": "log_outcome", "kind": "refusal"})
        if turn % 3 == 0:
            house.pass_(MINUTE)
    pads["Ana"].do({"c": "log_outcome", "kind": "meeting"})
    assert console.do({"c": "close"})["type"] == "accepted"
    house.pass_(15 * MINUTE)
    for step in range(1, 9):
        assert console.do({"c": "reveal", "step": step})["type"] == "accepted"
    return sprint, phones


def lull(house: House) -> None:
    """Nobody answers for a while."""
    house.pass_(LULL_MS)
    house.run(house.desk.floor.pulses.tick())


def numbers(tree: Any) -> set[int]:
    if isinstance(tree, dict):
        return set().union(*map(numbers, tree.values()))
    if isinstance(tree, list):
        return set().union(*map(numbers, tree))
    return {tree} if isinstance(tree, int) and not isinstance(tree, bool) else set()


def counted(text: str) -> set[int]:
    """What a page, or a table, counts: attributes and drawings left out."""
    bare = re.sub(r"<script.*?</script>|<svg.*?</svg>|<[^>]*>", " ", text, flags=re.DOTALL)
    return {int(found) for found in re.findall(r"(?<![\d:h-])\d+(?![\d:h-])", bare)}


PLANTED = {17, 19, 23}


def test_no_figure_of_one_person_is_told_after_the_gong(house: House) -> None:
    sprint, phones = over(house)
    host = house.found()
    for name, energy in zip(phones, (1, 2, 3, 4, 5), strict=True):
        phones[name].told(f"/sprints/{sprint}/pulse", {"energy": energy, "again": True})
    lull(house)
    console = house.screens[0]
    curtain = console.see("shared", lambda s: (s["reveal"] or {}).get("step") == 8)["reveal"]
    told = {
        "report": counted(host.page(f"/sprints/{sprint}/report").text),
        "table": counted(host.get(f"/sprints/{sprint}/report.csv").text),
        "pulse": numbers(host.get(f"/sprints/{sprint}/pulse").json()),
        "figures": numbers(curtain["figures"]),
    }
    for what, found in told.items():
        assert not found & PLANTED, what
    assert 62 in told["report"], "the team's doors are"
    leak = host.page(f"/sprints/{sprint}/report").text + "<td>19</td>"
    assert counted(leak) & PLANTED, "it would be found"
    for name in DOORS:
        for path in ("report", "report.csv", "pulse"):
            assert name not in host.get(f"/sprints/{sprint}/{path}").text


def test_the_replay_is_for_walls_and_tells_no_event(house: House) -> None:
    sprint, phones = over(house)
    host = house.found()
    reel = host.get(f"/sprints/{sprint}/replay.json").json()
    assert len(reel["pictures"]) > 5
    text = json.dumps(reel)
    for word in ("outcome", "seq", "key", '"e":'):
        assert word not in text.replace(" ", ""), word
    assert phones["Ana"].get(f"/sprints/{sprint}/replay.json").status_code == 401
    assert Browser(house).get(f"/sprints/{sprint}/replay.json").status_code == 401
    running = house.open_sprint(host)
    assert host.get(f"/sprints/{running}/replay.json").status_code == 404


def test_a_phone_gives_its_pulse_once_and_walls_alone_read_it(house: House) -> None:
    sprint, phones = over(house)
    path, host = f"/sprints/{sprint}/pulse", house.found()
    answer = {"energy": 4, "again": False}
    assert phones["Ana"].told(path, answer) == {"first": True}
    assert phones["Ana"].told(path, answer) == {"first": False}
    assert host.get(path).json() == {"answers": 0, "energy": 0, "again": 0}
    for name in ("Bob", "Cleo", "Dan", "Eve"):
        phones[name].told(path, {"energy": 2, "again": True})
    assert host.get(path).json()["answers"] == 0
    lull(house)
    assert host.get(path).json() == {"answers": 5, "energy": 24, "again": 4}
    assert phones["Ana"].get(path).status_code == 401
    assert Browser(house).refused(path, answer) == "signed_out"
    assert phones["Ana"].refused(path, {"energy": 6, "again": True}) == "bad"


def test_who_only_knocks_or_was_taken_out_fills_no_five(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    console = host.open("console", sprint)
    inside, knocking, out = house.join("Ana"), house.join("Bob", by="code"), house.join("Cleo")
    house.start(console)
    people = console.see("lead", lambda s: len(s["guests"]) == 3)["guests"]
    rep = next(one["rep"] for one in people if one["name"] == "Cleo")
    assert console.do({"c": "remove", "reps": [rep]})["type"] == "accepted"
    assert console.do({"c": "close"})["type"] == "accepted"
    path, answer = f"/sprints/{sprint}/pulse", {"energy": 1, "again": True}
    assert knocking.refused(path, answer) == "signed_out"
    assert out.refused(path, answer) == "signed_out"
    assert inside.told(path, answer) == {"first": True}


def test_who_booked_a_meeting_is_asked_at_the_next_join(house: House) -> None:
    _, phones = over(house)
    host = house.found()
    house.open_sprint(host)
    came = {name: phones[name].told("/visits", {"secret": house.secret}) for name in DOORS}
    assert [name for name in DOORS if came[name]["meetings"]] == ["Ana"]
    one = came["Ana"]["meetings"][0]
    said = {"sprint": one["sprint"], "outcome": one["outcome"], "fate": "held"}
    assert phones["Bob"].refused("/meetings", said) == "not_found"
    phones["Ana"].told("/meetings", said)
    assert "1 tenu" in host.page("/").text.replace("\u00a0", " ")
    again = phones["Ana"].told("/visits", {"secret": house.secret})
    assert again["meetings"] == []
    assert phones["Ana"].refused("/meetings", said | {"fate": "lost"}) == "bad"
