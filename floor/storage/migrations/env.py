"""Alembic's entrance: it runs on the connection that storage.schema hands over."""

from alembic import context

from floor.storage import tables, team_tables

assert team_tables.team.metadata is tables.metadata  # both files are read before we compare

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    render_as_batch=True,  # SQLite cannot alter most columns in place
)
with context.begin_transaction():
    context.run_migrations()
