"""What browsers are told to forbid, on every answer."""

import re
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.web.house import Browser, House, serving


@pytest.mark.parametrize(
    "path",
    ["/j", "/nothing", "/healthz", "/static/nothing.js", "/static/assets/gone.js", "/signin"],
)
def test_every_answer_forbids_what_we_do_not_use(house: House, path: str) -> None:
    answer = Browser(house).page(path)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    for rule in ("frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers
    for secure in ("cross-origin-opener-policy", "strict-transport-security"):
        assert secure not in answer.headers, "a browser complains about it over plain http"


def test_each_page_has_its_own_nonce_on_everything_it_loads(house: House) -> None:
    phone, seen = Browser(house), set()
    for _ in range(2):
        answer = phone.page("/j")
        found = re.search(r"'nonce-([^']+)'", answer.headers["content-security-policy"])
        assert found
        seen.add(found[1])
        tags = re.findall(r"<(?:script|link rel=\"stylesheet\")[^>]*>", answer.text)
        assert tags
        assert all(f'nonce="{found[1]}"' in tag for tag in tags)
        assert "style=" not in answer.text
        assert not re.search(r"<[^>]+ on\w+=", answer.text)
    assert len(seen) == 2


def test_a_bug_is_told_to_nobody(new_house: House) -> None:
    async def broken(_: Request) -> Response:
        raise RuntimeError("secret-of-the-server")

    new_house.app.router.routes.insert(0, Route("/broken", broken))
    for told in (Browser(new_house).get("/broken"), Browser(new_house).page("/broken")):
        assert told.status_code == 500
        assert "secret-of-the-server" not in told.text
        assert "Traceback" not in told.text
        assert "content-security-policy" in told.headers


def test_names_are_text_whatever_they_hold(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host, title="</script><b>gras</b>")
    text = host.page(f"/sprints/{sprint}/console").text
    assert "<b>gras" not in text
    assert host.data(f"/sprints/{sprint}/console")["sprint"]["title"] == "</script><b>gras</b>"
    assert "<b>gras" not in host.page("/").text


def test_over_https_cookies_are_for_that_host_alone(tmp_path: Path) -> None:
    public = "https://floor.example.org"
    with serving(tmp_path, public_url=public) as house:
        form = {"team": "Nous", "password": "portes ouvertes", "token": house.desk.first_run_token}
        headers = {"Host": "floor.example.org", "Origin": public, "Accept": "text/html"}
        host = Browser(house).http
        answer = host.post("/welcome", data=form, headers=headers)
        assert answer.status_code == 303
        (cookie,) = answer.headers.get_list("set-cookie")
        assert cookie.startswith("__Host-floor_host=")
        assert "Secure" in cookie
        assert "Domain" not in cookie
        assert "strict-transport-security" in answer.headers
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert host.get("/", headers={"Host": "192.168.1.20:8000"}).status_code == 403
        assert host.get("/readyz").status_code == 200, "a machine asks by any name"


def test_ready_says_how_durable_a_commit_is(house: House) -> None:
    machine = Browser(house)
    assert machine.get("/healthz").json() == {"alive": True}
    ready = machine.get("/readyz").json()
    durable = {"ready": True, "database": True, "migrations": True, "durability": "wal/full"}
    assert ready == durable | {"loop": True, "room": True}
