"""Names and words beside the log: side rows, kept and forgotten with their events."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from floor.asides import Aside, Asides, NameForgotten, NameKept, TextKept
from floor.rep import Person
from floor.storage.tables import people, texts


def keep(connection: Connection, sprint_id: int, changes: Iterable[Aside]) -> None:
    for change in changes:
        match change:
            case NameKept(rep, name, colour):
                _forget_name(connection, sprint_id, rep)
                connection.execute(
                    insert(people).values(sprint_id=sprint_id, rep=rep, name=name, colour=colour)
                )
            case NameForgotten(rep):
                _forget_name(connection, sprint_id, rep)
                connection.execute(
                    delete(texts).where(texts.c.sprint_id == sprint_id, texts.c.rep == rep)
                )
            case TextKept(id, text, rep):
                connection.execute(
                    delete(texts).where(texts.c.sprint_id == sprint_id, texts.c.id == id)
                )
                connection.execute(
                    insert(texts).values(sprint_id=sprint_id, id=id, text=text, rep=rep)
                )


def _forget_name(connection: Connection, sprint_id: int, rep: str) -> None:
    connection.execute(delete(people).where(people.c.sprint_id == sprint_id, people.c.rep == rep))


def all_of(connection: Connection, sprint_id: int) -> Asides:
    named = connection.execute(select(people).where(people.c.sprint_id == sprint_id))
    said = connection.execute(select(texts).where(texts.c.sprint_id == sprint_id))
    return Asides(
        people={row.rep: Person(row.name, row.colour) for row in named},
        texts={row.id: TextKept(row.id, row.text, row.rep) for row in said},
    )
