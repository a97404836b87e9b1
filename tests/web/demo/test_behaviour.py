"""What demo reps do: the published rates, over many calls, and the same calls for the same seed."""

from collections import Counter
from itertools import count
from math import sqrt
from random import Random

import pytest

from floor.kind import KINDS
from floor.preset import DOORS_PER_MILLE_DIALS
from floor.rep import Mode
from floor.sprint import HOUR, MINUTE
from web.demo import behaviour, cast
from web.demo.behaviour import calls
from web.demo.plan import AGE_MS, LENGTH_MS, Plan
from web.demo.tapping import Turn, turns

MANY = 60_000
SURE = 4.0  # standard errors: a true rate strays so far once in 16,000 seeds


def near(found: int, of: int, rate: float) -> bool:
    return abs(found / of - rate) <= SURE * sqrt(rate * (1 - rate) / of)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_calls_go_as_far_as_published_rates_say(seed: int) -> None:
    random = Random(seed)
    made = [call for call, _ in zip(calls(random), range(MANY), strict=False)]
    kinds = Counter(call.kind for call in made)
    connects = sum(n for kind, n in kinds.items() if KINDS[kind].connect)
    talks = sum(call.talked for call in made)
    assert near(connects, MANY, 0.099), "Belkins 2025"
    assert near(talks, connects, 0.58), "Gong 2024"
    assert near(kinds["meeting"], talks, 0.046), "Belkins 2025"


def test_as_many_doors_as_a_sprint_expects() -> None:
    made = [call.kind for call, _ in zip(calls(Random(7)), range(MANY), strict=False)]
    doors = sum(KINDS[kind].door for kind in made)
    assert near(doors, MANY, DOORS_PER_MILLE_DIALS / 1000)


def test_a_rep_dials_fifteen_times_an_hour_between_twelve_and_eighteen() -> None:
    paces = []
    for seed in range(200):
        took = sum(call.gap_ms for call, _ in zip(calls(Random(seed)), range(150), strict=False))
        paces.append(150 * HOUR / took)
    assert 14.5 < sum(paces) / len(paces) < 15.5
    assert min(paces) > 9
    assert max(paces) < 24


def test_a_conversation_is_one_by_what_happened_not_by_its_name() -> None:
    made = [call for call, _ in zip(calls(Random(3)), range(MANY), strict=False)]
    for call in made:
        sure = KINDS[call.kind].conversation
        assert sure is None or sure == call.talked, call.kind


def timeline(plan: Plan) -> list[tuple[int, Mode, Turn]]:
    """What everybody does in a whole sprint."""
    keys = count()
    made = []
    for who in cast.cast(plan.reps, plan.seed):
        for turn in turns(who.random, plan.speed, lambda: f"{next(keys):032x}"):
            if turn.at_ms > LENGTH_MS:
                break
            if who.mode != "watching":
                made.append((turn.at_ms, who.mode, turn))
    return sorted(made, key=lambda one: one[0])


def test_the_usual_demo_has_a_meeting_in_the_first_minute_on_the_screen() -> None:
    meetings = [
        (at - AGE_MS, mode, turn.call.rung)
        for at, mode, turn in timeline(Plan())
        if turn.call.kind == "meeting"
    ]
    shown = [(at, mode, rung) for at, mode, rung in meetings if 0 < at < MINUTE]
    assert [(mode, rung) for _, mode, rung in shown] == [("ranking", True)]
    assert shown[0][0] > 20_000, "a visitor must have found the address"
    assert [at for at, _, _ in meetings if at < 0], "and one door was lit before"


def test_the_usual_demo_is_tapped_about_once_a_second() -> None:
    taps = sum(len(turn.taps) for _, _, turn in timeline(Plan()))
    assert 0.8 < taps / (LENGTH_MS / 1000) < 1.2


def test_other_seeds_are_as_lucky_as_anybody() -> None:
    """Nothing is forced: over many demos, the first minute has a meeting as often as any other."""
    with_meeting = []
    for seed in range(60):
        found = timeline(Plan(reps=8, seed=seed))
        with_meeting += [at for at, _, turn in found if turn.call.kind == "meeting"]
    expected = 60 * 7 * behaviour.DIALS_PER_HOUR * 8 * 0.099 * 0.58 * 0.046
    assert abs(len(with_meeting) - expected) < SURE * sqrt(expected)
    first = sum(AGE_MS < at <= AGE_MS + MINUTE for at in with_meeting)
    assert first <= 3 * len(with_meeting) / 40 + 3


def test_a_cast_is_of_different_people_who_take_part_differently() -> None:
    whole = cast.cast(cast.MOST_REPS, 1)
    assert len({who.name for who in whole}) == cast.MOST_REPS
    assert {who.mode for who in whole} == {"ranking", "team", "watching"}
    assert len({who.same_phone for who in whole}) == 2
    assert cast.cast(8, 1) == cast.cast(8, 1) != cast.cast(8, 2)
