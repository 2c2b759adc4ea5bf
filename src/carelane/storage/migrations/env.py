"""What Alembic runs: the steps, on the connection that `storage.upgrading` hands over."""

from alembic import context

from carelane.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
