"""A rule about the lines of a school: a new date lists them all, not only one."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sqlalchemy import func, select

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup
from data_access.tables import network_line

_AT_ONCE = 500
# Day → number of lines.
Snapshots = dict[date, int]


def lines_fewer_than_before(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """A date with fewer lines than the one before it may have left some out.

    A school's bandwidth is the sum of its lines of the latest date (domain.md §0.1):
    who changes the date of one of two lines halves it without wishing to.
    """
    counted: dict[int, Snapshots] = {}
    first: dict[tuple[int, date], int] = {}
    owners = zip(table.column("school_id"), table.column("snapshot_date"), strict=True)
    for index, (school_id, day) in enumerate(owners):
        if index in table.rejected or not isinstance(school_id, int):
            continue
        if isinstance(day, date):
            own = counted.setdefault(school_id, {})
            own[day] = own.get(day, 0) + 1
            first.setdefault((school_id, day), index)
    stored = _stored(lookup, sorted(counted))
    for school_id, own in counted.items():
        for day, fewer, before, earlier in _thinner(own, stored.get(school_id, {})):
            index = first[school_id, day]
            yield (
                index,
                table.issue(
                    "lines_fewer",
                    Severity.WARNING,
                    index,
                    "snapshot_date",
                    day,
                    known=lookup.by_id[school_id].name,
                    count=fewer,
                    before=before,
                    earlier=earlier,
                ),
            )


def _thinner(own: Snapshots, known: Snapshots) -> Iterator[tuple[date, int, date, int]]:
    """Yield the days of a school with fewer lines than the one before, and both."""
    lines = {day: max(own.get(day, 0), known.get(day, 0)) for day in {**known, **own}}
    for before, day in pairwise(sorted(lines)):
        if day in own and lines[day] < lines[before]:
            yield day, lines[day], before, lines[before]


def _stored(lookup: Lookup, schools: list[int]) -> dict[int, Snapshots]:
    line = network_line.c
    found: dict[int, Snapshots] = {}
    for start in range(0, len(schools), _AT_ONCE):
        statement = (
            select(line.school_id, line.snapshot_date, func.count())
            .where(line.school_id.in_(schools[start : start + _AT_ONCE]))
            .group_by(line.school_id, line.snapshot_date)
        )
        for school_id, day, count in lookup.connection.execute(statement):
            found.setdefault(school_id, {})[day] = count
    return found
