"""Nobody outside sees it: every address is asked by strangers for what was planted inside."""

import re

import pytest
from starlette.routing import Route

from floor.close_codes import CloseCode
from tests.web.house import Browser, House
from web.app import routes

TITLE, NAME = "Titre-Distinct", "Nom-Distinct"


def addresses(sprint: int) -> list[tuple[str, str]]:
    """Every address of the server, filled with what exists."""
    known = {"sprint:int": str(sprint), "language": "fr", "namespace": "ui"}
    return [
        (method, re.sub(r"\{([^}]+)\}", lambda found: known.get(found[1], "1"), route.path))
        for route in routes()
        if isinstance(route, Route)
        for method in route.methods or ()
        if method != "HEAD" and route.path != "/signout"
    ]


def crawl(browser: Browser, sprint: int) -> dict[str, str]:
    """What each address says."""
    said = {}
    for method, path in addresses(sprint):
        for accept in ("text/html", "application/json"):
            answer = browser.http.request(method, path, headers={"Accept": accept}, content=b"{}")
            said[f"{method} {path} {accept}"] = f"{answer.headers} {answer.text}"
    return said


@pytest.fixture
def planted(house: House) -> list[str]:
    """What only those inside may read."""
    house.open_sprint(house.found(), title=TITLE)
    house.join(NAME).open("pad", house.sprint).of("welcome")
    return [TITLE, NAME, house.secret, house.code]


@pytest.mark.parametrize(
    "who",
    ["nobody", *(f"a {one} of another sprint" for one in ("rep", "wall", "second host"))],
)
def test_a_stranger_finds_nothing_of_a_sprint(house: House, planted: list[str], who: str) -> None:
    sprint, host, stranger = house.sprint, house.found(), Browser(house)
    if who != "nobody":
        other = house.open_sprint(host, title="Autre")
        if who == "a rep of another sprint":
            stranger = house.join("Autre")
        elif who == "a second host of another sprint":
            code = host.told(f"/sprints/{other}/invitations", None)["code"]
            stranger.told("/hosts", {"code": code})
        else:
            secret = host.told(f"/sprints/{other}/walls", None)["url"].partition("#")[2]
            stranger.told("/wall-visits", {"secret": secret})
    leaks = [
        (where, word)
        for where, text in crawl(stranger, sprint).items()
        for word in planted
        if word in text
    ]
    assert leaks == []


def test_the_crawl_finds_what_the_host_may_see(house: House, planted: list[str]) -> None:
    """The control: with the guard off, as for the host, there is something to find."""
    host = house.found()
    text = "".join(crawl(host, house.sprint).values())
    assert TITLE in text
    assert house.code in text


def test_a_number_that_no_sprint_can_have_is_no_bug(house: House) -> None:
    """Longer than a column of the database: even for the host it is not there."""
    host, number = house.found(), 10**30
    for method, path in addresses(number):
        if str(number) in path:
            assert host.http.request(method, path, content=b"{}").status_code < 500, path
    assert host.open("console", number).ended() == CloseCode.AUTH
