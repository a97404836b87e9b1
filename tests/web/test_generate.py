"""What is generated from the wire protocol is what the code says, and its examples are true."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from floor import messages as m
from floor import sprint
from floor.close_codes import CloseCode
from floor.commands import WireCommand
from floor.messages import Inbound, Outbound
from floor.views.diff import patch
from floor.views.digest import digest
from tests.web.house import Browser, House
from web import generate
from web.generation import examples, reference, vocabulary
from web.generation.closing import CLOSING
from web.generation.scene import play

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def frames(arrow: str) -> list[dict[str, Any]]:
    """Those of the page's last story, in their order."""
    lines = [line for line in page().splitlines() if line.startswith(f"{arrow} ")]
    return [json.loads(line.removeprefix(f"{arrow} ")) for line in lines]


def test_the_generated_files_are_what_the_code_says() -> None:
    assert generate.main(["--check"]) == 0


def test_a_stale_file_is_found_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    for name in generate.WRITERS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    assert generate.main(["--check"]) == 1
    assert "python -m web.generate" in capsys.readouterr().out
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0


def test_every_frame_and_every_command_has_an_example() -> None:
    assert {type(frame) for frame in examples.INBOUND} == set(get_args(Inbound))
    assert {type(frame) for frame in reference.outbound(play())} == set(get_args(Outbound))
    assert {type(command) for command in examples.COMMANDS} == set(get_args(WireCommand))
    assert {type(moment) for moment in examples.MOMENTS} == set(get_args(m.Moment))


@pytest.mark.parametrize("frame", examples.INBOUND, ids=lambda frame: type(frame).__name__)
def test_what_the_page_says_a_screen_sends_is_read_as_that(frame: Inbound) -> None:
    assert msgspec.json.decode(examples.text(frame), type=Inbound) == frame


@pytest.mark.parametrize("command", examples.COMMANDS, ids=lambda each: type(each).__name__)
def test_what_the_page_says_a_command_is_is_read_as_that(command: WireCommand) -> None:
    assert msgspec.json.decode(examples.text(command), type=WireCommand) == command


def test_every_close_code_is_explained() -> None:
    codes = {value for name, value in vars(CloseCode).items() if not name.startswith("_")}
    assert codes <= {closing.code for closing in CLOSING}


def test_every_example_of_the_page_is_json() -> None:
    blocks = re.findall(r"```json\n(.*?)```", page(), re.DOTALL)
    assert len(blocks) >= 40
    for block in blocks:
        json.loads(block)


def test_the_story_of_one_tap_can_be_followed_with_the_page_alone() -> None:
    states, positions = {}, {}
    for frame in frames("←"):
        match frame:
            case {"type": "snapshot", "view": view, "state": state, "epoch": epoch, "seq": seq}:
                states[view], positions[view] = state, (epoch, seq)
                assert digest(state) == frame["hash"]
            case {"type": "delta", "view": view, "ops": ops, "epoch": epoch, "to": to}:
                assert positions[view] == (epoch, frame["from"])
                states[view], positions[view] = patch(states[view], ops), (epoch, to)
            case {"type": "heartbeat", "epoch": epoch, "views": views}:
                assert positions == {view: (epoch, at["seq"]) for view, at in views.items()}
                assert {v: digest(s) for v, s in states.items()} == {
                    view: at["hash"] for view, at in views.items()
                }
                break
            case _:
                pass
    else:
        pytest.fail("the story has no heartbeat")


def test_the_answers_over_http_are_those_of_the_page(house: House) -> None:
    host = house.found()
    number = house.open_sprint(host)
    phone = Browser(house)
    visited = phone.told("/visits", {"secret": house.secret})
    seated = phone.told(
        f"/sprints/{number}/seats", {"name": "Nadia", "colour": 0, "mode": "ranking"}
    )
    assert keys(visited | {"known": None}) == keys(told(examples.VISITED) | {"known": None})
    assert keys(seated | {"card": None}) == keys(told(examples.SEATED) | {"card": None})
    if seated["card"]:
        assert keys(seated["card"]) == keys(told(examples.SEATED)["card"])


def test_no_two_structs_of_the_wire_share_a_name() -> None:
    class Rules(msgspec.Struct):
        pass

    with pytest.raises(TypeError, match="Rules"):
        vocabulary.structs(sprint.Rules, Rules)


def told(value: object) -> Any:
    return json.loads(examples.text(value))


def keys(value: Any) -> Any:
    """The shape of an answer, whatever it says."""
    if isinstance(value, dict):
        return {key: keys(part) for key, part in value.items()}
    return [keys(part) for part in value[:1]] if isinstance(value, list) else None
