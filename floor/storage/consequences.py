"""What the other tables owe to an event, in the same transaction as the event itself."""

from collections.abc import Iterable

from sqlalchemy import Connection

from floor import events as e
from floor.aggregates import aggregates
from floor.awards import standing
from floor.events import Entry
from floor.progress import best_half_hour
from floor.storage import book, cards, meetings, results, seats, secret, sprints, warmups
from floor.storage.erasures import Erased
from floor.tally import Tally


def follow(
    connection: Connection, sprint_id: int, entries: Iterable[Entry], after: Tally
) -> tuple[Erased, ...]:
    """Tells who was erased, for the journal. `after`: what the log adds up to with them."""
    sprints.now_in(connection, sprint_id, after.clock.phase)
    erased: list[Erased] = []
    for entry in entries:
        match entry.event:
            case e.SprintStarted(at):
                sprints.stand(connection, sprint_id, started_at=at)
            case e.SprintSealed():
                _seal(connection, sprint_id, entry.event, after)
            case e.SprintRestored():
                sprints.stand(connection, sprint_id, epoch=secret.epoch())
            case e.WarmupBegan():
                warmups.sat(connection, sprint_id, entry.event)
            case e.AnswerKept():
                book.keep(connection, sprint_id, entry.event, entry.at)
            case e.RepErased():
                erased.append(_erase(connection, sprint_id, entry.event.rep, entry))
            case _:
                pass  # the log and its asides say it all
    return tuple(erased)


def _seal(connection: Connection, sprint_id: int, event: e.SprintSealed, tally: Tally) -> None:
    """The code is free for another sprint; each rep's card learns of a new best."""
    sprints.stand(connection, sprint_id, final_at=event.at, code=None)
    results.seal(connection, sprint_id, event, aggregates(tally))
    meetings.note(connection, sprint_id, tally)
    card = seats.cards_of(connection, sprint_id)
    for sheet in event.result.sheets:
        if sheet.rep in card:
            half = best_half_hour(standing(tally.sheets[sheet.rep]))
            beaten = (sheet.conversations, half.conversations if half else 0)
            cards.beat(connection, card[sheet.rep], *beaten)


def _erase(connection: Connection, sprint_id: int, rep: str, entry: Entry) -> Erased:
    """A rep who asks for it loses the card too."""
    own, card = entry.by.role == "rep", seats.card_of(connection, sprint_id, rep)
    seats.leave(connection, sprint_id, rep)
    meetings.leave(connection, sprint_id, rep)
    if card is not None:
        book.unsign(connection, sprint_id, card)
    if own and card is not None:
        cards.burn(connection, card)
    return Erased(sprint=sprint_id, rep=rep, own=own, card=card, at=entry.at)
