"""The fonts, cut from the packaged typeface to what French, English and European names need."""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent / "web" / "client"
PACKAGE = ROOT / "node_modules" / "@fontsource-variable" / "bricolage-grotesque"
FONTS = ROOT / "src" / "fonts"

Axes = dict[str, int | tuple[int, int]]

# `opsz` alone weighs as much as the rest: one cut for text, one for what is read across a room.
TEXT: Axes = {"wght": (500, 800), "wdth": (75, 100), "opsz": 24}
DISPLAY: Axes = {"wght": 800, "wdth": (75, 100), "opsz": 96}
# Kerning that varies with the axes is a third of the file: it is taken at this one place.
KERNED_AT: Axes = {"wght": 700, "wdth": 100}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]

# fonts.css says the same in its unicode-range: a letter outside it fetches "latin-ext", once.
LATIN = {*range(0x20, 0x7F), *range(0xC0, 0x100)} | set(
    map(ord, "\u00a0¡£«°²·»¿ıŒœ–—‘’‚“”„•…‹›€™−")
)


def cut() -> None:
    extended = {code for code in _open("latin-ext").getBestCmap() if code not in LATIN}
    _write("latin", "bricolage-latin", TEXT, LATIN)
    _write("latin-ext", "bricolage-latin-ext", TEXT, extended)
    _write("latin", "bricolage-display", DISPLAY, LATIN)


def _open(subset: str) -> TTFont:
    file = PACKAGE / "files" / f"bricolage-grotesque-{subset}-standard-normal.woff2"
    return TTFont(file, recalcTimestamp=False)


def _write(subset: str, name: str, axes: Axes, codes: set[int]) -> None:
    font = _subset(subset, axes, codes)
    still = _subset(subset, {**axes, **KERNED_AT}, codes)
    font["GPOS"], font["GDEF"] = still["GPOS"], still["GDEF"]
    font.flavor = "woff2"
    target = FONTS / f"{name}.woff2"
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} letters, {target.stat().st_size} bytes")


def _subset(subset: str, axes: Axes, codes: set[int]) -> TTFont:
    font = instantiateVariableFont(_open(subset), axes)
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    FONTS.mkdir(exist_ok=True)
    cut()
