"""Everything that is stored about one rep, for that rep alone."""

from typing import Any, TypeAlias

import msgspec
from sqlalchemy import Connection

from floor.asides import Asides
from floor.errors import UnknownRep
from floor.events import Entry
from floor.register.prepared import prepared
from floor.sheet import Sheet
from floor.state import replay
from floor.storage import asides, cards, event_log, meetings, seats, sprints
from floor.storage.sprints import Sprint

Plain: TypeAlias = dict[str, Any]  # what JSON holds


def export(connection: Connection, sprint_id: int, rep: str) -> Plain:
    """Raises UnknownRep. Read from the log itself, so that nothing is left out."""
    sprint, entries = sprints.find(connection, sprint_id), event_log.since(connection, sprint_id)
    beside = asides.all_of(connection, sprint_id)
    tally = replay(entries, beside).tally
    sheet = tally.sheets.get(rep)
    if sprint is None or sheet is None:
        raise UnknownRep()
    return {
        "sprint": {"id": sprint.id, "title": sprint.title, "opened_at": sprint.opened_at},
        "me": _me(rep, sheet, beside, sprint),
        "totals": msgspec.to_builtins(sheet.counters),
        "outcomes": _outcomes(sheet, beside),
        "log": [_line(entry) for entry in entries if _about(entry, rep)],
        "seats_taken_at": seats.since(connection, sprint_id, rep),
        "meetings": _meetings(connection, sprint_id, rep),
        "card": _card(connection, sprint_id, rep),
        **prepared(connection, sprint_id, rep, tally, beside),
    }


def _me(rep: str, sheet: Sheet, beside: Asides, sprint: Sprint) -> Plain:
    person = beside.people.get(rep)
    return {
        "rep": rep,
        "name": person.name if person else "",
        "colour": person.colour if person else 0,
        "mode": sheet.mode,
        "status": sheet.status,
        "came_by": sheet.via,
        "sealed_at": sprint.final_at,
    }


def _outcomes(sheet: Sheet, beside: Asides) -> list[Plain]:
    """In order of true time, with the rep's own words on an objection."""
    rows = []
    for outcome in sorted(sheet.outcomes.values(), key=lambda o: o.order):
        words = beside.texts.get(outcome.id)
        rows.append({**msgspec.to_builtins(outcome), "words": words.text if words else ""})
    return rows


def _about(entry: Entry, rep: str) -> bool:
    return entry.by.id == rep or getattr(entry.event, "rep", None) == rep


def _line(entry: Entry) -> Plain:
    event = msgspec.to_builtins(entry.event)
    return {"seq": entry.seq, "at": entry.at, "by": entry.by.role, "event": event}


def _meetings(connection: Connection, sprint_id: int, rep: str) -> list[Plain]:
    kept = meetings.of_rep(connection, sprint_id, rep)
    return [{"at": at, "became": fate} for at, fate in kept]


def _card(connection: Connection, sprint_id: int, rep: str) -> Plain | None:
    held = seats.card_of(connection, sprint_id, rep)
    card = cards.find(connection, held) if held else None
    if card is None:
        return None
    return {
        "name": card.name,
        "colour": card.colour,
        "mode": card.mode,
        "best_conversations": card.best,
        "best_half_hour": card.half_hour,
        "made_at": card.at,
    }
