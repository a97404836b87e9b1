"""The fronts of deploy/, started for real: only names, ports and certificates are ours."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import trustme

from tests.packaging.conftest import ROOT
from tools import debian

NAME = "floor.example.org"
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}
START_S = 20.0
Recipe = Callable[[Path, int, int], list[str]]


def program(name: str) -> str:
    """Where it is; installed when we may."""
    if shutil.which(name) is None and debian.may_install():
        debian.install(PACKAGES[name])
    found = shutil.which(name)
    assert found, f"This test needs {name}: install it (Debian: apt-get install {PACKAGES[name]})."
    return found


def certificate(folder: Path) -> None:
    """For localhost, with the authority that signed it as ca.pem."""
    ca = trustme.CA()
    made = ca.issue_cert("localhost", "127.0.0.1")
    ca.cert_pem.write_to_path(folder / "ca.pem")
    (folder / "cert.pem").write_bytes(b"".join(part.bytes() for part in made.cert_chain_pems))
    made.private_key_pem.write_to_path(folder / "key.pem")


def nginx(folder: Path, port: int, behind: int) -> list[str]:
    recipe = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    live = f"/etc/letsencrypt/live/{NAME}"
    for ours, theirs in (
        (f"{live}/fullchain.pem", f"{folder}/cert.pem"),
        (f"{live}/privkey.pem", f"{folder}/key.pem"),
        ("listen 80;", f"listen unix:{folder}/plain.sock;"),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{port} ssl http2;"),
        ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
        (NAME, "localhost"),
    ):
        assert ours in recipe, ours
        recipe = recipe.replace(ours, theirs)
    (folder / "floor.conf").write_text(recipe, encoding="utf-8")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log stderr;\nevents {{}}\n"
        f"http {{ {temporary} include {folder}/floor.conf; }}\n",
        encoding="utf-8",
    )
    return [program("nginx"), "-p", str(folder), "-c", f"{folder}/nginx.conf", "-e", "stderr"]


def caddy(folder: Path, port: int, behind: int) -> list[str]:
    recipe = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")
    for ours, theirs in (
        (f"{NAME} {{", f"https://localhost:{port} {{\n\ttls {folder}/cert.pem {folder}/key.pem"),
        ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
    ):
        assert ours in recipe, ours
        recipe = recipe.replace(ours, theirs)
    alone = "{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n"
    (folder / "Caddyfile").write_text(alone + recipe, encoding="utf-8")
    return [program("caddy"), "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


@contextmanager
def front(recipe: Recipe, folder: Path, port: int, behind: int) -> Iterator[None]:
    """Open until the block ends."""
    words, log = recipe(folder, port, behind), folder / "front.log"
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with log.open("wb") as errors:
        process = subprocess.Popen(words, env=home, stdout=errors, stderr=errors)
        try:
            _await(f"https://localhost:{port}/healthz", process, log)
            yield
        finally:
            process.terminate()
            process.wait(START_S)


def _await(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + START_S
    while True:
        assert process.poll() is None and time.monotonic() < end, log.read_text()
        try:
            if httpx2.get(url).status_code == 200:
                return
        except httpx2.TransportError:
            pass
        time.sleep(0.1)
