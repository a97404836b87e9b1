"""How long a talk lasted, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.durations import Unit, seconds, unit_of


@pytest.mark.parametrize(
    "text",
    ["00:01:23", "1:23", "83", "83,5", "83.5", "83 s", "1 min 23", "1min23s", "1 m 23 s", "1'23"],
)
def test_eighty_three_seconds(text: str) -> None:
    assert seconds(text) == 83


def test_hours_and_units() -> None:
    assert seconds("1 h 02") == 3720
    assert seconds("1:02:03") == 3723
    assert seconds("5 min") == 300
    assert seconds("83412", "ms") == 83
    assert seconds("1,5", "min") == 90


@pytest.mark.parametrize("text", ["", " ", "-", "N/A"])
def test_nothing_said_is_nothing_known(text: str) -> None:
    assert seconds(text) is None


@pytest.mark.parametrize("text", ["long", "-5", "25:00:00", "99999999", "0612345678", "1,2,3"])
def test_what_is_no_length_of_a_call_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no duration"):
        seconds(text)


@pytest.mark.parametrize(
    ("header", "unit"),
    [("hs_call_duration", "ms"), ("Duration (ms)", "ms"), ("Durée (min)", "min"), ("Durée", "s")],
)
def test_a_header_may_name_the_unit(header: str, unit: Unit) -> None:
    assert unit_of(header) == unit


@given(st.integers(0, 86_399))
def test_every_length_survives_being_written(length: int) -> None:
    hours, minutes, rest = length // 3600, length // 60 % 60, length % 60
    assert seconds(f"{hours:02}:{minutes:02}:{rest:02}") == length
    assert seconds(f"{length},4") == length
    assert seconds(f"{length // 60} min {rest:02}") == length


@given(st.text(max_size=20))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = seconds(text)
    except ValueError:
        return
    assert found is None or found >= 0
