"""The sprint that an address names, while there is anything of it to show."""

from starlette.requests import HTTPConnection

from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import NotFound


async def sprint_at(connection: HTTPConnection) -> Sprint:
    """Raises NotFound."""
    found = await desk(connection).floor.sprints.find(connection.path_params["sprint"])
    if found is None or found.head == 0 or found.purged_at is not None:
        raise NotFound
    return found
