import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.errors import NameUnsafe
from floor.names import LONGEST, free, phrase, safe, skeleton


@given(st.text(max_size=80))
def test_a_shown_name_is_short_and_has_nothing_invisible(typed: str) -> None:
    try:
        name = safe(typed)
    except NameUnsafe:
        return
    kinds = [unicodedata.category(char)[0] for char in name]
    assert 0 < sum(kind != "M" for kind in kinds) <= LONGEST
    assert all(kind != "C" for kind in kinds)
    assert safe(name) == name


@pytest.mark.parametrize("typed", ["", "   ", "\u202e", "\u200b\u200d", "...", "\u0301\u0301"])
def test_nothing_readable_is_refused(typed: str) -> None:
    with pytest.raises(NameUnsafe):
        safe(typed)


def test_a_mark_needs_a_letter_to_stand_on() -> None:
    assert safe("\u0336Zoé \u0336Lu") == "Zoé Lu"


def test_marks_do_not_pile_up() -> None:
    assert safe("Z" + "\u0336\u0337\u0338\u0335") == "Z\u0336\u0337"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoé", "zoe"), ("Маria", "Maria"), ("Le Grand Sam", "legrandsam"), ("Bob", "B0b")],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_a_taken_name_is_never_a_dead_end() -> None:
    assert free("Marie", ["Marie", "marie 2"]) == ("Marie 3", "Marie 4", "Marie 5")
    assert all(len(name) <= LONGEST for name in free("M" * 24, []))


def test_words_keep_their_accents_and_lose_their_controls() -> None:
    assert phrase(" On reprend\u202e à\n 10\u00a0h ") == "On reprend à 10 h"
