"""Frames that no screen of ours would send: valid ones, spoiled a little or a lot."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from floor.messages import FRAME_BYTES, Do
from web.generation.examples import COMMANDS, INBOUND, NOW, TAP

Json: TypeAlias = Any
ODD: tuple[Json, ...] = (
    None,
    True,
    0,
    -1,
    1,
    3,
    99_999,
    2**31,
    2**53 - 1,
    2**53,
    -(2**63),
    10**40,
    0.5,
    -0.0,
    1e308,
    float("nan"),
    float("inf"),
    "",
    "\0",
    "\ud800",
    "\u202egro",
    "é" * 30,
    "‮​﻿",
    "a" * 200,
    "=1+1",
    "meeting",
    "pad",
    TAP,
    TAP.upper(),
    NOW,
    [],
    {},
    [[[[[[[[[[]]]]]]]]]],
    {"type": "do"},
    {"c": "start"},
)
Spoiling: TypeAlias = Callable[[Json, random.Random], Json]


def frames(seed: int) -> Iterator[dict[str, Any]]:
    """Messages as ASGI gives them, without end; about a third are still good."""
    chance = random.Random(seed)
    good = [msgspec.to_builtins(frame) for frame in INBOUND]
    good += [
        msgspec.to_builtins(Do(k=TAP, t_tap=NOW, t_send=NOW, do=command)) for command in COMMANDS
    ]
    while True:
        frame = json.loads(json.dumps(chance.choice(good)))
        if frame["type"] == "do":
            frame["k"] = f"{chance.getrandbits(128):032x}" if chance.random() < 0.9 else TAP
        for _ in range(chance.choice((0, 0, 1, 1, 2, 5))):
            frame = _spoil(frame, chance)
        text = json.dumps(frame, ensure_ascii=chance.random() < 0.5)
        yield _as_sent(text if chance.random() < 0.7 else _mangled(text, chance), chance)


def _as_sent(text: str, chance: random.Random) -> dict[str, Any]:
    kind = chance.random()
    if kind < 0.01:
        return {"type": "websocket.receive", "bytes": text.encode("utf-8", "replace")}
    if kind < 0.015:
        return {"type": "websocket.receive", "text": text * (1 + FRAME_BYTES // max(1, len(text)))}
    if kind < 0.02:
        return {"type": "websocket.receive", "text": "[" * chance.choice((9, 5_000))}
    return {"type": "websocket.receive", "text": text}


def _spoil(node: Json, chance: random.Random) -> Json:
    """Somewhere in it, something else."""
    if not isinstance(node, dict | list) or not node or chance.random() < 0.05:
        return chance.choice(ODD)
    if isinstance(node, list):
        at = chance.randrange(len(node))
        return [*node[:at], _spoil(node[at], chance), *node[at + 1 :]]
    key = chance.choice(list(node))
    match chance.randrange(4):
        case 0:
            return {name: value for name, value in node.items() if name != key}
        case 1:
            return node | {chance.choice(("k", "rep", "zz", "c", "\0")): chance.choice(ODD)}
        case _:
            return node | {key: _spoil(node[key], chance)}


def _mangled(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    match chance.randrange(4):
        case 0:
            return text[:at]
        case 1:
            return text[:at] + chance.choice('{}[]":,\0\\ué\ud800 0') + text[at + 1 :]
        case 2:
            return text.replace(":", ":[", 1)
        case _:
            return text[:at] + text[at // 2 :]
