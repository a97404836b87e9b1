"""What no eye sees in a font, taken out of it."""

from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib.iup import iup_delta_optimize

# In thousandths of the letter's height: a third of a pixel where a wall's name is 350 px high.
UNSEEN_SHIFT = 1.0
UNSEEN_KERN = 10
PAIRS = 2  # the kind of lookup that holds kerning


def kerning(table: Any) -> Any:
    """The same table without the pairs that move by nothing one would see."""
    for lookup in table.table.LookupList.Lookup:
        for held in lookup.SubTable:
            pairs = getattr(held, "ExtSubTable", held)
            if pairs.LookupType == PAIRS:
                _lighten(pairs)
    return table


def _lighten(pairs: Any) -> None:
    if pairs.Format == 1:
        for first in pairs.PairSet:
            seen = [pair for pair in first.PairValueRecord if _moves(pair)]
            first.PairValueRecord, first.PairValueCount = seen, len(seen)
        return
    for row in pairs.Class1Record:
        for pair in row.Class2Record:
            if pair.Value1 and not _moves(pair):
                pair.Value1.XAdvance = 0


def _moves(pair: Any) -> bool:
    return bool(pair.Value1) and abs(pair.Value1.XAdvance) >= UNSEEN_KERN


def outlines(font: TTFont) -> None:
    """Points that move with their neighbours, or nearly, are left to them."""
    if "gvar" not in font:
        return
    for name, variations in font["gvar"].variations.items():
        outline, control = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
        if font["glyf"][name].isComposite():
            continue
        for variation in variations:
            variation.calcInferredDeltas(outline, control.endPts)
            moves = [(round(x), round(y)) for x, y in variation.coordinates]
            kept = iup_delta_optimize(moves, outline, control.endPts, tolerance=UNSEEN_SHIFT)
            variation.coordinates = kept if any(kept) else [(0, 0), *kept[1:]]
