"""Who called, on which days, under which key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.call import Call
from floor.callfile.crew import MOST_REPS, crew
from floor.callfile.day import days_of, key_of, rules_of
from floor.callfile.script import Sprint, lines
from floor.callfile.unreadable import Unreadable
from floor.sprint import MINUTE
from tests.floor.callfile.files import PARIS, reading, sample

AT = 1_795_251_900_000


def call(rep: str = "Karim", at: int = AT, line: int = 2, kind: str = "no_answer") -> Call:
    return Call(line, rep, at, "NRP", kind)


CALLS = st.lists(
    st.builds(
        call,
        rep=st.sampled_from(["Karim", "KARIM", "Léa Martin", "lea.martin@exemple.fr"]),
        at=st.integers(AT, AT + 5).map(lambda at: at * 1000 - AT * 999),
        line=st.integers(2, 99),
        kind=st.sampled_from(["no_answer", "refusal"]),
    ),
    min_size=1,
    max_size=12,
)


def test_two_spellings_are_one_rep_and_an_address_is_a_name() -> None:
    found = crew([call(rep) for rep in ("Léa Martin", "LEA  MARTIN", "lea.martin@exemple.fr")])
    assert [member.name for member in found.members] == ["LEA MARTIN"] or [
        member.name for member in found.members
    ] == ["Léa Martin"]
    assert crew([call("lea.martin@exemple.fr")]).members[0].name == "Lea Martin"


def test_long_names_that_begin_alike_stay_apart() -> None:
    long = "Marie-Antoinette de la Tour "
    names = [member.name for member in crew([call(long + "Un"), call(long + "Deux")]).members]
    assert len(set(names)) == 2
    assert all(len(name) <= 24 for name in names)


def test_everybody_counts_for_the_team_unless_named() -> None:
    found = crew([call("Karim"), call("Zoé")], ["zoe"])
    assert {member.name: member.ranked for member in found.members} == {"Karim": False, "Zoé": True}
    with pytest.raises(Unreadable) as told:
        crew([call("Karim")], ["Zoé"])
    assert told.value.code == "no_such_rep"


def test_a_hundred_colleagues_and_more_are_the_prospects() -> None:
    with pytest.raises(Unreadable) as told:
        crew([call(f"Prospect {n}") for n in range(MOST_REPS + 1)])
    assert told.value.code == "too_many_reps"


@given(CALLS, st.randoms())
def test_the_order_of_the_lines_changes_nothing(calls: list[Call], random: object) -> None:
    shuffled = [Call(n, c.rep, c.at, c.text, c.kind) for n, c in enumerate(calls, 2)]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    keys, commands = [], []
    for some in (calls, shuffled):
        people = crew(some)
        [day] = days_of(some, people, PARIS)
        keys.append(key_of(day, people))
        asked = [one for line in lines(Sprint(1, "salt"), day.calls, people) for one in line.asked]
        commands.append([(one.key, one.command, one.by) for one in asked])
    assert keys[0] == keys[1]
    assert commands[0] == commands[1]
    assert len({key for key, *_ in commands[0]}) == len(calls)


@given(CALLS, CALLS)
def test_another_call_makes_another_key(calls: list[Call], more: list[Call]) -> None:
    people = crew([*calls, *more])
    keys = [key_of(days_of(some, people, PARIS)[0], people) for some in (calls, [*calls, *more])]
    assert keys[0] != keys[1]


def test_a_month_s_file_makes_a_sprint_a_day() -> None:
    day_ms = 86_400_000
    calls = [call(at=AT + n * day_ms) for n in range(3)]
    people = crew(calls)
    assert [day.first for day in days_of(calls, people, PARIS)] == [
        "2026-11-21",
        "2026-11-22",
        "2026-11-23",
    ]
    [one] = days_of(calls, people, PARIS, one=True)
    assert (one.first, one.last, len(one.calls)) == ("2026-11-21", "2026-11-23", 3)


def test_a_sprint_lasts_from_the_first_call_s_minute_to_the_last_s() -> None:
    found = reading(sample("excel"))
    people = crew(found.calls)
    [day] = days_of(found.calls, people, PARIS)
    assert (day.length_ms, day.starts_at % MINUTE) == (21 * MINUTE, 0)
    rules = rules_of(day, len(people.members))
    assert (rules.length_ms, rules.grace_ms, rules.freeze) == (21 * MINUTE, 0, False)
