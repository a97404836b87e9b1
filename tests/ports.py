"""Ports for servers that stop and start again: nobody else has them meanwhile."""

import secrets
import socket

# Below those that systems give to whoever asks for any: no connection goes out from one of these.
# Above 10080, which browsers refuse.
LOWEST, HIGHEST = 10_081, 32_000
BESIDE = 32_000
_claims: dict[int, socket.socket] = {}


def free_port() -> int:
    """Ours until it is released, or until this process ends. To other tests it is claimed by a UDP
    port beside it: the one of the same number is for whoever speaks HTTP/3 there."""
    while True:
        port = LOWEST + secrets.randbelow(HIGHEST - LOWEST)
        claim = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            claim.bind(("127.0.0.1", port + BESIDE))
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
        else:
            _claims[port] = claim
            return port


def release(port: int) -> None:
    _claims.pop(port).close()
