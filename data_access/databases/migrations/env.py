"""What Alembic runs: our tables, our version table, the connection it is given."""

from alembic import context
from sqlalchemy import Connection

from data_access.databases.schema import VERSION_TABLE, store_metadata


def run(connection: Connection) -> None:
    """Run the migrations in the transaction of the connection."""
    context.configure(
        connection=connection,
        target_metadata=store_metadata(),
        version_table=VERSION_TABLE,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
