"""A dead phone: its seat goes to another one, by the host's QR."""

from pathlib import Path

from floor.close_codes import CloseCode
from tests.web.house import Browser, House, serving


def test_a_seat_moves_to_another_phone_once(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    dead = house.join("Marie")
    pad = dead.open("pad", sprint)
    rep = pad.see("mine", lambda mine: True)["rep"]
    link = host.told(f"/sprints/{sprint}/seats/{rep}/moves", None)
    assert link["qr"].startswith("data:image/svg+xml")
    secret, other = link["url"].partition("#")[2], Browser(house)
    assert other.told("/visits", {"secret": secret})["seat"] == {"rep": rep, "status": "admitted"}
    assert other.open("pad", sprint).see("mine", lambda mine: True)["name"] == "Marie"
    assert pad.ended() == CloseCode.SUPERSEDED
    assert dead.open("pad", sprint).ended() == CloseCode.AUTH
    assert other.told("/visits", {"secret": secret})["seat"]["rep"] == rep, "its answer was lost"
    assert Browser(house).refused("/visits", {"secret": secret}) == "wrong_code", "once"


def test_a_link_that_moved_a_seat_moves_none_after_a_restart(tmp_path: Path) -> None:
    with serving(tmp_path) as house:
        host = house.found()
        sprint = house.open_sprint(host)
        rep = house.join("Marie").open("pad", sprint).see("mine", lambda mine: True)["rep"]
        link = host.told(f"/sprints/{sprint}/seats/{rep}/moves", None)
        secret, other = link["url"].partition("#")[2], Browser(house)
        assert other.told("/visits", {"secret": secret})["seat"]["rep"] == rep
    with serving(tmp_path) as again:
        assert Browser(again).refused("/visits", {"secret": secret}) == "wrong_code"


def test_only_the_host_moves_a_seat_and_not_for_long(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    phone = house.join("Marie")
    rep = phone.open("pad", sprint).see("mine", lambda mine: True)["rep"]
    path = f"/sprints/{sprint}/seats/{rep}/moves"
    assert phone.refused(path, None) == "signed_out"
    assert host.refused(f"/sprints/{sprint}/seats/nobody/moves", None) == "unknown_rep"
    secret = host.told(path, None)["url"].partition("#")[2]
    forged = secret.replace(rep, "0" * len(rep))
    assert phone.refused("/visits", {"secret": forged}) == "wrong_code"
    house.pass_(11 * 60_000)
    assert phone.refused("/visits", {"secret": secret}) == "wrong_code"


def test_the_seat_of_somebody_who_was_removed_goes_nowhere(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    rep = house.join("Marie").open("pad", sprint).see("mine", lambda mine: True)["rep"]
    path = f"/sprints/{sprint}/seats/{rep}/moves"
    secret = host.told(path, None)["url"].partition("#")[2]
    assert host.open("console", sprint).do({"c": "remove", "reps": [rep]})["type"] == "accepted"
    assert host.refused(path, None) == "unknown_rep"
    assert Browser(house).refused("/visits", {"secret": secret}) == "removed"


def test_a_rep_carries_its_own_seat_to_the_application_by_a_code(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    safari, app = house.join("Marie"), Browser(house)
    pad = safari.open("pad", sprint)
    rep = pad.see("mine", lambda mine: True)["rep"]
    code = safari.told(f"/sprints/{sprint}/mine/moves", None)["code"]
    assert len(code) == 8
    typed = f"{code[:4]} {code[4:]}".lower()
    assert app.told("/visits", {"code": typed})["seat"] == {"rep": rep, "status": "admitted"}
    assert app.open("pad", sprint).see("mine", lambda mine: True)["name"] == "Marie"
    assert pad.ended() == CloseCode.SUPERSEDED
    assert Browser(house).refused("/visits", {"code": code}) == "wrong_code", "once"


def test_a_code_is_for_who_has_the_seat_and_not_for_long(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    marie = house.join("Marie")
    path = f"/sprints/{sprint}/mine/moves"
    assert Browser(house).refused(path, None) == "signed_out"
    code = marie.told(path, None)["code"]
    house.pass_(11 * 60_000)
    assert Browser(house).refused("/visits", {"code": code}) == "wrong_code"
