"""The client's built files: which ones a screen needs."""

import json
from pathlib import Path
from typing import Any

import msgspec

BASE = "/static/"


class Files(msgspec.Struct, frozen=True):
    """Addresses, in the order in which a page names them."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


class Assets:
    """Vite's manifest, read again when it is built anew."""

    def __init__(self, root: Path) -> None:
        self._file = root / "manifest.json"
        self._built_at = 0
        self._manifest: dict[str, Any] = {}

    def of(self, screen: str) -> Files:
        self._read()
        entry = f"src/{screen}/{screen}.ts"
        chunk = self._manifest.get(entry)
        if chunk is None:
            return Files()
        return Files((BASE + chunk["file"],), tuple(dict.fromkeys(self._styles(entry, set()))))

    def _styles(self, name: str, seen: set[str]) -> list[str]:
        if name in seen:
            return []
        seen.add(name)
        chunk = self._manifest[name]
        found = [style for other in chunk.get("imports", ()) for style in self._styles(other, seen)]
        return found + [BASE + style for style in chunk.get("css", ())]

    def _read(self) -> None:
        built_at = self._file.stat().st_mtime_ns if self._file.is_file() else 0
        if built_at != self._built_at:
            self._built_at = built_at
            self._manifest = json.loads(self._file.read_text("utf-8")) if built_at else {}
