"""The page of every component and state, as files that a browser opens (`make design`)."""

import fcntl
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import client
from tools.node import npm

ROOT = Path(__file__).parent.parent
BUILT = ROOT / ".cache" / "design"
MARK = BUILT / ".fingerprint"
LOCK = ROOT / ".cache" / "design.lock"


def build() -> Path:
    """The page's file. Two that ask at once build it once."""
    with _alone():
        wanted = _fingerprint()
        if not (MARK.is_file() and MARK.read_text() == wanted):
            client.install()
            npm("run", "--silent", "design", folder=client.SOURCES)
            MARK.write_text(wanted)
    return BUILT / "index.html"


def _fingerprint() -> str:
    digest = hashlib.sha256(client.fingerprint().encode())
    files = [*(client.SOURCES / "gallery").iterdir(), *(ROOT / "web" / "locale").glob("*/*.po")]
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


@contextmanager
def _alone() -> Iterator[None]:
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    print(f"Open {build().as_uri()}")
