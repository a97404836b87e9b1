"""Alembic's entrance: it runs on the connection that storage.schema hands over."""

from alembic import context

from floor.storage import book_tables, tables, team_tables

for more in (team_tables.team, book_tables.book):  # every file is read before we compare
    assert more.metadata is tables.metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    render_as_batch=True,  # SQLite cannot alter most columns in place
)
with context.begin_transaction():
    context.run_migrations()
