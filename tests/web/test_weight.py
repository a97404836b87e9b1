"""What a pad and a wall fetch before they stand stays light: slow phones, old televisions."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tools import catalogue, client
from web.assets import BASE, Assets
from web.rendering import BY_SCREEN

KB = 1_000
MOST = {"pad": 35 * KB, "wall": 60 * KB}


def first(screen: str) -> dict[str, int]:
    """What its page needs before it stands, gzipped: scripts, styles and words, without fonts."""
    weights = {name: gzipped((client.BUILT / name).read_bytes()) for name in needed(screen)}
    pages = (carried(screen) + words(screen, language) for language in ("fr", "en"))
    return weights | {"page": max(gzipped(page.encode()) for page in pages)}


def carried(screen: str) -> str:
    """What its page has in itself beside its words."""
    names = ("first_glass.html", "first_keys.js") if screen == "pad" else ()
    return "".join((client.BUILT / name).read_text("utf-8") for name in names)


def needed(screen: str) -> set[str]:
    """The files of its entry in the manifest, and of all that it imports at once."""
    manifest = json.loads((client.BUILT / "manifest.json").read_text("utf-8"))
    return set(_files(manifest, f"src/{screen}/{screen}.ts", set()))


def _files(manifest: dict[str, Any], name: str, seen: set[str]) -> Iterator[str]:
    if name not in seen:
        seen.add(name)
        chunk = manifest[name]
        yield from (chunk["file"], *chunk.get("css", ()))
        for other in chunk.get("imports", ()):
            yield from _files(manifest, other, seen)


def words(screen: str, language: str) -> str:
    """The page's messages, as web.rendering puts them there."""
    said = json.loads((catalogue.LOCALES / language / "floor.json").read_text("utf-8"))
    of_it = {key: text for key, text in said.items() if key.partition(".")[0] in BY_SCREEN[screen]}
    return json.dumps(of_it, ensure_ascii=False, separators=(",", ":"))


def gzipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))


@pytest.mark.parametrize("screen", MOST)
def test_what_a_screen_fetches_first_is_light(screen: str) -> None:
    weights = first(screen)
    heaviest = dict(sorted(weights.items(), key=lambda weight: -weight[1]))
    assert sum(weights.values()) <= MOST[screen], heaviest


@pytest.mark.parametrize("screen", MOST)
def test_what_is_weighed_is_what_the_page_names(screen: str) -> None:
    named = Assets(client.BUILT).of(screen)
    files = {address.removeprefix(BASE) for address in (*named.scripts, *named.styles)}
    assert len(files) > 1
    assert files <= needed(screen)


def test_a_file_that_another_brings_is_weighed_too() -> None:
    manifest = {
        "a.ts": {"file": "a.js", "imports": ["b.ts"], "dynamicImports": ["late.ts"]},
        "b.ts": {"file": "b.js", "css": ["b.css"], "imports": ["a.ts"]},
        "late.ts": {"file": "late.js"},
    }
    assert set(_files(manifest, "a.ts", set())) == {"a.js", "b.js", "b.css"}
