"""`python -m web.generate` writes what follows from the wire protocol; `--check` finds drift."""

import sys
from collections.abc import Callable
from pathlib import Path

from web.generation import reference, schema, typescript

ROOT = Path(__file__).parent.parent

WRITERS: dict[str, Callable[[], str]] = {
    "web/client/src/lib/protocol.ts": typescript.write,
    "docs/protocol.schema.json": schema.write,
    "docs/protocol.md": reference.write,
}


def main(arguments: list[str]) -> int:
    stale = [name for name, write in WRITERS.items() if not _same(ROOT / name, write())]
    if "--check" not in arguments:
        for name in stale:
            (ROOT / name).write_text(WRITERS[name](), encoding="utf-8")
        return 0
    for name in stale:
        print(f"{name} is not what the code says: run python -m web.generate")  # noqa: T201
    return 1 if stale else 0


def _same(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
