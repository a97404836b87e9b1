"""`floor replay --live`: a floor is served on which a file's calls are made again, from now on."""

import asyncio
import secrets

import click
import msgspec

from floor.callfile.crew import Crew
from floor.callfile.day import Day, members_of
from floor.callfile.script import Line, Sprint, joining, lines
from floor.commands import Asked, Start
from floor.errors import Refusal
from floor.floor import Floor
from floor.preset import fitted
from floor.rep import Actor
from floor.schedule import COUNTDOWN_MS
from floor.sprint import MINUTE, Round, Rules
from floor.storage import open_storage
from floor.storage.unusable import Unusable
from web import logs
from web.address import origin
from web.app import create_app
from web.cli.callfile import telling
from web.cli.callfile.bar import bar
from web.cli.callfile.options import Options
from web.cli.callfile.writing import named
from web.cli.ending import CANNOT_START, stop
from web.cli.options import settings_of
from web.desk import Desk
from web.greeting import greet
from web.server import Server, listen
from web.signin import HOST, hashed

RETRY_S = 1.0
DAY_MS = 86_400_000


def play(chosen: Options, day: Day, people: Crew, say: telling.Say) -> None:
    """Until Ctrl+C: the floor stays open when the last call is made."""
    settings = settings_of(data=chosen.data, host=chosen.host, port=chosen.port)
    logs.configure(settings.log)
    try:
        open_storage(settings.database).close()
        listening = listen(settings)
        app = create_app(settings)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    desk: Desk = app.state.desk
    desk.port = listening.getsockname()[1]
    player = Player(desk, chosen, day, people, say)
    Server(app, settings, player.begin).run([listening])


class Player:
    """One sprint, whose reps are the file's."""

    def __init__(
        self, desk: Desk, chosen: Options, day: Day, people: Crew, say: telling.Say
    ) -> None:
        self._desk = desk
        self._chosen = chosen
        self._day = day
        self._people = people
        self._say = say
        self._playing: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """The server listens."""
        floor = self._desk.floor
        members = members_of(self._day.calls, self._people)
        name = named(self._chosen, self._day, self._say)
        rules = rules_of(self._day, len(members), self._chosen.speed)
        row = await floor.open_sprint(rules, title=name.title, locale=name.locale, host=HOST)
        sprint = Sprint(row.id, row.secret)
        for asked in joining(sprint, members):
            await floor.recorder.ask(row.id, asked)
        start = Asked(command=Start(), by=Actor("host", HOST), key=secrets.token_hex(16))
        await floor.recorder.ask(row.id, start)
        await greet(self._desk)
        wall = await self._wall(row.id)
        click.echo("\n".join(["", self._say("replay.wall", sprint=row.id), f"  {wall}", ""]))
        first = self._desk.now_ms() + COUNTDOWN_MS
        self._playing = asyncio.create_task(self._play(floor, sprint, first))

    async def _wall(self, sprint: int) -> str:
        """A link that shows the board to whoever opens it, as the console's own."""
        token, settings = secrets.token_urlsafe(32), self._desk.settings
        expires_at = self._desk.now_ms() + settings.wall_days * DAY_MS
        subject = secrets.token_hex(8)
        await self._desk.floor.tokens.grant("wall", hashed(token), subject, sprint, expires_at)
        return f"{origin(settings, 'localhost', self._desk.port)}/wall#{token}"

    async def _play(self, floor: Floor, sprint: Sprint, first: int) -> None:
        made = refused = 0
        told = lines(sprint, self._day.calls, self._people, rung=True)
        with bar(self._say("replay.playing"), len(self._day.calls)) as step:
            for line in told:
                await self._until(first + self._after(line))
                try:
                    await _make(floor, sprint.id, line)
                    made += 1
                except Refusal:
                    refused += 1  # the host has closed the sprint, or sent the rep home
                step(1)
        click.echo(self._say("replay.played", made=made, refused=refused))

    def _after(self, line: Line) -> int:
        return int((line.call.at - self._day.calls[0].at) / self._chosen.speed)

    async def _until(self, at: int) -> None:
        await asyncio.sleep(max(0, at - self._desk.now_ms()) / 1000)


async def _make(floor: Floor, sprint: int, line: Line) -> None:
    """Raises what is refused for good."""
    for asked in line.asked:
        while True:
            try:
                await floor.recorder.ask(sprint, asked)
                break
            except Refusal as refusal:
                if refusal.final or refusal.code == "gong":
                    raise
                await asyncio.sleep(RETRY_S)


def rules_of(day: Day, people: int, speed: float) -> Rules:
    """As for any sprint of that length: with its grace and its final stretch."""
    lasts = (int(day.length_ms / speed) // MINUTE + 1) * MINUTE
    usual = fitted((Round(lasts),), people)
    return msgspec.structs.replace(usual, capacity=max(usual.capacity, people))
