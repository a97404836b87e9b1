"""The sealed sprint that an address names, its calls kept or forgotten."""

from starlette.requests import HTTPConnection

from floor.storage.results import Sealed
from floor.storage.sprints import Sprint
from web.desk import desk
from web.refusals import NotFound


async def sealed_at(connection: HTTPConnection) -> tuple[Sprint, Sealed]:
    """Raises NotFound until the result is sealed."""
    sprints = desk(connection).floor.sprints
    found = await sprints.find(connection.path_params["sprint"])
    sealed = await sprints.sealed(found.id) if found is not None else None
    if found is None or sealed is None:
        raise NotFound
    return found, sealed
