"""The server's own certificate: checked before it serves, read anew when the file is renewed."""

import asyncio
import logging
import ssl
from pathlib import Path

from web.settings import NAMES, Settings, WrongSetting

log = logging.getLogger("web.tls")


def check(settings: Settings) -> None:
    """Raises WrongSetting for files that no server could use."""
    if not settings.tls:
        return
    try:
        load(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), settings)
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        raise WrongSetting("setting_tls", NAMES["tls_cert"], settings.tls_cert) from error


def load(context: ssl.SSLContext, settings: Settings) -> None:
    """An encrypted key is refused: nobody is there to type its password."""
    context.load_cert_chain(settings.tls_cert, settings.tls_key or None, password="")


async def renew(context: ssl.SSLContext, settings: Settings) -> None:
    """For as long as it serves; a half-written file is tried again at the next look."""
    served = written(settings)
    while True:
        await asyncio.sleep(settings.tls_look_s)
        now = written(settings)
        if now == served:
            continue
        try:
            load(context, settings)
        except (OSError, ValueError) as error:
            log.warning("the renewed certificate cannot be used yet: %s", error)
        else:
            served = now
            log.info("the renewed certificate is served")


def written(settings: Settings) -> tuple[float, ...]:
    names = filter(None, (settings.tls_cert, settings.tls_key))
    return tuple(path.stat().st_mtime for path in map(Path, names) if path.exists())
