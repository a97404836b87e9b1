from floor import commands as c
from floor.awards import standing
from floor.preset import prepare
from floor.progress import best_half_hour, marks
from floor.sheet import Sheet
from floor.sprint import MINUTE
from floor.top_quarter import top_quarter
from floor.views import shared
from tests.floor.play import HOST, Play, live, rep


def sheet(play: Play, who: str = "nadia") -> Sheet:
    return play.state.tally.sheets[who]


def held(play: Play) -> list[str]:
    return [code for code, _ in marks(sheet(play), standing(sheet(play)))]


def test_the_best_half_hour_is_the_one_with_most_conversations() -> None:
    play = live("nadia")
    for minute in (0, 4, 9, 14):
        play.tap("nadia", "interested", late_by=0)
        play.pass_((5 if minute else 4) * MINUTE)
    found = best_half_hour(standing(sheet(play)))
    assert found is not None
    assert found.conversations == 4


def test_half_an_hour_later_is_another_one() -> None:
    play = live("nadia", rules=prepare("power_hour", 3))
    for wait in (30, 5, 0):
        play.tap("nadia", "interested")
        play.pass_(wait * MINUTE)
    found = best_half_hour(standing(sheet(play)))
    assert found is not None
    assert found.conversations == 2


def test_the_first_and_the_tenth_door_and_a_comeback_leave_a_mark() -> None:
    play = live("nadia")
    for _ in range(10):
        play.tap("nadia", "refusal")
        play.pass_(1_000)
    assert held(play) == ["first_door", "ten_doors"]
    play.tap("nadia", "interested")
    assert held(play) == ["first_door", "ten_doors", "comeback"]


def test_a_void_takes_its_mark_back() -> None:
    play = live("nadia")
    doors = [play.tap("nadia", "refusal") for _ in range(10)]
    play.must(c.VoidOutcome(doors[3], "twice"), HOST)
    assert held(play) == ["first_door"]


def _floor(players: int) -> Play:
    names = [f"rep{n:02d}" for n in range(players)]
    play = live(*names)
    for n, name in enumerate(names):
        for _ in range(n + 1):
            play.tap(name, "callback", talked=True)
    return play


def test_the_top_quarter_is_told_from_twelve_on() -> None:
    assert shared.project(_floor(11).state).quarter is None
    found = top_quarter(_floor(12).state.tally.sheets.values())
    assert found is not None
    assert (found.calls, found.conversations) == (10, 11)


def test_the_top_quarter_goes_behind_the_shutters_with_the_ranks() -> None:
    play = _floor(12)
    play.must(c.Freeze(), HOST)
    assert shared.project(play.state).quarter is None
    assert shared.project(play.state).ranks == ()


def test_who_watches_is_in_no_quarter() -> None:
    play = _floor(12)
    play.must(c.ChooseMode("watching"), rep("rep03"))
    assert shared.project(play.state).quarter is None
