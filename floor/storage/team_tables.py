"""The tables of who comes to the floor: the team, its reps' cards, their devices and seats."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from floor.storage.tables import at, metadata, of_sprint

cards = Table(
    "cards",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("words_hash", String(64), nullable=False, unique=True),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("colour", Integer, nullable=False),
    Column("mode", String(8), nullable=False),
    Column("locale", String(8), nullable=False),
    Column("best", Integer, nullable=False),
    Column("half_hour", Integer, nullable=False),
    at(),
)

devices = Table(
    "devices",
    metadata,
    Column("device", String(64), primary_key=True),
    Column("card", ForeignKey("cards.id", ondelete="CASCADE"), nullable=False, index=True),
    at(),
)

seats = Table(
    "seats",
    metadata,
    of_sprint(),
    Column("device", String(64), primary_key=True),
    Column("rep", String(40), nullable=False),
    Column("card", String(32), index=True),
    at(),
    Index("ix_seats_rep", "sprint_id", "rep"),
)

team = Table(
    "team",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("password_hash", Text, nullable=False),
    at("founded_at"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("role", String(8), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("sprint_id", ForeignKey("sprints.id"), index=True),
    Column("label", Text, nullable=False),
    at("granted_at"),
    at("expires_at", null=True),
    at("seen_at", null=True),
    Index("ix_tokens_subject", "role", "subject"),
)
rooms = Table(
    "rooms",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("host", String(40), nullable=False),
    at("opened_at"),
    at("loaded_at", null=True),
    at("socket_at", null=True),
    at("stored_at", null=True),
)
