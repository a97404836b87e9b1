"""The fonts, cut from the packaged typeface to what French, English and European names need."""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools import lighter

ROOT = Path(__file__).parent.parent / "web" / "client"
PACKAGE = ROOT / "node_modules" / "@fontsource-variable" / "bricolage-grotesque"
FONTS = ROOT / "src" / "fonts"

Axes = dict[str, int | tuple[int, int]]

# `opsz` alone weighs as much as the rest: one cut for text, one for figures read across a room.
TEXT: Axes = {"wght": (500, 800), "wdth": (75, 100), "opsz": 24}
FIGURES: Axes = {"wght": 800, "wdth": 100, "opsz": 96}
NAMES: Axes = {"wght": 600, "wdth": 100, "opsz": 24}
# Kerning that varies with the axes is a third of the file: it is taken at this one place.
KERNED_AT: Axes = {"wght": 700, "wdth": 100}

# fonts.css says the same in its unicode-range: a letter outside it fetches "names", once.
LATIN = {*range(0x20, 0x7F), *range(0xC0, 0x100)} | set(
    map(ord, "\u00a0¡£«°²·»¿ıŒœ–—‘’‚“”„•…‹›€−\u202f")
)
DIGITS = set(map(ord, "0123456789:+%×−\u00a0\u202f"))
EUROPEAN = set(map(ord, "ĂăĄąĆćČčĎďĐđĘęĚěĞğİŁłŃńŇňŐőŘřŚśŞşŠšŤťŮůŰűŹźŻżŽžȘșȚț"))

# Every figure is as wide as every other, whatever a style sheet asks.
TABULAR = ".tf"
# The thin space, a little wider, becomes the narrow no-break space of French.
THIN, NARROW, NARROW_WIDTH = 0x2009, 0x202F, 130


def cut() -> None:
    _write("latin", "bricolage-latin", TEXT, LATIN, kerned=True)
    _write("latin", "bricolage-figures", FIGURES, DIGITS)
    _write("latin-ext", "bricolage-names", NAMES, EUROPEAN)


def _write(subset: str, name: str, axes: Axes, codes: set[int], *, kerned: bool = False) -> None:
    font = _subset(subset, axes, codes)
    if kerned:
        font["GPOS"] = lighter.kerning(_subset(subset, {**axes, **KERNED_AT}, codes)["GPOS"])
    lighter.outlines(font)
    font.flavor = "woff2"
    target = FONTS / f"{name}.woff2"
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} letters, {target.stat().st_size} bytes")


def _subset(subset: str, axes: Axes, codes: set[int]) -> TTFont:
    font = instantiateVariableFont(_open(subset), axes)
    kept = Options(layout_features=["kern"], hinting=False, name_IDs=[], notdef_outline=False)
    kept.drop_tables += ["GDEF", "STAT", "gasp"]
    subsetter = Subsetter(kept)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def _open(subset: str) -> TTFont:
    file = PACKAGE / "files" / f"bricolage-grotesque-{subset}-standard-normal.woff2"
    font = TTFont(file, recalcTimestamp=False)
    named = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        if THIN in table.cmap:
            table.cmap[NARROW] = table.cmap[THIN]
            font["hmtx"][table.cmap[THIN]] = (NARROW_WIDTH, 0)
        for code in map(ord, "0123456789"):
            if f"{table.cmap.get(code)}{TABULAR}" in named:
                table.cmap[code] += TABULAR
    return font


if __name__ == "__main__":
    FONTS.mkdir(exist_ok=True)
    cut()
