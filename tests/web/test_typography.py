"""The French of every screen is typeset as French is, and each screen keeps its voice."""

import re
from html import unescape

import pytest

from tools import catalogue

ROOT = catalogue.ROOT
NO_BREAK = "\u00a0\u202f"
SHORT = r"(?:h|min|s|%|€)(?![\w(])"
ACCENTS = "Ecran|Ecrire|Ecouter|Etape|Etre|Etes|Equipe|Eteindre|Echange|Echauffement|Ca|Evite"
LIGATURES = "[cC]oeur|[oO]euvre|[nN]oeud|[sS]oeur|[vV]oeu|[oO]eil|[mM]oeurs"
FAULTS = {
    "a high sign without its no-break space": rf"[^\s{NO_BREAK}!?.][;!?](?=\s|$)|\w:(?=\s|$)",
    "a high sign after a plain space": r" [:;!?»]",
    "a guillemet that a line may leave alone": rf"«[^{NO_BREAK}]|[^{NO_BREAK}]»",
    "a straight apostrophe": r"\w'\w",
    "a straight quote": r'"',
    "an English quote": "[“”]",
    "three points": r"\.\.\.",
    "a ligature undone": rf"\b(?:{LIGATURES})",
    "a capital without its accent": rf"\b(?:{ACCENTS})\b|\bA (?=[a-zé]|l’)",
    "an hour as English writes it": r"\d ?[ap]m\b",
    "a figure that a line may part from its unit": rf"\d {SHORT}|[{NO_BREAK}]h \d",
    "a sprint": r"\b[sS]prints?\b(?<!--sprint)",
}
# Who is spoken to: « tu » there, « vous » here. Other areas speak of things.
TU = ("pad", "wall", "face", "support", "progress", "warmup", "aside", "party")
VOUS = ("console", "notice", "pages")
OF_TU = r"\b(?:tu|toi|ton|ta|tes|te)\b|\bt’"
OF_VOUS = (
    r"(?<!-)\b(?:vous(?! êtes \{n\})|votre|vos)\b"
    r"|\w+ez\b(?<!\bchez)(?<!\bassez)(?<!\bnez)(?!-)"
)
# A man or a woman, whom a screen does not know.
OF_ONE_SEX = (
    r"\btu (?:es|seras) (?:allé|arrivé|entré|parti|prêt|content|connecté|seul)e?\b"
    r"|\bt’(?:a|ont) (?:entendu|vu|reconnu|admis)e?\b|\bjoueurs?\b"
)
NEVER = {
    "fr": r"prises? ensemble|portes prises|\binscrite?s?\b|inactif|inactive|·[es]\b"
    rf"|\bencore \{{n\}} (?!s\b)|{OF_ONE_SEX}",
    "en": r"\bonly \d|\bonly \{|\binactive\b|\bloser|\bfail(?:ed|ure)? to call|\{n\} to go\b",
}


def said(language: str) -> dict[str, str]:
    """Every text of a language by its key, both forms of a plural together."""
    sources = sorted((catalogue.LOCALES / language).glob("*.po"))
    found = catalogue.words(catalogue.merge(sources, language))
    return {key: text if isinstance(text, str) else " ".join(text) for key, text in found.items()}


def faults(text: str) -> list[str]:
    bare = re.sub(r"https?://\S+|\{\w+\}|%\(\w+\)s|<[^>]*>|&\w+;", "x", text)
    return [name for name, pattern in FAULTS.items() if re.search(pattern, bare)]


def spoken(areas: tuple[str, ...], pattern: str) -> dict[str, str]:
    """Who is spoken to otherwise; what prospects say stands between guillemets."""
    texts = {key: re.sub(r"«[^»]*»", "", text) for key, text in said("fr").items()}
    return {
        key: text
        for key, text in texts.items()
        if key.partition(".")[0] in areas and re.search(pattern, text, re.IGNORECASE)
    }


def test_french_is_typeset_as_french_is() -> None:
    texts = said("fr")
    assert len(texts) > 500
    assert {key: wrong for key, text in texts.items() if (wrong := faults(text))} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Prêt?", "without its no-break"),
        ("Prêt ?", "plain space"),
        ("« On est équipés »", "guillemet"),
        ("l'appel", "apostrophe"),
        ("encore...", "three points"),
        ("Etape 2", "accent"),
        ("16\u00a0h 40", "unit"),
        ("le coeur", "ligature"),
        ("Ce sprint", "a sprint"),
    ],
)
def test_a_fault_of_french_is_found(text: str, fault: str) -> None:
    assert any(fault in name for name in faults(text))
    assert faults("À suivre\u00a0: «\u00a0l’œil\u00a0», dès 16\u00a0h\u00a040…\u00a0?") == []


def test_english_is_typeset_as_english_is() -> None:
    wrong = re.compile(rf"[{NO_BREAK} ][:;!?](?=\s|$)|\w'\w|[«»]|\.\.\.|(?<![=\w])\"")
    texts = {key: re.sub(r"https?://\S+|are ; , tab", "", text) for key, text in said("en").items()}
    assert {key: text for key, text in texts.items() if wrong.search(text)} == {}


def test_pad_and_wall_say_tu() -> None:
    assert spoken(TU, OF_VOUS) == {}


def test_console_and_notice_say_vous() -> None:
    assert spoken(VOUS, OF_TU) == {}


@pytest.mark.parametrize("language", NEVER)
def test_no_screen_says_what_the_floor_never_says(language: str) -> None:
    texts = said(language).items()
    assert {key: text for key, text in texts if re.search(NEVER[language], text)} == {}


def test_every_plural_has_its_two_forms() -> None:
    for language in ("fr", "en"):
        for source in (catalogue.LOCALES / language).glob("*.po"):
            for message in catalogue.read(source, language):
                if isinstance(message.id, tuple):
                    assert isinstance(message.string, tuple), message.id
                    assert len([form for form in message.string if form]) == 2, message.id


def test_no_template_speaks_by_itself() -> None:
    """Every word of a page comes from the catalogues, where the tests above read it."""
    found = {}
    for path in sorted((ROOT / "templates").rglob("*.html")):
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>",
            "",
            path.read_text("utf-8"),
            flags=re.DOTALL,
        )
        words = re.findall(r">([^<>]*[A-Za-zÀ-ÿ]{3,}[^<>]*)<", text)
        bare = [unescape(word).strip(f" ,\n{NO_BREAK}") for word in words]
        if bare := [word for word in bare if word not in ("Phoning Floor", "min")]:
            found[path.name] = bare
    assert found == {}
