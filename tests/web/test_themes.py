"""The themes say the same whether they are chosen or the system's."""

import re
from pathlib import Path

THEMES = Path(__file__).parents[2] / "web" / "client" / "src" / "styles" / "themes"


def test_daylight_is_the_same_when_chosen_and_when_the_system_asks_for_it() -> None:
    text = (THEMES / "light.css").read_text(encoding="utf-8")
    chosen, asked = (
        [line.strip() for line in block.split(";")] for block in re.findall(r"\{([^{}]*)\}", text)
    )
    assert len(chosen) > 40
    assert chosen == asked


def test_every_theme_paints_what_the_default_paints() -> None:
    colours = {
        name: set(re.findall(r"(--[\w-]+):", (THEMES / f"{name}.css").read_text(encoding="utf-8")))
        for name in ("dark", "light")
    }
    assert colours["dark"] - colours["light"] == set()
