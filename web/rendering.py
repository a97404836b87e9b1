"""Pages: templates in the reader's language, with this request's nonce."""

import json
from pathlib import Path
from typing import Any

import jinja2
import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response

from floor.gamebox import GAMES
from web import cookies, i18n
from web.assets import Assets
from web.first_glass import first_glass
from web.i18n import Catalogue, Catalogues, Language

HERE = Path(__file__).parent
LANG_DAYS = 365
# A game is found by looking: so are its words. Walls and pads fetch those of their own game later.
OF_GAMES = tuple(f"game_{code}" for code in GAMES)
# The namespaces of the words that each screen's script says; a test follows its imports.
WALL = ("ui", "wall", "cheer", "head", "kind", "objection", "award", "mode")
BY_SCREEN: dict[str, tuple[str, ...]] = {
    "page": ("ui",),
    "demo": ("ui",),
    "join": ("ui", "join", "became", "error", "mode", "colour", "card", "rules", "face"),
    "pad": ("ui", "pad", "head", "kind"),
    "wall": WALL,
    # It shows the wall, small.
    "console": (
        *(*WALL, "after", "warmup_wall", "console", "error", "colour", "reason"),
        *("warmup_console", "script", "game", *OF_GAMES),
    ),
}


class Renderer:
    """The templates, once a language."""

    def __init__(self, catalogues: Catalogues, assets: Assets, *, secure: bool) -> None:
        self.catalogues, self.assets, self.secure = catalogues, assets, secure
        self._environments = {
            language: _environment(catalogues[language]) for language in i18n.LANGUAGES
        }

    def render(self, language: Language, template: str, **context: Any) -> str:
        return self._environments[language].get_template(template).render(**context)


def page(
    request: Request,
    template: str,
    *,
    status: int = 200,
    script: str = "page",
    told: dict[str, Any] | None = None,
    **context: Any,
) -> Response:
    """A plain page; `told` is for its script."""
    language = language_of(request)
    data = _common(request, language, script) | (told or {})
    html = renderer(request).render(
        language, template, **_frame(request, language, script, data), **context
    )
    return _remember(request, HTMLResponse(html, status))


def pad(request: Request, title: str, data: dict[str, Any]) -> Response:
    """The pad's page carries its keys, and the script that takes their taps, in itself."""
    drawn = renderer(request)
    glass = first_glass(drawn.assets.text("first_glass.html"), catalogue(request))
    keys = drawn.assets.text("first_keys.js")
    ids = {"sprint": data["sprint"]["id"], "rep": data["rep"]}
    inside = ids | {"glass": glass, "keys": keys}
    return screen(request, "pad", title, data, "pad.html", **inside)


def screen(
    request: Request,
    name: str,
    title: str,
    data: dict[str, Any],
    template: str = "shell.html",
    **context: Any,
) -> Response:
    """The shell of a live screen: its script finds `data` in the page."""
    language = language_of(request)
    data = _common(request, language, name) | data
    html = renderer(request).render(
        language, template, title=title, **_frame(request, language, name, data), **context
    )
    return _remember(request, HTMLResponse(html))


def say(request: HTTPConnection, key: str, **facts: object) -> str:
    return catalogue(request).say(key, **facts)


def catalogue(request: HTTPConnection) -> Catalogue:
    return renderer(request).catalogues[language_of(request)]


def renderer(request: HTTPConnection) -> Renderer:
    found = request.app.state.renderer
    assert isinstance(found, Renderer)
    return found


def language_of(request: HTTPConnection) -> Language:
    """What the address asks, else what was asked before, else what the browser reads."""
    cookie = cookies.read(request, "lang", secure=renderer(request).secure)
    asked = i18n.known(request.query_params.get("lang")) or i18n.known(cookie)
    return asked or i18n.negotiate(request.headers.get("accept-language", ""))


def wants_page(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "")


def _environment(words: Catalogue) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([HERE / "templates", HERE.parent / "templates"]),
        autoescape=True,
        undefined=jinja2.ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(words.gettext, newstyle=True)  # type: ignore[attr-defined]
    return environment


def _common(request: Request, language: Language, name: str) -> dict[str, Any]:
    drawn = renderer(request)
    return {
        "locale": language,
        "messages": drawn.catalogues[language].of(BY_SCREEN[name]),
        "words": drawn.catalogues[language].version,
        "secure": drawn.secure or request.url.scheme == "https",
        "languages": {
            other: str(request.url.include_query_params(lang=other).replace(scheme="", netloc=""))
            for other in i18n.LANGUAGES
        },
    }


def _frame(request: Request, language: Language, name: str, data: dict[str, Any]) -> dict[str, Any]:
    return {
        "screen": name,
        "locale": language,
        "languages": data["languages"],
        "nonce": request.scope["state"]["nonce"],
        "files": renderer(request).assets.of(name),
        "data": _in_script(data),
    }


def _in_script(data: dict[str, Any]) -> str:
    """JSON that cannot end its own script element."""
    text = json.dumps(msgspec.to_builtins(data), ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _remember(request: Request, response: Response) -> Response:
    asked = i18n.known(request.query_params.get("lang"))
    if asked:
        cookies.put(response, "lang", asked, days=LANG_DAYS, secure=renderer(request).secure)
    return response
