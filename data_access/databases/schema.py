"""The tables as the databases build them: foreign keys can wait for the commit."""

from sqlalchemy import MetaData

from data_access.tables import metadata

VERSION_TABLE = "zhijiao_schema_version"


def store_metadata() -> MetaData:
    """Return the declared tables, their foreign keys deferrable.

    A fact row is replaced by delete and insert in one transaction; between the two
    its dependants stand alone.
    """
    for table in metadata.tables.values():
        for constraint in table.foreign_key_constraints:
            constraint.deferrable = True
    return metadata
