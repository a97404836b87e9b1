"""The sprint that an address names, while there is anything of it to show."""

from starlette.requests import HTTPConnection

from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import DemoOver, NotFound


async def sprint_at(connection: HTTPConnection) -> Sprint:
    """Raises NotFound, or DemoOver."""
    at, asked = desk(connection), connection.path_params["sprint"]
    found = await at.floor.sprints.find(asked)
    if at.demo is not None and asked in at.demo.past:
        raise DemoOver
    if found is None or found.head == 0 or found.purged_at is not None:
        raise NotFound
    return found
