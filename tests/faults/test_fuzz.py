"""Whatever a socket says: a frame of the protocol, or a close code; never a bug."""

import itertools
import random
from collections import Counter

import msgspec
import pytest

from floor.commands import Asked, body
from floor.decide import decide
from floor.errors import Refusal
from floor.messages import Do
from floor.rep import Actor
from floor.views import lead, mine, shared
from floor.views.digest import digest
from tests.faults.fuzz import frames
from tests.floor.play import HOST, Play, live, rep
from web.generation.examples import REP
from web.sockets.frames import Outdated, Unreadable, decode

SPRINT = 300  # frames until another sprint begins: they close it, sooner or later
REPS = (REP, "karim")


def fuzz(seed: int, count: int) -> Counter[str]:
    """How so many frames ended. Raises whatever a bug raises."""
    ends: Counter[str] = Counter()
    chance, made = random.Random(seed), frames(seed)
    floor = live(*REPS)
    for n, message in enumerate(itertools.islice(made, count), 1):
        if n % SPRINT == 0:
            _draw(floor)
            floor = live(*REPS)
        try:
            frame = decode(message)
        except (Unreadable, Outdated) as refused:
            ends[type(refused).__name__] += 1
            continue
        if not isinstance(frame, Do):
            ends["taken"] += 1
            continue
        floor.now += chance.choice((0, 10, 1_000))
        by = chance.choice([*map(rep, REPS), HOST])
        ends[_decided(floor, frame, by)] += 1
    _draw(floor)
    return ends


def _decided(floor: Play, frame: Do, by: Actor) -> str:
    """As the recorder does it, in memory."""
    if any(entry.key == frame.k for entry in floor.log):
        return "known"
    asked = Asked(
        command=frame.do,
        by=by,
        key=frame.k,
        digest=body(frame.do),
        behind_ms=frame.t_send - frame.t_tap,
    )
    decided = decide(floor.state, asked, floor.now)
    if isinstance(decided, Refusal):
        return "refused"
    floor._append(decided, by, frame.k)
    return "decided"


def _draw(floor: Play) -> None:
    """Every view of what came of it can be encoded."""
    shapes = [shared.project(floor.state), lead.project(floor.state)]
    for shape in (*shapes, *(mine.project(floor.state, one) for one in REPS)):
        digest(msgspec.to_builtins(shape))


def test_ten_thousand_spoiled_frames_meet_no_bug(seed: int) -> None:
    ends = fuzz(seed, 10_000)
    assert all(ends[end] for end in ("Unreadable", "Outdated", "taken", "refused", "decided")), ends


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_a_million_spoiled_frames_meet_no_bug(seed: int, part: int) -> None:
    fuzz(seed + part, 250_000)


def test_control_the_fuzzer_finds_a_parser_that_lets_a_lone_surrogate_pass(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One such name would break every other screen."""
    monkeypatch.setattr("web.strict._check_text", lambda _: None)
    with pytest.raises((UnicodeEncodeError, ValueError)):
        fuzz(seed, 200_000)
