"""Commands without a socket: what a page sends as it is closed."""

from typing import Any

from floor.messages import BATCH
from tests.web.house import Browser, House
from tests.web.screen import new_key


def frame(command: dict[str, Any], key: str = "") -> dict[str, Any]:
    return {"type": "do", "k": key or new_key(), "t_tap": 0, "t_send": 0, "do": command}


def test_what_was_sent_twice_by_two_ways_counts_once(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    console, phone = host.open("console", sprint), house.join("Marie")
    house.start(console)
    pad, key = phone.open("pad", sprint), new_key()
    tap = {"c": "log_outcome", "kind": "refusal"}
    assert not pad.do(tap, key)["dup"]
    batch = {"commands": [frame(tap, key), frame(tap), frame({"c": "start"})]}
    answers = phone.told(f"/sprints/{sprint}/commands", batch)["answers"]
    assert [answer.get("dup", answer.get("code")) for answer in answers] == [
        True,
        False,
        "forbidden",
    ]
    assert pad.see("shared", lambda state: state["totals"]["doors"] == 2)


def test_a_batch_has_a_bound_and_a_pace_and_an_owner(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    phone, path = house.join("Marie"), f"/sprints/{sprint}/commands"
    many = {"commands": [frame({"c": "pause"}) for _ in range(BATCH)]}
    one_more = {"commands": [*many["commands"], frame({"c": "pause"})]}
    assert phone.refused(path, one_more) == "bad"
    assert phone.refused(path, {"commands": []}) == "bad"
    for _ in range(2):
        assert len(phone.told(path, many)["answers"]) == BATCH
    assert phone.refused(path, many) == "rate"
    assert Browser(house).refused(path, many) == "signed_out"
    started = host.told(path, {"commands": [frame({"c": "start"})]})
    assert started["answers"][0]["type"] == "accepted"


def test_a_body_too_large_is_not_read(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    answer = host.http.post(f"/sprints/{sprint}/commands", content=b"[" * 200_000)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_big")
