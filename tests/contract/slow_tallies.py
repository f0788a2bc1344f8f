"""What each register adds to its counts once more, in plain Python, row by row."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection

from data_access import tables as t
from data_access.rollups import TALLY_SOURCES
from tests.contract.slow_alliances import by_alliances
from tests.contract.slow_rollups import Row, month_of, rows_of, total

# School, month and amount that a row adds to a tally.
Added = tuple[str, int, int, float | None]


def duties(row: Row) -> Iterator[Added]:
    name, school_id = f"post_{row['post']}_count", row["school_id"]
    yield name, month_of(row["start_date"]), school_id, 1
    if row["end_date"] is not None:
        yield name, month_of(row["end_date"]), school_id, -1


# Table → what one of its rows adds.
BY_ROW: dict[str, Callable[[Row], Iterator[Added]]] = {"duty": duties}
# Table → what all of its rows add, where one row alone does not tell.
BY_TABLE: dict[str, Callable[[Connection], Iterator[Added]]] = {
    "sync_event": by_alliances
}
# The others are counted once more in slow_people and the tests of their subjects.
TABLES = {"duty", "sync_event", "classroom_event", "area_member", "lesson_receiver"}
COUNTED_HERE = frozenset(
    name for s in TALLY_SOURCES if s.table.name in TABLES for name in s.ids
)


def tallies(connection: Connection) -> set[tuple[Any, ...]]:
    """Count every register anew: tally, month, school, amount."""
    found: dict[tuple[str, int, int], list[float | None]] = defaultdict(list)
    for name, added_by in BY_ROW.items():
        for row in rows_of(connection, t.metadata.tables[name]):
            for tally, month, school_id, amount in added_by(row):
                found[tally, month, school_id].append(amount)
    for all_added in BY_TABLE.values():
        for tally, month, school_id, amount in all_added(connection):
            found[tally, month, school_id].append(amount)
    return {(*key, total(amounts)) for key, amounts in found.items()}
