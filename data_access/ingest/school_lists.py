"""Cells that list schools, and the table that keeps a row for each of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table

from data_access.ingest.clean_table import CleanTable
from data_access.storing import StoredCounts, replace_scope
from data_access.tables import (
    classroom_event_school,
    lesson_plan_receiver,
    sync_attendance,
)

LISTED_IDS = "listed_school_ids"
_ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class SchoolList:
    """The column that lists schools, whose row it is, and where they are kept.

    `said_elsewhere` is a column another sheet fills: rows that hold it are not
    removed when a list leaves their school out.
    """

    column: str
    owner: str
    key: str
    table: Table
    said_elsewhere: str = ""

    def scope(self, keys: list[str]) -> ColumnElement[bool]:
        """Return the condition of the rows that the lists of these keys decide."""
        within = self.table.c[self.key].in_(keys)
        if not self.said_elsewhere:
            return within
        return within & self.table.c[self.said_elsewhere].is_(None)


SCHOOL_LISTS: Mapping[str, SchoolList] = {
    "lesson_plan": SchoolList(
        "receivers", "delivering_school_id", "plan_no", lesson_plan_receiver
    ),
    "sync_event": SchoolList(
        "participants", "lead_school_id", "event_no", sync_attendance, "person_times"
    ),
    "classroom_event": SchoolList(
        "participants", "host_school_id", "event_no", classroom_event_school
    ),
}


def store_listed(
    connection: Connection, batch_id: int, clean: CleanTable
) -> Iterator[StoredCounts]:
    """Let each row of the file have the schools it names, and no others."""
    own = SCHOOL_LISTS[clean.sheet_id]
    named = {
        str(clean.columns[own.key][i]): (
            _ids(clean.columns[LISTED_IDS][i]),
            clean.source_rows[i],
        )
        for i in clean.kept()
    }
    keys = list(named)
    columns = (own.key, "school_id", "source_row")
    for start in range(0, len(keys), _ROWS_AT_ONCE):
        some = keys[start : start + _ROWS_AT_ONCE]
        rows = [(k, s, named[k][1]) for k in some for s in dict.fromkeys(named[k][0])]
        yield replace_scope(
            connection, batch_id, own.table, own.scope(some), columns, rows
        )


def _ids(listed: object) -> tuple[int, ...]:
    return listed if isinstance(listed, tuple) else ()
