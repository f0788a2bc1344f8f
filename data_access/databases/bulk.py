"""Many rows at once, by the fastest way the database has, in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Table

from data_access.databases.kinds import database_of
from data_access.databases.values import frame_columns, plain_values

CHUNK = 10_000


def bulk_insert(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> int:
    """Insert the rows within the connection's transaction; return how many.

    Missing values (None, NaN, NaT, NA) become NULL; numpy and pandas values become
    plain ones; a column left out takes its declared default.

    Raises:
        ValueError: a value that its column cannot hold without changing it.
    """
    count = 0
    for chunk in _chunks(rows):
        columnwise: list[Sequence[Any]] = list(zip(*chunk, strict=True))
        count += _insert(connection, table, columns, columnwise)
    return count


def bulk_insert_frame(connection: Connection, table: Table, frame: pd.DataFrame) -> int:
    """Insert the rows of a frame whose columns are named as the table's."""
    columns = [str(name) for name in frame.columns]
    count = 0
    for start in range(0, len(frame), CHUNK):
        columnwise = frame_columns(frame.iloc[start : start + CHUNK])
        count += _insert(connection, table, columns, columnwise)
    return count


def _chunks(
    rows: Iterable[Sequence[object]],
) -> Iterator[list[Sequence[object]]]:
    iterator = iter(rows)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def _insert(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    columnwise: Sequence[Sequence[Any]],
) -> int:
    count = len(columnwise[0])
    names = list(columns)
    values = [
        plain_values(table.columns[name], column)
        for name, column in zip(columns, columnwise, strict=True)
    ]
    for name, default in _defaults(table, columns):
        names.append(name)
        values.append([default] * count)
    database_of(connection).insert_columns(connection, table, names, values)
    return count


def _defaults(table: Table, given: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        if column.name not in given and column.default is not None:
            yield column.name, column.default.arg  # type: ignore[attr-defined]
