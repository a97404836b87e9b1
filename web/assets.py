"""The client's built files: which ones a screen needs."""

import json
from pathlib import Path
from typing import Any

import msgspec

BASE = "/static/"
# The one that every word is set in: asked for with the page, not once its style is read.
TEXT_FONT = "bricolage-latin"


class Files(msgspec.Struct, frozen=True):
    """Addresses, in the order in which a page names them."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    preloads: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()


class Assets:
    """Vite's manifest, read again when it is built anew."""

    def __init__(self, root: Path) -> None:
        self._file = root / "manifest.json"
        self._built_at = 0
        self._manifest: dict[str, Any] = {}
        self._texts: dict[str, str] = {}

    def of(self, screen: str) -> Files:
        self._read()
        entry = f"src/{screen}/{screen}.ts"
        chunk = self._manifest.get(entry)
        if chunk is None:
            return Files()
        parts: list[str] = []
        self._parts(entry, parts)
        styles = [style for part in parts for style in self._manifest[part].get("css", ())]
        scripts = [BASE + self._manifest[part]["file"] for part in parts]
        return Files(
            (scripts[-1],),
            tuple(BASE + style for style in dict.fromkeys(styles)),
            tuple(scripts[:-1]),
            tuple(BASE + file for file in chunk.get("assets", ()) if TEXT_FONT in file),
        )

    def text(self, name: str) -> str:
        """A built file that a page carries in itself; nothing until it is built, after the rest."""
        self._read()
        file = self._file.with_name(name)
        if name not in self._texts and file.is_file():
            self._texts[name] = file.read_text("utf-8")
        return self._texts.get(name, "")

    def _parts(self, name: str, found: list[str]) -> None:
        """What it imports, then itself: asked for at once, not one after the other."""
        for other in self._manifest[name].get("imports", ()):
            if other not in found:
                self._parts(other, found)
        if name not in found:
            found.append(name)

    def _read(self) -> None:
        built_at = self._file.stat().st_mtime_ns if self._file.is_file() else 0
        if built_at != self._built_at:
            self._built_at = built_at
            self._texts.clear()
            self._manifest = json.loads(self._file.read_text("utf-8")) if built_at else {}
