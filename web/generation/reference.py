"""The protocol page, docs/protocol.md: prose by hand, every table and example from the code."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jinja2
import msgspec
from msgspec import inspect

from floor import errors, kind, messages, objection
from floor.close_codes import CloseCode
from floor.gamebox import MOVES
from floor.reveal import REVEAL
from floor.sprint import Rules
from floor.tag import snake
from web import refusals
from web.generation import examples, vocabulary
from web.generation.closing import CLOSING
from web.generation.fields import fields
from web.generation.scene import Scene, beat, delta, play, snapshot
from web.pages.seats import CardVisit, Joining
from web.pages.visits import Visit
from web.screens import Why
from web.settings import Settings

HERE = Path(__file__).parent
VECTORS = HERE.parents[1] / "tests" / "vectors"

# Who may ask what; floor.deciding holds it.
BOTH = "rep, host"
WHO = {
    "log_outcome": BOTH,
    "refine_outcome": "rep",
    "note_objection": "rep",
    "retract_outcome": "rep",
    "correct_outcome": BOTH,
    "ask_review": "rep",
    "choose_mode": "rep",
    "name_rep": BOTH,
    "erase_rep": BOTH,
    **dict.fromkeys(("give_support", "ask_support", "flag_rude"), "rep"),
    **dict.fromkeys(("choose_reachable", "ask_breath"), "rep"),
    "write_worksheet": "rep",
    "vote_answer": "rep",
    "write_line": BOTH,
    **{snake(type(move.example).__name__): ", ".join(move.by) for _, move in MOVES.values()},
}


def write() -> str:
    loader = jinja2.FileSystemLoader(HERE)
    environment = jinja2.Environment(
        loader=loader,
        autoescape=False,  # noqa: S701  Markdown, of our own words
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    text = environment.get_template("protocol.md.j2").render(_facts())
    return re.sub(r"\n{3,}", "\n\n", text)


def _facts() -> dict[str, Any]:
    scene = play()
    return {
        "m": messages,
        "CloseCode": CloseCode,
        "defaults": Settings(),
        "example": examples,
        "text": examples.text,
        "pretty": pretty,
        "fields": fields,
        "told": vocabulary.told,
        "inbound": [(type(frame), frame) for frame in examples.INBOUND],
        "outbound": [(type(frame), frame) for frame in outbound(scene)],
        "moments": [(type(moment), moment) for moment in examples.MOMENTS],
        "commands": [(_tag(command), type(command), command) for command in examples.COMMANDS],
        "who": lambda command: WHO.get(command, "host"),
        "views": [(name, vocabulary.structs(state)) for name, state in vocabulary.STATES.items()],
        "rules": vocabulary.structs(Rules),
        "bodies": {"visit": Visit, "joining": Joining, "card": CardVisit},
        "scene": _story(scene),
        "closing": CLOSING,
        "farewells": get_args(Why),
        "reveal": REVEAL,
        "family": [
            (member, refusals.status(member()))
            for module in (errors, refusals)
            for member in vocabulary.refusals(module)
        ],
        "kinds": kind.KINDS.values(),
        "heads": kind.HEADS,
        "objections": objection.OBJECTIONS,
        "patches": _some("patch", 9),
        "digests": _some("digest", 13),
        "keys": _some("key", 4),
    }


def outbound(scene: Scene) -> Iterator[messages.Outbound]:
    told = {
        type(frame): frame
        for frame in (
            *examples.OUTBOUND,
            snapshot("shared", scene.before),
            delta("shared", scene),
            beat(scene),
        )
    }
    for frame in vocabulary.UNIONS["Outbound"].__args__:
        yield told[frame]


def _story(scene: Scene) -> dict[str, str]:
    """The frames of one tap, in the order in which a pad meets them."""
    frames = {
        "shared": snapshot("shared", scene.before),
        "mine": snapshot("mine", scene.before),
        "shared_delta": delta("shared", scene),
        "mine_delta": delta("mine", scene),
        "accepted": messages.Accepted(k=examples.TAP, seq=scene.after.head),
        "heartbeat": beat(scene),
    }
    return {name: examples.text(frame) for name, frame in frames.items()}


def _tag(command: msgspec.Struct) -> str:
    seen = inspect.type_info(type(command))
    assert isinstance(seen, inspect.StructType)
    return str(seen.tag)


def _some(name: str, most: int) -> list[dict[str, Any]]:
    """A few of the vectors, those that a reader can see."""
    found = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    seen = [case for case in found if case.get("json", "x").isprintable()]
    return seen[:: max(1, len(seen) // most)]


def pretty(value: object) -> str:
    """For reading: with line breaks."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
