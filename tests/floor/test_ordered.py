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
                kept = kept.add(item)
            elif item in same:
                del same[where]
                kept = kept.take(item)
            assert list(kept) == same
            assert list(kept.backwards()) == same[::-1]
            assert list(kept.since(where)) == same[where:]
            assert not same or kept.last == same[-1]
            assert len(kept) == len(same)
    finally:
        ordered.CHUNK = usual


def test_a_change_makes_another_one_and_leaves_this_one_as_it_was() -> None:
    first: Ordered[Item] = Ordered()
    for number in range(1_000):
        first = first.add((number, 0))
    second = first.add((500, 1))
    third = first.take((3, 0))
    assert (len(first), len(second), len(third)) == (1_000, 1_001, 999)
    assert list(first) == [(number, 0) for number in range(1_000)]
    assert second.place((500, 2)) == 502
    assert first != second
    assert second.take((500, 1)) == first == third.add((3, 0))
