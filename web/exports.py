"""An export as it is handed over: with the sentence that says what it is not."""

import msgspec

from floor.register.extract import Extract
from web import i18n


def document(found: Extract) -> str:
    """With the sentence that every export carries, in both languages."""
    languages = i18n.load()
    told = {
        "notice": {one: languages[one].say("cli.export.notice") for one in i18n.LANGUAGES},
        **msgspec.to_builtins(found),
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"
