from bisect import bisect_left, insort

from hypothesis import given, settings
from hypothesis import strategies as st

from floor import ordered
from floor.ordered import Ordered

Item = tuple[int, int]
items = st.tuples(st.integers(0, 40), st.integers(0, 40))


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), items), max_size=120), st.sampled_from((2, 3, 256)))
def test_it_is_a_sorted_list_whatever_is_added_and_taken(
    steps: list[tuple[bool, Item]], chunk: int
) -> None:
    usual, ordered.CHUNK = ordered.CHUNK, chunk
    try:
        same: list[Item] = []
        kept: Ordered[Item] = Ordered()
        for adding, item in steps:
            where = bisect_left(same, item)
            assert kept.place(item) == where
            if adding:
                insort(same, item)
                assert kept.add(item) == where
            elif item in same:
                del same[where]
                assert kept.take(item) == where
            assert list(kept) == same
            assert list(kept.backwards()) == same[::-1]
            assert list(kept.since(where)) == same[where:]
            assert not same or kept.last == same[-1]
            assert len(kept) == len(same)
    finally:
        ordered.CHUNK = usual


def test_what_a_copy_is_told_the_other_does_not_hear() -> None:
    first: Ordered[Item] = Ordered()
    for number in range(1_000):
        first.add((number, 0))
    second = first.copy()
    second.add((500, 1))
    first.take((3, 0))
    assert (len(first), len(second)) == (999, 1_001)
    assert second.place((500, 2)) == 502
    assert first != second
    second.take((3, 0))
    second.take((500, 1))
    assert first == second
