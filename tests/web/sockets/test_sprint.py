"""The socket of a sprint: its frames, its answers, its order."""

import json

import pytest

from floor.close_codes import CloseCode
from floor.commands import LogOutcome
from floor.decide import ANSWERS, Decided
from floor.deciding.case import Case
from tests.web.house import Browser, House
from tests.web.screen import new_key


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


def test_a_tap_that_met_a_bug_is_put_off_and_stored_once_it_is_gone(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an answer the phone would wait for one until the link breaks."""
    console = house.found().open("console", sprint)
    pad = house.join("Marie").open("pad", sprint)
    house.start(console)

    def broken(case: Case, command: LogOutcome) -> Decided:
        raise ZeroDivisionError

    key = new_key()
    with monkeypatch.context() as while_:
        while_.setattr("floor.decide.ANSWERS", ANSWERS | {LogOutcome: broken})
        told = pad.do({"c": "log_outcome", "kind": "refusal"}, key)
        assert (told["code"], told["final"], told["retry_ms"] > 0) == ("busy", False, True)
    assert pad.do({"c": "log_outcome", "kind": "refusal"}, key)["type"] == "accepted"


@pytest.mark.parametrize("first", ['{"type": "heartbeat"}', "[]", '{"type": "hello"}'])
def test_the_first_frame_is_hello(house: House, first: str) -> None:
    pad = Browser(house).open("pad", house.sprint, hello=False)
    pad.socket.send(first)
    assert pad.ended() in (CloseCode.BAD, CloseCode.RELOAD)


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


def test_a_resent_tap_is_the_same_tap(house: House, sprint: int) -> None:
    host = house.found()
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
    host = house.found()
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
    back.watcher = pad.watcher  # the same screen: it shows what it showed
    back.hello(position={"shared": position["shared"]})
    assert back.of("snapshot")["view"] == "mine"
    back.hello(position={"mine": position["mine"]})
    assert back.of("snapshot")["view"] == "shared"
