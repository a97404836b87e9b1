"""The sprint that an address names, while there is anything of it to show."""

import re

from starlette.requests import HTTPConnection

from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import DemoOver, NotFound

NUMBER = re.compile(r"[0-9]{1,9}")  # not `isdigit`, which takes "²"


def named(text: str) -> int | None:
    """The sprint that a field or a query names."""
    return int(text) if NUMBER.fullmatch(text) else None


async def sprint_at(connection: HTTPConnection) -> Sprint:
    """Raises NotFound, or DemoOver."""
    at, asked = desk(connection), connection.path_params["sprint"]
    found = await at.floor.sprints.find(asked)
    if at.demo is not None and asked in at.demo.past:
        raise DemoOver
    if found is None or found.purged_at is not None:
        raise NotFound
    return found
