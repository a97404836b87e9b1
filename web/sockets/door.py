"""Waiting at the door: a rep who typed the code sees the sprint once the host has admitted it."""

import asyncio
import contextlib

from floor.close_codes import RESTART
from floor.errors import Refusal
from floor.floor import Floor
from floor.live import Viewer
from web.screens import farewell
from web.sockets.channel import Channel

LOOK_S = 0.5


async def wait(floor: Floor, sprint: int, viewer: Viewer, channel: Channel) -> None:
    while not channel.closed:
        with contextlib.suppress(Refusal):  # the database is down: nobody is admitted either
            sheet = (await floor.state(sprint)).tally.sheets[viewer.rep or ""]
            if sheet.status == "admitted":
                channel.close(RESTART, farewell("admitted"))
        await asyncio.sleep(LOOK_S)
