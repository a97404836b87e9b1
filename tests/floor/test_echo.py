from hypothesis import given
from hypothesis import strategies as st

from floor import commands as c
from floor.echo import SLOT_MS, Card, Pace, card, nth
from floor.sprint import MINUTE
from tests.floor.play import HOST, Play, live, rep

FLOOR = ("nadia", "karim", "jo", "sam", "lou", "bo")


def shown(play: Play, players: int = 6) -> Card | None:
    return card(play.state.tally.board, Pace(players, play.state.tally.started_at))


def found(play: Play, players: int = 6) -> Card:
    made = shown(play, players)
    assert made is not None
    return made


def test_the_window_narrows_as_the_floor_grows() -> None:
    assert Pace(3).window_ms == 30 * MINUTE
    assert Pace(6).window_ms == 22.5 * MINUTE
    assert Pace(12).window_ms < 6 * MINUTE
    assert Pace(30).window_ms == 54_000


def test_two_same_doors_near_each_other_make_a_card() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "gatekeeper_block")
    play.pass_(3 * MINUTE)
    play.tap("karim", "gatekeeper_block")
    made = found(play)
    assert (made.head, made.count, made.beside, made.at) == ("front_desk", 2, "", play.now)


def test_two_far_apart_make_none_and_a_late_tap_between_them_does() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "hung_up")
    play.pass_(9 * MINUTE)
    play.tap("karim", "hung_up")
    assert shown(play, players=12) is None
    play.tap("jo", "hung_up", late_by=4 * MINUTE)
    assert found(play, players=12).count == 3


def test_a_void_takes_its_card_back() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "refusal")
    second = play.tap("karim", "refusal")
    assert shown(play) is not None
    play.must(c.VoidOutcome(second, "twice"), HOST)
    assert shown(play) is None


def test_a_correction_moves_a_door_to_its_head() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "refusal")
    second = play.tap("karim", "voicemail")
    assert shown(play) is None
    play.must(c.CorrectOutcome(second, "refusal"), rep("karim"))
    assert found(play).head == "no"


def test_a_large_floor_has_one_card_in_eight_minutes() -> None:
    play = live(*FLOOR)
    for _ in range(6):
        play.pass_(10_000)
        play.tap("nadia", "refusal")
    made = found(play, players=30)
    assert made.count == 2, "the first one holds the slot"
    play.pass_(SLOT_MS)
    play.tap("karim", "refusal")
    play.pass_(5_000)
    play.tap("jo", "refusal")
    assert found(play, players=30).count == 8


def test_on_a_small_floor_two_doors_of_two_heads_stand_on_one_landing() -> None:
    play = live(*FLOOR[:3])
    play.tap("nadia", "gatekeeper_block")
    play.pass_(7 * MINUTE)
    play.tap("karim", "hung_up")
    made = found(play, players=3)
    assert (made.head, made.beside) == ("hung_up", "front_desk")
    assert shown(play, players=6) is None


def test_on_a_small_floor_the_first_door_of_all_is_told_as_everybodys() -> None:
    play = live(*FLOOR[:3])
    tap = play.tap("nadia", "hung_up")
    made = found(play, players=3)
    assert (made.head, made.count, made.beside) == ("hung_up", 1, "")
    assert shown(play, players=6) is None, "a larger floor soon has the same one twice"
    play.must(c.VoidOutcome(tap, "twice"), HOST)
    assert shown(play, players=3) is None
    play.pass_(10 * MINUTE)
    play.tap("karim", "refusal")
    play.tap("jo", "gatekeeper_block", late_by=8 * MINUTE)
    assert found(play, players=3).beside == "front_desk", "a late one takes its place before it"


def test_the_same_door_goes_before_the_one_beside() -> None:
    play = live(*FLOOR[:3])
    for kind in ("gatekeeper_block", "hung_up", "hung_up"):
        play.tap("nadia", kind)
        play.pass_(MINUTE)
    made = found(play, players=3)
    assert (made.head, made.beside, made.count) == ("hung_up", "", 2)


def test_the_objection_is_told_only_when_it_is_the_same() -> None:
    play = live(*FLOOR)
    calls = [play.tap(who, "refusal") for who in ("nadia", "karim")]
    play.must(c.NoteObjection(calls[0], "equipped"), rep("nadia"))
    play.must(c.NoteObjection(calls[1], "no_time"), rep("karim"))
    assert found(play).objection == ""
    play.must(c.NoteObjection(calls[1], "equipped"), rep("karim"))
    assert found(play).objection == "equipped"


def test_a_demo_meets_its_doors_so_many_times_faster() -> None:
    slow, fast = Pace(6), Pace(6, speed=12)
    assert fast.window_ms == slow.window_ms // 12
    assert fast.slot(MINUTE) == slow.slot(12 * MINUTE)


KINDS = ("gatekeeper_block", "hung_up", "refusal", "opposition", "voicemail")
Tap = tuple[str, int]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 20)), max_size=9), st.data())
def test_the_card_is_of_the_doors_that_stand_in_whatever_order_they_came(
    taps: list[Tap], data: st.DataObject
) -> None:
    """Late, voided and corrected taps leave the card of a sprint in which nothing else was."""
    order = data.draw(st.permutations(range(len(taps))))
    voided = data.draw(st.sets(st.sampled_from(range(len(taps))))) if taps else set()
    players = data.draw(st.sampled_from((3, 6, 30)))
    straight = [taps[i] for i in range(len(taps)) if i not in voided]
    assert _card(taps, order, voided, players) == _card(
        straight, list(range(len(straight))), set(), players
    )


def _card(taps: list[Tap], order: list[int], voided: set[int], players: int) -> object:
    """Minute and place make each true time another one; the seq must not matter."""
    play = live("nadia")
    play.pass_(21 * MINUTE)
    ids = {}
    for i in order:
        kind, minute = taps[i]
        ids[i] = play.tap("nadia", "voicemail", late_by=minute * MINUTE + KINDS.index(kind) * 1000)
        if kind != "voicemail":
            play.must(c.CorrectOutcome(ids[i], kind), rep("nadia"))
    for i in voided:
        play.must(c.VoidOutcome(ids[i], "twice"), HOST)
    return shown(play, players)


def test_a_rep_learns_which_door_of_the_floor_it_was() -> None:
    play = live(*FLOOR)
    for who in FLOOR[:3]:
        play.tap(who, "gatekeeper_block")
        play.pass_(1000)
    last = play.tap("sam", "gatekeeper_block")
    play.pass_(1000)
    play.tap("bo", "gatekeeper_block")
    assert nth(play.state.tally.board, play.outcome(last)) == 4
