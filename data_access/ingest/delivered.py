"""Which schools and months a sheet of a file reports: who has delivered what."""

from collections.abc import Iterator

from data_access.ingest.clean_table import CleanTable
from data_access.ingest.lookup import Lookup
from data_access.ingest.report import SheetSchools
from data_access.ingest.storing_sheets import MONTH_OF_SHEET, month_of

_OWNERS = ("school_id", "delivering_school_id")


def delivered_schools(clean: CleanTable, lookup: Lookup) -> SheetSchools:
    """Return what a table delivered; rows that stay out were delivered as well."""
    month = MONTH_OF_SHEET.get(clean.sheet_id)
    found = clean.columns.get(month, ()) if month else ()
    return SheetSchools(
        clean.file_name,
        clean.sheet_name,
        clean.sheet_id,
        frozenset(_schools(clean, lookup)),
        frozenset(month_of(clean.sheet_id, when) for when in set(found) - {None}),
    )


def _schools(clean: CleanTable, lookup: Lookup) -> Iterator[int]:
    if clean.sheet_id == "school":
        known = (lookup.by_code.get(str(code)) for code in clean.column("school_code"))
        yield from (school.school_id for school in known if school)
    for name in _OWNERS:
        for value in set(clean.columns.get(name, ())):
            if isinstance(value, int):
                yield value
