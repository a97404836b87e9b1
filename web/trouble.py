"""What the terminal is told: one sentence in the language of whoever types."""

import errno
import os

from floor.storage.unusable import Unusable
from web import i18n
from web.settings import Settings, WrongSetting

BY_ERRNO = {
    errno.EADDRINUSE: "port_taken",
    errno.EACCES: "port_forbidden",
    errno.EADDRNOTAVAIL: "no_such_host",
}


def sentence(trouble: str | Exception, settings: Settings, **more: object) -> str:
    facts: dict[str, object] = {
        "host": settings.host,
        "port": settings.port,
        "data": settings.data,
        "reason": trouble,
        **more,
    }
    if isinstance(trouble, WrongSetting):
        facts |= {"name": trouble.name, "value": trouble.value}
    catalogue = i18n.load()[language()]
    key = f"cli.{_code(trouble)}"
    said = catalogue.say(key, **facts)
    return said if said != key else str(trouble)


def language() -> i18n.Language:
    """Of whoever starts the server: LANG and its kin."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


def _code(trouble: str | Exception) -> str:
    match trouble:
        case str():
            return trouble
        case WrongSetting():
            return trouble.code
        case Unusable():
            return type(trouble).__name__
        case OSError():
            return BY_ERRNO.get(trouble.errno or 0, "folder")
        case _:
            return "bug"
