"""`python -m web.settings_table`: the settings as a page of the documentation."""

from pathlib import Path

from web.settings import DOCS, NAMES, Settings

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"
HEAD = """\
# Settings

Nothing needs setting. What is set is read once, at the start, from the environment; a wrong value
stops the start with a sentence that says what to change. Made by `python -m web.settings_table`.

| variable | default | what it is for |
|---|---|---|
"""


def table() -> str:
    usual = Settings()
    rows = (
        f"| `{NAMES[field]}` | {_default(getattr(usual, field))} | {DOCS[field]} |\n"
        for field in Settings.__struct_fields__
    )
    return HEAD + "".join(rows)


def _default(value: object) -> str:
    return "" if value in ("", ()) else f"`{value}`"


if __name__ == "__main__":
    DOCUMENT.write_text(table(), encoding="utf-8")
