"""Adding a game: one module dropped into the folder, and nothing else is touched."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

# The whole of it, as docs/games.md walks through it.
BELLS = '''
"""Bells: any rep rings the house bell; the floor counts the rings."""

from floor.game import Answer, Game, GameCommand, GameEvent, GameMoment, GameShared, Kept, Move


class BellRung(GameEvent, frozen=True):
    rep: str


class RingBell(GameCommand, frozen=True):
    pass


class TenthBell(GameMoment, frozen=True):
    rings: int


class BellsShared(GameShared, frozen=True):
    rings: int


class BellsKept(Kept):
    rings: int = 0


def ring(kept, case, command):
    case.only("live")
    return Answer((BellRung(case.sheet.rep),))


def fold(kept, tally, entry):
    kept.rings += 1


def moments(was, now, before, after, entry):
    return (TenthBell(rings=now.rings),) if was.rings < 10 <= now.rings else ()


GAME = Game(
    code="bells",
    place=9,
    begin=lambda rules: BellsKept(),
    events=(BellRung,),
    moves=(Move(RingBell(), ("rep",), ring),),
    sounds=(TenthBell(rings=10),),
    shapes=(BellsShared,),
    fold=fold,
    moments=moments,
    shared=lambda kept, state: BellsShared(rings=kept.rings),
)
'''

# A process of its own: the folder of games is looked into once, when the floor is loaded.
PLAYED = """
import json, sys
import floor.games
floor.games.__path__.append(sys.argv[1])

import msgspec
from floor import messages
from floor.events import Entry
from floor.gamebox import MAIN
from floor.games.bells import RingBell
from floor.state import replay
from floor.views import shared
from tests.floor.games.games import playing
from tests.floor.play import live, rep
from web.generation import reference, schema, typescript
from web.pages.sprint_form import read

play = live("nadia", "karim", rules=playing("bells"))
asked = {"type": "do", "k": "0" * 32, "t_tap": 1, "t_send": 1, "do": {"c": "ring_bell"}}
heard = msgspec.json.decode(json.dumps(asked), type=messages.Inbound)
for _ in range(10):
    play.must(heard.do, rep("karim"))
log = msgspec.json.decode(msgspec.json.encode(play.log), type=list[Entry])
print(json.dumps({
    "offered": "bells" in MAIN and read({"game": "bells"})[1] == {},
    "decided": isinstance(heard.do, RingBell),
    "stored": log == play.log,
    "folded": replay(log, play.state.asides) == play.state,
    "shown": msgspec.to_builtins(shared.project(play.state).games),
    "told": [msgspec.to_builtins(m) for m in play.heard if type(m).__name__ == "TenthBell"],
    "elsewhere": live("jo", rules=playing("together")).refused(RingBell(), rep("jo")),
    "typed": all(n in typescript.write() for n in ("RingBell", "BellsShared", "TenthBell")),
    "explained": "ring_bell" in reference.write() and "ring_bell" in schema.write(),
}))
"""


def test_a_module_dropped_into_the_folder_is_a_game(tmp_path: Path) -> None:
    (tmp_path / "bells.py").write_text(BELLS, encoding="utf-8")
    played = subprocess.run(
        [sys.executable, "-c", PLAYED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert played.returncode == 0, played.stderr
    assert json.loads(played.stdout) == {
        "offered": True,
        "decided": True,
        "stored": True,
        "folded": True,
        "shown": {"bells": {"game": "bells", "rings": 10}},
        "told": [{"type": "tenth_bell", "rings": 10}],
        "elsewhere": "bad",
        "typed": True,
        "explained": True,
    }


def test_the_walk_through_is_that_very_module() -> None:
    page = (ROOT / "docs" / "games.md").read_text(encoding="utf-8")
    assert BELLS.strip() in page
