"""Temporary tables that rows pass through before they replace others."""

from collections.abc import Sequence
from itertools import count

from sqlalchemy import Column, Connection, MetaData, Table

_NUMBERS = count(1)
_STAGES = "zhijiao_stages"


def staging_table(
    connection: Connection, table: Table, columns: Sequence[str]
) -> Table:
    """Create an empty temporary table with these columns of a table.

    It has no keys or checks, and is gone when the transaction ends.
    """
    stage = Table(
        f"stage_{table.name}_{next(_NUMBERS)}",
        MetaData(),
        *(Column(name, table.columns[name].type) for name in columns),
        prefixes=["TEMPORARY"],
    )
    stage.create(connection, checkfirst=False)
    connection.info.setdefault(_STAGES, []).append(stage)
    return stage


def drop_stage(connection: Connection, stage: Table) -> None:
    """Drop a staging table before its transaction ends."""
    connection.info[_STAGES].remove(stage)
    stage.drop(connection, checkfirst=False)


def forget_stages(connection: Connection) -> None:
    """Forget tables that a failed transaction took with it."""
    connection.info.pop(_STAGES, None)


def drop_stages(connection: Connection) -> None:
    """Drop what is left: a pooled connection must not keep temporary tables."""
    for stage in connection.info.pop(_STAGES, []):
        stage.drop(connection, checkfirst=False)
