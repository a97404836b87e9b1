"""A short sprint really played, so that the page's snapshots, deltas and digests are true."""

import msgspec

from floor import commands as c
from floor import messages as m
from floor.commands import Asked
from floor.decide import Decided, decide
from floor.events import Entry
from floor.moments import moments
from floor.rep import Actor, Mode
from floor.schedule import COUNTDOWN_MS
from floor.sprint import MINUTE
from floor.state import EMPTY, State, apply
from floor.views import lead, mine, shared
from floor.views.diff import Json, Op, diff
from floor.views.digest import digest
from web.generation import examples

HOST = Actor("host", "host")
NADIA, KARIM = Actor("rep", examples.REP), Actor("rep", "b4Hd9sWz")
BEGAN = examples.NOW - 3 * MINUTE


class Scene(msgspec.Struct):
    """Before the last tap, and after it."""

    before: State = EMPTY
    after: State = EMPTY
    moments: tuple[m.Moment, ...] = ()

    def ask(self, command: c.AnyCommand, by: Actor, at: int) -> None:
        self.do(Asked(command=command, by=by, key=f"{self.after.head + 1:032x}"), at)

    def do(self, asked: Asked, at: int) -> None:
        decided = decide(self.after, asked, at)
        assert isinstance(decided, Decided), decided
        self.before, self.moments = self.after, ()
        for place, event in enumerate(decided.events):
            entry = Entry(self.after.head + 1, at, asked.by, event, None if place else asked.key)
            was, self.after = (
                self.after,
                apply(self.after, [entry], () if place else decided.asides),
            )
            self.moments += moments(was, self.after, entry)


def play() -> Scene:
    scene = Scene()
    scene.ask(c.OpenSprint(rules=examples.RULES), HOST, BEGAN)
    scene.ask(_join(NADIA, "Nadia", 0, "ranking"), NADIA, BEGAN)
    scene.ask(_join(KARIM, "Karim", 4, "team"), KARIM, BEGAN)
    scene.ask(c.Start(), HOST, BEGAN)
    first = BEGAN + COUNTDOWN_MS + MINUTE
    scene.ask(c.LogOutcome(kind="gatekeeper_block"), KARIM, first)
    tap = examples.DO
    behind = tap.t_send - tap.t_tap
    scene.do(Asked(command=tap.do, by=NADIA, key=tap.k, behind_ms=behind), tap.t_send)
    return scene


def _join(by: Actor, name: str, colour: int, mode: Mode) -> c.Join:
    return c.Join(rep=by.id, name=name, colour=colour, mode=mode, via="qr")


def states(state: State) -> dict[m.View, Json]:
    """The three views as screens hold them."""
    shapes = {
        "shared": shared.project(state),
        "mine": mine.project(state, rep=NADIA.id),
        "lead": lead.project(state),
    }
    return {view: plain(shape) for view, shape in shapes.items()}  # type: ignore[misc]


def plain(value: object) -> Json:
    return msgspec.json.decode(msgspec.json.encode(value))


def snapshot(view: m.View, state: State) -> m.Snapshot:
    shown = states(state)[view]
    raw = msgspec.Raw(msgspec.json.encode(shown))
    return m.Snapshot(
        view=view, epoch=examples.EPOCH, seq=state.head, state=raw, hash=digest(shown)
    )


def delta(view: m.View, scene: Scene) -> m.Delta:
    return m.Delta(
        view=view,
        epoch=examples.EPOCH,
        from_=scene.before.head,
        to=scene.after.head,
        ops=msgspec.Raw(msgspec.json.encode(ops(view, scene))),
        moments=scene.moments if view == "shared" else (),
    )


def ops(view: m.View, scene: Scene) -> list[Op]:
    return diff(states(scene.before)[view], states(scene.after)[view])


def beat(scene: Scene) -> m.Beat:
    head, shown = scene.after.head, states(scene.after)
    standings = {view: m.Standing(head, digest(shown[view])) for view in ("shared", "mine")}
    return m.Beat(now=examples.NOW, epoch=examples.EPOCH, views=standings)  # type: ignore[arg-type]
