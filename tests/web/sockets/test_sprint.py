"""The socket of a sprint: who gets in, what ends it, what it never lets through."""

import asyncio
import json
import socket as plain
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from floor.messages import CloseCode
from tests.web.house import Browser, House
from tests.web.screen import Screen, new_key


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_a_screen_is_told_its_views_and_its_limits(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    welcome = pad.of("welcome")
    assert welcome["views"] == ["shared", "mine"]
    assert welcome["limits"]["window"] == 20
    assert welcome["stale_ms"] > 2 * welcome["heartbeat_ms"]
    assert pad.see("mine", lambda mine: True)["name"] == "Marie"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("not json", CloseCode.BAD),
        ('{"type": "heartbeat", "unsent": NaN}', CloseCode.BAD),
        ('{"type": "heartbeat", "unsent": -1}', CloseCode.BAD),
        ('{"type": "heartbeat", "unsent": 0, "more": 1}', CloseCode.BAD),
        ('{"type": "dance"}', CloseCode.BAD),
        ('{"type": "clock", "t": 9007199254740993}', CloseCode.BAD),
        ('{"type": "hello", "v": 2, "screen": "pad"}', CloseCode.RELOAD),
        (json.dumps({"type": "x" * 15_000}), CloseCode.BAD),
        (json.dumps({"type": "x" * 17_000}), 1009),
        (b"binary", CloseCode.BAD),
    ],
)
def test_a_frame_that_is_none_ends_the_socket(house: House, frame: str | bytes, code: int) -> None:
    pad = house.join(f"Marie {new_key()[-6:]}").open("pad", house.sprint)
    pad.of("welcome")
    pad.socket.send(frame)
    assert pad.ended() == code


def test_an_unknown_kind_is_refused_and_the_socket_lives(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    assert pad.tap("singing")["code"] in ("bad", "phase")
    pad.send({"type": "clock", "t": 5})
    assert pad.of("clock")["t"] == 5


@pytest.mark.parametrize("first", ['{"type": "heartbeat"}', "[]", '{"type": "hello"}'])
def test_the_first_frame_is_hello(house: House, first: str) -> None:
    pad = Browser(house).open("pad", house.sprint, hello=False)
    pad.socket.send(first)
    assert pad.ended() in (CloseCode.BAD, CloseCode.RELOAD)


def test_without_a_seat_there_is_no_pad(house: House, sprint: int) -> None:
    assert Browser(house).open("pad", sprint).ended() == CloseCode.AUTH
    assert Browser(house).open("wall", sprint).ended() == CloseCode.AUTH
    phone = house.join("Marie")
    assert phone.open("console", sprint).ended() == CloseCode.AUTH
    assert phone.open("pad", sprint + 1).ended() == CloseCode.AUTH
    assert phone.open("pad", sprint).of("welcome"), "the control"


def test_a_wall_of_one_sprint_is_no_wall_of_another(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    hung = host.told(f"/sprints/{sprint}/walls", None)
    tv = Browser(house)
    assert tv.told("/wall-visits", {"secret": hung["url"].partition("#")[2]}) == {
        "location": f"/sprints/{sprint}/wall"
    }
    assert tv.open("wall", sprint).of("welcome")
    other = house.open_sprint(host)
    assert tv.open("wall", other).ended() == CloseCode.AUTH
    assert tv.page(f"/sprints/{other}/wall").status_code == 303
    assert tv.open("console", sprint).ended() == CloseCode.AUTH


def test_a_wall_may_not_ask_for_anything(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    wall = host.open("wall", sprint)
    assert wall.do({"c": "start"})["code"] == "forbidden"


def test_a_rep_may_not_ask_what_only_a_host_may(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    assert pad.do({"c": "start"})["code"] == "forbidden"


def test_the_newer_screen_of_a_phone_supersedes_the_older(house: House, sprint: int) -> None:
    phone = house.join("Marie")
    older = phone.open("pad", sprint)
    older.of("welcome")
    newer = phone.open("pad", sprint)
    newer.of("welcome")
    assert older.of("bye")["code"] == "superseded"
    assert older.ended() == CloseCode.SUPERSEDED
    newer.send({"type": "clock", "t": 1})
    assert newer.of("clock")


def test_a_removed_rep_is_out_within_two_seconds(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    console, phone = host.open("console", sprint), house.join("Marie")
    pad = phone.open("pad", sprint)
    rep = pad.see("mine", lambda mine: True)["rep"]
    assert console.do({"c": "remove", "reps": [rep]})["type"] == "accepted"
    assert pad.ended(2.0) == CloseCode.REMOVED
    assert phone.open("pad", sprint).ended() == CloseCode.REMOVED


def test_signing_out_closes_the_console_within_two_seconds(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    console = host.open("console", sprint)
    console.of("welcome")
    cookies = dict(host.http.cookies)
    assert host.send("/signout").status_code == 303
    assert console.ended(2.0) == CloseCode.AUTH
    host.http.cookies.update(cookies)
    assert host.open("console", sprint).ended() == CloseCode.AUTH, "a kept cookie is nothing"


def test_a_wall_that_is_taken_down_is_dark_within_two_seconds(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    host.told(f"/sprints/{sprint}/walls", None)
    tv = Browser(house)
    tv.http.cookies.set("floor_wall", host.http.cookies["floor_wall"])
    wall = tv.open("wall", sprint)
    wall.of("welcome")
    name = host.data(f"/sprints/{sprint}/console")["walls"][0]["id"]
    assert host.http.delete(f"/sprints/{sprint}/walls/{name}").status_code == 204
    assert wall.ended(2.0) == CloseCode.AUTH


def test_who_sends_too_fast_is_told_and_then_closed(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    pad.of("welcome")
    frame: dict[str, Any] = {"type": "do", "t_tap": 0, "t_send": 0, "do": {"c": "pause"}}
    for _ in range(40):
        pad.send({**frame, "k": new_key()})
    slowed = pad.until(lambda told: told.get("code") == "rate")
    assert not slowed["final"]
    assert slowed["retry_ms"] > 0
    for _ in range(200):
        pad.send({**frame, "k": new_key()})
    assert pad.ended() == CloseCode.RATE


def test_heartbeats_and_clocks_do_not_count_as_taps(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    for t in range(8):
        pad.send({"type": "clock", "t": t})
        pad.send({"type": "heartbeat", "unsent": t})
    assert [pad.of("clock")["t"] for _ in range(8)] == list(range(8))


def test_a_resent_tap_is_the_same_tap(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    console = host.open("console", sprint)
    pad, key = house.join("Marie").open("pad", sprint), new_key()
    house.start(console)
    first = pad.do({"c": "log_outcome", "kind": "refusal"}, key)
    again = pad.do({"c": "log_outcome", "kind": "refusal"}, key)
    assert (first["seq"], first["dup"], again["seq"], again["dup"]) == (
        first["seq"],
        False,
        first["seq"],
        True,
    )
    assert pad.do({"c": "log_outcome", "kind": "meeting"}, key)["code"] == "key_conflict"
    assert pad.see("shared", lambda state: state["totals"]["doors"])["totals"]["doors"] == 1


def test_taps_of_one_phone_are_decided_in_their_order(house: House, sprint: int) -> None:
    host = Browser(house)
    host.send("/signin", password="portes ouvertes")
    console = host.open("console", sprint)
    pad = house.join("Marie").open("pad", sprint)
    house.start(console)
    keys = [new_key() for _ in range(6)]
    for key in keys:
        do = {"c": "log_outcome", "kind": "no_answer"}
        pad.send({"type": "do", "k": key, "t_tap": 0, "t_send": 0, "do": do})
    answers = [pad.of("accepted") for _ in keys]
    assert [answer["k"] for answer in answers] == keys
    assert sorted(answer["seq"] for answer in answers) == [answer["seq"] for answer in answers]


def test_a_screen_that_saw_it_all_gets_no_snapshot(house: House, sprint: int) -> None:
    phone = house.join("Marie")
    pad = phone.open("pad", sprint)
    snapshots = [pad.of("snapshot") for _ in range(2)]
    position = {told["view"]: {"epoch": told["epoch"], "seq": told["seq"]} for told in snapshots}
    pad.close()
    back = phone.open("pad", sprint, hello=False)
    back.hello(position={"shared": position["shared"]})
    assert back.of("snapshot")["view"] == "mine"
    back.hello(position={"mine": position["mine"]})
    assert back.of("snapshot")["view"] == "shared"


def test_another_site_cannot_open_a_socket(house: House, sprint: int) -> None:
    phone = house.join("Marie")
    cookies = "; ".join(f"{name}={value}" for name, value in phone.http.cookies.items())
    with pytest.raises(InvalidStatus):
        Screen(house.url, sprint, "pad", cookies, origin="http://evil.example")
    mine = Screen(house.url, sprint, "pad", cookies)
    mine.hello()
    assert mine.of("welcome"), "the control"
    mine.close()


def test_a_socket_that_says_nothing_is_closed(quick: House) -> None:
    silent = Browser(quick).open("pad", 1, hello=False)
    assert silent.ended() == CloseCode.SLOW


def test_more_sockets_than_the_floor_takes_are_asked_to_come_back(quick: House) -> None:
    sprint = quick.open_sprint(quick.found())
    pads = [quick.join(name).open("pad", sprint) for name in ("Marie", "Karim")]
    for pad in pads:
        pad.of("welcome")
    third = quick.join("Zoé").open("pad", sprint, hello=False)
    bye = third.of("bye")
    assert bye["retry_ms"] > 0
    assert third.ended() == 1013


def test_who_does_not_read_is_cut_and_the_others_go_on(quick: House) -> None:
    host = quick.found()
    sprint = quick.open_sprint(host)
    pad, deaf = quick.join("Marie").open("pad", sprint), quick.join("Karim").open("pad", sprint)
    pad.of("welcome")
    deaf.of("welcome")
    (channel,) = [
        channel
        for place, channel in quick.desk.screens._open.items()
        if place[1] == _device(quick, "Karim")
    ]
    deaf.socket.socket.setsockopt(plain.SOL_SOCKET, plain.SO_RCVBUF, 4096)
    quick.loop.call_soon_threadsafe(_flood, channel)
    quick.run(_until_gone(quick, channel))
    pad.send({"type": "clock", "t": 1})
    assert pad.of("clock")


def _device(house: House, name: str) -> str:
    """Whose place that rep's pad holds."""
    people = house.run(house.desk.floor.state(house.sprint)).asides.people
    for _, whose, _ in house.desk.screens._open:
        seat = house.run(house.desk.floor.seat(house.sprint, whose))
        if seat and people[seat.rep].name == name:
            return whose
    raise AssertionError(f"{name} has no pad open")


def _flood(channel: Any) -> None:
    text = json.dumps({"type": "padding", "text": "x" * 200_000}).encode()
    while channel.offer(text):
        pass


async def _until_gone(house: House, channel: Any) -> None:
    for _ in range(100):
        if channel not in house.desk.screens._open.values():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("still there")
