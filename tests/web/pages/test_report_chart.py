"""The drawings of a sprint's page: as many hours as fit, and nothing outside the paper."""

import pytest

from floor.figures import FiveMinutes
from floor.slots import SLOT_MS
from web.pages.report_chart import LEAST_LANE, MOST_HOURS, TALL, WIDE, funnel, lanes


def minutes(slots: int, calls: int = 3) -> list[FiveMinutes]:
    return [
        FiveMinutes(at=n * SLOT_MS, calls=calls, doors=1, conversations=0, meetings=0)
        for n in range(slots)
    ]


@pytest.mark.parametrize("slots", [1, 7, 8, 13, 60, 110])
def test_hours_do_not_run_into_each_other(slots: int) -> None:
    chart = lanes(minutes(slots), "en")
    assert chart is not None
    assert 1 <= len(chart.hours) <= MOST_HOURS
    assert all(0 <= x < WIDE for x, _ in chart.hours)


@pytest.mark.parametrize(("slots", "calls"), [(1, 1), (1, 400), (13, 30), (110, 90)])
def test_every_bar_stands_on_its_ground_within_the_paper(slots: int, calls: int) -> None:
    chart = lanes(minutes(slots, calls), "fr")
    assert chart is not None
    assert [lane.name for lane in chart.lanes] == ["calls", "doors"], "nothing of what was not"
    assert sum(lane.height for lane in chart.lanes) <= TALL + LEAST_LANE * len(chart.lanes)
    for lane in chart.lanes:
        for x, y, width, height in lane.bars:
            assert (0 <= x < x + width <= WIDE, y + height) == (True, lane.height)


def test_a_sprint_without_a_call_has_no_chart() -> None:
    assert lanes([], "en") is None


def test_a_step_says_how_many_of_the_one_before_it_took() -> None:
    steps = funnel([("dials", 100), ("pickups", 33), ("meetings", 0)])
    assert [step.one_in for step in steps] == [0, 3, 0]
    assert [step.width for step in steps] == [WIDE, WIDE * 33 // 100, 0]
