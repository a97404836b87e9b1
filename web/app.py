"""The floor's web application: every address in one list."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from floor.errors import Refusal
from floor.floor import Floor
from web import answers, i18n
from web.assets import Assets
from web.bodies import BodyLimit
from web.demo.place import here
from web.demo.stage import Stage
from web.desk import Desk
from web.doorstep import Doorstep
from web.headers import SafeHeaders
from web.origin import OriginGuard
from web.pages import (
    batch,
    book,
    console,
    demo,
    first_run,
    health,
    home,
    hosts,
    installed,
    join,
    meetings,
    metrics,
    mine,
    moves,
    new_sprint,
    notice,
    pad,
    paper,
    phones,
    pulse,
    replay,
    report,
    returns,
    room,
    seats,
    signin,
    slot,
    tv,
    visits,
    wall,
    warmup,
    words,
)
from web.porter import Porter
from web.rendering import Renderer
from web.secret import keep
from web.settings import Settings
from web.sockets import room as room_socket
from web.sockets import sprint as sprint_socket

STATIC = Path(__file__).parent / "static"


def create_app(
    settings: Settings, now_ms: Callable[[], int] | None = None, stage: Stage | None = None
) -> Starlette:
    """`now_ms` is the wall clock; tests bring their own. `stage`: where a demo is to play."""
    desk = Desk(settings, keep(settings.data), now_ms or wall_clock)
    desk.demo = stage
    app = FloorApp(
        routes=routes(),
        lifespan=lambda _: _life(desk),
        middleware=[
            Middleware(OriginGuard, settings=settings),
            Middleware(Doorstep),
            Middleware(BodyLimit),
        ],
        exception_handlers={
            Refusal: answers.on_refusal,
            HTTPException: answers.on_http,
            Exception: answers.on_bug,
        },
    )
    app.state.desk = desk
    app.state.renderer = Renderer(i18n.load(), Assets(STATIC), secure=settings.secure)
    return app


@asynccontextmanager
async def _life(desk: Desk) -> AsyncIterator[None]:
    settings = desk.settings
    desk.floor = await Floor.open(
        settings.database,
        now_ms=desk.now_ms,
        keep=settings.keep,
        counts=desk.counts,
        patience_s=settings.database_s,
        folder=settings.data,
    )
    desk.watchdog.start()
    await _begin_demo(desk)
    porter = asyncio.create_task(Porter(desk).run())
    try:
        yield
    finally:
        porter.cancel()
        if desk.demo is not None:
            await desk.demo.stop()
        await desk.floor.close()
        desk.watchdog.stop()


async def _begin_demo(desk: Desk) -> None:
    """One that an earlier start has left plays no more, whether or not there is one now."""
    if desk.demo is None:
        await desk.floor.demos.remove()
    else:
        await desk.demo.begin(desk.floor, lambda: here(desk.settings, desk.port))


class FloorApp(Starlette):
    """With the headers around everything, Starlette's own page for a bug included."""

    def build_middleware_stack(self) -> ASGIApp:
        return SafeHeaders(super().build_middleware_stack(), secure=self.state.desk.settings.secure)


def routes() -> list[BaseRoute]:
    return [
        Route("/", home.show),
        Route("/welcome", first_run.show),
        Route("/welcome", first_run.found, methods=["POST"]),
        Route("/signin", signin.show),
        Route("/signin", signin.enter, methods=["POST"]),
        Route("/signout", signin.leave, methods=["POST"]),
        Route("/notice", notice.show),
        Route("/paper", paper.show),
        # A floor that plays by itself
        Route("/demo", demo.show),
        Route("/demo/wall", demo.show_wall),
        Route("/demo/pad", demo.show_pad),
        Route("/demo/console", demo.show_console),
        Route("/demo/removal", demo.remove, methods=["POST"]),
        # The team's answers, over all sprints
        Route("/book", book.show),
        Route("/book/answers", book.add, methods=["POST"]),
        Route("/book/answers/{answer}", book.mend, methods=["POST"]),
        # A sprint, for its host
        Route("/sprints/new", new_sprint.show),
        Route("/sprints", new_sprint.open_sprint, methods=["POST"]),
        Route("/sprints/{sprint:int}/console", console.show),
        Route("/sprints/{sprint:int}/walls", wall.listed),
        Route("/sprints/{sprint:int}/walls", wall.hang, methods=["POST"]),
        Route("/sprints/{sprint:int}/walls/{wall}", wall.take_down, methods=["DELETE"]),
        Route("/sprints/{sprint:int}/address", phones.choose, methods=["POST"]),
        Route("/sprints/{sprint:int}/qr.svg", wall.join_qr),
        Route("/sprints/{sprint:int}/warmup", warmup.propose),
        Route("/sprints/{sprint:int}/seats/{rep}/moves", moves.offer, methods=["POST"]),
        Route("/sprints/{sprint:int}/hosts", hosts.listed),
        Route("/sprints/{sprint:int}/hosts/{host}", hosts.dismiss, methods=["DELETE"]),
        Route("/sprints/{sprint:int}/invitations", hosts.invite, methods=["POST"]),
        Route("/h", hosts.open_link),
        Route("/hosts", hosts.accept, methods=["POST"]),
        Route("/sprints/{sprint:int}/report", report.show),
        Route("/sprints/{sprint:int}/report.csv", report.as_csv),
        Route("/sprints/{sprint:int}/slot.ics", slot.as_calendar),
        # … for a wall
        Route("/tv", tv.show),
        Route("/tvs", tv.knock, methods=["POST"]),
        Route("/wall", wall.open_link),
        Route("/wall-visits", wall.visit, methods=["POST"]),
        Route("/sprints/{sprint:int}/wall", wall.show),
        Route("/sprints/{sprint:int}/replay.json", replay.as_json),
        Route("/sprints/{sprint:int}/pulse", pulse.show),
        # … for a rep
        Route("/j", join.show),
        Route("/card", join.show),
        Route("/visits", visits.come, methods=["POST"]),
        Route("/cards", seats.renew_card, methods=["POST"]),
        Route("/cards/visits", seats.show_card, methods=["POST"]),
        Route("/cards/visits", seats.forget, methods=["DELETE"]),
        Route("/sprints/{sprint:int}/seats", seats.take, methods=["POST"]),
        Route("/sprints/{sprint:int}/returns", returns.take, methods=["POST"]),
        Route("/pad", installed.enter),
        Route("/sprints/{sprint:int}/pad", pad.show),
        Route("/sprints/{sprint:int}/mine/moves", moves.offer_own, methods=["POST"]),
        Route("/sprints/{sprint:int}/pulse", pulse.give, methods=["POST"]),
        Route("/meetings", meetings.decide, methods=["POST"]),
        Route("/sprints/{sprint:int}/mine.json", mine.as_json),
        Route("/sprints/{sprint:int}/book", book.as_json),
        Route("/sprints/{sprint:int}/mine.csv", mine.as_csv),
        # … and for whoever has a screen
        Route("/sprints/{sprint:int}/commands", batch.ask, methods=["POST"]),
        WebSocketRoute("/sprints/{sprint:int}/socket", sprint_socket.serve),
        # « Tester la salle »
        Route("/room", room.show),
        Route("/r", room.phone),
        Route("/rooms", room.open_room, methods=["POST"]),
        Route("/rooms/visits", room.visit, methods=["POST"]),
        Route("/rooms/{room}", room.steps),
        WebSocketRoute("/rooms/socket", room_socket.serve),
        # For machines
        Route("/app.webmanifest", installed.manifest),
        Route("/sw.js", installed.worker),
        Route("/icons/{name}", installed.icon),
        Route("/words/{language}/{namespace}.json", words.show),
        Route("/icon.svg", health.icon),
        Route("/healthz", health.alive),
        Route("/readyz", health.ready),
        Route("/metrics", metrics.show),
        Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
    ]


def wall_clock() -> int:
    return time.time_ns() // 1_000_000
