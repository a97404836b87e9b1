"""Behind nginx and Caddy, with the very files of deploy/: TLS, sockets, and who asks."""

from pathlib import Path

import pytest

from tests.outside import a_call, outside
from tests.packaging import fronts
from tests.ports import free_port
from tests.process import floor_process
from tests.web.browser import Browser

WRONG = "BBBBBB"


@pytest.mark.parametrize("recipe", [fronts.nginx, fronts.caddy])
def test_a_sprint_behind_a_front(
    recipe: fronts.Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fronts.certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    port, behind = free_port(), free_port()
    url = f"https://localhost:{port}"
    given = {
        "PUBLIC_URL": url,
        "FLOOR_TRUSTED_PROXIES": "127.0.0.1",
        "FLOOR_HOST": "127.0.0.1",
        "FLOOR_FAILURES": "3",
    }
    with (
        floor_process(tmp_path, environ=given, port=behind) as process,
        fronts.front(recipe, tmp_path, port, behind),
        outside(url) as floor,
    ):
        host, sprint = a_call(floor, process.welcome)
        assert "__Host-floor_host" in host.http.cookies
        built = host.http.get(f"/sprints/{sprint}/wall").text.partition('src="/static/')[2]
        script = host.http.get("/static/" + built.partition('"')[0])
        assert (script.status_code, script.headers["content-encoding"]) == (200, "gzip")
        _an_address_cannot_be_claimed(Browser(floor))


def _an_address_cannot_be_claimed(stranger: Browser) -> None:
    """Wrong codes are counted for the real address, whatever the request says of itself."""
    answers = [
        stranger.post("/visits", {"code": WRONG}, **{"X-Forwarded-For": f"198.51.100.{n}"})
        for n in range(5)
    ]
    assert {answer.status_code for answer in answers[3:]} == {429}, answers
