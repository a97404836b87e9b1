"""Room for as many open files as there may be sockets: many systems start with 1,024."""

import contextlib
import logging

SPARE = 256  # the database, its backups, requests, the log

log = logging.getLogger("web.descriptors")


def make_room(sockets: int) -> int:
    """How many files may be open now; 0 where that is not told."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return 0
    needed = sockets + SPARE
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return soft
    most = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    if soft < needed:
        log.warning("only %d files may be open: too few for %d sockets", soft, sockets)
    return soft
