"""Words that the team keeps: fit for a screen, and without what would name a prospect."""

import re

from floor.names import phrase

GONE = "…"
# Six digits or more, whatever stands between them; what looks like an address of mail.
_NUMBER = re.compile(r"\+?\d(?:[\s.\-/()]*\d){5,}")
_MAIL = re.compile(r"\S+@\S+")


def kept(text: str) -> str:
    return phrase(_NUMBER.sub(GONE, _MAIL.sub(GONE, phrase(text))))
