"""The tables, on SQLite and PostgreSQL alike. Instants are epoch ms; secrets stand hashed, but the
join secret: the wall and the console must be able to draw its QR again after a restart."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def of_sprint() -> "Column[int]":
    return Column("sprint_id", ForeignKey("sprints.id"), primary_key=True, autoincrement=False)


def at(name: str = "at", *, null: bool = False) -> "Column[int]":
    return Column(name, BigInteger, nullable=null)


sprints = Table(
    "sprints",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(32), unique=True),  # of the form that opened it: sent twice, opened once
    Column("epoch", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("host", String(40), nullable=False),
    Column("code", String(6), unique=True),  # null once the sprint is sealed: free for another
    Column("secret", String(40), nullable=False, unique=True),
    Column("head", Integer, nullable=False),
    Column("phase", String(8), nullable=False),
    Column("demo", Integer, nullable=False),  # its speed; 0 for a real sprint
    at("opened_at"),
    at("started_at", null=True),
    at("final_at", null=True),
    at("purged_at", null=True),
    sqlite_autoincrement=True,  # phones hold taps by this number: it is never given again
)

events = Table(
    "events",
    metadata,
    of_sprint(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    at(),
    Column("role", String(5), nullable=False),
    Column("actor", String(40), nullable=False),
    Column("key", String(32)),
    Column("digest", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("sprint_id", "key"),
    sqlite_with_rowid=False,
)

results = Table(
    "results",
    metadata,
    of_sprint(),
    at(),
    Column("hash", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("aggregates", Text, nullable=False),  # what outlives the log besides the sums
)

meetings = Table(
    "meetings",
    metadata,
    of_sprint(),
    Column("outcome", String(40), primary_key=True),
    Column("rep", String(40), nullable=False),  # empty once the rep is erased
    at(),
    Column("fate", String(9), nullable=False),  # empty until somebody says what became of it
)

pulses = Table(
    "pulses",
    metadata,
    of_sprint(),
    Column("question", String(6), primary_key=True),
    Column("answer", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
)

pulse_marks = Table(  # which phones have answered, in no order, by nothing that the floor knows
    "pulse_marks",
    metadata,
    of_sprint(),
    Column("mark", String(64), primary_key=True),
    sqlite_with_rowid=False,
)

people = Table(
    "people",
    metadata,
    of_sprint(),
    Column("rep", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("colour", Integer, nullable=False),
)

texts = Table(
    "texts",
    metadata,
    of_sprint(),
    Column("id", String(40), primary_key=True),
    Column("rep", String(40), nullable=False),
    Column("text", Text, nullable=False),
)

alive = Table(
    "alive",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    at(),
)
