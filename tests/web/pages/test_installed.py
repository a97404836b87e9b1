"""The pad as an application: what the browser needs of it, and where it opens."""

from tests.web.house import Browser, House


def test_the_manifest_names_icons_that_are_there(house: House) -> None:
    phone = Browser(house)
    said = phone.get("/app.webmanifest").json()
    assert said["start_url"] == "/pad" and said["display"] == "standalone"
    assert {icon["purpose"] for icon in said["icons"]} == {"any", "maskable"}
    for icon in said["icons"]:
        assert phone.get(icon["src"]).headers["content-type"] == "image/png"
    assert phone.get("/icons/apple.png").status_code == 200
    assert phone.get("/icons/..%2Ficon.svg").status_code == 404
    assert 'rel="manifest"' in phone.page("/j").text


def test_the_application_opens_at_the_latest_seat(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    assert Browser(house).get("/pad").json() == {"location": "/j?app=1"}
    assert house.join("Marie").get("/pad").json() == {"location": f"/sprints/{sprint}/pad"}


def test_the_worker_is_asked_again_at_each_visit(house: House) -> None:
    worker = Browser(house).get("/sw.js")
    assert worker.headers["cache-control"] == "no-cache"
    assert "/static/assets/pad-" in worker.text
    assert "/static/assets/wall-" not in worker.text
