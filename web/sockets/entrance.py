"""Who opens a socket, and what that screen may see and ask."""

import msgspec
from starlette.websockets import WebSocket

from floor.errors import Removed
from floor.live import Viewer
from floor.messages import Screen, View
from floor.rep import Actor
from web import signin
from web.desk import desk
from web.refusals import SignedOut


class Knocking(Viewer, frozen=True):
    """The pad of a rep whom the host has not admitted: it sees nothing of the others."""

    @property
    def views(self) -> tuple[View, ...]:
        return ("mine",)


class Visitor(msgspec.Struct, frozen=True, kw_only=True):
    """`whose` names the right that the socket stands on; `by` who its commands come from."""

    viewer: Viewer
    whose: str
    by: Actor | None = None
    expires_at: int | None = None


async def visitor(socket: WebSocket, sprint: int, screen: Screen) -> Visitor:
    """Raises SignedOut, or Removed."""
    match screen:
        case "pad":
            return await _rep(socket, sprint)
        case "wall":
            known = await signin.wall(socket, sprint)
            viewer = Viewer("wall")
            return Visitor(viewer=viewer, whose=known.whose, expires_at=known.expires_at)
        case "console":
            known = await signin.host_of(socket, sprint)
            return Visitor(
                viewer=Viewer("console"),
                whose=known.whose,
                by=known.actor,
                expires_at=known.expires_at,
            )


async def _rep(socket: WebSocket, sprint: int) -> Visitor:
    device = signin.device(socket)
    seat = await desk(socket).floor.seat(sprint, device) if device else None
    if seat is None:
        raise SignedOut
    if seat.status not in ("admitted", "pending"):
        raise Removed
    kind = Knocking if seat.status == "pending" else Viewer
    viewer = kind("pad", seat.rep, device)
    return Visitor(viewer=viewer, whose=device, by=Actor("rep", seat.rep))
