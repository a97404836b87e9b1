"""Lines read as calls, or left with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor.callfile.call import Call
from floor.callfile.unreadable import Unreadable
from tests.floor.callfile.files import SECRETS, reading, sample, told

HEADER = "Qui;Date;Résultat;Objection;Durée;Sens\n"
CALL = "Karim;17/11/2026 10:05;NRP;;;"


def one(line: str) -> Call:
    return reading(HEADER + line + "\n").calls[0]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";17/11/2026 10:05;NRP;;;", "no_rep"),
        ("06 12 34 56 78;17/11/2026 10:05;NRP;;;", "rep_number"),
        ("Karim;;NRP;;;", "no_time"),
        ("Karim;31/11/2026 10:05;NRP;;;", "time"),
        ("Karim;17/11/2026;NRP;;;", "no_hour"),
        ("Karim;17/11/2027 10:05;NRP;;;", "future"),
        ("Karim;17/11/2026 10:05;;;;", "no_outcome"),
        ("Karim;17/11/2026 10:05;Salon;;;", "unmapped"),
        ("Karim;17/11/2026 10:05;failed;;;", "not_a_call"),
        ("Karim;17/11/2026 10:05;Refus;;longtemps;", "talk"),
        ("Karim;17/11/2026 10:05;NRP;;;entrant", "inbound"),
        ("Karim;17/11/2026 10:05;NRP;;;;trop", "cells"),
        ('"Karim;17/11/2026 10:05;NRP;;;', "quotes"),
    ],
)
def test_a_line_that_is_no_call_says_why(line: str, reason: str) -> None:
    assert told(f"{HEADER}{CALL}\n{line}\n{CALL}\n") == [(3, reason)]


def test_an_objection_goes_with_a_refusal_alone() -> None:
    assert one("Karim;17/11/2026 10:05;Refus;Trop cher;;").objection == "too_expensive"
    assert one("Karim;17/11/2026 10:05;RDV pris;Trop cher;;").objection == ""
    assert one("Karim;17/11/2026 10:05;Géré par le siège;;;").objection == "hq_decides"
    assert one("Karim;17/11/2026 10:05;Géré par le siège;Prix;;").objection == "too_expensive"


def test_words_on_an_objection_stay_in_the_file() -> None:
    found = reading(HEADER + "Karim;17/11/2026 10:05;Refus;Quatremère en veut à son chef;;\n")
    assert found.calls[0].objection == "other"
    assert found.notes == {"objection_other": 1}
    assert "Quatremère" not in repr(found)


def test_a_call_holds_nothing_of_a_column_that_was_not_mapped() -> None:
    for name in ("hubspot", "aircall", "ringover", "excel", "twilio"):
        calls = repr(reading(sample(name)).calls)
        assert not [secret for secret in SECRETS if secret in calls], name


LINES = st.sampled_from(
    [CALL, "x;y;z", '"', ";;;;;", ";1/1/2026 10:00;;;;", "Léa;17/11/2026 10:05;Refus;a;b;c;d;e"]
)


@given(st.lists(LINES, max_size=12))
def test_every_line_is_a_call_or_is_left(lines: list[str]) -> None:
    text = HEADER + "\n".join(lines) + "\n"
    found = reading(HEADER + f"{CALL}\n" + "\n".join(lines) + "\n")
    seen = [call.line for call in found.calls] + [left.line for left in found.left]
    assert len(seen) == len(set(seen)) == found.read
    said = {n for n, line in enumerate(text.split("\n")[1:], 3) if line.replace(";", "").strip()}
    multiline = any(line == '"' for line in lines)
    assert multiline or set(seen) == said | {2}


GRAINS = st.sampled_from(
    [
        "Qui",
        "Date",
        "Résultat",
        "Durée",
        "Karim",
        "17/11/2026 10:05",
        "NRP",
        ";",
        ",",
        "\n",
        '"',
        "\r",
        "\t",
        "\x00",
        "é",
        "²",
        "1e9",
        "12",
        "99999999999999",
        "10 h 05",
        "sep=;",
        "\u2028",
        "𝟙𝟚",
    ]
)


@given(st.lists(GRAINS, max_size=40), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_no_file_breaks_the_reader(grains: list[str], encoding: str) -> None:
    data = (HEADER + "".join(grains)).encode(encoding, "replace")
    try:
        found = reading(data)
    except Unreadable:
        return
    assert found.read == len(found.calls) + len(found.left)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with pytest.raises(Unreadable):
        reading(data)
