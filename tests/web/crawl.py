"""What a crawl looks for: counts of doors that stand next to whom they are of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

Doors = Mapping[str, int]  # a rep's id or name → the doors planted for that rep
COUNTED = {"gatekeeper_block", "hung_up", "hung_up_early", "refusal", "opposition"}
NUMBERED = ("id", "seq")  # a place in the log, which is no count
NEAR = 60  # characters between a name and a count: a cell, a label, a line of a table


def grouped(tree: Any, doors: Doors, where: str = "") -> Iterator[str]:
    """Where in a frame or a JSON document doors are told by person: beside an id or a name, as a
    list of all their counts, or as lines that a signature would gather into them."""
    if isinstance(tree, dict):
        yield from _beside(tree, doors, where)
        for key, value in tree.items():
            if key in doors and doors[key] in _numbers(value):
                yield f"{where}.{key}"
            yield from grouped(value, doors, f"{where}.{key}")
    elif isinstance(tree, list | tuple):
        yield from _listed(tree, doors, where)
        yield from _gathered(tree, doors, where)
        for value in tree:
            yield from grouped(value, doors, f"{where}[]")


def _beside(one: dict[str, Any], doors: Doors, where: str) -> Iterator[str]:
    """{rep: "r7", n: 11}: the count in the same object as the id or the name."""
    said = {value for value in one.values() if isinstance(value, str)}
    plain = [v for key, v in one.items() if key not in NUMBERED and not isinstance(v, list)]
    for who, count in doors.items():
        if who in said and count in _numbers(plain):
            yield f"{where} has {count} beside {who}"


def _listed(values: list[Any] | tuple[Any, ...], doors: Doors, where: str) -> Iterator[str]:
    """[7, 11, 13, 17]: everybody's counts, in whatever order."""
    counts = sorted(set(doors.values()))
    numbers = [v for v in values if isinstance(v, int) and not isinstance(v, bool)]
    if len(counts) > 1 and sorted(set(numbers) & set(counts)) == counts:
        yield f"{where} lists {counts}"


def _gathered(rows: list[Any] | tuple[Any, ...], doors: Doors, where: str) -> Iterator[str]:
    """A list of calls, of which one field would sort the doors by person."""
    found = [row for row in rows if isinstance(row, dict) and row.get("kind") in COUNTED]
    for field in {field for row in found for field in row}:
        groups: dict[str, int] = defaultdict(int)
        for row in found:
            if isinstance(row.get(field), str | int):
                groups[str(row[field])] += int(row.get("times", row.get("count", 1)) or 1)
        signed = {key: n for key, n in groups.items() if key}
        for key, n in signed.items():
            if doors.get(key) == n:
                yield f"{where} gathers into {n} by {field}={key}"
        if len(signed) > 1 and sorted(signed.values()) == sorted(set(doors.values())):
            yield f"{where} gathers into everybody's counts by {field}"


def _numbers(value: Any) -> set[int]:
    if isinstance(value, dict):
        return set().union(*map(_numbers, value.values())) if value else set()
    if isinstance(value, list | tuple):
        return set().union(*map(_numbers, value)) if value else set()
    return {value} if isinstance(value, int) and not isinstance(value, bool) else set()


def written(text: str, doors: Doors) -> Iterator[str]:
    """The same in a page, a printed one or a CSV: a count near a name, or all counts in a row."""
    plain = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.DOTALL)
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", plain))
    for who, count in doors.items():
        for found in re.finditer(rf"\b{re.escape(who)}\b", plain):
            near = plain[max(0, found.start() - NEAR) : found.end() + NEAR]
            if re.search(rf"\b{count}\b", near):
                yield f"{count} near {who}"
    yield from _in_a_row(plain, set(doors.values()))


def _in_a_row(plain: str, counts: set[int]) -> Iterator[str]:
    """All of them, in whatever order, with no other number between."""
    numbers = [int(found) for found in re.findall(r"\d+", plain)]
    for at in range(len(numbers) - len(counts) + 1):
        if len(counts) > 1 and set(numbers[at : at + len(counts)]) == counts:
            yield f"{numbers[at : at + len(counts)]} in a row"
