"""Dates as people and programs write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.dates import Order, Written, instant
from floor.callfile.order import Told, order_of
from tests.floor.callfile.files import PARIS

AT = datetime(2026, 11, 21, 10, 5, tzinfo=PARIS)
FRENCH = Written("dmy", PARIS)
MONTHS = [
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
]


def ms(at: datetime) -> int:
    return int(at.timestamp()) * 1000


@pytest.mark.parametrize(
    "text",
    [
        "21/11/2026 10 h 05",
        "21/11/2026 10h05",
        "21/11/2026 à 10:05",
        "21/11/2026 10:05:00",
        "21-11-26 10:05",
        "21.11.2026, 10:05",
        "21 nov. 2026 à 10:05",
        "samedi 21 novembre 2026 10 h 05",
        "Nov 21, 2026 10:05 AM",
        "Sat, Nov 21, 2026, 10:05:00 AM",
        "2026-11-21 10:05",
        "2026-11-21T10:05:00+01:00",
        "2026-11-21T09:05:00Z",
        "2026-11-21T09:05:00.123Z",
        "2026/11/21 10:05:00 +0100",
        "1795251900",
        "1795251900,0",
        "1795251900000",
    ],
)
def test_one_instant_is_read_however_it_is_written(text: str) -> None:
    assert instant(text, "", FRENCH) == ms(AT)


def test_the_hour_may_stand_in_its_own_column() -> None:
    assert instant("21/11/2026", "10 h 05", FRENCH) == ms(AT)
    assert instant("2026-11-21 00:00:00", "10:05", FRENCH) == ms(AT)


@pytest.mark.parametrize(
    "text",
    [
        *("", "21/11/2026", "31/02/2026 10:00", "21/11/2026 25:00", "21/11/2026 10:75", "hier"),
        *("21/11/1926 10:00", "10:05", "21/11/2026 13:00 PM", "²1/11/2026 10:00", "0612345678"),
    ],
)
def test_what_is_no_instant_is_not_guessed(text: str) -> None:
    assert instant(text, "", FRENCH) is None


@given(st.integers(1_577_836_800, 1_893_456_000), st.integers(-12, 14))
def test_every_instant_survives_being_written(since: int, hours: int) -> None:
    at = datetime.fromtimestamp(since, timezone(timedelta(hours=hours)))
    utc = Written("dmy", UTC)
    wanted = ms(at)
    assert instant(at.isoformat(), "", FRENCH) == wanted
    assert instant(at.astimezone(UTC).strftime("%d/%m/%Y %H:%M:%S"), "", utc) == wanted
    assert instant(
        at.astimezone(UTC).strftime("%d/%m/%Y"), f"{at.astimezone(UTC):%H h %M}", utc
    ) == (wanted - at.second * 1000)
    american = at.astimezone(UTC).strftime("%m/%d/%Y %I:%M:%S %p")
    assert instant(american, "", Written("mdy", UTC)) == wanted
    said = at.astimezone(UTC)
    assert instant(f"{said.day} {MONTHS[said.month - 1]} {said:%Y %H:%M:%S}", "", utc) == wanted
    assert instant(str(wanted), "", FRENCH) == instant(str(wanted // 1000), "", FRENCH) == wanted


@given(st.text(max_size=40), st.text(max_size=10))
def test_no_text_breaks_the_reader(text: str, hour: str) -> None:
    found = instant(text, hour, FRENCH)
    assert found is None or found > 0


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["3/4/2026 10:00", "21/4/2026 10:00"], Told("dmy", "file")),
        (["3/4/2026 10:00", "4/21/2026 10:00"], Told("mdy", "file")),
        (["3/4/2026 10:00 AM"], Told("mdy", "file")),
        (["3/4/2026 10:00"], Told("dmy", "habit")),
        (["3/3/2026 10:00", "2026-04-03 10:00"], Told("dmy", "clear")),
        (["21/4/2026 10:00", "22/4/2026 10:00", "4/21/2026 10:00"], Told("dmy", "file")),
    ],
)
def test_the_whole_file_tells_the_day_from_the_month(texts: list[str], told: Told) -> None:
    assert order_of(texts) == told


@pytest.mark.parametrize("order", ["dmy", "mdy"])
def test_the_operator_s_word_on_it_is_the_last(order: Order) -> None:
    assert order_of(["21/4/2026 10:00"], order) == Told(order, "option")
