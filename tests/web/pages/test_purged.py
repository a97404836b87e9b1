"""What is left of a sprint on the pages, once its calls were forgotten."""

from tests.web.house import House

DAY = 86_400_000


def over(house: House) -> int:
    """A sealed sprint with one door."""
    host = house.found()
    sprint = house.open_sprint(host, title="Lundi")
    console = host.open("console", sprint)
    karim = house.join("Karim")
    house.start(console)
    assert karim.open("pad", sprint).do({"c": "log_outcome", "kind": "refusal"})
    assert console.do({"c": "close"})["type"] == "accepted"
    house.pass_(15 * 60_000)
    return sprint


def test_the_host_still_sees_what_the_team_did(new_house: House) -> None:
    sprint = over(new_house)
    host = new_house.found()
    assert f'href="/sprints/{sprint}/console"' in host.page("/").text
    assert "Comme la dernière fois" in host.page("/").text
    new_house.time.now += 15 * DAY
    new_house.run(new_house.desk.floor.caretaker.tick())
    home = host.page("/").text
    assert "1 porte encaissée" in home.replace("\u00a0", " ")
    assert "appels effacés, totaux gardés" in home
    assert f"/sprints/{sprint}/console" not in home, "there is nothing to open"
    assert f"/sprints/{sprint}/report" in home, "but the page of its figures"
    assert "Comme la dernière fois" in home, "its rules stay"


def test_its_addresses_lead_nowhere(new_house: House) -> None:
    sprint = over(new_house)
    host, secret = new_house.found(), new_house.secret
    wall = host.told(f"/sprints/{sprint}/walls", None)["url"].partition("#")[2]
    new_house.run(new_house.desk.floor.caretaker.forget_one(sprint))
    for page in ("console", "wall", "pad", "mine.json", "qr.svg"):
        assert host.page(f"/sprints/{sprint}/{page}").status_code == 404, page
    assert host.refused("/visits", {"secret": secret}) == "wrong_code"
    assert host.refused("/wall-visits", {"secret": wall}) == "wrong_link"


def test_the_notice_says_how_long_this_floor_keeps_calls(house: House) -> None:
    text = house.found().page("/notice").text.replace("\u00a0", " ")
    assert "effacés 14 jours après sa fin" in text
    assert "Votre carte personnelle s’efface après 365 jours sans usage" in text
