"""One browser of a story: its cookies, and what its pages carry."""

import json
from contextlib import ExitStack
from typing import Any, Protocol

import httpx2
import msgspec

from tests.web.screen import WAIT_S, Screen


class Home(Protocol):
    """Where the browser goes, and what closes it in the end."""

    url: str
    held: ExitStack
    screens: list[Screen]


class Browser:
    """One browser's cookies. It says where it comes from, as browsers do."""

    def __init__(self, house: Home) -> None:
        self.house = house
        headers = {"Origin": house.url, "Accept": "application/json", "Accept-Language": "fr"}
        self.http = httpx2.Client(base_url=house.url, headers=headers, timeout=WAIT_S)
        house.held.callback(self.http.close)

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return self.http.get(path, headers=headers)

    def page(self, path: str) -> httpx2.Response:
        return self.http.get(path, headers={"Accept": "text/html"})

    def post(self, path: str, body: object = None, **headers: str) -> httpx2.Response:
        return self.http.post(path, content=msgspec.json.encode(body), headers=headers)

    def send(self, path: str, **form: str) -> httpx2.Response:
        return self.http.post(path, data=form, headers={"Accept": "text/html"})

    def told(self, path: str, body: object) -> Any:
        answer = self.post(path, body)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def refused(self, path: str, body: object) -> str:
        answer = self.post(path, body)
        assert answer.status_code >= 400, answer.text
        return str(answer.json()["code"])

    def data(self, path: str) -> Any:
        """What the page gives its script."""
        answer = self.page(path)
        assert answer.status_code == 200, answer.status_code
        start = answer.text.index('id="page"')
        return json.loads(answer.text[start:].partition(">")[2].partition("</script>")[0])

    def open(self, screen: str, sprint: int, *, hello: bool = True) -> Screen:
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        opened = Screen(self.house.url, sprint, screen, cookies)
        self.house.held.callback(opened.close)
        self.house.screens.append(opened)
        if hello:
            opened.hello()
        return opened
