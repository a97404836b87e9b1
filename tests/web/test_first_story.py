"""The main job, end to end over HTTP and sockets."""

from tests.web.house import House


def test_a_tap_on_one_phone_is_a_door_on_every_screen(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    console = host.open("console", sprint)
    marie, karim = house.join("Marie"), house.join("Karim")
    pad, other = marie.open("pad", sprint), karim.open("pad", sprint)
    hung = host.told(f"/sprints/{sprint}/walls", None)
    assert hung["url"].endswith(host.http.cookies["floor_wall"])
    wall = host.open("wall", sprint)
    house.start(console)

    assert pad.tap("refusal") | {"k": "", "seq": 0} == {
        "type": "accepted",
        "k": "",
        "seq": 0,
        "dup": False,
        "late": False,
    }
    for screen in (pad, other, wall, console):
        shown = screen.see("shared", lambda state: state["totals"]["doors"] == 1)
        assert shown["totals"]["calls"] == 1
        screen.close()
