"""What became of each table of a file, also where several were stored as one."""

from collections import Counter
from collections.abc import Iterator, Sequence

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.joining_tables import Part
from data_access.ingest.report import SheetReport
from data_access.storing import StoredCounts, Tally


def sheet_reports(
    clean: CleanTable, parts: Sequence[Part], counts: StoredCounts
) -> Iterator[SheetReport]:
    """Yield the report of each part of a table that was stored.

    A row that another file of the delivery had said before is read and unchanged.
    """
    if len(parts) == 1:
        tally = Tally(counts.new, counts.changed, counts.unchanged)
        yield _report(parts[0].table, len(clean), len(clean.rejected), tally)
        return
    read = Counter(clean.batch_ids)
    rejected = Counter(clean.batch_ids[index] for index in clean.rejected)
    for part in parts:
        key = part.batch_id
        yield _report(part.table, read[key], rejected[key], counts.of(key))


def _report(table: CleanTable, read: int, rejected: int, tally: Tally) -> SheetReport:
    return SheetReport(
        file=table.file_name,
        sheet=table.sheet_name,
        sheet_id=table.sheet_id,
        read=read + table.repeated,
        new=tally.new,
        changed=tally.changed,
        unchanged=tally.unchanged + table.repeated,
        rejected=rejected,
        assumptions=table.assumptions,
        unmatched=tuple(table.unmatched),
        ignored_personal=tuple(table.ignored_personal),
        columns=tuple(table.read_columns),
    )
