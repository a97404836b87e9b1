"""Who works with whom: everybody, in pairs, and not with the same one again."""

from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from floor.pairs import Group, draw

crowds = st.integers(1, 40).map(lambda n: [f"rep-{number}" for number in range(n)])
seeds = st.text("0123456789abcdef", min_size=1, max_size=8)


def together(groups: tuple[Group, ...]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


@given(crowds, seeds)
def test_everybody_sits_with_somebody_and_an_odd_one_makes_a_trio(
    reps: list[str], seed: str
) -> None:
    groups = draw(reps, seed)
    assert sorted(chain(*groups)) == sorted(reps)
    trios = 1 if len(reps) % 2 and len(reps) > 1 else 0
    assert sorted(map(len, groups), reverse=True)[:trios] == [3] * trios
    assert sum(len(group) == 3 for group in groups) == trios
    assert all(len(group) == 2 for group in groups if len(group) != 3) or len(reps) == 1


@given(crowds, seeds, seeds)
def test_nobody_sits_again_with_the_last_one_where_that_can_be_avoided(
    reps: list[str], before: str, seed: str
) -> None:
    """Two, three and five people cannot: any two groups of five repeat a pair of the trio's."""
    last = together(draw(reps, before))
    again = together(draw(reps, seed, last)) & last
    unavoidable = {2: 1, 3: 3, 5: 1}
    assert len(again) == unavoidable.get(len(reps), 0)


@given(crowds, seeds)
def test_the_same_draw_for_the_same_seed_whatever_the_order(reps: list[str], seed: str) -> None:
    assert draw(reps, seed) == draw(list(reversed(reps)), seed)


@given(st.integers(2, 15), seeds)
def test_two_rooms_are_mixed(half: int, seed: str) -> None:
    sides = {f"rep-{n}": ("qr", "code")[n % 2] for n in range(2 * half)}
    assert all(sides[one] != sides[two] for one, two in draw(sides, seed, (), sides))


def test_two_draws_are_seldom_alike() -> None:
    reps = [f"rep-{n}" for n in range(12)]
    assert len({draw(reps, str(seed)) for seed in range(50)}) == 50
