"""Temporary tables that rows pass through before they replace others."""

from collections.abc import Sequence
from functools import cache
from itertools import count

from sqlalchemy import Column, Connection, MetaData, Table

_STAGES = "zhijiao_stages"


def staging_table(
    connection: Connection, table: Table, columns: Sequence[str]
) -> Table:
    """Create an empty temporary table with these columns of a table.

    It has no keys or checks, and is gone when the transaction ends.
    """
    stages: list[Table] = connection.info.setdefault(_STAGES, [])
    taken = {stage.name for stage in stages}
    names = (f"stage_{table.name}_{number}" for number in count(1))
    free = next(name for name in names if name not in taken)
    stage = _described(free, table, tuple(columns))
    stage.create(connection, checkfirst=False)
    stages.append(stage)
    return stage


@cache
def _described(name: str, table: Table, columns: tuple[str, ...]) -> Table:
    """Describe a stage once: statements over it are compiled once, too."""
    described = (Column(one, table.columns[one].type) for one in columns)
    return Table(name, MetaData(), *described, prefixes=["TEMPORARY"])


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
