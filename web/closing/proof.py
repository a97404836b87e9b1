"""The written proof that a client's folder was closed, for machines and for people."""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from floor.register.extract import Extract
from web.closing.wiping import Wiped
from web.i18n import Catalogue

FORMAT = "phoning-floor.closing.1"
COUNTED = ("sprints", "events", "people", "texts", "cards", "devices")


class Closed(msgspec.Struct, frozen=True, kw_only=True):
    """A sprint as it stood. `hash` is of its sealed result, "" for one that was never sealed."""

    sprint: int
    phase: str
    opened_at: int
    final_at: int | None
    purged_at: int | None
    totals: dict[str, int]
    hash: str
    export: str
    sha256: str


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """`left`: files in the folder that are not the floor's, and were not touched."""

    format: str = FORMAT
    client: str
    closed_at: int
    version: str
    schema: str
    rows: dict[str, int]
    sprints: tuple[Closed, ...]
    deleted: tuple[Wiped, ...]
    left: tuple[str, ...]


def closed(one: Extract, export: str, text: str) -> Closed:
    return Closed(
        sprint=one.sprint,
        phase=one.phase,
        opened_at=one.opened_at,
        final_at=one.final_at,
        purged_at=one.purged_at,
        totals=one.totals,
        hash=one.hash,
        export=export,
        sha256=sha256(text.encode()).hexdigest(),
    )


def as_json(proof: Proof) -> str:
    return msgspec.json.format(msgspec.json.encode(proof), indent=2).decode() + "\n"


def as_text(proof: Proof, words: Catalogue) -> str:
    return "\n".join(_lines(proof, words)) + "\n"


def _lines(proof: Proof, words: Catalogue) -> Iterator[str]:
    say = words.say
    yield say("closing.title", client=proof.client)
    yield ""
    yield say("closing.when", at=_instant(proof.closed_at), version=proof.version)
    yield ""
    yield say("closing.held")
    for name in COUNTED:
        yield say(f"closing.rows.{name}", n=proof.rows.get(name, 0))
    yield ""
    yield say("closing.sprints" if proof.sprints else "closing.no_sprint")
    for one in proof.sprints:
        yield say("closing.sprint", n=one.sprint, day=_instant(one.opened_at)[:10], **_sums(one))
        yield f"    {one.hash or say('closing.unsealed')}"
    yield ""
    yield say("closing.deleted", n=len(proof.deleted))
    yield from (f"  {one.name} ({one.bytes})" for one in proof.deleted)
    yield ""
    if proof.left:
        yield say("closing.left", names=", ".join(proof.left))
        yield ""
    yield say("closing.limits")
    yield ""
    yield say("closing.digest", digest=sha256(as_json(proof).encode()).hexdigest())
    yield say("closing.signature")


def _sums(one: Closed) -> dict[str, object]:
    return {name: one.totals.get(name, 0) for name in ("dials", "doors", "meetings")}


def _instant(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
