"""Two people run one sprint: the second comes by a code, signs for themselves, can be thanked."""

from floor.close_codes import CloseCode
from floor.storage import event_log
from tests.web.house import Browser, House
from tests.web.screen import new_key


def test_a_second_host_comes_once_by_a_code_and_signs_for_themselves(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    code = host.told(f"/sprints/{sprint}/invitations", None)["code"]
    second = Browser(house)
    spoken = f"{code[:4]} {code[4:]}".lower()
    assert second.told("/hosts", {"code": spoken})["location"] == f"/sprints/{sprint}/console"
    assert Browser(house).refused("/hosts", {"code": code}) == "wrong_invitation", "once"
    first_console, second_console = host.open("console", sprint), second.open("console", sprint)
    house.join("Marie", by="code")
    lead = second_console.see("lead", lambda lead: bool(lead["guests"]))
    marie = lead["guests"][0]["rep"]
    assert second_console.do({"c": "admit", "reps": [marie]})["type"] == "accepted"
    first_console.see("lead", lambda lead: [g["status"] for g in lead["guests"]] == ["admitted"])
    assert first_console.do({"c": "lock", "locked": True})["type"] == "accepted"
    (theirs,) = [one["id"] for one in host.get(f"/sprints/{sprint}/hosts").json()["hosts"]]
    assert _signed(house, sprint)[-2:] == [theirs, "host"]


def test_a_second_host_has_this_sprint_and_no_other_and_invites_nobody(house: House) -> None:
    host = house.found()
    other, sprint = house.open_sprint(host), house.open_sprint(host)
    second = _second(house, host, sprint)
    assert second.page(f"/sprints/{sprint}/console").status_code == 200
    assert second.page(f"/sprints/{other}/console").status_code == 303
    lock = {
        "type": "do",
        "k": new_key(),
        "t_tap": 0,
        "t_send": 0,
        "do": {"c": "lock", "locked": True},
    }
    asked = {"commands": [lock]}
    answers = second.told(f"/sprints/{sprint}/commands?as=host", asked)["answers"]
    assert answers[0]["type"] == "accepted", "as from a wall's own keys"
    assert second.refused(f"/sprints/{other}/commands?as=host", asked) == "signed_out"
    assert second.refused("/rooms", None) == "signed_out"
    assert second.refused(f"/sprints/{sprint}/invitations", None) == "signed_out"
    assert second.get(f"/sprints/{sprint}/hosts").status_code == 401


def test_a_second_host_who_is_thanked_is_out(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    second = _second(house, host, sprint)
    console = second.open("console", sprint)
    console.see("lead", lambda lead: True)
    (known,) = host.get(f"/sprints/{sprint}/hosts").json()["hosts"]
    assert known["here"]
    assert host.http.delete(f"/sprints/{sprint}/hosts/{known['id']}").status_code == 204
    assert console.ended() == CloseCode.AUTH
    assert second.page(f"/sprints/{sprint}/console").status_code == 303


def test_an_invitation_is_short_lived_and_cannot_be_guessed_at_length(new_house: House) -> None:
    house = new_house
    host = house.found()
    sprint = house.open_sprint(host)
    code = host.told(f"/sprints/{sprint}/invitations", None)["code"]
    house.time.now += 11 * 60_000
    guesser = Browser(house)
    assert guesser.refused("/hosts", {"code": code}) == "wrong_invitation"
    said = [guesser.refused("/hosts", {"code": "BCDFGHJK"}) for _ in range(60)]
    assert said[-1] == "rate"


def _second(house: House, host: Browser, sprint: int) -> Browser:
    second = Browser(house)
    second.told("/hosts", {"code": host.told(f"/sprints/{sprint}/invitations", None)["code"]})
    return second


def _signed(house: House, sprint: int) -> list[str]:
    """Which host each of its commands is signed by."""
    floor = house.desk.floor
    entries = house.run(floor.storage.read(event_log.since, sprint))
    return [entry.by.id for entry in entries if entry.by.role == "host"]


def test_a_second_host_is_told_apart_by_name(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    for name in ("Gwenaëlle", "", "\u202e\u200b"):
        code = host.told(f"/sprints/{sprint}/invitations", None)["code"]
        Browser(house).told("/hosts", {"code": code, "name": name})
    listed = host.get(f"/sprints/{sprint}/hosts").json()["hosts"]
    assert [one["label"] for one in listed] == ["Gwenaëlle", "", ""]
