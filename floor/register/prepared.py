"""What one rep wrote before the calls, for that rep alone: worksheets, votes, lines, the book."""

from collections.abc import Iterator
from typing import Any, TypeAlias

import msgspec
from sqlalchemy import Connection

from floor.asides import Asides
from floor.storage import book, seats
from floor.tally import Tally

Plain: TypeAlias = dict[str, Any]


def prepared(
    connection: Connection, sprint_id: int, rep: str, tally: Tally, beside: Asides
) -> Plain:
    held = seats.card_of(connection, sprint_id, rep)
    signed = book.signed_by(connection, held) if held else []
    return {
        "worksheets": list(_worksheets(rep, tally, beside)),
        "votes": [
            {"warmup": number, "objection": objection, "answer": answer}
            for number, warmup in tally.warmups.items()
            for (who, objection), answer in warmup.votes.items()
            if who == rep
        ],
        "script": [
            {"part": line.part, "text": _words(beside, line.id)}
            for line in tally.script.values()
            if line.rep == rep
        ],
        "book": msgspec.to_builtins(signed),
    }


def _worksheets(rep: str, tally: Tally, beside: Asides) -> Iterator[Plain]:
    for number, warmup in tally.warmups.items():
        for (who, objection, question), field in warmup.fields.items():
            if who == rep:
                yield {
                    "warmup": number,
                    "objection": objection,
                    "question": question,
                    "text": _words(beside, field.text),
                    "signed": field.signed,
                }


def _words(beside: Asides, name: str) -> str:
    kept = beside.texts.get(name)
    return kept.text if kept else ""
