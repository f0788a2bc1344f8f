"""Bring a store to the schema of this program: create, upgrade, or refuse."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from data_access.databases.addresses import shown_address
from data_access.databases.backup import backup, backup_target
from data_access.databases.schema import VERSION_TABLE
from data_access.databases.transactions import migrating, reading
from data_access.errors import StoreUnusable

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_FOLDERS: tuple[Path, ...] = (MIGRATIONS / "versions",)


def migration_config(connection: Connection | None = None) -> Config:
    """Return the settings of Alembic; no file besides the migrations is needed."""
    config = Config()
    config.set_main_option("script_location", _escaped(MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option(
        "version_locations", "\n".join(map(_escaped, VERSION_FOLDERS))
    )
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str:
    """Return the revision this program knows as the newest."""
    script = ScriptDirectory.from_config(migration_config())
    return str(script.get_current_head())


def store_revision(connection: Connection) -> str | None:
    """Return the revision of the store; None before its first table."""
    context = MigrationContext.configure(
        connection, opts={"version_table": VERSION_TABLE}
    )
    return context.get_current_revision()


def bring_up_to_date(engine: Engine) -> None:
    """Create the schema of an empty store, or upgrade an older one after a backup.

    Raises:
        StoreUnusable: the store is newer than the program, or another program's.
    """
    newest = newest_revision()
    with reading(engine) as connection:
        if store_revision(connection) == newest:
            return
    with migrating(engine) as connection:
        # Another process may have done the work while this one waited for the lock.
        found = store_revision(connection)
        if found == newest:
            return
        _refuse_foreign_and_newer(connection, found, newest)
        if found is not None and connection.dialect.name == "sqlite":
            _back_up(engine, found)
        command.upgrade(migration_config(connection), "head")


def _refuse_foreign_and_newer(
    connection: Connection, found: str | None, newest: str
) -> None:
    if found is None and inspect(connection).get_table_names():
        address = shown_address(connection.engine.url)
        raise StoreUnusable("store_foreign", database=address)
    if found is not None and found not in _known_revisions():
        raise StoreUnusable("store_too_new", found=found, known=newest)


def _known_revisions() -> set[str]:
    script = ScriptDirectory.from_config(migration_config())
    return {revision.revision for revision in script.walk_revisions()}


def _back_up(engine: Engine, found: str) -> None:
    backup(engine, backup_target(engine.url, f"before-upgrade-from-{found}"))


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
