"""The words of every area's .po, merged by language into .mo for gettext, JSON for screens."""

import json
import os
import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "web" / "locale"

HIGH_SIGN = re.compile("\u00a0(?=[;!?])")

Words = dict[str, str | list[str]]


def build() -> None:
    for folder in sorted(path for path in LOCALES.iterdir() if path.is_dir()):
        catalogue = merge(sorted(folder.glob("*.po")), folder.name)
        binary = BytesIO()
        write_mo(binary, catalogue)
        replace(folder / "floor.mo", binary.getvalue())
        replace(folder / "floor.json", as_json(words(catalogue)).encode())


def replace(file: Path, content: bytes) -> None:
    """In one step: a server that starts meanwhile reads the old words or the new ones."""
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    aside.write_bytes(content)
    aside.replace(file)


def merge(sources: list[Path], language: str) -> Catalog:
    """One catalogue of all areas; the same key in two of them is a mistake."""
    whole = Catalog(locale=language, domain="floor", charset="utf-8", fuzzy=False)
    for source in sources:
        for message in read(source, language):
            if not message.id:
                continue
            if message.id in whole:
                raise ValueError(f"{source.name} says {message.id} again")
            if language == "fr":
                narrow(message)
            whole[message.id] = message
    return whole


def narrow(message: Message) -> None:
    """French sets a narrow space before ; ! ?: a hand types the wide one, and the font has both."""
    text = message.string
    if isinstance(text, str):
        message.string = HIGH_SIGN.sub("\u202f", text)
    elif text:
        message.string = tuple(HIGH_SIGN.sub("\u202f", form) for form in text)


def read(source: Path, language: str) -> Catalog:
    with source.open("rb") as file:
        return read_po(file, locale=language, domain="floor", abort_invalid=True)


def words(catalogue: Catalog) -> Words:
    """Key → text, or [singular, plural]; a key without a text is left out, and shows as itself."""
    found: Words = {}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if not key or message.fuzzy or not message.string:
            continue
        text = message.string
        if isinstance(text, str):
            found[key] = text
        elif all(text):
            found[key] = list(text)
    return found


def as_json(found: Words) -> str:
    return json.dumps(found, ensure_ascii=False, sort_keys=True, indent=0) + "\n"


if __name__ == "__main__":
    build()
