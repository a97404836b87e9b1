"""What a team leaves a sprint with: a page, a table, a slot in the diary; never a person."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.web.house import Browser, House
from web import time_zone
from web.ics import next_day

NAMES = ("Zébulon", "Xanthe", "Wolfgang")
MINUTE = 60_000


def over(house: House, *names: str, title: str = "=Lundi", meetings: int = 0) -> int:
    """A sealed sprint: each person closes a door and one more than the one before."""
    host = house.found()
    sprint = house.open_sprint(host, title=title, goal_doors="33", sound="breaks")
    console = host.open("console", sprint)
    phones = [house.join(name).open("pad", sprint) for name in names]
    house.start(console)
    for n, phone in enumerate(phones):
        for _ in range(n + 1):
            phone.do({"c": "log_outcome", "kind": "refusal"})
            house.pass_(MINUTE)
    for _ in range(meetings):
        phones[0].do({"c": "log_outcome", "kind": "meeting"})
    assert console.do({"c": "close"})["type"] == "accepted"
    house.pass_(15 * MINUTE)
    return sprint


def text(answer: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", answer).replace("\u00a0", " ").split())


def test_the_page_tells_the_team_s_figures_and_nobody_s_name(house: House) -> None:
    sprint = over(house, *NAMES, meetings=2)
    host = house.found()
    page = host.page(f"/sprints/{sprint}/report").text
    said = text(page)
    assert "6 portes encaissées ensemble" in said
    assert "Appels 8" in said
    assert "2 RDV pris" in said
    assert "Ceci n’est pas une évaluation" in said
    assert not any(name in page for name in NAMES)
    english = text(host.page(f"/sprints/{sprint}/report?lang=en").text)
    assert "This is not an evaluation" in english
    assert "6 nos, together" in english


def test_it_stays_when_the_calls_are_forgotten(new_house: House) -> None:
    sprint = over(new_house, *NAMES)
    host = new_house.found()
    before = host.page(f"/sprints/{sprint}/report").text
    table = host.get(f"/sprints/{sprint}/report.csv").content
    new_house.run(new_house.desk.floor.caretaker.forget_one(sprint))
    after = host.page(f"/sprints/{sprint}/report")
    assert text(after.text) == text(before)
    assert host.get(f"/sprints/{sprint}/report.csv").content == table


def test_two_people_s_details_stay_closed(house: House) -> None:
    sprint = over(house, *NAMES[:2])
    host = house.found()
    said = text(host.page(f"/sprints/{sprint}/report").text)
    assert "3 portes encaissées ensemble" in said
    assert "Moins de trois personnes ont appelé" in said
    assert "Pas intéressé" not in said
    assert host.get(f"/sprints/{sprint}/report.csv").text.count("\n") < 15


def test_the_table_says_what_it_is_not_and_runs_nothing(house: House) -> None:
    sprint = over(house, *NAMES)
    lines = house.found().get(f"/sprints/{sprint}/report.csv").text.splitlines()
    assert "Ceci n’est pas une évaluation" in lines[0]
    assert lines[1] == "Séance;'=Lundi"
    assert "Portes;6" in lines
    five = [line for line in lines if re.match(r"\d{4}-\d\d-\d\d \d\d:\d[05];", line)]
    assert sum(int(line.split(";")[3]) for line in five) == 6
    assert not any(name in line for name in NAMES for line in lines)


def test_the_next_one_is_prepared_from_a_sprint_whose_calls_are_forgotten(new_house: House) -> None:
    sprint = over(new_house, *NAMES)
    host, floor = new_house.found(), new_house.desk.floor
    before = new_house.run(floor.sprints.rules(sprint))
    new_house.run(floor.caretaker.forget_one(sprint))
    answer = host.send("/sprints", again=str(sprint))
    opened = int(answer.headers["location"].split("/")[2])
    rules = new_house.run(floor.state(opened)).tally.opened
    assert before is not None
    assert msgspec.structs.replace(rules, seed=before.seed) == before, "only its dice are new"
    assert (rules.goal_doors, rules.sound) == (33, "breaks")


def test_the_slot_is_a_calendar_entry_that_moves_when_asked_again(house: House) -> None:
    sprint = over(house, *NAMES, title="Relance, Nord; " + "très longue " * 2)
    host = house.found()
    asked = f"/sprints/{sprint}/slot.ics?day=3&at=09:30&minutes=210"
    answer = host.get(asked)
    assert answer.headers["content-type"].startswith("text/calendar")
    raw = answer.content
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    lines = raw.replace(b"\r\n ", b"").decode().split("\r\n")
    assert "RRULE:FREQ=WEEKLY;BYDAY=TH" in lines
    assert "DURATION:PT210M" in lines
    assert next(line for line in lines if line.startswith("DTSTART")).endswith("T093000")
    assert any("Relance\\, Nord\\; très" in line for line in lines)
    moved = host.get(asked.replace("day=3", "day=1")).text
    uid = next(line for line in lines if line.startswith("UID:"))
    assert uid in moved
    assert "BYDAY=TU" in moved
    for wrong in ("day=7&at=09:30", "day=1&at=25:00", "day=1&at=9:30", "day=1&at=09:30&minutes=1"):
        assert host.get(f"/sprints/{sprint}/slot.ics?{wrong}").status_code == 400


def test_the_page_s_hours_are_those_of_the_room_on_a_server_that_keeps_others(house: House) -> None:
    """Asia/Kolkata is 3 h 30 behind Asia/Tokyo, all the year: minutes tell them apart too."""
    host, sprint = house.found(), over(house, *NAMES)
    begun, axes = set(), set()
    for zone in ("Asia/Tokyo", "Asia/Kolkata"):
        asked = f"/sprints/{sprint}/report?zone={zone}"
        page = host.page(asked).text
        at, shown = re.findall(r'data-at="(\d+)" data-clock="([\d:]+)"', page)[0]
        assert shown == f"{datetime.fromtimestamp(int(at) / 1000, ZoneInfo(zone)):%H:%M}"
        assert f"/report.csv?zone={zone.replace('/', '%2F')}" in page.replace("Asia/", "Asia%2F")
        begun.add(row := host.get(asked.replace("report?", "report.csv?")).text.splitlines()[2])
        assert f" {shown}" in row
        axes.add(tuple(re.findall(r"<text[^>]*>([^<]+)", page)))
    assert (len(begun), len(axes)) == (2, 2)
    assert "data-clock" in host.page(f"/sprints/{sprint}/report?zone=Nowhere/Town").text


def test_a_colleague_elsewhere_reads_the_host_s_hour(house: House) -> None:
    sprint = over(house, *NAMES)
    asked = f"/sprints/{sprint}/slot.ics?day=3&at=09:30"
    paris = house.found().get(f"{asked}&zone=Europe/Paris").text
    assert "DTSTART;TZID=Europe/Paris:" in paris
    for line in (
        *("TZID:Europe/Paris", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200"),
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ):
        assert f"{line}\r\n" in paris
    for unknown in ("", "Nowhere/Town", "../../etc/passwd", "/etc/localtime"):
        assert "TZID" not in house.found().get(f"{asked}&zone={unknown}").text


@pytest.mark.parametrize(
    ("zone", "rules"),
    [
        ("America/New_York", {"BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"}),
        ("Indian/Reunion", set()),
    ],
)
def test_a_zone_tells_when_its_clocks_change(zone: str, rules: set[str]) -> None:
    found = time_zone.find(zone)
    assert found is not None
    told = list(time_zone.lines(found, datetime(2026, 11, 22, 9, 0)))  # noqa: DTZ001
    assert {line.removeprefix("RRULE:FREQ=YEARLY;") for line in told if "RRULE" in line} == rules
    assert told.count("END:STANDARD") == 1


@pytest.mark.parametrize(
    ("weekday", "hour", "there"),
    [(0, 9, "2026-11-23T09:00"), (6, 9, "2026-11-29T09:00"), (6, 15, "2026-11-22T15:00")],
)
def test_the_first_slot_is_still_to_come(weekday: int, hour: int, there: str) -> None:
    sunday_noon = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001
    assert next_day(sunday_noon, weekday, hour, 0) == datetime.fromisoformat(there)


def test_it_is_for_the_host_once_the_result_is_sealed(house: House) -> None:
    sprint = over(house, *NAMES)
    stranger = Browser(house)
    host = house.found()
    for path in ("report", "report.csv", "slot.ics?day=1&at=09:00"):
        assert stranger.get(f"/sprints/{sprint}/{path}").status_code == 401, path
    opened = house.open_sprint(host)
    assert host.page(f"/sprints/{opened}/report").status_code == 404
