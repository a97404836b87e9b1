"""Why the server closes a socket: what stands in RFC 6455, then what is ours."""

BUG = 1011
RESTART = 1012  # come back
TRY_LATER = 1013


class CloseCode:
    """Our own: the RFC leaves 4000 to 4999 to applications."""

    BAD = 4400
    AUTH = 4401
    REMOVED = 4403
    SLOW = 4408
    SUPERSEDED = 4409
    RELOAD = 4426
    RATE = 4429
