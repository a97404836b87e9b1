"""The tables of the cold rework: the team's book of answers, and who sat together last."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from floor.storage.tables import at, metadata, of_sprint

# No event is behind these rows: hosts mend them. `card` signs an answer, by choice, and is gone
# with the card; `sprint` only tells which answers a rep erased from one sprint had signed there.
book = Table(
    "book",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("objection", String(32), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("card", ForeignKey("cards.id", ondelete="SET NULL"), index=True),
    Column("sprint", Integer, nullable=False),
    Column("votes", Integer, nullable=False),
    Column("merged", String(32), nullable=False),  # the answer that it became a part of
    at(),
    at("edited_at", null=True),
    at("retired_at", null=True),
)

pairs = Table(
    "pairs",
    metadata,
    of_sprint(),
    Column("card", ForeignKey("cards.id", ondelete="CASCADE"), primary_key=True),
    Column("other", ForeignKey("cards.id", ondelete="CASCADE"), primary_key=True),
)
