"""The words of floor.po: compiled for Python's gettext, and as JSON for the screens."""

import json
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "web" / "locale"
SCREENS = ROOT / "web" / "static" / "locale"

# A screen is given these; every other key is used by templates alone.
AREAS = (
    "award", "colour", "console", "error", "game", "head", "join", "kind", "mode", "objection",
    "pad", "phase", "preset", "reason", "reveal", "room", "ui", "wall",
)  # fmt: skip
PREFIXES = tuple(f"{area}." for area in AREAS)

Words = dict[str, str | list[str]]


def build() -> None:
    for source in sorted(LOCALES.glob("*/LC_MESSAGES/floor.po")):
        language = source.parent.parent.name
        catalogue = read(source, language)
        compile_for_python(catalogue, source.with_suffix(".mo"))
        SCREENS.mkdir(parents=True, exist_ok=True)
        (SCREENS / f"{language}.json").write_text(as_json(words(catalogue)), encoding="utf-8")


def read(source: Path, language: str) -> Catalog:
    with source.open("rb") as file:
        return read_po(file, locale=language, domain="floor", abort_invalid=True)


def compile_for_python(catalogue: Catalog, target: Path) -> None:
    with target.open("wb") as file:
        write_mo(file, catalogue)


def words(catalogue: Catalog) -> Words:
    """Key → text, or [singular, plural]; a key without a text is left out, and shows as itself."""
    found: Words = {}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if not key.startswith(PREFIXES) or message.fuzzy or not message.string:
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
