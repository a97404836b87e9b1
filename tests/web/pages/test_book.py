"""The team's book on the web: mended by a host, read by a rep, closed to strangers."""

import re

from tests.web.house import Browser, House

KEY = "b" * 32


def ids(page: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"/book/answers/([0-9a-f]{32})", page)))


def test_a_host_adds_mends_merges_and_retires(new_house: House) -> None:
    host = new_house.found()
    assert "dix minutes" in host.page("/book").text
    for n, text in enumerate(("Deux minutes <i>.", "Deux minutes.")):
        said = {"key": f"{n:032x}", "objection": "no_time", "text": text}
        answer = host.send("/book/answers", **said)
        assert answer.headers["location"] == "/book#no_time"
    page = host.page("/book").text
    assert "Deux minutes &lt;i&gt;." in page, "as typed, and never as markup"
    one, two = ids(page)
    host.send(f"/book/answers/{two}", into=one, objection="no_time")
    host.send(f"/book/answers/{one}", text="Deux minutes, montre en main.", objection="no_time")
    page = host.page("/book").text
    assert ids(page) == [one]
    assert "Deux minutes, montre en main." in page
    host.send(f"/book/answers/{one}", retired="yes")
    assert "1 réponse retirée" in host.page("/book").text


def test_a_rep_reads_what_stands_and_a_stranger_nothing(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    host.send("/book/answers", key=KEY, objection="think", text="Sur quel point ?")
    rep, knocking, stranger = house.join("Marie"), house.join("Karim", by="code"), Browser(house)
    told = rep.get(f"/sprints/{sprint}/book").json()
    expected = {
        "id": KEY,
        "objection": "think",
        "text": "Sur quel point ?",
        "author": "",
        "votes": 0,
    }
    assert expected in told
    for other in (knocking, stranger):
        assert other.get(f"/sprints/{sprint}/book").status_code == 401
    assert stranger.page("/book").status_code == 303
    assert rep.send("/book/answers", key="c" * 32, objection="think", text="x").status_code >= 300
    assert [one["id"] for one in rep.get(f"/sprints/{sprint}/book").json()].count("c" * 32) == 0


def test_the_console_is_told_where_to_begin(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    told = host.get(f"/sprints/{sprint}/warmup").json()
    assert len(told["objections"]) == 2
    assert Browser(house).get(f"/sprints/{sprint}/warmup").status_code == 401


def test_a_warm_up_over_real_sockets(house: House) -> None:
    """The fixture holds the verify rule over every screen."""
    host = house.found()
    sprint = house.open_sprint(host)
    console, wall = host.open("console", sprint), host.open("wall", sprint)
    marie, karim = (house.join(name).open("pad", sprint) for name in ("Marie", "Karim"))
    began = console.do({"c": "begin_warmup", "objections": ["no_time", "has_supplier"]})
    assert began["type"] == "accepted"
    said = {"warmup": 1, "objection": "no_time", "question": "answer", "text": "Deux minutes."}
    assert marie.do({"c": "write_worksheet", **said, "posted": True})["type"] == "accepted"
    house.verify()
    (card,) = wall.watcher.states["shared"]["warmup"]["lintels"][0]["cards"]
    assert karim.do({"c": "vote_answer", "warmup": 1, "answer": card["id"]})["type"] == "accepted"
    assert console.do({"c": "end_warmup", "warmup": 1})["type"] == "accepted"
    assert "Deux minutes." in host.page("/book").text
