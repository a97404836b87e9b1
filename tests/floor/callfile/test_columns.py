"""Which column means what."""

import pytest

from floor.callfile.look import look
from floor.callfile.unreadable import Unreadable
from tests.floor.callfile.files import looked, sample, wanted


def taken(text: str, **columns: str) -> dict[str, str]:
    return {column.meaning: column.header for column in reversed(looked(text, **columns).columns)}


SEEN = {
    "hubspot": {
        "rep": "Activity assigned to",
        "time": "Activity date",
        "outcome": "Call outcome",
        "talk": "Call duration (HH:mm:ss)",
        "direction": "Call direction",
    },
    "aircall": {
        "rep": "user",
        "time": "datetime (UTC)",
        "outcome": "tags",
        "talk": "duration (in call)",
        "direction": "direction",
    },
    "ringover": {
        "rep": "Collaborateur",
        "time": "Date",
        "hour": "Heure",
        "outcome": "Tags",
        "talk": "Durée de conversation",
        "direction": "Direction",
    },
    "excel": {
        "rep": "Commercial",
        "time": "Date de l'appel",
        "outcome": "Résultat",
        "objection": "Motif de refus",
        "talk": "Durée (s)",
    },
    "twilio": {
        "rep": "Agent",
        "time": "Start Time",
        "outcome": "Status",
        "talk": "Duration",
        "direction": "Direction",
    },
}


@pytest.mark.parametrize("name", SEEN)
def test_the_exports_of_the_field_are_understood(name: str) -> None:
    found = look(sample(name), wanted())
    assert {c.meaning: c.header for c in reversed(found.columns)} == SEEN[name]
    assert {c.how for c in found.columns} == {"header"}


def test_a_header_that_names_utc_is_believed() -> None:
    assert look(sample("aircall"), wanted()).utc
    assert not look(sample("ringover"), wanted()).utc


def test_columns_may_be_said_by_header_or_number() -> None:
    text = "A;B;C\nKarim;21/11/2026 10:00;NRP\n"
    assert taken(text, rep="a", time="2", outcome="C") == {"rep": "A", "time": "B", "outcome": "C"}
    with pytest.raises(Unreadable) as told:
        looked(text, rep="D")
    assert told.value.code == "no_column"


def test_dates_and_results_are_known_by_their_content() -> None:
    text = "Agent;Fait;Fin\n" + "Karim;21/11/2026 10:00;NRP\n" * 5
    assert taken(text) == {"rep": "Agent", "time": "Fait", "outcome": "Fin"}
    assert {c.meaning: c.how for c in looked(text).columns}["time"] == "content"


def test_nobody_s_name_is_guessed_to_be_a_colleague_s() -> None:
    with pytest.raises(Unreadable) as told:
        looked("Contact;Date;Résultat\nQuatremère;21/11/2026 10:00;NRP\n")
    assert (told.value.code, told.value.facts["missing"]) == ("columns", ("rep",))


def test_a_file_without_a_header_shows_nothing_of_its_first_line() -> None:
    with pytest.raises(Unreadable) as told:
        looked("Quatremère;21/11/2026 10:00;NRP\nQuatremère;21/11/2026 10:00;NRP\n")
    assert (told.value.code, told.value.facts) == ("no_header", {})


def test_a_date_column_that_holds_no_date_is_passed_over() -> None:
    text = "Agent;Date;Start time;Outcome\nKarim;lundi;21/11/2026 10:00;NRP\n"
    assert taken(text)["time"] == "Start time"
