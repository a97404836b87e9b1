"""Every word in both languages, every word used, and the language of whoever reads."""

import re
from pathlib import Path

import pytest

from floor.errors import Refusal
from tests.web.house import Browser, House
from tools import catalogue
from web import refusals
from web.i18n import LANGUAGES, negotiate
from web.rendering import BY_SCREEN

ROOT = Path(__file__).parents[2]
KEY = r"[a-z][a-z0-9_]*(?:\.[a-zA-Z0-9_]+)+"
CALLS = {
    "templates/**/*.html": rf'(?:_|gettext)\(\s*["\']({KEY})["\']',
    "web/**/*.py": rf'say\([^"()]*"({KEY})"',
    "web/client/src/**/*.ts": rf'\b(?:t|many)\(\s*["`]({KEY})["`]',
}


def keys(language: str) -> dict[str, object]:
    sources = sorted((catalogue.LOCALES / language).glob("*.po"))
    return dict(catalogue.words(catalogue.merge(sources, language)))


def sources(pattern: str) -> list[Path]:
    return [path for path in ROOT.glob(pattern) if "node_modules" not in path.parts]


def test_both_languages_say_the_same_things() -> None:
    french, english = keys("fr"), keys("en")
    assert french.keys() - english.keys() == set(), "not in English"
    assert english.keys() - french.keys() == set(), "not in French"
    plurals = [
        {key for key, text in words.items() if isinstance(text, list)}
        for words in (french, english)
    ]
    assert plurals[0] == plurals[1]


def test_both_languages_name_the_same_facts() -> None:
    french, english = keys("fr"), keys("en")
    for key in french:
        named = [
            set(re.findall(r"\{\w+\}|%\(\w+\)s", str(words[key]))) for words in (french, english)
        ]
        assert named[0] == named[1], key


def facts(text: object) -> set[str]:
    return set(re.findall(r"\{\w+\}|%\(\w+\)s", str(text)))


def test_every_word_that_is_asked_for_exists() -> None:
    known = keys("fr")
    for pattern, call in CALLS.items():
        for path in sources(pattern):
            for key in re.findall(call, path.read_text(encoding="utf-8")):
                assert key in known, f"{key} in {path.relative_to(ROOT)}"


def test_no_word_is_kept_that_nobody_says() -> None:
    texts = [path.read_text(encoding="utf-8") for pattern in CALLS for path in sources(pattern)]
    code = "\n".join(texts)
    said = set(re.findall(KEY, code))
    by_code = r"game_\w+\.(?:title|told|rule\.[1-5])"  # web.rulebook says them of each game
    made = re.compile("|".join({by_code, *(shape for text in texts for shape in shapes(text))}))
    assert [key for key in keys("fr") if key not in said and not made.fullmatch(key)] == []


def shapes(code: str) -> set[str]:
    """Of the keys that are put together: `a.${x}.b`, f"a.{x}", "a." ~ x ~ ".b", `a.b.${x}${y}`."""
    held = re.findall(r"""["'`]([a-z][\w.]*\.)\$?\{[^{}]*\}([\w.]*)["'`]""", code)
    held += re.findall(r"""["']([a-z][\w.]*\.)["']\s*~\s*[\w.]+(?:\s*~\s*["'](\.[\w.]+))?""", code)
    held += [(before, "") for before in re.findall(r"`([a-z]\w*\.[\w.]*\.)\$\{", code)]
    return {rf"{re.escape(before)}[\w.]+{re.escape(after)}" for before, after in held}


@pytest.mark.parametrize("screen", BY_SCREEN)
def test_a_screen_is_given_every_word_that_it_may_say(screen: str) -> None:
    areas = {key.partition(".")[0] for key in keys("fr")}
    entry = ROOT / "web" / "client" / "src" / screen / f"{screen}.ts"
    at_once = imported(entry, set(), AT_ONCE)
    all_of_it = imported(entry, set(), AT_ONCE + "|" + LATER)
    late = {area for path in all_of_it for area in come_late(path)}
    for path in all_of_it:
        said = re.findall(r"""["`]([a-z]\w*)\.(?:[\w.]*)(?:\$\{|["`])""", path.read_text("utf-8"))
        given = set(BY_SCREEN[screen]) | (set() if path in at_once else late)
        # The name of a place stands beside what it says, and is shown once that is here.
        given |= set(come_late(path))
        assert areas & set(said) <= given, path.relative_to(ROOT)


AT_ONCE = r"""(?:from|import)\s+"(\.[^"]+)\""""
LATER = r"""import\(\s*"(\.[^"]+)\""""


def imported(path: Path, seen: set[Path], how: str) -> set[Path]:
    """The module, and all that it imports."""
    if path.is_file() and path not in seen:
        seen.add(path)
        code = re.sub(r"\b(?:import|export) type [^;]*;", "", path.read_text("utf-8"))
        for found in re.findall(how, code):
            name = found if isinstance(found, str) else "".join(found)
            imported((path.parent / f"{name}.ts").resolve(), seen, how)
    return seen


def come_late(path: Path) -> list[str]:
    """The namespaces that a list of late parts fetches with them: `says: ["support"]`."""
    return re.findall(
        r'"(\w+)"', " ".join(re.findall(r"\bsays: \[([^\]]*)\]", path.read_text("utf-8")))
    )


def test_every_refusal_has_a_sentence() -> None:
    known = keys("fr")
    codes = {kind.code for kind in [*_family(Refusal)]} | set(refusals.STATUS)
    assert {f"error.{code}" for code in codes} <= known.keys()


def _family(kind: type[Refusal]) -> set[type[Refusal]]:
    return {kind}.union(*(_family(child) for child in kind.__subclasses__()))


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "fr"),
        ("en-GB,en;q=0.9", "en"),
        ("de, en;q=0.5, fr;q=0.4", "en"),
        ("en;q=0.2, fr-CA;q=0.8", "fr"),
        ("en;q=0", "fr"),
        ("*", "fr"),
        ("en;q=high", "fr"),
        (",,;q=;", "fr"),
    ],
)
def test_the_browsers_language_is_read(accepted: str, language: str) -> None:
    assert negotiate(accepted) == language


def test_a_chosen_language_is_remembered(house: House) -> None:
    phone = Browser(house)
    assert 'lang="fr"' in phone.page("/j").text
    assert 'lang="en"' in phone.page("/j?lang=en").text
    assert 'lang="en"' in phone.page("/j").text
    assert 'lang="en"' in phone.page("/j?lang=xx").text
    assert phone.data("/j")["languages"]["fr"].endswith("lang=fr")


def test_a_page_carries_only_the_words_of_its_screen(house: House) -> None:
    messages = Browser(house).data("/j")["messages"]
    assert any(key.startswith("join.") for key in messages)
    assert not any(key.startswith(("console.", "cli.", "pages.")) for key in messages)
    assert len(LANGUAGES) == 2


def test_the_words_of_a_late_part_are_kept_under_their_version(house: House) -> None:
    phone = Browser(house)
    version = phone.data("/j")["words"]
    kept = phone.page(f"/words/fr/pad.json?v={version}")
    assert kept.json()["pad.bar.more"] == "Plus"
    assert "immutable" in kept.headers["cache-control"]
    assert "immutable" not in phone.page("/words/fr/pad.json?v=older").headers["cache-control"]
    assert phone.page("/words/en/nothing.json").status_code == 404
    assert phone.page("/words/de/pad.json").status_code == 404
