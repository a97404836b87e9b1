"""The pad's first glass, as the build drew it, in a reader's words."""

import re

from markupsafe import escape

from web.i18n import Catalogue

WORD = re.compile("\u27e6([\\w.]+)\u27e7")


def first_glass(drawn: str, catalogue: Catalogue) -> str:
    """`drawn`: the build's first_glass.html, with a key where a word stands."""

    def said(found: re.Match[str]) -> str:
        words = catalogue.words.get(found[1], found[1])
        # Nothing has been counted yet: where a word has two forms, it is the one for many.
        return str(escape(words if isinstance(words, str) else words[-1]))

    return WORD.sub(said, drawn)
