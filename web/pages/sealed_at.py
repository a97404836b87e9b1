"""The sealed sprint that an address names, its calls kept or forgotten."""

from starlette.requests import HTTPConnection

from floor.storage.results import Sealed
from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import NotFound


async def sealed_at(connection: HTTPConnection) -> tuple[Sprint, Sealed]:
    """Raises NotFound until the result is sealed."""
    floor, asked = desk(connection).floor, connection.path_params["sprint"]
    found, sealed = await floor.sprints.find(asked), await floor.sprints.sealed(asked)
    if found is None or found.head == 0 or sealed is None:
        raise NotFound
    return found, sealed
