"""Closing a client's folder: exports first, then the deletion, then the proof of both."""

from importlib.metadata import version
from pathlib import Path

from floor.register.extract import Extract
from floor.storage import open_storage
from floor.storage.lock import Lock
from web import i18n
from web.closing import wiping
from web.closing.inventory import Inventory, take
from web.closing.proof import Closed, Proof, as_json, as_text, closed
from web.exports import document
from web.settings import Settings

DATABASE = "floor.sqlite3"


def inventory(settings: Settings) -> Inventory:
    """Raises Unusable: AlreadyOpen while a server runs. Old rows leave the journal here."""
    storage = open_storage(settings.database)
    try:
        with storage.transaction() as connection:
            return take(connection)
    finally:
        storage.close()


def close(data: Path, beside: Path, found: Inventory, now: int) -> Proof:
    """Raises OSError. The proof is written last: without it nothing is certain."""
    beside.mkdir(mode=0o700, parents=True)
    sprints = tuple(_export(one, beside) for one in found.sprints)
    lock = Lock(data / DATABASE)
    try:
        deleted = wiping.wipe(data, wiping.ours(data))
    finally:
        lock.release()
    proof = Proof(
        client=data.name,
        closed_at=now,
        version=version("phoning-floor"),
        schema=found.schema,
        rows=found.rows,
        sprints=sprints,
        deleted=tuple(deleted),
        left=tuple(wiping.others(data)),
    )
    (beside / "proof.json").write_text(as_json(proof), encoding="utf-8")
    for language in i18n.LANGUAGES:
        text = as_text(proof, i18n.load()[language])
        (beside / f"proof.{language}.txt").write_text(text, encoding="utf-8")
    return proof


def _export(one: Extract, beside: Path) -> Closed:
    name, text = f"sprint-{one.sprint}.json", document(one)
    (beside / name).write_text(text, encoding="utf-8")
    return closed(one, name, text)
