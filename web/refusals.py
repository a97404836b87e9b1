"""What the web alone refuses, before the floor is asked, and the status of every refusal."""

from typing import ClassVar

from floor.errors import Refusal

STATUS: dict[str, int] = {
    "bad": 400,
    "forbidden": 403,
    "pending": 403,
    "removed": 403,
    "locked": 403,
    "name_unsafe": 422,
    "unknown_outcome": 404,
    "unknown_rep": 404,
    "wrong_code": 404,
    "rate": 429,
    "busy": 503,
    "db_down": 503,
}
REFUSED = 409


class WebRefusal(Refusal):
    """The common root: a code of its own, and its HTTP status."""

    status: ClassVar[int] = 400


class SignedOut(WebRefusal):
    """Nobody is signed in here as who may do this, or no longer."""

    code = "signed_out"
    status = 401


class WrongLink(WebRefusal):
    """A link that was used up, revoked, or never given."""

    code = "wrong_link"
    status = 404


class WrongTv(WebRefusal):
    """No screen shows that code now."""

    code = "wrong_tv"
    status = 404


class WrongInvitation(WebRefusal):
    """An invitation to run a sprint that was used, is too old, or was never given."""

    code = "wrong_invitation"
    status = 404


class DemoHere(WebRefusal):
    """A demo plays for whoever sits at the server's own machine; nobody has founded a team yet."""

    code = "demo_here"
    status = 403


class DemoOver(WebRefusal):
    """That demo sprint was followed by another one, or taken away."""

    code = "demo_over"
    status = 404


class NotFound(WebRefusal):
    """No such address, or nothing there for whoever asks."""

    code = "not_found"
    status = 404


class TooBig(WebRefusal):
    """More bytes than any screen sends."""

    code = "too_big"
    status = 413


class WrongMethod(WebRefusal):
    """The address exists, and is not asked that way."""

    code = "method"
    status = 405


def status(refusal: Refusal) -> int:
    if isinstance(refusal, WebRefusal):
        return refusal.status
    return STATUS.get(refusal.code, REFUSED)
