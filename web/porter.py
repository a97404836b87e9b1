"""The porter: twice a second it takes up errands, and shows out whoever's right has ended."""

import asyncio
import logging
from collections.abc import Set
from pathlib import Path

import msgspec

from floor.errors import Refusal
from web import errands
from web.desk import Desk
from web.errands import Answer, AnyErrand, ChangePassword, Forget
from web.signin import VISITOR

LOOK_S = 0.5
SEEN_MS = 60_000  # a wall's « vu » is true to the minute

log = logging.getLogger("web.porter")


class Porter:
    """A right may end in another process too: `floor passwd` on PostgreSQL."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: Set[str] = frozenset()
        self._standing = (0, 0)
        self._noted_at = 0

    async def run(self) -> None:
        folder = await asyncio.to_thread(errands.prepare, self._desk.settings.data)
        while True:
            try:
                for name, errand in await asyncio.to_thread(errands.taken, folder):
                    await self._do(folder, name, errand)
                await self.show_out()
            except Refusal as refusal:
                log.warning("the porter waits: %s", refusal.code)
            except Exception:
                log.exception("the porter met a bug")
            await asyncio.sleep(LOOK_S)

    async def show_out(self) -> None:
        """Whose sign-in or link is no more. All are asked for when one was granted or ended
        anywhere, else only those that came in since: walls may be thousands."""
        tokens = self._desk.floor.tokens
        held = self._desk.screens.rights()
        standing = await tokens.standing() if held else self._standing
        doubtful: Set[str] = frozenset()
        if standing != self._standing:
            doubtful = held
        elif held is not self._held:
            doubtful = held - self._held
        if doubtful := doubtful - {VISITOR}:  # who came to a demo may look on
            for whose in doubtful - await tokens.alive(doubtful):
                self._desk.screens.sign_out(whose)
        self._held, self._standing = held, standing
        await self._note(held)

    async def _note(self, held: Set[str]) -> None:
        """When each link was last in use, for the host who wonders which to take back."""
        now = self._desk.now_ms()
        if held and now - self._noted_at >= SEEN_MS:
            self._noted_at = now
            await self._desk.floor.tokens.seen(held)

    async def _do(self, folder: Path, name: str, errand: AnyErrand | None) -> None:
        try:
            said = await self._answer(errand)
        except Refusal as refusal:
            said = Answer(f"errand_{refusal.code}")
        log.info("an errand of the operator: %s: %s", type(errand).__name__, said.code)
        await asyncio.to_thread(errands.answer, folder, name, said)

    async def _answer(self, errand: AnyErrand | None) -> Answer:
        match errand:
            case ChangePassword(hashed):
                return await self._change_password(hashed)
            case Forget(sprint, days):
                return await self._forget(sprint, days)
            case None:
                return Answer("errand_bad")

    async def _change_password(self, hashed: str) -> Answer:
        floor = self._desk.floor
        if await floor.team.find() is None:
            return Answer("no_team")
        await floor.team.set_password(hashed)
        await floor.tokens.revoke_hosts()
        return Answer("done")

    async def _forget(self, sprint: int | None, days: int | None) -> Answer:
        caretaker, keep = self._desk.floor.caretaker, self._desk.settings.keep
        if sprint is None:
            keep = keep if days is None else msgspec.structs.replace(keep, sprints=days)
            return Answer("done", await caretaker.forget(keep))
        return Answer("done", await caretaker.forget_one(sprint))
