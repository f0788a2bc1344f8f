"""Rules about teachers and clubs: who has come before he leaves."""

from collections.abc import Iterator
from datetime import date

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup


def dates_in_order(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Nobody leaves, and no club ends, before the day it began."""
    begin = table.headings.get("start_date", "start_date")
    pairs = zip(table.column("start_date"), table.column("end_date"), strict=True)
    for index, (start, end) in enumerate(pairs):
        if isinstance(start, date) and isinstance(end, date) and end < start:
            issue = table.issue(
                "ends_before_begins", Severity.ERROR, index, "end_date", end,
                begin=begin, limit=start,
            )  # fmt: skip
            yield index, issue
