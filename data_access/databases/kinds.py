"""Which kind of database an address or a connection belongs to."""

from sqlalchemy import URL, Connection, Engine

from data_access.databases.base import Database
from data_access.databases.embedded import Embedded
from data_access.databases.postgresql import PostgreSQL

KINDS: dict[str, Database] = {"sqlite": Embedded(), "postgresql": PostgreSQL()}
OTHER = Database()


def database_of(bind: URL | Engine | Connection) -> Database:
    """Return the kind of database behind an address, an engine or a connection."""
    name = bind.get_backend_name() if isinstance(bind, URL) else bind.dialect.name
    return KINDS.get(name, OTHER)
