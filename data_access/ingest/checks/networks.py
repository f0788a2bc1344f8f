"""A rule about the lines of a school: a new date lists them all, not only one."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

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
    counted: Counter[tuple[int, date]] = Counter()
    first: dict[tuple[int, date], int] = {}
    owners = zip(table.column("school_id"), table.column("snapshot_date"), strict=True)
    for index, (school_id, day) in enumerate(owners):
        is_known = isinstance(school_id, int) and isinstance(day, date)
        if is_known and index not in table.rejected:
            counted[school_id, day] += 1  # type: ignore[index]
            first.setdefault((school_id, day), index)  # type: ignore[arg-type]
    stored = _stored(lookup, sorted({school_id for school_id, _ in counted}))
    for (school_id, day), count in counted.items():
        known = stored.get(school_id, {})
        own = {d: n for (s, d), n in counted.items() if s == school_id}
        before = max((d for d in {**known, **own} if d < day), default=None)
        if before is None:
            continue
        fewer = max(count, known.get(day, 0))
        earlier = max(known.get(before, 0), own.get(before, 0))
        if fewer < earlier:
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
