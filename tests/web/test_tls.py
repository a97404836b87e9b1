"""The server's own certificate: https, wss, and a renewal without a restart."""

import ssl
import time
from pathlib import Path

import httpx2
import pytest
import trustme
from websockets import Origin, Subprotocol
from websockets.sync.client import connect

from floor.messages import SUBPROTOCOL
from tests.process import Process, floor_process
from tests.web.test_server import floor

WAIT_S = 60.0


def write(ca: trustme.CA, folder: Path) -> dict[str, str]:
    """A certificate for this machine, as its two files."""
    folder.mkdir(exist_ok=True)
    made = ca.issue_cert("localhost", "127.0.0.1")
    chain = b"".join(part.bytes() for part in made.cert_chain_pems)
    (folder / "cert.pem").write_bytes(chain)
    (folder / "key.pem").write_bytes(made.private_key_pem.bytes())
    return {
        "FLOOR_TLS_CERT": str(folder / "cert.pem"),
        "FLOOR_TLS_KEY": str(folder / "key.pem"),
    }


def trusting(ca: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    ca.configure_trust(context)
    return context


def test_a_floor_with_its_own_certificate_speaks_https_and_nothing_less(tmp_path: Path) -> None:
    ca = trustme.CA()
    with floor_process(tmp_path, environ=write(ca, tmp_path / "tls")) as process:
        url = process.url
        assert url.startswith("https://")
        with httpx2.Client(base_url=url, verify=trusting(ca), headers={"Origin": url}) as browser:
            form = {"team": "Nord", "password": "portes ouvertes", "token": process.welcome}
            answer = browser.post("/welcome", data=form)
            assert answer.status_code == 303, answer.text
            assert "__Host-floor_host" in answer.cookies
            assert "strict-transport-security" in answer.headers
            policy = browser.get("/").headers["content-security-policy"]
            assert "wss://" in policy
        talk(url, trusting(ca))
        with pytest.raises(httpx2.TransportError):
            httpx2.get(url.replace("https", "http", 1))


def talk(url: str, context: ssl.SSLContext) -> None:
    """A socket opens; without a seat it is told so."""
    with connect(
        url.replace("https", "wss", 1) + "/sprints/1/socket",
        origin=Origin(url),
        subprotocols=[Subprotocol(SUBPROTOCOL)],
        ssl=context,
        open_timeout=60,
    ) as socket:
        assert socket.subprotocol == SUBPROTOCOL


def test_a_renewed_certificate_is_served_without_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = trustme.CA(), trustme.CA()
    environ = write(old, tmp_path / "tls")
    with floor_process(tmp_path, environ=environ | {"FLOOR_TLS_LOOK_S": "0.1"}) as process:
        assert alive(process, old)
        write(new, tmp_path / "tls")
        end = time.monotonic() + WAIT_S
        while not alive(process, new):
            assert time.monotonic() < end, process.trouble()
        assert not alive(process, old)


def alive(process: Process, ca: trustme.CA) -> bool:
    try:
        return httpx2.get(f"{process.url}/healthz", verify=trusting(ca)).status_code == 200
    except httpx2.TransportError:
        return False


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"FLOOR_TLS_CERT": "no/where.pem"}, "no/where.pem"),
        ({"FLOOR_TLS_CERT": __file__}, "PEM"),
        ({"FLOOR_TLS_KEY": "key.pem"}, "FLOOR_TLS_CERT"),
        ({"FLOOR_TLS_CERT": "c.pem", "PUBLIC_URL": "http://floor.example.org"}, "https://"),
    ],
)
def test_files_that_cannot_be_used_are_a_sentence(
    environ: dict[str, str], said: str, tmp_path: Path
) -> None:
    told = floor("serve", "--data", tmp_path, "--port", 0, **environ)
    assert (told.exit_code, told.output.count("\n")) == (2, 1), told.output
    assert said in told.output


def test_a_key_with_a_password_asks_nobody(tmp_path: Path) -> None:
    from cryptography.hazmat.primitives import serialization

    environ = write(trustme.CA(), tmp_path)
    key = serialization.load_pem_private_key((tmp_path / "key.pem").read_bytes(), None)
    locked = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"secret"),
    )
    (tmp_path / "key.pem").write_bytes(locked)
    told = floor("serve", "--data", tmp_path, "--port", 0, **environ)
    assert told.exit_code == 2, told.output
