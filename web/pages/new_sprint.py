"""A new sprint: a form with everything filled in, or last time's sprint again."""

import re
import secrets

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor import odds
from floor.gamebox import BESIDE, MAIN
from floor.preset import ROUNDS, expected
from floor.sprint import MINUTE, Rules
from web import rendering, rulebook, signin
from web.bodies import read_form
from web.desk import desk
from web.pages.sprint_at import named
from web.pages.sprint_form import MOST_PEOPLE, PRESETS, SprintForm, read
from web.refusals import NotFound

KEY = re.compile(r"[0-9a-f]{32}")  # minted by the page: a form sent twice opens one sprint


async def show(request: Request) -> Response:
    await signin.host(request)
    return _page(request, SprintForm())


async def open_sprint(request: Request) -> Response:
    host = await signin.host(request)
    form = await read_form(request)
    if form.get("again"):
        title, rules = await _again(request, form["again"])
    else:
        filled, errors = read(form)
        if errors:
            said = {
                field: rendering.say(request, f"error.{code}") for field, code in errors.items()
            }
            return _page(request, filled, said)
        title, rules = filled.title or _title(request, filled.preset), filled.rules()
    key = form.get("key", "")
    key = key if KEY.fullmatch(key) else secrets.token_hex(16)
    drawn = msgspec.structs.replace(rules, seed=int(key[-7:], 16))  # a game draws anew
    sprint = await desk(request).floor.open_sprint(
        drawn, title=title, locale=rendering.language_of(request), host=host.subject, key=key
    )
    if again := named(form.get("again", "")):
        await desk(request).floor.scripts.copy(again, sprint.id, host.subject)
    return RedirectResponse(f"/sprints/{sprint.id}/console", 303)


async def _again(request: Request, text: str) -> tuple[str, Rules]:
    floor = desk(request).floor
    asked = named(text)
    before = await floor.sprints.find(asked) if asked else None
    if before is None or before.demo:
        raise NotFound
    sealed = await floor.sprints.rules(before.id)  # they outlive the calls
    return before.title, sealed or (await floor.state(before.id)).tally.opened


def _page(request: Request, form: SprintForm, errors: dict[str, str] | None = None) -> Response:
    table = {
        preset: {
            "minutes": sum(r.length_ms for r in rounds) // MINUTE,
            "people": [_hope(n, preset) for n in range(1, MOST_PEOPLE + 1)],
        }
        for preset, rounds in ROUNDS.items()
    }
    catalogue = rendering.catalogue(request)
    return rendering.page(
        request,
        "new_sprint.html",
        status=422 if errors else 200,
        form=msgspec.structs.asdict(form),
        games=rulebook.titles(catalogue, MAIN),
        beside=rulebook.titles(catalogue, BESIDE),
        title_hint=_title(request, form.preset),
        table=table,
        odds=_hope(form.people, form.preset),
        meeting=odds.band(0, 0),
        errors=errors or {},
    )


def _hope(people: int, preset: str) -> tuple[int, ...]:
    rounds = ROUNDS[PRESETS[preset]]
    return msgspec.structs.astuple(expected(people, sum(r.length_ms for r in rounds)))


def _title(request: Request, preset: str) -> str:
    return rendering.say(request, f"pages.preset.{preset}")
