"""The client, built by Vite into web/static when its sources have changed."""

import hashlib
from pathlib import Path

from tools.node import npm

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "web" / "client"
BUILT = ROOT / "web" / "static"
MARK = BUILT / ".fingerprint"  # written last: a build that broke is done again


def build() -> None:
    wanted = fingerprint()
    if built(wanted):
        return
    install()
    npm("run", "--silent", "build", folder=SOURCES)
    MARK.write_text(wanted)


def built(wanted: str) -> bool:
    """An sdist carries what was built, so that it needs no node."""
    return MARK.is_file() and MARK.read_text() == wanted


def install() -> None:
    """Make node_modules what the lock says, unless it is already."""
    lock = SOURCES / "package-lock.json"
    mark = SOURCES / "node_modules" / ".lock"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.is_file() and mark.read_text() == wanted:
        return
    npm("ci", "--no-audit", "--no-fund", folder=SOURCES)
    mark.write_text(wanted)


def fingerprint() -> str:
    """One hash of every source file's name and bytes."""
    digest = hashlib.sha256()
    for file in sorted(_sources()):
        digest.update(f"{file.relative_to(SOURCES).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _sources() -> list[Path]:
    alone = [p for p in SOURCES.iterdir() if p.is_file()]
    return alone + [p for p in (SOURCES / "src").rglob("*") if p.is_file()]


if __name__ == "__main__":
    build()
