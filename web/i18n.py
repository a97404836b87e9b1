"""The screens' words: one catalogue a language, and which language somebody reads."""

import gettext
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

Language: TypeAlias = Literal["fr", "en"]
Words: TypeAlias = dict[str, str | list[str]]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
DEFAULT: Language = "fr"
HERE = Path(__file__).parent


class Catalogue:
    """Every word of one language."""

    def __init__(self, language: Language, root: Path = HERE) -> None:
        self.language: Language = language
        compiled = root / "locale" / language / "floor.mo"
        screens = root / "locale" / language / "floor.json"
        self.gettext: gettext.NullTranslations = gettext.NullTranslations()
        if compiled.is_file():
            with compiled.open("rb") as file:
                self.gettext = gettext.GNUTranslations(file)
        text = screens.read_text("utf-8") if screens.is_file() else "{}"
        self.words: Words = json.loads(text)
        # What names these words in an address that may be kept for ever.
        self.version = hashlib.sha256(text.encode()).hexdigest()[:12]

    def say(self, key: str, **facts: object) -> str:
        """The sentence of that key; the facts stand in it as {name}, as on the screens."""
        text = self.gettext.gettext(key)
        for name, fact in facts.items():
            text = text.replace(f"{{{name}}}", _said(fact))
        return text

    def of(self, namespaces: Iterable[str]) -> Words:
        """The words that a screen needs."""
        wanted = tuple(f"{name}." for name in namespaces)
        return {key: text for key, text in self.words.items() if key.startswith(wanted)}


class Catalogues(msgspec.Struct, frozen=True):
    """One a language."""

    all: dict[Language, Catalogue]

    def __getitem__(self, language: Language) -> Catalogue:
        return self.all[language]


def load(root: Path = HERE) -> Catalogues:
    return Catalogues({language: Catalogue(language, root) for language in LANGUAGES})


def known(text: str | None) -> Language | None:
    return next((language for language in LANGUAGES if language == text), None)


def negotiate(accepted: str) -> Language:
    """The best language of an Accept-Language header; French when it says nothing of use."""
    wishes: list[tuple[float, Language]] = []
    for part in accepted.split(",")[:20]:
        tag, _, quality = part.strip().partition(";q=")
        language = known(tag.strip().lower().partition("-")[0])
        if language:
            wishes.append((_quality(quality), language))
    best = max(wishes, key=lambda wish: wish[0], default=(0.0, DEFAULT))
    return best[1] if best[0] > 0 else DEFAULT


def _quality(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


def _said(fact: object) -> str:
    return ", ".join(map(str, fact)) if isinstance(fact, tuple) else str(fact)
