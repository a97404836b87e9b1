"""What a rep may take away: everything, and nothing that a spreadsheet would run."""

import csv
import io

from tests.web.house import Browser, House
from web.spreadsheet import cell


def test_a_rep_takes_away_all_that_is_stored_and_nobody_elses(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    console = host.open("console", sprint)
    marie, karim = house.join("=Marie"), house.join("Karim")
    house.start(console)
    marie.open("pad", sprint).tap("meeting")
    karim.open("pad", sprint).tap("refusal")
    found = marie.get(f"/sprints/{sprint}/mine.json").json()
    assert found["me"]["name"] == "=Marie"
    assert [outcome["kind"] for outcome in found["outcomes"]] == ["meeting"]
    sheet = marie.get(f"/sprints/{sprint}/mine.csv")
    assert "attachment" in sheet.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(sheet.text.lstrip("\ufeff"))))
    assert ["me.name", "'=Marie"] in rows
    assert "Karim" not in sheet.text
    assert Browser(house).get(f"/sprints/{sprint}/mine.json").status_code == 401


def test_no_cell_is_a_formula() -> None:
    for text in ("=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx"):
        assert cell(text) == f"'{text}"
    assert cell("Marie") == "Marie"
    assert cell(-2) == "-2"
