"""The pad: a rep's own remote."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor.storage.cards import Card
from web import rendering, rulebook, signin, ticket
from web.desk import desk
from web.pages.sprint_at import sprint_at


async def show(request: Request) -> Response:
    sprint = await sprint_at(request)
    floor, device = desk(request).floor, signin.device(request)
    seat = await floor.seat(sprint.id, device) if device else None
    host = await signin.host_or_none(request) is not None
    if seat is None:
        return RedirectResponse(f"/j?sprint={sprint.id}", 303)
    tally = (await floor.state(sprint.id)).tally
    held = ticket.Held(seat.rep, tally.sheets[seat.rep].via)
    card = await floor.cards.of_seat(sprint.id, device)
    here = f"/sprints/{sprint.id}"
    urls = {
        "notice": "/notice",
        "export_json": f"{here}/mine.json",
        "export_csv": f"{here}/mine.csv",
        "join": "/j",
        "card": "/cards",
        "move": f"{here}/mine/moves",
    }
    data = {
        "sprint": {"id": sprint.id, "title": sprint.title},
        "rep": seat.rep,
        "ticket": ticket.issue(request, sprint, device, held),
        "rules": tally.opened,
        "games": rulebook.cards(rendering.catalogue(request), tally.opened),
        "host": host,
        "urls": urls | ({"console": f"{here}/console"} if host else {}),
        "card": None,
        "best": _best(card) if card and card.best else None,
    }
    return rendering.pad(request, sprint.title, data)


def _best(card: Card) -> dict[str, int]:
    return {"conversations": card.best, "half_hour": card.half_hour}
