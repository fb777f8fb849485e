"""What Alembic runs around a migration. The transaction and the turn are the caller's."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
