"""The demo's own addresses: they stay, while one demo sprint follows another."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor.storage.sprints import Sprint
from web import here, rendering, signin
from web.desk import desk
from web.pages import console, pad, wall


async def show(request: Request) -> Response:
    stage = desk(request).demo
    if stage is None or stage.sprint is None:
        return RedirectResponse("/", 303)
    await signin.host_of(request, stage.sprint.id)
    return rendering.page(
        request,
        "demo.html",
        script="demo",
        told={"sprint": {"id": stage.sprint.id}},
        reps=stage.reps,
        speed=stage.speed,
        new=await here.is_new(desk(request)),
    )


async def show_wall(request: Request) -> Response:
    return await wall.show(request) if _playing(request) else _home()


async def show_console(request: Request) -> Response:
    return await console.show(request) if _playing(request) else _home()


async def show_pad(request: Request) -> Response:
    """« Prenez une télécommande »: by the same door as every phone."""
    playing = _playing(request)
    if playing is None:
        return _home()
    device = signin.device(request)
    if device and await desk(request).floor.seat(playing.id, device):
        return await pad.show(request)
    await signin.host_of(request, playing.id)
    return RedirectResponse(f"/j#{playing.secret}", 303)


async def remove(request: Request) -> Response:
    """Its log, its names, its seats: nothing stays."""
    at = desk(request)
    if at.demo is not None and at.demo.sprint is not None:
        await signin.host_of(request, at.demo.sprint.id)
        await at.demo.remove(at.floor)
    return _home()


def _playing(request: Request) -> Sprint | None:
    """The demo's sprint, which the address now names."""
    stage = desk(request).demo
    if stage is None or stage.sprint is None:
        return None
    request.scope["path_params"] = {"sprint": stage.sprint.id}
    return stage.sprint


def _home() -> Response:
    return RedirectResponse("/", 303)
