"""The links of a wall: what its host knows of them, and a TV that needs no keyboard."""

from floor.close_codes import CloseCode
from tests.web.house import Browser, House


def test_the_host_sees_which_links_are_in_use_and_takes_one_back(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    url = host.told(f"/sprints/{sprint}/walls", {"how": "link"})["url"]
    tv = Browser(house)
    tv.told("/wall-visits", {"secret": url.partition("#")[2]})
    screen = tv.open("wall", sprint)
    screen.see("shared", lambda shared: True)
    house.run(house.desk.floor.tokens.seen(house.desk.screens.rights()))
    (wall,) = host.get(f"/sprints/{sprint}/walls").json()["walls"]
    assert (wall["label"], wall["here"], wall["seen"]) == ("link", True, house.time.now)
    assert url.partition("#")[2] not in str(wall), "never the link itself"
    assert tv.get(f"/sprints/{sprint}/walls").status_code == 401
    assert host.http.delete(f"/sprints/{sprint}/walls/{wall['id']}").status_code == 204
    assert screen.ended()
    assert host.get(f"/sprints/{sprint}/walls").json()["walls"] == []


def test_a_link_for_elsewhere_puts_no_cookie_here(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    path = f"/sprints/{sprint}/walls"
    assert "wall" not in host.post(path, {"how": "link"}).headers.get("set-cookie", "")
    assert "wall" in host.post(path, {"how": "here"}).headers["set-cookie"]


def test_a_browser_that_has_the_wall_needs_no_second_link_for_it(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    path = f"/sprints/{sprint}/walls"
    there = [host.told(path, {"how": "here"})["location"] for _ in range(3)]
    assert there == [f"/sprints/{sprint}/wall"] * 3
    assert len(host.get(path).json()["walls"]) == 1
    assert host.page(there[0]).status_code == 200


def test_a_tv_shows_a_code_and_the_host_confirms_it_once(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    tv = Browser(house)
    knock = tv.told("/tvs", {})
    assert tv.told("/wall-visits", {"secret": knock["secret"]}) == {"location": ""}, "it waits"
    assert host.refused(f"/sprints/{sprint}/walls", {"tv": "ZZZZZ"}) == "wrong_tv"
    host.told(f"/sprints/{sprint}/walls", {"tv": knock["code"].lower()})
    there = tv.told("/wall-visits", {"secret": knock["secret"]})["location"]
    assert tv.page(there).status_code == 200
    assert tv.page(f"/sprints/{sprint}/console").status_code == 303, "a wall, not a host"
    assert host.refused(f"/sprints/{sprint}/walls", {"tv": knock["code"]}) == "wrong_tv", "once"


def test_codes_for_tvs_run_out_for_one_address_before_they_fill_the_server(
    new_house: House,
) -> None:
    tv = Browser(new_house)
    answers = [tv.post("/tvs", {}).status_code for _ in range(15)]
    assert answers[0] == 201
    assert answers[-1] == 429


def test_the_address_that_a_host_chooses_is_the_walls_too(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    host.told(f"/sprints/{sprint}/walls", {"how": "here"})
    wall = host.open("wall", sprint)
    wall.see("shared", lambda shared: True)
    path, chosen = f"/sprints/{sprint}/address", {"url": "http://192.168.1.20:8000"}
    assert host.refused(path, chosen) == "not_found", "not an address of this machine"
    there = {"Host": "192.168.1.20:8000", "Origin": "http://192.168.1.20:8000"}
    assert Browser(house).post(path, chosen, **there).json()["code"] == "signed_out"
    assert host.post(path, chosen, **there).status_code == 204
    assert wall.ended() == CloseCode.RELOAD
    join = host.data(f"/sprints/{sprint}/wall")["join"]
    assert join["address"] == chosen["url"]
    assert host.get(join["qr"]).status_code == 200
    house.desk.chosen_address = ""
