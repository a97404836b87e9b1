from hypothesis import given
from hypothesis import strategies as st

from floor.views.diff import diff, patch

# No booleans: a view's key never holds now one and now True, which Python calls equal.
leaves = st.none() | st.integers(-9, 9) | st.text("aab é", max_size=20)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from("abcd"), inner),
    max_leaves=20,
)


@given(trees, trees)
def test_a_patch_leads_from_any_tree_to_any_other(before: object, after: object) -> None:
    assert patch(before, diff(before, after)) == after


@given(st.text("ab", min_size=9, max_size=30), st.text("ab", min_size=9, max_size=30))
def test_repeated_letters_are_spliced_right(before: str, after: str) -> None:
    assert patch(before, diff(before, after)) == after


def test_nothing_changed_is_no_operation() -> None:
    assert diff({"a": [1, {"b": 2}]}, {"a": [1, {"b": 2}]}) == []


def test_one_more_door_costs_one_cell() -> None:
    strip = "rahbga" * 50
    assert diff({"s": strip}, {"s": strip + "rc"}) == [["~", ["s"], 300, 0, "rc"]]


def test_a_door_in_the_middle_moves_no_other() -> None:
    strip = "rahbga" * 50
    (op,) = diff({"s": strip}, {"s": strip[:100] + "Mx" + strip[100:]})
    assert (op[3], len(op[4])) == (0, 2)


def test_a_new_pulse_pushes_the_oldest_out() -> None:
    old = [{"id": n} for n in range(8, 0, -1)]
    ops = diff(old, [{"id": 9}, *old[:-1]])
    assert patch(old, ops) == [{"id": 9}, *old[:-1]]


def test_the_given_state_is_left_as_it_was() -> None:
    before = {"a": [1, 2]}
    patch(before, [["~", ["a"], 0, 1, []]])
    assert before == {"a": [1, 2]}
