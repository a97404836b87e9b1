"""The sprint that an address names."""

from starlette.requests import HTTPConnection

from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import NotFound


async def sprint_at(connection: HTTPConnection) -> Sprint:
    """Raises NotFound."""
    found = await desk(connection).floor.sprints.find(connection.path_params["sprint"])
    if found is None or found.head == 0:
        raise NotFound
    return found
