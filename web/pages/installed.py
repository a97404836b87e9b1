"""The pad as an application of the phone: its manifest, its worker, its icons, its door."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from web import answers, rendering, signin
from web.desk import desk
from web.refusals import NotFound

HERE = Path(__file__).parent.parent
WORKER = HERE / "static" / "sw.js"
ICONS = HERE / "icons"
NIGHT = "#15173d"  # the sky of the dark theme: what the phone shows before the first frame
DAY_S = 86_400
# Names of files in `icons`: size, and whether a phone may cut its own shape out of it.
SIZES = {"192.png": ("192x192", "any"), "512.png": ("512x512", "any")}
SIZES["maskable.png"] = ("512x512", "maskable")


async def manifest(request: Request) -> Response:
    icons = [
        {"src": f"/icons/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
        for name, (size, purpose) in SIZES.items()
    ]
    said = {
        "id": "/pad",
        "start_url": "/pad",
        "scope": "/",
        "name": "Phoning Floor",
        "short_name": rendering.say(request, "app.short"),
        "description": rendering.say(request, "app.told"),
        "lang": rendering.language_of(request),
        "display": "standalone",
        "background_color": NIGHT,
        "theme_color": NIGHT,
        "icons": icons,
    }
    answer = answers.as_json(said)
    answer.headers["Content-Type"] = "application/manifest+json"
    return answer


async def worker(_: Request) -> Response:
    """Asked again at each visit: an old one must not outlive the server that it knew."""
    if not WORKER.is_file():
        raise NotFound
    return FileResponse(WORKER, media_type="text/javascript", headers={"Cache-Control": "no-cache"})


async def icon(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in {*SIZES, "apple.png"}:
        raise NotFound
    return FileResponse(ICONS / name, headers={"Cache-Control": f"public, max-age={DAY_S}"})


async def enter(request: Request) -> Response:
    """Where the application opens: at the latest seat of this phone, else at the way in."""
    device = signin.device(request)
    sprint = await desk(request).floor.latest_seat(device) if device else None
    place = "/j?app=1" if sprint is None else f"/sprints/{sprint}/pad"
    if not rendering.wants_page(request):
        return answers.as_json({"location": place})
    return RedirectResponse(place, 303)
