"""A sprint that has begun, in a data folder of its own, with its phones' and walls' cookies."""

import asyncio
import secrets
import time
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from floor import commands as c
from floor.floor import Floor
from floor.preset import prepare
from floor.rep import Actor, Mode
from floor.sprint import Rules
from floor.storage import tokens
from web.settings import Settings
from web.signin import hashed

HOST = Actor("host", "bench")
NAMES = ("Camille", "Louis", "Inès", "Hugo", "Jade", "Nathan", "Léa", "Karim", "Zoé", "Samir")


class Sprint(msgspec.Struct, frozen=True):
    data: Path
    id: int
    pads: list[str]
    walls: list[str]

    @property
    def path(self) -> str:
        return f"/sprints/{self.id}/socket"


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def rules(people: int) -> Rules:
    return msgspec.structs.replace(prepare("day", people), capacity=max(people, 60), freeze=False)


def begin(data: Path, *, pads: int, walls: int) -> Sprint:
    return asyncio.run(_begin(data, pads, walls))


async def _begin(data: Path, pads: int, walls: int) -> Sprint:
    floor = await Floor.open(Settings(data=data).database, now_ms=now_ms)
    try:
        sprint = await floor.open_sprint(rules(pads), title="Bench", locale="fr", host=HOST.id)
        phones = [await _join(floor, sprint.id, number) for number in range(pads)]
        hung = [secrets.token_urlsafe(32) for _ in range(walls)]
        await floor.storage.write(_hang, hung, sprint.id)
        await floor.ask(sprint.id, HOST, c.Start(), key=secrets.token_hex(16))
    finally:
        await floor.close()
    cookies = [f"floor_wall={token}" for token in hung]
    return Sprint(data, sprint.id, [f"floor_device={token}" for token in phones], cookies)


async def _join(floor: Floor, sprint: int, number: int) -> str:
    token, name = secrets.token_urlsafe(32), f"{NAMES[number % len(NAMES)]} {number}"
    mode: Mode = "team" if number % 3 == 2 else "ranking"
    await floor.join(sprint, hashed(token), name=name, colour=number % 12, mode=mode, via="qr")
    return token


def _hang(connection: Connection, hung: list[str], sprint: int) -> None:
    for number, token in enumerate(hung):
        subject, now = f"wall-{number}", now_ms()
        tokens.grant(connection, "wall", hashed(token), subject, sprint, None, "", now)
