"""The server's own secret: made at the first start, readable by nobody else."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

BYTES = 32


class Secret:
    """Signs what comes back to us. Losing it costs open invitations, nothing that is stored."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def sign(self, *parts: object) -> str:
        text = "\x1f".join(map(str, parts)).encode()
        return hmac.new(self._key, text, hashlib.sha256).hexdigest()[:32]

    def signed(self, signature: str, *parts: object) -> bool:
        return hmac.compare_digest(signature.encode(), self.sign(*parts).encode())


def keep(folder: Path) -> Secret:
    """The folder's secret. It exists whole or not at all."""
    file = folder / "secret"
    if not file.is_file():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = folder / "secret.new"
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(secrets.token_bytes(BYTES))
            os.fsync(new.fileno())
        fresh.replace(file)
    return Secret(file.read_bytes())
