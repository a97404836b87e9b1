"""The documents, and what stands in them."""

import re
import shlex
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "decisions").glob("*.md")]
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
ENDS = ("&&", "||", "|", ";", ">", "#", "&")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def commands(text: str) -> list[list[str]]:
    """Every `floor …` that a reader could type: in a fence of its own, or in the line."""
    fenced = "\n".join(body for language, body in FENCE.findall(text) if language in ("", "sh"))
    inline = re.findall(r"`(floor [^`]+)`", FENCE.sub("", text))
    return [words for line in [*fenced.splitlines(), *inline] for words in _typed(line)]


def _typed(line: str) -> list[list[str]]:
    """One line may hold several, and what stands before one (a schedule, a variable) is not it."""
    found: list[list[str]] = []
    for word in _words(line):
        if word in ENDS or word.startswith("#"):
            found.append([])
            if word.startswith("#"):
                break
        elif word.rpartition("/")[2] == "floor":
            found.append([word])
        elif found:
            found[-1].append(word)
    return [words[1:] for words in found if words and len(words) > 1 and "floor" in words[0]]


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line, comments=False)
    except ValueError:  # prose with an apostrophe
        return line.split()


def links(text: str) -> list[str]:
    return [link for link in LINK.findall(FENCE.sub("", text)) if "://" not in link]


def anchors(page: Path) -> set[str]:
    """As the places that show Markdown make them of headings."""
    heads = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text("utf-8")), re.MULTILINE)
    return {_anchor(head) for head in heads}


def _anchor(head: str) -> str:
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", head).lower().strip()
    kept = (c for c in plain if c in "-_ " or unicodedata.category(c)[0] in "LN")
    return "".join(kept).replace(" ", "-")
