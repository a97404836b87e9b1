"""The team's book: answers to objections, kept over all sprints."""

import msgspec
from sqlalchemy import Connection, insert, select, update

from floor.events import AnswerKept
from floor.storage import seats
from floor.storage.book_tables import book
from floor.storage.tables import sprints, texts
from floor.storage.team_tables import cards


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """`author` is empty unless they signed and are still known here."""

    id: str
    objection: str
    text: str
    author: str
    votes: int
    at: int
    edited_at: int | None
    retired_at: int | None


def standing(connection: Connection, *, retired: bool = False) -> list[Kept]:
    """Those that are nobody's part, the most voted first."""
    asked = (
        select(book, cards.c.name.label("author"))
        .join_from(book, cards, book.c.card == cards.c.id, isouter=True)
        .where(book.c.merged == "")
        .order_by(book.c.objection, book.c.votes.desc(), book.c.at, book.c.id)
    )
    if not retired:
        asked = asked.where(book.c.retired_at.is_(None))
    names = Kept.__struct_fields__
    rows = connection.execute(asked).mappings()
    return [Kept(**{n: row[n] for n in names} | {"author": row["author"] or ""}) for row in rows]


def keep(connection: Connection, sprint_id: int, event: AnswerKept, at: int) -> None:
    """From a warm-up: the words as they stand now; kept before, its votes and its author alone,
    for a host may have mended the words. A demo's answers are nobody's."""
    demo = connection.execute(select(sprints.c.demo).where(sprints.c.id == sprint_id)).scalar_one()
    this = (texts.c.sprint_id == sprint_id) & (texts.c.id == event.answer)
    words = connection.execute(select(texts.c.text).where(this)).scalar_one_or_none()
    if demo or not words:
        return
    card = seats.card_of(connection, sprint_id, event.author) if event.author else None
    add(connection, event.answer, event.objection, words, at)
    mine = update(book).where(book.c.id == event.answer)
    connection.execute(mine.values(votes=event.votes, card=card, sprint=sprint_id))


def add(connection: Connection, key: str, objection: str, text: str, now: int) -> None:
    """By a host; the same key adds it once."""
    if connection.execute(select(book.c.id).where(book.c.id == key)).first() is None:
        row = {"id": key, "objection": objection, "text": text, "at": now}
        connection.execute(insert(book).values(**row, sprint=0, votes=0, merged=""))


def edit(connection: Connection, key: str, text: str, now: int) -> bool:
    changed = update(book).where(book.c.id == key).values(text=text, edited_at=now)
    return connection.execute(changed).rowcount == 1


def retire(connection: Connection, key: str, at: int | None) -> bool:
    """Out of the reps' sight, or back in it."""
    changed = update(book).where(book.c.id == key).values(retired_at=at)
    return connection.execute(changed).rowcount == 1


def merge(connection: Connection, key: str, into: str) -> bool:
    """One of the same objection becomes a part of another, with its votes; asked twice, once."""
    rows = connection.execute(select(book).where(book.c.id.in_((key, into)), book.c.merged == ""))
    found = {row.id: row for row in rows}
    if key == into or len(found) < 2 or found[key].objection != found[into].objection:
        return False
    connection.execute(update(book).where(book.c.id == key).values(merged=into))
    votes = found[into].votes + found[key].votes
    connection.execute(update(book).where(book.c.id == into).values(votes=votes))
    return True


def signed_by(connection: Connection, card: str) -> list[Kept]:
    """For that rep alone."""
    rows = connection.execute(select(book.c.id).where(book.c.card == card)).scalars()
    mine = set(rows)
    return [kept for kept in standing(connection, retired=True) if kept.id in mine]


def unsign(connection: Connection, sprint_id: int, card: str) -> None:
    """The author goes; what the team knows about an objection stays."""
    theirs = (book.c.sprint == sprint_id) & (book.c.card == card)
    connection.execute(update(book).where(theirs).values(card=None))
