"""Every colour and size of the screens stands in the tokens, and what is written can be read."""

import re
from pathlib import Path

import pytest

from tools import catalogue

CLIENT = Path(__file__).parents[2] / "web" / "client"
STYLES = CLIENT / "src" / "styles"
FONTS = CLIENT / "src" / "fonts"
FONTS_MOST = 40_000  # bytes, all of them together
TEXT_LEAST = 4.5
SHAPE_LEAST = 3.0
WALL_LEAST = 1.8  # in --u; what is read starts at 2.4
THEMES = ("dark", "light", "black", "white")

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab|lch|color)a?\(")
SIZE = re.compile(r"font-size:\s*\d*\.?\d+(?:rem|px|pt)\b")
STEP = re.compile(r"(?<![\w.-])(?:0\.25|0\.5|0\.75|1|1\.25|1\.5|2)rem\b")
SPACED = re.compile(r"(?:^|[;{\s])(?:(?:row-|column-)?gap|padding[a-z-]*|margin[a-z-]*):([^;}]*)")
SHAPES = (("edge", "card"), ("edge", "field"), ("door", "sky-1"), ("lit-ink", "gable"))


def sheets() -> list[Path]:
    """Every style sheet but the tokens themselves."""
    found = sorted((CLIENT / "src").rglob("*.css"))
    return [
        path
        for path in found
        if not path.is_relative_to(STYLES / "tokens") and path.parent.name != "themes"
    ]


def raw(pattern: re.Pattern[str], text: str) -> list[str]:
    """Where it stands, but in comments, or for letters in a drawing, which has its own units."""
    text = re.sub(r"/\*.*?\*/|[^{}]*\btext \{[^}]*\}", "", text, flags=re.DOTALL)
    return [found[0] for found in pattern.finditer(text)]


def steps(text: str) -> list[str]:
    """Spaces that are a step of the scale, and do not say so."""
    return [step for space in SPACED.findall(text) for step in STEP.findall(space)]


def test_no_style_sheet_names_a_colour_a_size_or_a_step_of_its_own() -> None:
    paths = sheets()
    assert len(paths) > 50
    found = {}
    for path in paths:
        text = path.read_text("utf-8")
        wrong = raw(COLOUR, text) + raw(SIZE, text) + steps(text)
        if wrong:
            found[path.name] = wrong
    assert found == {}


@pytest.mark.parametrize(
    "rule",
    [
        *("color: #fff;", "background: rgba(0, 0, 0, 0.5);", "font-size: 0.8rem;"),
        *("font-size: 14px;", "gap: 0.5rem;", "padding: 0 var(--s-2) 1rem;"),
    ],
)
def test_one_that_does_is_found(rule: str) -> None:
    assert raw(COLOUR, rule) + raw(SIZE, rule) + steps(rule)


def test_nothing_on_the_wall_is_smaller_than_what_six_metres_allow() -> None:
    size = re.compile(r"font-size:[^;]*calc\((\d*\.?\d+) \* var\(--u\)")
    small = {
        f"{path.name}: {found[0]}"
        for path in (CLIENT / "src" / "wall").rglob("*.css")
        for found in size.finditer(path.read_text("utf-8"))
        if float(found[1]) < WALL_LEAST
    }
    assert small == set()


def unread(text: str) -> set[str]:
    """The tokens that nobody asks for, neither a sheet nor a script."""
    declared = set(re.findall(r"(--[\w-]+):", text))
    return declared - set(re.findall(r"(--[\w-]+)(?![\w-]|:)", text))


def test_every_token_is_for_something() -> None:
    paths = [path for kind in ("css", "ts") for path in (CLIENT / "src").rglob(f"*.{kind}")]
    assert unread("\n".join(path.read_text("utf-8") for path in paths)) == set()


def test_one_that_is_for_nothing_is_found() -> None:
    assert unread("--t-tap: 9ms; --w-body: 5; a { transition: var(--t-tap); }") == {"--w-body"}


def theme(name: str) -> dict[str, str]:
    """What each token is worth in a theme."""
    found = _declared((STYLES / "tokens" / "constant.css").read_text("utf-8"))
    found |= _declared((STYLES / "themes" / "dark.css").read_text("utf-8"))
    if name == "light":
        text = (STYLES / "themes" / "light.css").read_text("utf-8")
        found |= _declared(text.partition("@media")[0])
    if name in ("black", "white"):
        text = (STYLES / "themes" / "contrast.css").read_text("utf-8")
        found |= _declared(text.partition(f'[data-theme="{name}"] {{')[2].partition("}")[0])
    return found


def _declared(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", text))


def contrast(one: str, other: str) -> float:
    """WCAG 2's ratio of two opaque colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def pairs() -> list[tuple[str, str]]:
    """Those that the page of components shows."""
    text = (CLIENT / "gallery" / "kit.pairs.ts").read_text("utf-8")
    found = re.findall(r'\["([\w-]+)", "([\w-]+)"\]', text)
    assert len(found) > 15
    return found


@pytest.mark.parametrize("name", THEMES)
def test_what_is_written_on_what_can_be_read(name: str) -> None:
    colours = theme(name)
    faint = {
        f"{on} on {under}": round(ratio, 2)
        for on, under in pairs()
        if (ratio := contrast(colours[on], colours[under])) < TEXT_LEAST
    }
    assert faint == {}


@pytest.mark.parametrize("name", THEMES)
def test_shapes_stand_out_from_what_is_behind_them(name: str) -> None:
    colours = theme(name)
    faint = [pair for pair in SHAPES if contrast(*(colours[one] for one in pair)) < SHAPE_LEAST]
    assert faint == []


@pytest.mark.parametrize("name", ["black", "white"])
def test_two_values_are_two(name: str) -> None:
    text = (STYLES / "themes" / "contrast.css").read_text("utf-8")
    block = _declared(text.partition(f'[data-theme="{name}"] {{')[2].partition("}")[0])
    assert len(block) > 40
    assert {value for value in block.values() if value.startswith("#")} == {"#000", "#fff"}


def test_all_the_fonts_weigh_less_than_forty_kilobytes() -> None:
    weights = {path.name: path.stat().st_size for path in FONTS.glob("*.woff2")}
    assert len(weights) == 3
    assert sum(weights.values()) <= FONTS_MOST, weights


def ranges() -> set[int]:
    """The letters that the style sheet says the text font holds."""
    text = (
        (STYLES / "fonts.css").read_text("utf-8").partition("unicode-range:")[2].partition(";")[0]
    )
    found: set[int] = set()
    for first, last in re.findall(r"U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?", text):
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_letter_that_a_screen_says_is_in_the_font(language: str) -> None:
    held = ranges()
    sources = sorted((catalogue.LOCALES / language).glob("*.po"))
    of_screens = [path for path in sources if path.stem not in ("doctor", "operations", "restore")]
    said = catalogue.words(catalogue.merge(of_screens, language))
    lacking = {letter for text in said.values() for letter in str(text) if ord(letter) not in held}
    assert lacking <= {"\n"}
