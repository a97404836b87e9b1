"""The words of a language, as the screens have them."""

import json
from pathlib import Path

LOCALES = Path(__file__).parents[2] / "web" / "locale"


class Words:
    """`words("pad.undo")` is what a button of that key says."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._texts = json.loads((LOCALES / locale / "floor.json").read_text("utf-8"))

    def __call__(self, key: str, **params: object) -> str:
        text = self._texts[key]
        assert isinstance(text, str), f"{key} is a plural"
        for name, value in params.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text
