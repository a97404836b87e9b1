"""A script base taken over from another sprint: « comme la semaine dernière »."""

from hashlib import blake2b

from floor.commands import Asked, WriteLine
from floor.recorder import Recorder
from floor.rep import Actor
from floor.views import script


class Scripts:
    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    async def copy(self, source: int, target: int, host: str) -> int:
        """How many lines. Asked twice, copied once. What a rep proposed stays where it was: it
        goes with the rep."""
        lines = script.project(await self._recorder.state(source))
        mine = [line for line in lines if not line.team]
        for line in mine:
            key = blake2b(f"{target} {line.id}".encode(), digest_size=16).hexdigest()
            command = WriteLine(line.part, line.text)
            asked = Asked(command=command, by=Actor("host", host), key=key)
            await self._recorder.ask(target, asked)
        return len(mine)
