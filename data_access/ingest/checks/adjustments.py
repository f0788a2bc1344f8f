"""Rules about points added or taken: whom they are for is somebody we know."""

from collections.abc import Iterator

from data_access.ingest.checks.rule import Found
from data_access.ingest.clean_table import CleanTable
from data_access.ingest.issues import Severity
from data_access.ingest.lookup import Lookup

SCHOOL = "school"
MOST_POINTS = 100.0


def adjusted_known(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """Points of a school or area that nobody knows would be lost without a word."""
    areas = {row["area_code"] for row in lookup.areas.rows.values()}
    pairs = zip(table.column("scope_kind"), table.column("scope_code"), strict=True)
    for index, (kind, code) in enumerate(pairs):
        if kind is None or code is None:
            continue
        is_school = kind == SCHOOL
        if code in (lookup.by_code if is_school else areas):
            continue
        rule = "adjusted_school_unknown" if is_school else "adjusted_area_unknown"
        yield index, table.issue(rule, Severity.ERROR, index, "scope_code", code)


def adjustment_within(table: CleanTable, lookup: Lookup) -> Iterator[Found]:
    """More points than a whole score has is a slip of the pen."""
    for index, points in enumerate(table.column("points")):
        if isinstance(points, int | float) and points > MOST_POINTS:
            issue = table.issue(
                "adjustment_too_large", Severity.ERROR, index, "points", points,
                limit=MOST_POINTS,
            )  # fmt: skip
            yield index, issue
