"""A sprint of many calls, over and sealed, written into the database of a venue that is closed."""

import random
from collections.abc import Sequence

from floor import commands as c
from floor.chronicle import Chronicle
from floor.commands import Asked
from floor.preset import Preset, prepare
from floor.rep import Actor
from floor.sprint import MINUTE
from floor.storage import open_storage, sprints
from tests.browser.venue import Venue
from web.demo.key import new_key

HOST = Actor("host", "host")
NAMES = (
    *("Nadia", "Karim", "Aïssatou", "Jo", "Le Grand Sam", "Lou", "Gwenaëlle", "Bo"),
    *("Théo", "Inès", "Jean-Baptiste de La Tour", "Fatou", "Marcel", "Priya", "Zoé", "Yann"),
)
# As often as published figures say, meetings aside: those are asked for.
KINDS = (
    *(("no_answer", 48), ("voicemail", 22), ("gatekeeper_block", 8), ("gatekeeper_absent", 5)),
    *(("hung_up", 4), ("refusal", 8), ("callback", 3), ("interested", 2)),
)
OBJECTIONS = ("no_time", "equipped", "send_email", "no_budget", "where_from")
SETTLES = 12 * MINUTE  # the grace, and a little


def written(
    venue: Venue, calls: int, reps: int = 12, meetings: int = 3, preset: Preset = "morning"
) -> int:
    """The sprint's number. The dice fall the same each time."""
    rules = prepare(preset, reps)
    length = rules.length_ms + sum(r.break_ms for r in rules.rounds)
    began = venue.now_ms() - length - SETTLES
    storage = open_storage(f"sqlite:///{venue.data / 'floor.sqlite3'}")
    with storage.transaction() as connection:
        row = sprints.create(
            connection, title="Jeudi matin", locale="fr", host=HOST.id, key=None, now=began
        )
        chronicle = Chronicle(connection, row.id)
        told = [(c.OpenSprint(rules), HOST, began)]
        for n, name in enumerate(NAMES[:reps]):
            mode = ("ranking", "team")[n % 3 == 2]
            told.append((c.Join(f"rep{n}", name, n % 8, mode, "qr"), Actor("rep"), began))  # type: ignore[arg-type]
        told.append((c.Start(), HOST, began))  # type: ignore[arg-type]
        for command, by, at in told:
            chronicle.tell(Asked(command=command, by=by, key=new_key()), at)
        for asked, at in _calls(calls, reps, meetings, began + MINUTE, length - 2 * MINUTE):
            chronicle.tell(asked, at)
        chronicle.pass_until(began + length + SETTLES)
        phase = chronicle.state.tally.clock.phase
    storage.close()
    assert phase == "final", phase
    return row.id


def _calls(
    calls: int, reps: int, meetings: int, began: int, length: int
) -> Sequence[tuple[Asked, int]]:
    dice = random.Random(20261119)
    kinds, weights = zip(*KINDS, strict=True)
    told = []
    for n in range(calls):
        at = began + n * length // calls
        wins = meetings and n % (calls // meetings) == calls // meetings // 2
        kind = "meeting" if wins else dice.choices(kinds, weights)[0]
        key, by = new_key(), Actor("rep", f"rep{dice.randrange(reps)}")
        talked = dice.random() < 0.4 if kind == "refusal" else None
        told.append((Asked(command=c.LogOutcome(kind, talked), by=by, key=key), at))
        if kind == "refusal":
            noted = c.NoteObjection(key, dice.choice(OBJECTIONS))
            told.append((Asked(command=noted, by=by, key=new_key()), at + 4_000))
    return told
